//! Props, costumes and set materials: where each comes from, and where it is (domain.md 2.11).

use jiff::civil::Date;

use super::Origin;
use crate::values::{Money, SceneNumber};

/// Where a thing comes from, and so whether it goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum AssetSource {
    /// Bought: it is the production's, to be sold or kept at wrap.
    #[default]
    Buy,
    /// Hired.
    Rent,
    /// Made for the production.
    Make,
    /// Borrowed.
    Loan,
}

impl AssetSource {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["buy", "rent", "make", "loan"];
    /// Every source in the order of [`Self::WORDS`].
    pub const ALL: [Self; 4] = [Self::Buy, Self::Rent, Self::Make, Self::Loan];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Buy => "buy",
            Self::Rent => "rent",
            Self::Make => "make",
            Self::Loan => "loan",
        }
    }

    /// Whether somebody wants it back.
    #[must_use]
    pub const fn goes_back(self) -> bool {
        matches!(self, Self::Rent | Self::Loan)
    }
}

/// What the cost of a thing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CostPer {
    /// The whole use.
    #[default]
    Flat,
    /// Each day it is out.
    Day,
    /// Each week it is out, a week that is begun counted whole.
    Week,
}

impl CostPer {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["flat", "day", "week"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 3] = [Self::Flat, Self::Day, Self::Week];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

/// One of the looks that a thing has in the story: clean, torn, bloody.
#[derive(Debug, Clone)]
pub struct AssetLook {
    /// What it looks like.
    pub state: String,
    /// The story days it looks so.
    pub script_days: Vec<String>,
    /// How many of it are made ready in this look.
    pub quantity: Option<u32>,
}

/// A prop, a costume, a piece of set dressing, a picture vehicle: a thing that is got, looked after and given back.
#[derive(Debug, Clone, Default)]
pub struct Asset {
    /// Its number in the department's list.
    pub id: String,
    /// What it is.
    pub item: String,
    /// The department that looks after it.
    pub department: String,
    /// Who wears or handles it.
    pub character: Option<String>,
    /// What the breakdown calls it, where that is not what it is called here.
    pub element: Option<String>,
    /// The scenes it plays, where they are stated; otherwise those whose breakdown names it.
    pub scenes: Vec<SceneNumber>,
    /// How many there are.
    pub quantity: u32,
    /// Its looks.
    pub states: Vec<AssetLook>,
    /// Where it comes from.
    pub source: AssetSource,
    /// Id of the vendor.
    pub vendor: Option<String>,
    /// Number of the purchase order.
    pub order: Option<String>,
    /// Number of the account it is paid from.
    pub account: Option<String>,
    /// What it costs.
    pub cost: Option<Money>,
    /// What the cost is for.
    pub per: CostPer,
    /// Deposit that comes back with the thing.
    pub deposit: Option<Money>,
    /// Working days before it plays for the first time on which it must be in the department's hands.
    pub prep_days: u32,
    /// The date it must be there, where that is stated rather than worked out.
    pub needed_by: Option<Date>,
    /// The date it was ordered.
    pub ordered: Option<Date>,
    /// The date it is expected.
    pub expected: Option<Date>,
    /// The date it came.
    pub received: Option<Date>,
    /// The date it went to the set.
    pub to_set: Option<Date>,
    /// The date it must be back.
    pub return_due: Option<Date>,
    /// The date it went back.
    pub returned: Option<Date>,
    /// What condition it is in.
    pub condition: Option<String>,
    /// What loss and damage cost.
    pub damage: Option<Money>,
    /// What becomes of a thing that does not go back: sold, kept, given away.
    pub disposal: Option<String>,
    /// The date of that.
    pub disposed: Option<Date>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// A picture in the production's folder.
    pub photo: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
