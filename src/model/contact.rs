//! How people are reached beside their telephone and mail, and what of it is private (domain.md 2.11).

/// What the restricted edition of the contact list adds, and what the public one leaves out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactTerms {
    /// Home address.
    pub address: Option<String>,
    /// Whom to ring in an emergency.
    pub emergency: Option<String>,
    /// Manager of a performer.
    pub manager: Option<String>,
    /// Keys that the person keeps private: `phone`, `email`. Only the restricted edition shows them.
    pub private: Vec<String>,
}

impl ContactTerms {
    /// The keys that a person may keep private.
    pub const KEYS: &'static [&'static str] = &["phone", "email", "agent", "manager", "supplies", "contact", "dates"];

    /// Whether a key is kept private.
    #[must_use]
    pub fn hides(&self, key: &str) -> bool {
        self.private.iter().any(|own| own == key)
    }
}
