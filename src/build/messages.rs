//! The words that a studio and a production write themselves: `templates/messages/<tag>.ftl`, and what is wrong with them.

use std::fs;
use std::path::Path;

use crate::findings::{At, Finding, Findings, Sources, codes};
use crate::model::Production;
use crate::words::{English, MessageFile, Speech};

/// The largest message file that is read; the built-in ones have 120 kB.
const LARGEST: u64 = 4 << 20;

/// The message files of the folders of templates, the weaker first: each with the path to show for it.
#[must_use]
pub fn read(folders: &[(&Path, &str)]) -> Vec<MessageFile> {
    let mut all = Vec::new();
    for (folder, shown) in folders {
        let Ok(entries) = fs::read_dir(folder.join("messages")) else { continue };
        let mut files: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "ftl")) {
            let Some(tag) = file.file_stem().and_then(|name| name.to_str()) else { continue };
            let readable = file.metadata().is_ok_and(|data| data.is_file() && data.len() <= LARGEST);
            // What is no text is no message; the first line says so.
            let text = fs::read(file)
                .ok()
                .filter(|_| readable)
                .map_or_else(|| "this file cannot be read".to_owned(), |bytes| String::from_utf8_lossy(&bytes).into_owned());
            all.push(MessageFile { tag: tag.to_owned(), shown: format!("{shown}/messages/{tag}.ftl"), text: text.into() });
        }
    }
    all
}

/// The message files of a production: those of the studio it names, or is given, and its own.
#[must_use]
pub fn of(root: &Path, production: &Production, studio: Option<(&Path, &str)>) -> Vec<MessageFile> {
    let named = production.identity.templates.as_ref().map(|folder| (root.join(folder), folder.as_str()));
    let own = root.join("templates");
    let studio = studio.or(named.as_ref().map(|(folder, shown)| (folder.as_path(), *shown)));
    let folders: Vec<(&Path, &str)> = studio.into_iter().chain([(own.as_path(), "templates")]).collect();
    read(&folders)
}

/// What there is to say of the papers' language and of the message files.
pub(super) fn check(production: &Production, sources: &mut Sources) -> Findings {
    let mut findings = Findings::new();
    for file in &production.messages {
        let source = sources.add(file.shown.clone(), Some(file.text.to_string()));
        let origin = sources.file(source);
        let faults = file.faults().into_iter().map(|fault| (fault, true));
        for (fault, broken) in faults.chain(file.strangers().into_iter().map(|fault| (fault, false))) {
            let line = u32::try_from(fault.line).unwrap_or(u32::MAX);
            let length = file.text.lines().nth(fault.line.saturating_sub(1)).map_or(1, |text| text.chars().count().max(1));
            let place = sources.node(origin, None, At::Text { line, column: 1, length: u32::try_from(length).unwrap_or(1) });
            let finding = if broken {
                Finding::new(&codes::MESSAGES_BROKEN, format!("this is no message: {}", fault.what))
                    .help("write `name = text`, with further lines indented, and figures as `{ $name }`")
            } else {
                Finding::new(&codes::MESSAGE_UNKNOWN, fault.what)
                    .help("the messages there are stand in `templates/messages/en-US.ftl` of callboard; `templates eject` copies a kind's templates, and the labels they print name their messages")
            };
            findings.push(finding.at(place).subject(file.shown.clone()));
        }
    }
    findings.extend(lacking(production));
    findings.extend(unread(production));
    findings
}

/// Languages of people in which nothing can be written to them, each once, where the first of them states it.
fn unread(production: &Production) -> Vec<Finding> {
    let cast = production.cast.iter().map(|own| (&own.language, own.origin));
    let crew = production.crew.iter().map(|own| (&own.language, own.origin));
    let others = production.sending.recipients.iter().map(|own| (&own.language, own.origin));
    let mut seen: Vec<&str> = vec![&production.conventions.language];
    let mut findings = Vec::new();
    for (tag, origin) in cast.chain(crew).chain(others).filter_map(|(tag, origin)| Some((tag.as_deref()?, origin))) {
        if seen.contains(&tag) {
            continue;
        }
        seen.push(tag);
        let speech = Speech::of(tag, English::Us, &production.messages);
        if speech.missing().len() == Speech::english(English::Us).count() {
            let message = format!("there are no messages for the language `{tag}`, so what is sent is in English");
            let finding = Finding::new(&codes::LANGUAGE_LACKS, message).at(origin).field("language");
            findings.push(
                finding.help(format!("write them in `templates/messages/{tag}.ftl`; there are words for en-US, en-GB, de, fr and es")),
            );
        }
    }
    findings
}

/// A language whose papers are in English, wholly or in part.
fn lacking(production: &Production) -> Option<Finding> {
    let tag = &production.conventions.language;
    let english = crate::documents::labels::english(production.conventions.wording);
    let speech = Speech::of(tag, english, &production.messages);
    let missing = speech.missing();
    let first = missing.first()?;
    let message = if missing.len() == Speech::english(English::Us).count() {
        format!("there are no messages for the language `{tag}`, so its papers speak English")
    } else {
        format!(
            "{} messages of the papers have no words in the language `{tag}` and are said in English, `{first}` the first",
            missing.len()
        )
    };
    let finding = Finding::new(&codes::LANGUAGE_LACKS, message).at(production.conventions.origin).field("language");
    Some(finding.help(format!("write them in `templates/messages/{tag}.ftl`; there are words for en-US, en-GB, de, fr and es")))
}
