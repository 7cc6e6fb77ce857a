//! Start paperwork: what each person signs before the first day of work, and who must (domain.md 2.11).

use jiff::civil::Date;

use super::{Origin, Who};

/// The usual kinds, in the order of the paper: the key, as the US write it, as the UK write it.
pub const PAPER_KINDS: &[(&str, &str, &str)] = &[
    ("deal-memo", "Deal memo", "Deal memo"),
    ("contract", "Contract", "Contract"),
    ("right-to-work", "I-9", "Right to work"),
    ("tax-forms", "Tax forms", "Starter form"),
    ("nda", "NDA", "NDA"),
    ("training", "Training", "Training"),
    ("child-permit", "Work permit", "Child licence"),
];

/// Who must have which kind, where the production states no rule for it: the kind, and the words of
/// [`PaperRule::of`]. A kind that the production keeps for nobody is asked of nobody, the child's permit excepted.
pub const PAPER_RULES: &[(&str, &[&str])] = &[
    ("deal-memo", &["crew"]),
    ("contract", &["cast"]),
    ("right-to-work", &["everyone"]),
    ("tax-forms", &["everyone"]),
    ("nda", &["everyone"]),
    ("training", &["everyone"]),
    (CHILD_PERMIT, &["minors"]),
];

/// The kind that is asked of minors.
pub const CHILD_PERMIT: &str = "child-permit";

/// Who must have a kind of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRule {
    /// The kind: `nda`.
    pub kind: String,
    /// `everyone`, `cast`, `crew`, `minors`, or departments; nobody where it is empty.
    pub of: Vec<String>,
    /// Where it stands; nowhere where it is the usual rule.
    pub origin: Origin,
    /// Whether it is the production's own.
    pub stated: bool,
}

/// One paper of one person.
#[derive(Debug, Clone)]
pub struct Paperwork {
    /// Who signs.
    pub who: Who,
    /// The kind: `nda`.
    pub kind: String,
    /// The date it was sent.
    pub sent: Option<Date>,
    /// The date it was signed, or the training done.
    pub signed: Option<Date>,
    /// The last date it is good for.
    pub expires: Option<Date>,
    /// Whether this person does not need it.
    pub waived: bool,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
