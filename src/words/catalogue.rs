//! The messages of one language: the only file that knows Fluent.

use std::collections::BTreeSet;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::direction::{has_rtl, isolated};
use super::file::{self, Fault, MessageFile};

/// A figure in a message: a number, by which the language picks its plural, or a text.
pub type Value<'a> = fluent_bundle::FluentValue<'a>;

/// A figure as it stands in a message: one that is read from right to left is kept apart.
fn apart<'a>(value: &Value<'a>) -> Value<'a> {
    match value {
        Value::String(text) if has_rtl(text) => Value::String(isolated(text).into_owned().into()),
        plain => plain.clone(),
    }
}

/// The message files that are part of callboard, by tag.
const BUILT_IN: [(&str, &str); 5] = [
    ("en-US", include_str!("../../templates/messages/en-US.ftl")),
    ("en-GB", include_str!("../../templates/messages/en-GB.ftl")),
    ("de", include_str!("../../templates/messages/de.ftl")),
    ("fr", include_str!("../../templates/messages/fr.ftl")),
    ("es", include_str!("../../templates/messages/es.ftl")),
];

/// The messages of one language.
pub(super) struct Catalogue {
    bundle: FluentBundle<Arc<FluentResource>>,
    ids: BTreeSet<String>,
}

impl Catalogue {
    /// The messages of a tag: the built-in ones, then those of files, each over the ones before it; none where nobody has
    /// any.
    pub fn of(tag: &str, files: &[MessageFile]) -> Option<Arc<Self>> {
        let built_in = BUILT_IN.iter().filter(|(own, _)| own.eq_ignore_ascii_case(tag)).map(|(_, text)| *text);
        let own = files.iter().filter(|file| file.tag.eq_ignore_ascii_case(tag)).map(|file| &*file.text);
        let texts: Vec<&str> = built_in.chain(own).collect();
        if texts.is_empty() {
            return None;
        }
        // Plurals follow the language; one that is no tag at all counts as English does.
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks that keep a name's direction apart are the template's to set.
        bundle.set_use_isolating(false);
        let mut ids = BTreeSet::new();
        for text in texts {
            let (resource, _) = parsed(text);
            bundle.add_resource_overriding(Arc::new(resource));
            ids.extend(file::ids(text).into_iter().map(|(id, _)| id.to_owned()));
        }
        ids.retain(|id| bundle.get_message(id).is_some_and(|message| message.value().is_some()));
        Some(Arc::new(Self { bundle, ids }))
    }

    /// A message with its figures.
    pub fn message(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, apart(value))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(message.value()?, Some(&arguments), &mut errors);
        Some(text.into_owned())
    }

    /// Whether it has a message.
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// The ids that begin with a text, in order.
    pub fn starting_with<'a>(&'a self, start: &'a str) -> impl Iterator<Item = &'a str> {
        self.ids.range(start.to_owned()..).map(String::as_str).take_while(move |id| id.starts_with(start))
    }
}

fn parsed(text: &str) -> (FluentResource, Vec<Fault>) {
    // Fluent keeps what it understands; line ends of Windows are line ends.
    match FluentResource::try_new(text.replace("\r\n", "\n")) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => {
            let faults = errors.iter().map(|error| Fault::at(text, error.pos.start, error.kind.to_string())).collect();
            (resource, faults)
        }
    }
}

/// What in a message file is not in the syntax.
pub(super) fn faults(text: &str) -> Vec<Fault> {
    parsed(text).1
}
