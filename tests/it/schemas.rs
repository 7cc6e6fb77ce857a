//! The JSON Schema for editors: what it knows, and that it agrees with what callboard reads.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use walkdir::WalkDir;

use crate::support::callboard;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema() -> Value {
    let dir = tempfile::tempdir().unwrap();
    callboard(dir.path(), &["schema"]).json()
}

/// The values of a YAML file, as an editor's YAML 1.2 has them.
fn values(text: &str) -> Vec<Value> {
    use serde::Deserialize;
    serde_yaml::Deserializer::from_str(text).filter_map(|document| Value::deserialize(document).ok()).collect()
}

/// What is wrong with a value by a schema of draft 7; only the keywords that ours uses are known.
fn wrong(all: &Value, schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        return wrong(all, all.pointer(reference.trim_start_matches('#')).unwrap(), value, at, found);
    }
    for (keyword, wanted) in schema.as_object().unwrap() {
        match (keyword.as_str(), value) {
            ("type", _) => {
                let types: Vec<&str> = match wanted {
                    Value::Array(types) => types.iter().map(|one| one.as_str().unwrap()).collect(),
                    one => vec![one.as_str().unwrap()],
                };
                let own: &[&str] = match value {
                    Value::Null => &["null"],
                    Value::Bool(_) => &["boolean"],
                    Value::Number(number) if number.is_i64() || number.is_u64() => &["integer", "number"],
                    Value::Number(_) => &["number"],
                    Value::String(_) => &["string"],
                    Value::Array(_) => &["array"],
                    Value::Object(_) => &["object"],
                };
                if !own.iter().any(|own| types.contains(own)) {
                    found.push(format!("{at}: {value} is not of {types:?}"));
                }
            }
            ("enum", _) if !wanted.as_array().unwrap().contains(value) => found.push(format!("{at}: {value} is none of {wanted}")),
            ("pattern", Value::String(text)) if !pattern::fits(wanted.as_str().unwrap(), text) => {
                found.push(format!("{at}: `{text}` does not fit"));
            }
            ("minimum", Value::Number(number)) if number.as_f64() < wanted.as_f64() => found.push(format!("{at}: {number} is too small")),
            ("maximum", Value::Number(number)) if number.as_f64() > wanted.as_f64() => found.push(format!("{at}: {number} is too large")),
            ("anyOf", _) => {
                let fits = |one: &Value| {
                    let mut inner = Vec::new();
                    wrong(all, one, value, at, &mut inner);
                    inner.is_empty()
                };
                if !wanted.as_array().unwrap().iter().any(fits) {
                    found.push(format!("{at}: {value} fits nothing that it may be"));
                }
            }
            ("items", Value::Array(items)) => {
                items.iter().enumerate().for_each(|(index, item)| wrong(all, wanted, item, &format!("{at}[{index}]"), found));
            }
            ("properties", Value::Object(fields)) => {
                for (key, own) in fields {
                    match wanted.get(key).or(Some(&schema["additionalProperties"])) {
                        Some(Value::Bool(false)) => found.push(format!("{at}: `{key}` is not known")),
                        Some(inner @ Value::Object(_)) => wrong(all, inner, own, &format!("{at}.{key}"), found),
                        _ => {}
                    }
                }
            }
            ("additionalProperties", Value::Object(fields)) if schema.get("properties").is_none() && wanted.is_object() => {
                fields.iter().for_each(|(key, own)| wrong(all, wanted, own, &format!("{at}.{key}"), found));
            }
            (
                "enum"
                | "pattern"
                | "minimum"
                | "maximum"
                | "items"
                | "properties"
                | "additionalProperties"
                | "$schema"
                | "title"
                | "description"
                | "definitions"
                | "examples"
                | "patternErrorMessage"
                | "enumDescriptions"
                | "markdownEnumDescriptions",
                _,
            ) => {}
            _ => panic!("this test does not know the keyword {keyword}"),
        }
    }
}

fn faults(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    wrong(schema, schema, value, "", &mut found);
    found
}

/// Every property of the schema, with where it stands: `scenes.number`.
fn properties(schema: &Value) -> Vec<(String, &Value)> {
    let of = |name: &str, properties: &'_ Value| -> Vec<(String, String)> {
        properties.as_object().unwrap().keys().map(|key| (format!("{name}.{key}"), key.clone())).collect()
    };
    let mut all = Vec::new();
    let definitions = schema["definitions"].as_object().unwrap();
    for (at, key) in of("production", &schema["properties"]) {
        all.push((at, &schema["properties"][&key]));
    }
    for (name, definition) in definitions {
        for (at, key) in of(name, &definition["properties"]) {
            all.push((at, &definition["properties"][&key]));
        }
    }
    all
}

