//! The words of the papers: message files, one for each language, and how a language and its country write numbers.
//!
//! `templates/messages/<tag>.ftl` holds every fixed word in the Fluent syntax. A production's or a studio's own
//! `templates/messages/<tag>.ftl` takes the place of single messages. What a language lacks is said in English.
//!
//! A paper is written in one language from its first word to its last, so the language is the setting of the thread for as
//! long as the paper is being made ([`speak`]), and `say!` needs no more than the message and its figures. Outside of a
//! paper (`explain`, findings, the terminal) no language is set, and that is English.
//!
//! Only `catalogue` knows Fluent.

mod catalogue;
mod countries;
mod direction;
mod file;
mod numbers;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use catalogue::Catalogue;
pub use catalogue::Value;
pub use countries::{Country, PaperSize};
pub use direction::{around, has_rtl, is_rtl, isolated};
pub use file::{Fault, MessageFile};
pub use numbers::{Negative, Numbers};

/// The language whose every message stands between `⟦` and `⟧`, with the words of US English: what is outside is not in the
/// message files.
pub const PSEUDO: &str = "qps";

/// Which of the two Englishes is spoken, where it is English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum English {
    /// As the US write.
    Us,
    /// As the UK write.
    Uk,
}

/// A language as a production speaks it: its messages, then those of the languages that stand in for it.
pub struct Speech {
    tag: String,
    catalogues: Vec<Arc<Catalogue>>,
    /// How many of the catalogues are of the language itself.
    own: usize,
    numbers: Numbers,
    pseudo: bool,
}

impl Speech {
    /// The language of a tag (`de-AT`, `en-US`), with the files of a studio and of a production, the weaker first.
    #[must_use]
    pub fn of(tag: &str, english: English, files: &[MessageFile]) -> Arc<Self> {
        type Known = BTreeMap<(String, English, Vec<[u8; 32]>), Arc<Speech>>;
        static KNOWN: OnceLock<Mutex<Known>> = OnceLock::new();
        let key = (tag.to_owned(), english, files.iter().map(MessageFile::hash).collect());
        let mut known = KNOWN.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(speech) = known.get(&key) {
            return Arc::clone(speech);
        }
        // A run speaks a few languages; a service that lives long does not keep every text that it was ever shown.
        if known.len() >= 64 {
            known.clear();
        }
        let speech = Arc::new(Self::new(tag, english, files));
        known.insert(key, Arc::clone(&speech));
        speech
    }

    /// English without anybody's own files.
    #[must_use]
    pub fn english(english: English) -> Arc<Self> {
        static ENGLISH: OnceLock<[Arc<Speech>; 2]> = OnceLock::new();
        let both = ENGLISH.get_or_init(|| [Speech::of("en-US", English::Us, &[]), Speech::of("en-GB", English::Uk, &[])]);
        Arc::clone(&both[usize::from(english == English::Uk)])
    }

    fn new(tag: &str, english: English, files: &[MessageFile]) -> Self {
        let pseudo = file::primary(tag) == PSEUDO;
        let (tags, own) = chain(if pseudo { "en" } else { tag }, english);
        let catalogues: Vec<_> = tags.iter().map(|tag| Catalogue::of(tag, files)).collect();
        let (own, catalogues) = catalogues.into_iter().enumerate().fold((0, Vec::new()), |(count, mut all), (at, catalogue)| {
            let here = catalogue.is_some() && at < own;
            all.extend(catalogue);
            (count + usize::from(here), all)
        });
        Self { tag: tag.to_owned(), catalogues, own, numbers: Numbers::of(tag), pseudo }
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// How it writes numbers.
    #[must_use]
    pub fn numbers(&self) -> &Numbers {
        &self.numbers
    }

    /// A message with its figures; none where no language has it. A figure that is read from right to left is kept apart from
    /// the words about it.
    #[must_use]
    pub fn find(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> Option<String> {
        let text = self.catalogues.iter().find_map(|catalogue| catalogue.message(id, arguments))?;
        Some(if self.pseudo { format!("⟦{text}⟧") } else { text })
    }

    /// A message with its figures. A message that no language has is its own name, which a test sees to.
    #[must_use]
    pub fn say(&self, id: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.find(id, arguments).unwrap_or_else(|| id.to_owned())
    }

    /// The labels of a group: every message `group--key`, by its key.
    #[must_use]
    pub fn labels(&self, group: &str) -> BTreeMap<String, String> {
        let prefix = format!("{group}--");
        let mut labels = BTreeMap::new();
        for id in self.catalogues.iter().flat_map(|catalogue| catalogue.starting_with(&prefix)) {
            if let Some(key) = id.strip_prefix(&prefix).filter(|key| !labels.contains_key(*key)) {
                labels.insert(key.to_owned(), self.say(id, &[]));
            }
        }
        labels
    }

    /// How many messages there are in its languages together.
    #[must_use]
    pub fn count(&self) -> usize {
        self.catalogues.iter().flat_map(|catalogue| catalogue.starting_with("")).collect::<BTreeSet<&str>>().len()
    }

    /// The messages that the language lacks, and that are said in English.
    #[must_use]
    pub fn missing(&self) -> Vec<&str> {
        if self.pseudo || file::primary(&self.tag) == "en" {
            return Vec::new();
        }
        let (own, others) = self.catalogues.split_at(self.own);
        let ids: BTreeSet<&str> = others.iter().flat_map(|catalogue| catalogue.starting_with("")).collect();
        ids.into_iter().filter(|id| !own.iter().any(|catalogue| catalogue.has(id))).collect()
    }
}

impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Speech").field("tag", &self.tag).finish_non_exhaustive()
    }
}

