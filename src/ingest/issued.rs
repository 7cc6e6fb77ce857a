//! The files of what was issued: `issued/*.json` in the production's folder, written by `callboard issue` and never
//! again. A line holds a paper, so that version control shows which of them came; a seal tells whether a hand has been
//! in the file since.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::findings::{Finding, Findings, Origin, Sources, codes};
use crate::model::{Issue, IssuedPaper};

/// The folder, in the production's.
pub const FOLDER: &str = "issued";
/// The version of the file.
const SCHEMA: u64 = 1;
/// Largest file that is read.
const MAX_BYTES: u64 = 256 << 20;

/// The text of an issue's file.
#[must_use]
pub fn text(issue: &Issue) -> String {
    let head = json!({"number": issue.number, "colour": issue.colour, "date": issue.date, "kinds": issue.kinds});
    let papers: Vec<String> = issue
        .papers
        .iter()
        .map(|p| json!({"kind": p.kind, "subject": p.subject, "name": p.name, "schema": p.schema, "body": p.body}).to_string())
        .collect();
    let rest = format!("\"issue\": {head},\n\"model\": {},\n\"papers\": [\n{}\n]\n}}\n", issue.model, papers.join(",\n"));
    format!("{{\n\"schema\": {SCHEMA},\n\"seal\": \"{}\",\n{rest}", seal(&rest))
}

fn seal(rest: &str) -> String {
    blake3::hash(rest.replace("\r\n", "\n").as_bytes()).to_hex()[..32].to_owned()
}

/// Reads what was issued, in the order of issue. A file that cannot be read, or that a hand has been in, is left out
/// and said.
#[must_use]
pub fn read(root: &Path, sources: &mut Sources, findings: &mut Findings) -> Vec<Arc<Issue>> {
    let mut names: Vec<String> = match std::fs::read_dir(root.join(FOLDER)) {
        Ok(entries) => entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(error) => {
            let origin = place(sources, FOLDER);
            let message = format!("`{FOLDER}` cannot be read: {}", super::io_reason(&error));
            let finding = Finding::new(&codes::ISSUE_BROKEN, message).at(origin).subject(FOLDER);
            findings.push(finding.help("it is the folder of what was issued: check that it is one, and that you may read it"));
            return Vec::new();
        }
    };
    names.retain(|name| name.ends_with(".json") && !name.starts_with('.'));
    names.sort();
    let mut issues = Vec::new();
    for name in names {
        let path = format!("{FOLDER}/{name}");
        match load(root, &path, sources) {
            Ok(issue) => issues.push(issue),
            Err(why) => {
                let source = sources.add(path.clone(), None);
                let finding = Finding::new(&codes::ISSUE_BROKEN, format!("`{path}` {why}")).at(sources.file(source)).subject(path);
                findings.push(finding.help("put the file back as it was issued, from version control or a backup"));
            }
        }
    }
    issues.sort_by(|a, b| (a.number, a.date, &a.file).cmp(&(b.number, b.date, &b.file)));
    reused(&issues, sources, findings);
    issues
}

/// One colour may not stand for two contents of one paper.
fn reused(issues: &[Arc<Issue>], sources: &mut Sources, findings: &mut Findings) {
    let mut known: BTreeMap<(String, &str, &str), (&Issue, &IssuedPaper)> = BTreeMap::new();
    let mut said: Vec<(&str, &str)> = Vec::new();
    for issue in issues {
        for paper in &issue.papers {
            let key = (issue.colour.to_lowercase(), paper.kind.as_str(), paper.subject.as_str());
            let Some((first, other)) = known.get(&key) else {
                known.insert(key, (issue, paper));
                continue;
            };
            if other.body == paper.body || said.contains(&(first.file.as_str(), issue.file.as_str())) {
                continue;
            }
            said.push((first.file.as_str(), issue.file.as_str()));
            let what = if paper.subject.is_empty() { paper.kind.clone() } else { format!("{} {}", paper.kind, paper.subject) };
            let message = format!("{} stands for two contents of {what}: `{}` and `{}`", issue.colour, first.file, issue.file);
            let (own, earlier) = (place(sources, &issue.file), place(sources, &first.file));
            let finding = Finding::new(&codes::COLOUR_REUSED, message).at(own).related(earlier, None, "issued first here");
            findings
                .push(finding.subject(issue.file.clone()).help("keep the one that went out, and issue the other under the next colour"));
        }
    }
}

fn place(sources: &mut Sources, path: &str) -> Origin {
    if let Some(origin) = sources.named(path) {
        return origin;
    }
    let source = sources.add(path, None);
    sources.file(source)
}