/// Whether a property is made of records, which have examples of their own.
fn is_record(property: &Value) -> bool {
    let is_reference = |schema: &Value| schema.get("$ref").is_some();
    is_reference(&property["items"]) || property["anyOf"].as_array().is_some_and(|all| all.iter().any(is_reference))
}

#[test]
fn every_key_has_its_meaning_and_an_example_that_fits() {
    let schema = schema();
    let all = properties(&schema);
    assert!(all.len() > 1000, "{}", all.len());
    let (mut bare, mut unfit) = (Vec::new(), Vec::new());
    for (at, property) in &all {
        assert!(property["description"].as_str().is_some_and(|text| !text.is_empty()), "{at} has no description");
        let is_choice = property["anyOf"].as_array().is_some_and(|all| all.iter().any(|one| one.get("enum").is_some()));
        let examples = property["examples"].as_array().cloned().unwrap_or_default();
        let is_group = property.get("properties").is_some();
        if examples.is_empty() && !is_choice && property.get("enum").is_none() && !is_record(property) && !is_group {
            bare.push(at);
        }
        for example in examples {
            let mut found = Vec::new();
            wrong(&schema, property, &example, at, &mut found);
            unfit.extend(found);
        }
    }
    assert!(bare.is_empty(), "put an example of these into src/model/fields/examples.yaml, under `values`: {bare:?}");
    assert!(unfit.is_empty(), "{unfit:#?}");
    for (name, definition) in schema["definitions"].as_object().unwrap() {
        for example in definition["examples"].as_array().into_iter().flatten() {
            assert_eq!(faults_in(&schema, definition, example), Vec::<String>::new(), "{name}");
        }
    }
}

fn faults_in(all: &Value, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    wrong(all, schema, value, "", &mut found);
    found
}

#[test]
fn every_section_has_a_record_to_start_from() {
    let schema = schema();
    let bare: Vec<&str> = callboard::model::fields::SECTIONS
        .iter()
        .map(|table| table.key)
        .filter(|key| schema["properties"][key]["examples"].as_array().is_none_or(Vec::is_empty))
        .collect();
    assert!(bare.is_empty(), "put a record of these into src/model/fields/examples.yaml, under `records`: {bare:?}");
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).into_iter().map(Result::unwrap).map(walkdir::DirEntry::into_path);
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "yaml" || ending == "yml")).collect()
}

