//! The budget and the ledger.

use super::records;
use crate::model::{
    Account, BidForm, BidLine, Budget, BudgetChange, BudgetDay, BudgetDraft, Charge, CodedLine, Credit, Cutoff, DetailLine, Estimate,
    FinanceSource, Float, Fringe, Invoice, Ledger, LedgerEntry, Period, PurchaseOrder, Receipt, Uplift,
};

records! {
    Budget "budget" { name, date, prepared_by, approved_by, unions, assumptions, payment_terms, week_hours, month_hours, chart, bid, mask, pattern_episodes, drafts, days, rates, globals, groups, excluded_groups, accounts, details, fringes, charges, credits, finance; currency, day, shared_day, origin }
    BudgetDraft "budgets" { name, date, totals; origin }
    BudgetDay "budget" { hours, straight, guaranteed, overtime;  }
    BidForm "bid" { direct, subtotal, outside;  }
    BidLine "bid" { label, accounts;  }
    Account "accounts" { number, name, parent, approved, closed, original, stated_total, episode, notes; level, origin }
    DetailLine "details" { account, description, units, x, rate, rate_from, fringes, range, groups, location, set, stated_total, episode, hours, hourly, spend, spread, notes; amount, currency, origin }
    Fringe "fringes" { id, name, cutoff; rate, post_to, origin }
    Cutoff "fringes" { ceiling, per_range;  }
    Charge "charges" { name, rate, flat, base_accounts, original, plus, exclude_accounts, exclude_groups; base, origin }
    Credit "credits" { name, kind, jurisdiction, rate, flat, qualifying_accounts, qualifying_groups, qualifying_spend, qualifying_levels, exclude_accounts, exclude_groups, uplifts, qualifying_share, compensation_cap, cap, minimum_spend, monetization, original; origin }
    Uplift "uplifts" { name, rate, accounts, groups, spend;  }
    FinanceSource "finance" { source, draws as "draws", note; amount }
    Ledger "ledger" { orders, invoices, floats, receipts, entries, periods, estimates, changes;  }
    CodedLine "lines" { account, description, amount, episode, set; incentive, origin }
    PurchaseOrder "purchase_orders" { number, date, vendor, department, description, rate, lines, tax, tax_recoverable, approved_by, closed, notes; currency, status, origin }
    Invoice "invoices" { vendor, number, due, order, rate, lines, tax, tax_recoverable, deposit, paid, reference, notes; date, posted, currency, origin }
    Float "floats" { id, card, holder, department, issued, top_ups, counted, closed; float, origin }
    Receipt "receipts" { float, number, vendor, rate, tax, tax_recoverable; date, posted, line, currency, origin }
    LedgerEntry "ledger" { payee, reference, rate, reversed; date, kind, line, currency, origin }
    Period "periods" { id, from, notes; to, origin }
    Estimate "estimates" { period, account, etc, efc, from, note; origin }
    BudgetChange "budget_changes" { account, amount, date, approved_by, from_contingency, reason; origin }
}