fn load(root: &Path, path: &str, sources: &mut Sources) -> Result<Arc<Issue>, String> {
    let file = root.join(path);
    let length = std::fs::metadata(&file).map_err(|error| format!("cannot be read: {}", super::io_reason(&error)))?.len();
    if length > MAX_BYTES {
        return Err(format!("has {} MB; an issue of that size is none of callboard's", length >> 20));
    }
    let bytes = std::fs::read(&file).map_err(|error| format!("cannot be read: {}", super::io_reason(&error)))?;
    super::warm::file(path, &[&bytes], sources, |_| whole(path, &bytes).map(Arc::new))
}

fn whole(path: &str, bytes: &[u8]) -> Result<Issue, String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "is not UTF-8".to_owned())?;
    let mut whole: Map<String, Value> = serde_json::from_str(text).map_err(|error| format!("is not what was issued: {error}"))?;
    if whole.get("schema").and_then(Value::as_u64) != Some(SCHEMA) {
        return Err("was written by another version of callboard".to_owned());
    }
    let sealed = whole.get("seal").and_then(Value::as_str).unwrap_or_default();
    let rest = text.split_once("\"seal\":").and_then(|(_, rest)| rest.split_once('\n')).map(|(_, rest)| rest).unwrap_or_default();
    if sealed != seal(rest) {
        return Err("is not as it was issued: its seal does not match what it holds".to_owned());
    }
    let words = |value: Option<&Value>, key: &str| value.and_then(|v| v.get(key)).and_then(Value::as_str).unwrap_or_default().to_owned();
    let head = whole.get("issue");
    let date: Date = words(head, "date").parse().map_err(|_| "names no date".to_owned())?;
    let kinds = head.and_then(|head| head.get("kinds")).and_then(Value::as_array);
    let number = head.and_then(|head| head.get("number")).and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok());
    let (colour, number) = (words(head, "colour"), number.ok_or_else(|| "has no number".to_owned())?);
    let kinds = kinds.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    let Some(Value::Array(papers)) = whole.remove("papers") else { return Err("holds no papers".to_owned()) };
    let papers = papers.into_iter().map(|mut paper| IssuedPaper {
        kind: words(Some(&paper), "kind"),
        subject: words(Some(&paper), "subject"),
        name: words(Some(&paper), "name"),
        schema: paper.get("schema").and_then(Value::as_u64).and_then(|n| u32::try_from(n).ok()).unwrap_or_default(),
        body: paper.get_mut("body").map(Value::take).unwrap_or_default(),
    });
    let papers = papers.collect();
    let model = whole.remove("model").unwrap_or_default();
    Ok(Issue { number, colour, date, kinds, papers, model, file: path.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issue() -> Issue {
        Issue {
            number: 1,
            colour: "Blue".to_owned(),
            date: jiff::civil::date(2026, 5, 4),
            kinds: vec!["call-sheet".to_owned()],
            papers: vec![IssuedPaper {
                kind: "call-sheet".to_owned(),
                subject: "main-2026-05-04".to_owned(),
                name: "Day 1".to_owned(),
                schema: 1,
                body: json!({"unit": "Main Unit", "call": "7:00a"}),
            }],
            model: json!({"schema": 1}),
            file: "issued/blue.json".to_owned(),
        }
    }

    fn reread(text: &str) -> (Vec<Arc<Issue>>, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(FOLDER)).unwrap();
        std::fs::write(folder.path().join("issued/blue.json"), text).unwrap();
        let (mut sources, mut findings) = (Sources::default(), Findings::new());
        let issues = read(folder.path(), &mut sources, &mut findings);
        (issues, findings.iter().map(|finding| finding.message.clone()).collect())
    }

    #[test]
    fn what_was_issued_reads_back_as_it_was() {
        let (issues, said) = reread(&text(&issue()));
        assert_eq!(said, Vec::<String>::new());
        assert_eq!(*issues[0], issue());
        // Version control may have turned the ends of lines.
        let (issues, said) = reread(&text(&issue()).replace('\n', "\r\n"));
        assert_eq!((issues.len(), said.len()), (1, 0));
    }

    #[test]
    fn a_hand_in_the_file_is_seen() {
        let (issues, said) = reread(&text(&issue()).replace("7:00a", "6:00a"));
        assert!(issues.is_empty());
        assert_eq!(said, ["`issued/blue.json` is not as it was issued: its seal does not match what it holds"]);
        let (issues, said) = reread("{");
        assert!(issues.is_empty() && said[0].contains("is not what was issued"), "{said:?}");
    }
}
