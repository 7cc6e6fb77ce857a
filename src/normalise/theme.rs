//! The tokens of the papers' look: the `theme` of the production, and the `theme.yaml` of a folder of templates.

use std::collections::BTreeMap;

use super::check::{Check, Names};
use super::read::{Fields, Reading};
use crate::findings::{Finding, Findings, Origin, Part, Sources, codes};
use crate::ingest::{Node, Value, yaml};
use crate::model::fields::THEME;
use crate::model::{Density, Paper, Theme};
use crate::values::{Currency, DateOrder, Rgb};

/// The least contrast of text with its ground (WCAG 2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// The tokens that a record states. A value that cannot be used is told and left out: the papers have the usual one.
pub(super) fn read(node: &Node, findings: &mut Findings) -> Theme {
    let f = Fields { node, reading: Reading { order: DateOrder::Mdy, currency: Currency::USD } };
    let mut told = |key: &str, message: String, help: &str| {
        let at = f.get(key).map_or(node.origin, |value| value.origin);
        findings.push(Finding::new(&codes::BAD_VALUE, format!("{key}: {message}")).at(at).help(help));
    };
    let mut colour = |key: &str| match f.str(key).map(str::parse::<Rgb>) {
        Some(Ok(colour)) => Some(colour),
        Some(Err(error)) => {
            told(key, error.to_string(), "write a colour as six hexadecimal digits after #, in quotes");
            None
        }
        None if f.get(key).is_some_and(|value| matches!(value.value, Value::Null)) => {
            told(key, "there is no colour".to_owned(), "write it in quotes, such as \"#17425c\": what follows a bare # is a comment");
            None
        }
        None => None,
    };
    // The check of the vocabulary has told what is wrong with an accent.
    let accent = f.str("accent").filter(|text| text.parse::<Rgb>().is_ok()).map(str::to_owned);
    let colours: BTreeMap<&'static str, Rgb> = Theme::COLOURS.into_iter().filter_map(|key| Some((key, colour(key)?))).collect();
    let mut length = |key: &str, least: f64, most: f64| {
        let text = f.str(key)?.trim();
        match points(text) {
            Some(points) if (least..=most).contains(&points) => Some(format!("{points:.2}")),
            Some(_) => {
                let within = format!("`{text}` is not between {least:.0} and {most:.0} pt");
                told(key, within, "margins are about 12 mm or 0.5in; a punch margin is about 22 mm or 0.85in");
                None
            }
            None => {
                told(key, format!("`{text}` is not a length"), "write a number with its unit: 12mm, 0.5in, 1.2cm, 36pt");
                None
            }
        }
    };
    let (margin, punch_margin) = (length("margin", 14.0, 120.0), length("punch_margin", 28.0, 144.0));
    let text_size = f.str("text_size").and_then(|text| {
        let plain = text.trim().trim_end_matches("pt").trim();
        match plain.parse::<f64>() {
            Ok(size) if (7.5..=12.0).contains(&size) => Some(plain.to_owned()),
            _ => {
                told("text_size", format!("`{text}` is not a size from 7.5 to 12 pt"), "the built-in papers are set in 8.5");
                None
            }
        }
    });
    let mut family = |key: &str| {
        let name = f.str(key)?.trim();
        let plain = !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || " -_.&+'".contains(letter));
        if plain {
            return Some(name.to_owned());
        }
        told(
            key,
            format!("`{name}` is not the name of a family"),
            "write the name as a word processor lists it, without its file's ending",
        );
        None
    };
    let (font, heading_font, figure_font) = (family("font"), family("heading_font"), family("figure_font"));
    let papers = [Paper::Letter, Paper::Legal, Paper::A4];
    let theme = Theme {
        name: f.text("name"),
        accent,
        logo: f.text("logo"),
        font,
        heading_font,
        figure_font,
        system_fonts: f.names("system_fonts"),
        colours: colours.iter().map(|(key, colour)| (*key, colour.to_string())).collect(),
        paper: f.str("paper").and_then(|word| papers.into_iter().find(|paper| word.eq_ignore_ascii_case(paper.word()))),
        text_size,
        density: f.choice("density", Density::WORDS).map(|at| Density::ALL[at]),
        margin,
        punch_margin,
    };
    contrast(f, &colours, findings);
    theme
}

/// Type must be read on what it stands on, with the usual colours where none are stated.
fn contrast(f: Fields<'_>, colours: &BTreeMap<&'static str, Rgb>, findings: &mut Findings) {
    let usual = |key: &'static str| match key {
        "ink" => Rgb(10, 10, 10),
        "soft" => Rgb(70, 70, 70),
        "shade" => Rgb(228, 228, 228),
        "wash" => Rgb(243, 243, 243),
        _ => Rgb::BLACK,
    };
    let of = |key: &'static str| colours.get(key).copied().unwrap_or_else(|| usual(key));
    let mut told: Vec<&str> = Vec::new();
    for (type_key, ground_key) in [("ink", ""), ("soft", ""), ("ink", "shade"), ("ink", "wash"), ("soft", "wash"), ("", "warn")] {
        // The one of the two that is stated is the one to change; the type where both are.
        let stated = [type_key, ground_key].into_iter().find(|key| colours.contains_key(key));
        let Some(key) = stated.filter(|key| !told.contains(key)) else { continue };
        let of = |key: &'static str| if key.is_empty() { Rgb::WHITE } else { of(key) };
        let contrast = of(type_key).contrast(of(ground_key));
        if contrast >= LEAST_CONTRAST {
            continue;
        }
        told.push(key);
        let named = |key: &'static str, role: &str| {
            if key.is_empty() { format!("white {role}") } else { format!("{role} in `{key}` {}", of(key)) }
        };
        let message = format!("{} on {} has a contrast of {contrast:.1}", named(type_key, "type"), named(ground_key, "ground"));
        let at = f.get(key).map_or(f.origin(), |value| value.origin);
        let help = if key == type_key || key == "warn" { "make it darker" } else { "make it lighter" };
        findings.push(
            Finding::new(&codes::THEME_CONTRAST, message)
                .at(at)
                .help(format!("{help}: {LEAST_CONTRAST} is the least that is read, on a grey laser too")),
        );
    }
}

/// A length in points.
fn points(text: &str) -> Option<f64> {
    [("pt", 1.0), ("mm", 72.0 / 25.4), ("cm", 720.0 / 25.4), ("in", 72.0)]
        .into_iter()
        .find_map(|(unit, factor)| Some(text.strip_suffix(unit)?.trim().parse::<f64>().ok()? * factor))
        .filter(|points| points.is_finite())
}

/// The tokens of a folder of templates, from its `theme.yaml`, and where it names its logo.
pub fn house(path: &str, bytes: &[u8], sources: &mut Sources, findings: &mut Findings) -> (Theme, Origin) {
    let documents = yaml::read(path, bytes, sources, findings);
    let Some(node) = documents.into_iter().find(|node| !matches!(node.value, Value::Null)) else { return Default::default() };
    let reading = Reading { order: DateOrder::Mdy, currency: Currency::USD };
    let names = Names { unread: vec![Part::Identity], ..Names::default() };
    Check { reading, names: &names, sources, findings }.record(&THEME, &node);
    if !matches!(node.value, Value::Map(_)) {
        return Default::default();
    }
    let logo = Fields { node: &node, reading }.get("logo").map_or(node.origin, |value| value.origin);
    (read(&node, findings), logo)
}
