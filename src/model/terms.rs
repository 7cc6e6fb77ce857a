//! What a place or a permit asks for besides its fee: a deposit, insurance, an inspection.

use jiff::civil::Date;

use crate::values::Money;

/// Days after the strike within which a deposit is back, where nobody says otherwise.
pub const DEPOSIT_DAYS: u32 = 14;

/// What becomes of a refundable deposit. It is a balance and never a cost.
#[derive(Debug, Clone, Default)]
pub struct DepositTerms {
    /// When it was paid.
    pub paid: Option<Date>,
    /// Days after the strike within which it is to be back; [`DEPOSIT_DAYS`] where none are stated.
    pub days: Option<u32>,
    /// When it came back.
    pub returned: Option<Date>,
    /// What was kept of it for damage.
    pub kept: Option<Money>,
    /// Number of the invoice, or reference of the ledger entry, that paid it.
    pub reference: Option<String>,
}

/// Insurance that is to be shown.
#[derive(Debug, Clone, Default)]
pub struct InsuranceTerms {
    /// Who is to be named as additionally insured.
    pub additional: Vec<String>,
    /// Number of the certificate.
    pub certificate: Option<String>,
    /// The last date it is good for.
    pub expires: Option<Date>,
}

/// An inspection before the company may work.
#[derive(Debug, Clone, Default)]
pub struct Inspection {
    /// What is inspected, and by whom.
    pub what: Option<String>,
    /// When it is booked.
    pub booked: Option<Date>,
    /// When it was passed.
    pub passed: Option<Date>,
}