/// The tags whose messages are looked through, in order, and how many of them are the language's own: `de-AT`, `de`, then
/// English.
fn chain(tag: &str, english: English) -> (Vec<String>, usize) {
    let mut tags: Vec<String> = Vec::new();
    let mut rest = tag;
    while !rest.is_empty() {
        // The wording decides which of the two Englishes it is.
        if !["en-US", "en-GB"].iter().any(|known| rest.eq_ignore_ascii_case(known)) {
            tags.push(rest.to_owned());
        }
        rest = rest.rsplit_once('-').map_or("", |(before, _)| before);
    }
    let own = tags.len();
    if english == English::Uk {
        tags.push("en-GB".to_owned());
    }
    tags.push("en-US".to_owned());
    (tags, own)
}

/// The ids of the built-in messages of a language, for tests and tools; empty where there are none.
#[must_use]
pub fn built_in(tag: &str) -> BTreeSet<String> {
    Catalogue::of(tag, &[]).map(|catalogue| catalogue.starting_with("").map(str::to_owned).collect()).unwrap_or_default()
}

thread_local! {
    static SPOKEN: RefCell<Vec<Arc<Speech>>> = const { RefCell::new(Vec::new()) };
}

/// As long as it is there, the thread writes in a language.
#[must_use = "the language is spoken for as long as this is kept"]
#[derive(Debug)]
pub struct Speaking(());

impl Drop for Speaking {
    fn drop(&mut self) {
        SPOKEN.with_borrow_mut(Vec::pop);
    }
}

/// Lets the thread write in a language until what this returns is dropped.
pub fn speak(speech: Arc<Speech>) -> Speaking {
    SPOKEN.with_borrow_mut(|spoken| spoken.push(speech));
    Speaking(())
}

/// The language in which the thread writes; where none was set, one of the two Englishes.
#[must_use]
pub fn spoken_or(english: English) -> Arc<Speech> {
    SPOKEN.with_borrow(|spoken| spoken.last().cloned()).unwrap_or_else(|| Speech::english(english))
}

/// The language in which the thread writes; US English where none was set.
#[must_use]
pub fn spoken() -> Arc<Speech> {
    spoken_or(English::Us)
}

/// A message of the language in which the thread writes. `say!` is the usual way to call it.
#[must_use]
pub fn message(id: &str, arguments: &[(&str, Value<'_>)]) -> String {
    spoken().say(id, arguments)
}

/// A figure on its way into a message.
#[derive(Debug)]
pub struct Figure<T>(pub T);

/// A whole number: the language picks its plural.
pub trait Number {
    /// The figure in the message.
    fn value(&self) -> Value<'static>;
}

/// Anything that is told as it is.
pub trait Text {
    /// The figure in the message.
    fn value(&self) -> Value<'static>;
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl Number for Figure<&$number> {
            fn value(&self) -> Value<'static> {
                Value::from(*self.0)
            }
        }
        impl Number for Figure<&&$number> {
            fn value(&self) -> Value<'static> {
                Value::from(**self.0)
            }
        }
    )*};
}
numbers!(usize u64 u32 u16 u8 i64 i32 i16 i8);

impl<T: std::fmt::Display> Text for &Figure<T> {
    fn value(&self) -> Value<'static> {
        Value::from(self.0.to_string())
    }
}

/// A message of the language in which the thread writes, with its figures: `say!("day-of", number = 3, total)`. Whole
/// numbers pick the plural; anything else is told as it is.
macro_rules! say {
    ($id:expr) => { $crate::words::message($id, &[]) };
    ($id:expr, $($name:ident $(= $value:expr)?),+ $(,)?) => {{
        #[allow(unused_imports)]
        use $crate::words::{Number as _, Text as _};
        $crate::words::message($id, &[$((stringify!($name), $crate::words::figure!($name $(, $value)?))),+])
    }};
}

/// The figure of one name: its own value, or that of the variable of its name.
macro_rules! figure {
    ($name:ident) => {
        (&$crate::words::Figure(&$name)).value()
    };
    ($name:ident, $value:expr) => {
        (&$crate::words::Figure(&$value)).value()
    };
}

/// A message without figures as text that stays: `word!("day-shoot")`.
macro_rules! word {
    ($id:expr) => {
        $crate::words::kept($id)
    };
}
pub(crate) use {figure, say, word};

/// A message without figures. The text is kept for the rest of the run, so that tables of words can be tables still; there
/// are no more of them than the message files hold.
#[must_use]
pub fn kept(id: &str) -> &'static str {
    static KEPT: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let text = message(id, &[]);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = kept.get(text.as_str()) {
        return known;
    }
    let text: &'static str = Box::leak(text.into_boxed_str());
    kept.insert(text);
    text
}

#[cfg(test)]
mod tests;