#[test]
fn every_file_of_every_example_is_as_the_schema_says() {
    let schema = schema();
    let mut seen = 0;
    for file in yaml_files(&root().join("examples")) {
        let path = file.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        if ["/broken/", "/workflows/", "/out/", "/templates/", "/theme.yaml"].iter().any(|left_out| path.contains(left_out)) {
            continue;
        }
        for value in values(&fs::read_to_string(&file).unwrap()) {
            assert_eq!(faults(&schema, &value), Vec::<String>::new(), "{path}");
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn what_new_writes_is_completed_by_the_schema_beside_it() {
    let dir = tempfile::tempdir().unwrap();
    let new = callboard(dir.path(), &["new", "film"]);
    assert!(new.out.contains("wrote film/.callboard-schema.json, for editors\n"), "{}", new.out);
    let text = fs::read_to_string(dir.path().join("film/production.yaml")).unwrap();
    let name = text.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=").unwrap();
    let beside: Value = serde_json::from_slice(&fs::read(dir.path().join("film").join(name)).unwrap()).unwrap();
    assert_eq!(beside, schema());
    assert_eq!(faults(&beside, &values(&text)[0]), Vec::<String>::new());
    // It is no source, nor in the way of a build.
    assert_eq!(callboard(dir.path(), &["check", "film", "--strict"]).code, 0);
    fs::remove_file(dir.path().join("film").join(name)).unwrap();
    let again = callboard(dir.path(), &["schema", "--into", "film"]);
    assert!(again.out.contains("# yaml-language-server: $schema=.callboard-schema.json"), "{}", again.out);
    assert!(dir.path().join("film").join(name).is_file());
    assert_eq!(callboard(dir.path(), &["schema", "--into", "nowhere"]).code, 1);
}

#[test]
fn what_is_wrong_is_marked() {
    let schema = schema();
    for (text, marked) in [
        ("scenes: [{number: 12A, pges: 1}]", "pges"),
        ("sceens: []", "sceens"),
        ("scenes: [{number: 12A, pages: 1 3/7}]", "1 3/7"),
        ("scenes: {12A: {pages: 1}}", "not of"),
        ("days: [{date: tomorrow}]", "tomorrow"),
        ("days: [{date: 2026-05-04, call: 7 o'clock}]", "7 o'clock"),
        ("days: [{date: 2026-05-04, calls: [{who: 5, call: call-half an hour}]}]", "call-half an hour"),
        ("days: [{date: 2026-05-04, kind: shooting}]", "shooting"),
        ("conventions: {clock: 13}", "13"),
        ("conventions: {currency: dollars}", "dollars"),
        ("theme: {accent: red}", "red"),
        ("overlay: {scenes: {12A: {pges: 1}}}", "pges"),
        ("overlay: {scene: {12A: {pages: 1}}}", "scene"),
        ("headers: [{section: crews, key: position, words: [Rolle]}]", "crews"),
        ("sources: [{file: crew.xlsx, section: crews}]", "crews"),
        ("cast: [{id: 5, unavailable: [{from: 2026-05-04, until: 2026-05-06}]}]", "fits nothing"),
        ("permits: [{location: pier, fee: a lot}]", "a lot"),
        ("fringes: [{id: pension, rate: some%}]", "some%"),
        ("- title: A list", "not of"),
    ] {
        let found = faults(&schema, &values(text)[0]);
        assert!(found.iter().any(|fault| fault.contains(marked)), "{text}: {found:?}");
    }
    for text in [
        "conventions: {paper: Letter, clock: 24, wording: UK}",
        "days: [{date: 2026-05-04, call: 7:00A, unit: main, lunch: 1300, wrap: 02:30+1}]",
        "days: [{date: Mon 4 May 2026, call: noon, calls: [{who: 5, call: O/C, makeup: call-1h30, on_set: per HOD}]}]",
        "scenes: [{number: 12, pages: 3, cast: [1, 2], location: pier}, {number: 12A, pages: 2 1/8, cast: '1, 5-7'}]",
        "scenes:",
        "cast: [{id: 1.10, unavailable: '2026-05-04..2026-05-06, 2026-05-11', minor: yes}]",
    ] {
        assert_eq!(faults(&schema, &values(text)[0]), Vec::<String>::new(), "{text}");
    }
}

/// The files of every folder of `tests/codes`: what callboard reads without a word about keys, shapes and values, the schema
/// must not mark; and a key that callboard does not know, it must.
#[test]
fn the_schema_is_one_that_editors_know() {
    let schema = schema();
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
    assert_eq!(schema["properties"]["days"]["items"], json!({"$ref": "#/definitions/days"}));
    assert_eq!(schema["definitions"]["boards"]["properties"]["days"]["items"], json!({"$ref": "#/definitions/days"}));
    // A choice says what its words mean.
    let kind = &schema["definitions"]["days"]["properties"]["kind"]["anyOf"][0];
    let meanings = kind["enumDescriptions"].as_array().unwrap();
    assert_eq!(meanings.len(), kind["enum"].as_array().unwrap().len());
    assert!(meanings.iter().all(|meaning| meaning.as_str().is_some_and(|text| !text.is_empty())), "{meanings:?}");
}

/// Patterns, as far as the schema uses them: groups, alternatives, classes, repeats.
mod pattern {
    /// One piece of a pattern.
    #[derive(Debug, Clone)]
    enum Piece {
        /// A character that the class has, or has not.
        Class(Vec<(char, char)>, bool),
        /// One of several sequences.
        Group(Vec<Vec<Piece>>),
        /// A piece so many times.
        Repeat(Box<Piece>, usize, usize),
        Start,
        End,
    }

    /// Whether a text has a place that the pattern fits.
    pub fn fits(pattern: &str, text: &str) -> bool {
        let pattern: Vec<char> = pattern.chars().collect();
        let mut at = 0;
        let pieces = vec![Piece::Group(alternatives(&pattern, &mut at))];
        assert_eq!(at, pattern.len(), "{pattern:?}");
        let text: Vec<char> = text.chars().collect();
        (0..=text.len()).any(|from| walk(&pieces, &text, from, &mut |_| true))
    }

    fn alternatives(pattern: &[char], at: &mut usize) -> Vec<Vec<Piece>> {
        let mut all = vec![Vec::new()];
        while *at < pattern.len() && pattern[*at] != ')' {
            if pattern[*at] == '|' {
                *at += 1;
                all.push(Vec::new());
                continue;
            }
            let piece = piece(pattern, at);
            let piece = repeated(piece, pattern, at);
            all.last_mut().unwrap().push(piece);
        }
        all
    }

    fn piece(pattern: &[char], at: &mut usize) -> Piece {
        let c = pattern[*at];
        *at += 1;
        match c {
            '^' => Piece::Start,
            '$' => Piece::End,
            '.' => Piece::Class(vec![('\n', '\n')], false),
            '\\' => {
                *at += 1;
                Piece::Class(escaped(pattern[*at - 1]), true)
            }
            '(' => {
                if pattern[*at..].starts_with(&['?', ':']) {
                    *at += 2;
                }
                let inner = alternatives(pattern, at);
                assert_eq!(pattern[*at], ')');
                *at += 1;
                Piece::Group(inner)
            }
            '[' => {
                let is_in = pattern[*at] != '^';
                *at += usize::from(!is_in);
                let mut class = Vec::new();
                while pattern[*at] != ']' {
                    let c = pattern[*at];
                    *at += 1;
                    if c == '\\' {
                        class.extend(escaped(pattern[*at]));
                        *at += 1;
                    } else if pattern[*at] == '-' && pattern[*at + 1] != ']' {
                        class.push((c, pattern[*at + 1]));
                        *at += 2;
                    } else {
                        class.push((c, c));
                    }
                }
                *at += 1;
                Piece::Class(class, is_in)
            }
            c => Piece::Class(vec![(c, c)], true),
        }
    }

    fn escaped(c: char) -> Vec<(char, char)> {
        match c {
            's' => vec![
                (' ', ' '),
                ('\t', '\t'),
                ('\n', '\n'),
                ('\r', '\r'),
                ('\u{a0}', '\u{a0}'),
                ('\u{2009}', '\u{2009}'),
                ('\u{202f}', '\u{202f}'),
            ],
            'n' => vec![('\n', '\n')],
            c => vec![(c, c)],
        }
    }

    fn repeated(piece: Piece, pattern: &[char], at: &mut usize) -> Piece {
        let (least, most, length) = match pattern.get(*at) {
            Some('?') => (0, 1, 1),
            Some('*') => (0, usize::MAX, 1),
            Some('+') => (1, usize::MAX, 1),
            Some('{') => {
                let end = pattern[*at..].iter().position(|c| *c == '}').unwrap();
                let inner: String = pattern[*at + 1..*at + end].iter().collect();
                let (least, most) = inner.split_once(',').unwrap_or((&inner, &inner));
                (least.parse().unwrap(), most.parse().unwrap(), end + 1)
            }
            _ => return piece,
        };
        *at += length;
        Piece::Repeat(Box::new(piece), least, most)
    }

    fn walk(pieces: &[Piece], text: &[char], at: usize, then: &mut dyn FnMut(usize) -> bool) -> bool {
        let Some((piece, rest)) = pieces.split_first() else { return then(at) };
        match piece {
            Piece::Start => at == 0 && walk(rest, text, at, then),
            Piece::End => at == text.len() && walk(rest, text, at, then),
            Piece::Class(class, is_in) => {
                let fits = text.get(at).is_some_and(|c| class.iter().any(|(from, to)| (from..=to).contains(&c)) == *is_in);
                fits && walk(rest, text, at + 1, then)
            }
            Piece::Group(all) => all.iter().any(|one| walk(one, text, at, &mut |at| walk(rest, text, at, then))),
            Piece::Repeat(inner, least, most) => repeat(inner, *least, *most, rest, text, at, then),
        }
    }

    fn repeat(
        inner: &Piece,
        least: usize,
        most: usize,
        rest: &[Piece],
        text: &[char],
        at: usize,
        then: &mut dyn FnMut(usize) -> bool,
    ) -> bool {
        let more = most > 0
            && walk(std::slice::from_ref(inner), text, at, &mut |next| {
                next > at && repeat(inner, least.saturating_sub(1), most.saturating_sub(1), rest, text, next, then)
            });
        more || least == 0 && walk(rest, text, at, then)
    }

    #[test]
    fn patterns_fit_as_they_should() {
        for (pattern, text, fit) in [
            ("^a(?:b|cd)*e$", "abcdbe", true),
            ("^a(?:b|cd)*e$", "abce", false),
            ("^[0-9]{1,2}[:.h][0-5][0-9]$", "7:30", true),
            ("^[0-9]{1,2}[:.h][0-5][0-9]$", "7:70", false),
            ("^\\s*x\\s*$", " x\t", true),
            ("^[^\\n]*[0-9]$", "ab\n1", false),
            ("^(?:\\+1)?$", "+1", true),
            ("^.{1,3}$", "abcd", false),
            ("b", "abc", true),
        ] {
            assert_eq!(fits(pattern, text), fit, "{pattern} {text}");
        }
    }
}
