//! Plain tables for offices that work in spreadsheets: the schedule, the day-out-of-days and the contact list as workbook or
//! CSV, and the whole model as JSON.

use rust_decimal::Decimal;
use serde_json::Value;

use super::book::{Book, Cell, Form, Sheet, Weight, header};
use super::{Export, ExportKind};
use crate::documents::contact_list;
use crate::documents::{Context, model_json};
use crate::findings::{Findings, Sources};
use crate::ingest::import::Losses;
use crate::ingest::sheet::exports;
use crate::model::Part;
use crate::values::Eighths;

/// The schedule, a row for each strip.
pub static SCHEDULE: ExportKind = ExportKind {
    word: "schedule",
    about: "The schedule, a row for each strip",
    endings: &["xlsx", "csv"],
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Places],
    papers: &["one-line-schedule", "shooting-schedule"],
    mark: None,
    make: |context, ending| made(context, ending, "schedule", schedule(&model(context))),
};

/// The day-out-of-days of the cast, a column for each date.
pub static DAYS: ExportKind = ExportKind {
    word: "day-out-of-days",
    about: "The day-out-of-days of the cast, a column for each date",
    endings: &["xlsx", "csv"],
    needs: &[Part::Identity, Part::Schedule, Part::People],
    papers: &["day-out-of-days"],
    mark: None,
    make: |context, ending| made(context, ending, "day-out-of-days", days(&model(context))),
};

/// The contact list.
pub static CONTACTS: ExportKind = ExportKind {
    word: "contacts",
    about: "The contact list: cast, crew by department",
    endings: &["xlsx", "csv"],
    needs: &[Part::Identity, Part::People],
    papers: &["contact-list"],
    mark: None,
    make: |context, ending| made(context, ending, "contacts", contacts(context)),
};

/// The model, as `callboard model` prints it.
pub static MODEL: ExportKind = ExportKind {
    word: "model",
    about: "The checked model with all that was worked out, for programs",
    endings: &["json"],
    needs: &[Part::Identity],
    papers: &[],
    mark: Some("\"schema\": 1"),
    make: |context, _| {
        serde_json::to_string_pretty(&model(context)).map(|text| Export::Text(text + "\n")).map_err(|error| error.to_string())
    },
};

/// A table: its columns, its rows, and what it has no place for.
#[derive(Default)]
struct Table {
    columns: Vec<String>,
    widths: Vec<u16>,
    rows: Vec<Vec<String>>,
    losses: Vec<&'static str>,
}

fn model(context: Context<'_>) -> Value {
    // A model is made of texts, numbers, lists and maps with text keys, which always serialise.
    serde_json::to_value(model_json::model(context, &Findings::new(), &Sources::default())).unwrap_or_default()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn number(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_u64).map(|number| number.to_string()).unwrap_or_default()
}

fn eighths(value: &Value) -> String {
    let count = value.get("eighths").and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok()).unwrap_or_default();
    Eighths::new(count).to_string()
}

fn words(value: &Value, key: &str) -> String {
    list(value, key).iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
}

fn made(context: Context<'_>, ending: &str, name: &str, table: Table) -> Result<Export, String> {
    if table.rows.is_empty() {
        return Err("the production has nothing of the kind".to_owned());
    }
    let mut losses = Losses::default();
    table.losses.iter().for_each(|what| losses.add(what, ""));
    if ending == "csv" {
        let mut writer = csv::Writer::from_writer(Vec::new());
        for row in std::iter::once(&table.columns).chain(&table.rows) {
            writer
                .write_record(row.iter().map(|text| count(text).map_or_else(|| text.clone(), |count| count.to_string())))
                .map_err(|error| error.to_string())?;
        }
        let bytes = writer.into_inner().map_err(|error| error.to_string())?;
        return String::from_utf8(bytes).map(|text| Export::Lossy(text, losses)).map_err(|error| error.to_string());
    }
    let title = format!("{}: {name}", context.production.identity.title);
    let names: Vec<&str> = table.columns.iter().map(String::as_str).collect();
    let mut rows = vec![vec![Cell::text(title.as_str()).weight(Weight::Title)], header(&names)];
    rows.extend(table.rows.iter().map(|row| row.iter().map(|text| cell(text)).collect()));
    // What a workbook of this kind has no place for is told in it.
    if !table.losses.is_empty() {
        rows.push(vec![Cell::text(format!("Not in this file: {}.", table.losses.join("; "))).weight(Weight::Faint)]);
    }
    let sheet = Sheet { name: name.to_owned(), widths: table.widths, rows, header: Some(1), fixed: 1 };
    Ok(Export::LossyBook(Book { title, date: context.derived.as_of, sheets: vec![sheet] }, losses))
}

/// A date is a date, a whole number a number, and all else a text: scene `10` and cast `1.10` stay as they are written.
fn cell(text: &str) -> Cell {
    if let Some(date) = (text.len() == 10).then(|| text.parse().ok()).flatten() {
        return Cell::date(date);
    }
    count(text).map_or_else(|| Cell::text(text), |count| Cell::number(count, Form::Number))
}

/// The number of a cell that is one: `=12`.
fn count(text: &str) -> Option<Decimal> {
    text.strip_prefix('=').and_then(|count| count.parse().ok())
}

