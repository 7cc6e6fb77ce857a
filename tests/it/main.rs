//! The integration tests: one binary, so that the program is linked once.

mod board_papers;
mod boards;
mod budget_oracle;
mod budgets;
mod call_sheet;
mod casting;
mod cli;
mod codes;
mod explain;
mod explain_money;
mod export;
mod imports;
mod issue;
mod killed;
mod model;
mod money_papers;
mod post;
mod properties;
mod reimport;
mod schedule_files;
mod schedules;
mod sheet_imports;
mod support;
mod tidy;
mod what_if;
mod workers;