fn schedule(model: &Value) -> Table {
    let mut table = Table {
        columns: exports::SCHEDULE.map(str::to_owned).to_vec(),
        widths: vec![12, 10, 6, 8, 8, 8, 34, 10, 8, 18, 28, 8, 60],
        losses: vec![
            "elements",
            "instructions",
            "calls of people",
            "weather and sun",
            "scenes that are on no day",
            "ids of places, which stand by their names: `callboard export days` and `export scenes` go back",
        ],
        ..Table::default()
    };
    for day in list(model, "days") {
        for strip in list(day, "strips") {
            let scene = list(model, "scenes").iter().find(|scene| text(scene, "number") == text(strip, "scene"));
            let of = |key: &str| scene.map(|scene| text(scene, key).to_owned()).unwrap_or_default();
            let banner = text(strip, "banner");
            let place = list(model, "locations").iter().find(|place| text(place, "id") == text(strip, "location"));
            table.rows.push(vec![
                text(day, "date").to_owned(),
                text(day, "unit").to_owned(),
                number(day, "number"),
                text(strip, "scene").to_owned(),
                text(strip, "part").to_owned(),
                of("int_ext"),
                if banner.is_empty() { of("set") } else { banner.to_owned() },
                of("day_night"),
                if banner.is_empty() { eighths(strip) } else { String::new() },
                words(strip, "cast"),
                place.map_or_else(|| text(strip, "location"), |place| text(place, "name")).to_owned(),
                text(strip, "start").to_owned(),
                of("synopsis"),
            ]);
        }
    }
    table
}

fn days(model: &Value) -> Table {
    let dates: Vec<String> = list(model, "calendar").iter().map(|day| text(day, "date").to_owned()).collect();
    let mut table = Table { losses: vec!["what scenes need but the cast", "the reasons of the letters"], ..Table::default() };
    table.columns = exports::DAYS.map(str::to_owned).into_iter().chain(dates.iter().cloned()).collect();
    table.widths = [6, 24, 24, 12, 12, 7, 7, 7, 7].into_iter().chain(dates.iter().map(|_| 11)).collect();
    for member in list(model, "cast") {
        let count = |key: &str| format!("={}", number(member, key));
        let mut row: Vec<String> = ["id", "character", "performer", "start", "finish"].map(|key| text(member, key).to_owned()).to_vec();
        row.extend(["work", "hold", "travel", "total"].map(count));
        let codes = member.get("codes").cloned().unwrap_or_default();
        row.extend(dates.iter().map(|date| text(&codes, date).to_owned()));
        table.rows.push(row);
    }
    table
}

/// What the public edition of the contact list shows, in its order.
fn contacts(context: Context<'_>) -> Table {
    let wall = context.audience.is_internal().then(|| contact_list::on_the_wall(context.production));
    let production = wall.as_ref().unwrap_or(context.production);
    let mut table = Table {
        columns: exports::CONTACTS.map(str::to_owned).to_vec(),
        widths: vec![22, 30, 30, 18, 32, 16],
        losses: vec!["rates and dates of engagement", "what people keep private"],
        ..Table::default()
    };
    for member in &production.cast {
        let name = member.performer.clone().unwrap_or_default();
        table.rows.push(vec!["Cast".to_owned(), member.character.clone(), name, String::new(), String::new(), String::new()]);
    }
    for member in contact_list::crew_order(production).into_iter().filter_map(|at| production.crew.get(at)) {
        let row = contact_list::crew_row(production, member);
        // A space that does not break is for papers.
        let plain = |text: Option<String>| text.unwrap_or_default().replace('\u{a0}', " ");
        let own = [row.role, row.name, row.phone, row.email].map(plain);
        table.rows.push(std::iter::once(member.department.clone()).chain(own).chain([member.units.join(", ")]).collect());
    }
    table
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::Builder;

    #[test]
    fn tables_say_what_the_model_says() {
        let model = json!({
            "calendar": [{"date": "2026-06-01"}],
            "scenes": [{"number": "10", "int_ext": "EXT", "set": "PIER", "day_night": "DAY", "synopsis": "Boats, \"seven\" of them"}],
            "days": [{"date": "2026-06-01", "unit": "main", "number": 1, "strips": [
                {"scene": "10", "banner": null, "eighths": 9, "cast": ["1"], "location": "pier"}, {"scene": null, "banner": "Lunch", "eighths": 0, "cast": []}]}],
            "cast": [{"id": "1", "character": "MARA", "codes": {"2026-06-01": "SWF"}, "work": 1, "hold": 0, "travel": 0, "total": 1}],
            "crew": [{"department": "Camera", "position": "DIT", "name": "Ole", "phone": "555-0107", "units": ["main"]}],
        });
        let rows = schedule(&model).rows;
        assert_eq!(rows[0][..9], ["2026-06-01", "main", "1", "10", "", "EXT", "PIER", "DAY", "1 1/8"].map(str::to_owned));
        assert_eq!((rows[1][6].as_str(), rows[1][8].as_str()), ("Lunch", ""));
        assert_eq!(days(&model).rows[0][5..], ["=1", "=0", "=0", "=1", "SWF"].map(str::to_owned));
    }

    #[test]
    fn contacts_are_those_of_the_public_list_in_its_order() {
        let builder =
            Builder::new().department("Camera", None, &[]).crew("Bo", "Sound", &["main"]).crew("Ole", "Camera", &["main"]).cast("1");
        let builder = builder.with(|production| {
            production.crew[1].phone = Some("(360) 555-0107".to_owned());
            production.crew[1].email = Some("ole@home.example".to_owned());
            production.crew[1].contact.private = vec!["email".to_owned()];
        });
        let derived = derive(&builder.production, None);
        let rows = contacts(Context::internal(&builder.production, &derived)).rows;
        assert_eq!(rows[1], ["Camera", "Position", "Ole", "(360) 555-0107", "", "main"].map(str::to_owned));
        assert_eq!(rows[2][2], "Bo");
    }
}
