//! The command line as a user runs it.

use std::fs;

use callboard::findings::codes;
use callboard::model::fields::{PRODUCTION, SECTIONS};
use serde_json::Value;

use crate::support::{callboard, production};

/// A production with one error, one warning and a related place.
const FAULTY: &[(&str, &str)] = &[
    (
        "production.yaml",
        "title: Low Tide\nscenes:\n  - {number: \"38\", set: LIGHTHOUSE, pages: 2 1/8}\nlocations:\n  - {id: pier, name: Pier 9, photos: [{file: media/pier.jpg}]}\n",
    ),
    ("blue pages.yaml", "scenes:\n  - {number: \"38\", set: LIGHTHOUSE, pages: 1 7/8}\n"),
];

const CLEAN: &[(&str, &str)] = &[("production.yaml", "title: Low Tide\n")];
const WARNED: &[(&str, &str)] = &[("production.yaml", "title: Low Tide\ncompany: {logo: media/logo.png}\n")];

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn new_writes_a_production_once_and_never_over_another() {
    let dir = tempfile::tempdir().unwrap();
    let first = callboard(dir.path(), &["new", "my-film"]);
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    assert!(first.out.starts_with("wrote my-film/production.yaml\n"), "{}", first.out);
    assert!(first.out.contains("callboard build my-film"), "{}", first.out);
    let file = dir.path().join("my-film/production.yaml");
    fs::write(&file, "title: Mine\n").unwrap();
    let second = callboard(dir.path(), &["new", "my-film"]);
    assert_eq!((second.code, second.out.as_str()), (1, ""));
    assert!(second.err.contains("is there already; nothing was changed"), "{}", second.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), "title: Mine\n");
}

#[test]
fn what_new_writes_has_nothing_wrong() {
    let dir = tempfile::tempdir().unwrap();
    callboard(dir.path(), &["new", "."]);
    let check = callboard(dir.path(), &["check", "--strict"]);
    assert_eq!((check.code, check.out.as_str()), (0, ""));
    assert_eq!(check.err, "A Trumpet on the Nine: 0 errors, 0 warnings, 0 notes\n");
}

#[test]
fn check_prints_the_users_own_lines() {
    let dir = production(FAULTY);
    let check = callboard(dir.path(), &["check"]);
    assert_eq!(check.code, 1);
    assert_eq!(
        check.out,
        "\
error[CB009]: scene 38 has two values for `pages`
 --> blue pages.yaml:2:44
  |
2 |   - {number: \"38\", set: LIGHTHOUSE, pages: 1 7/8}
  |                                            ^^^^^
  |
note: another value here
 --> production.yaml:3:44
  |
3 |   - {number: \"38\", set: LIGHTHOUSE, pages: 2 1/8}
  |                                            ^^^^^
help: keep one of the two, or state the right one under `overlay`

warning[CB015]: the picture `media/pier.jpg` is not there
 --> production.yaml:5:46
  |
5 |   - {id: pier, name: Pier 9, photos: [{file: media/pier.jpg}]}
  |                                              ^^^^^^^^^^^^^^
  |
help: put it there, or take the line out

"
    );
    assert_eq!(check.err, "Low Tide: 1 error, 1 warning, 0 notes\n");
}

#[test]
fn check_as_json_keeps_its_contract() {
    let dir = production(FAULTY);
    let check = callboard(dir.path(), &["check", "--format", "json"]);
    assert_eq!(check.code, 1);
    let report = check.json();
    assert_eq!(keys(&report), ["schema", "errors", "warnings", "notes", "findings"]);
    assert_eq!((&report["schema"], &report["errors"], &report["warnings"]), (&1.into(), &1.into(), &1.into()));
    for finding in report["findings"].as_array().unwrap() {
        assert_eq!(keys(finding), ["code", "severity", "message", "place", "related", "help", "subject"]);
        assert_eq!(keys(&finding["place"]), ["file", "line", "column", "sheet", "cell"]);
    }
    let first = &report["findings"][0];
    assert_eq!((first["code"].as_str(), first["severity"].as_str()), (Some("CB009"), Some("error")));
    assert_eq!(first["place"], serde_json::json!({"file": "blue pages.yaml", "line": 2, "column": 44, "sheet": null, "cell": null}));
    assert_eq!(keys(&first["related"][0]), ["message", "place"]);
    assert_eq!(first["related"][0]["place"]["file"], "production.yaml");
}

#[test]
fn check_as_sarif_names_paths_from_the_current_folder() {
    let dir = production(FAULTY);
    let name = dir.path().file_name().unwrap().to_string_lossy().into_owned();
    let check = callboard(dir.path().parent().unwrap(), &["check", &name, "--format", "sarif"]);
    assert_eq!(check.code, 1);
    let log = check.json();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "callboard");
    assert_eq!(run["tool"]["driver"]["rules"].as_array().unwrap().len(), codes::ALL.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    for result in results {
        let rule = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
        assert!(result["locations"][0]["physicalLocation"]["region"]["startLine"].is_u64(), "{result}");
        assert!(result["message"]["text"].is_string());
    }
    let physical = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(physical["artifactLocation"]["uri"], format!("{name}/blue%20pages.yaml"));
    assert_eq!(physical["region"], serde_json::json!({"startLine": 2, "startColumn": 44}));
    assert_eq!(results[0]["relatedLocations"][0]["message"]["text"], "another value here");
}

#[test]
fn check_for_github_is_one_command_a_finding() {
    let dir = production(FAULTY);
    let check = callboard(dir.path(), &["check", "--format", "github"]);
    let lines: Vec<&str> = check.out.lines().collect();
    assert_eq!(
        lines,
        [
            "::error file=blue pages.yaml,line=2,col=44,title=CB009 conflict::scene 38 has two values for `pages`%0Akeep one of the two, or state the right one under `overlay`",
            "::warning file=production.yaml,line=5,col=46,title=CB015 media-missing::the picture `media/pier.jpg` is not there%0Aput it there, or take the line out",
        ]
    );
}

#[test]
fn exit_codes_tell_findings_from_wrong_usage() {
    let clean = production(CLEAN);
    let warned = production(WARNED);
    let faulty = production(FAULTY);
    assert_eq!(callboard(clean.path(), &["check"]).code, 0);
    assert_eq!(callboard(clean.path(), &["check", "--strict"]).code, 0);
    assert_eq!(callboard(warned.path(), &["check"]).code, 0);
    assert_eq!(callboard(warned.path(), &["check", "--strict"]).code, 1);
    assert_eq!(callboard(faulty.path(), &["check"]).code, 1);
    assert_eq!(callboard(faulty.path(), &["model"]).code, 0, "the model is printed whatever is wrong");
    for wrong in [&["chek"][..], &["check", "--formt", "json"], &["check", "--as-of", "someday"], &["check", "a", "b"], &[]] {
        let run = callboard(clean.path(), wrong);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{wrong:?}: {}", run.err);
    }
}

#[test]
fn quiet_leaves_the_notes_out() {
    let dir = production(&[("production.yaml", "title: Low Tide\n"), ("lenses.csv", "Lens,T-stop\n18 mm,1.9\n")]);
    assert!(callboard(dir.path(), &["check"]).out.starts_with("note[CB020]"));
    assert_eq!(callboard(dir.path(), &["check", "--quiet"]).out, "");
}

#[test]
fn a_check_from_cron_says_nothing_where_all_is_well() {
    for (files, said) in [(CLEAN, ""), (WARNED, "")] {
        let dir = production(files);
        let check = callboard(dir.path(), &["check", "-qq"]);
        assert_eq!((check.code, check.out.as_str(), check.err.as_str()), (0, said, ""));
    }
    let warned = production(WARNED);
    let strict = callboard(warned.path(), &["check", "-qq", "--strict"]);
    assert_eq!(strict.code, 1);
    assert!(strict.out.starts_with("warning[CB015]: "), "{}", strict.out);
    let faulty = production(FAULTY);
    let check = callboard(faulty.path(), &["check", "--quiet", "--quiet"]);
    assert_eq!(check.code, 1);
    assert!(check.out.starts_with("error[CB009]: ") && !check.out.contains("CB015"), "{}", check.out);
}

#[test]
fn guesses_are_errors_only_when_strict() {
    let dir = production(&[
        ("production.yaml", "title: Low Tide\n"),
        ("crew.csv", "Department,Position,Name\nCamera,1st AC,Jonah Petit\nSound,Sound Mixer,Keiko Marsh\n"),
    ]);
    let easy = callboard(dir.path(), &["check", "--format", "json"]);
    assert_eq!((easy.code, &easy.json()["notes"]), (0, &1.into()));
    let strict = callboard(dir.path(), &["check", "--strict", "--format", "json"]);
    assert_eq!((strict.code, &strict.json()["errors"]), (1, &1.into()));
}

#[test]
fn what_was_not_checked_is_said() {
    let title = ("production.yaml", "title: Low Tide\n");
    let people = production(&[title, ("cast.yaml", "cast:\n  - {id: \"1\", character: WREN\n")]);
    let check = callboard(people.path(), &["check"]);
    let expected = "rules that need the people were not checked: a file could not be read\nLow Tide: 1 error, 0 warnings, 0 notes\n";
    assert_eq!((check.code, check.err.as_str()), (1, expected));
    let all = callboard(production(&[("production.yaml", "title: [Low Tide\n")]).path(), &["check"]);
    assert_eq!(all.err, "the rules were not checked: a file could not be read\nuntitled: 1 error, 0 warnings, 0 notes\n");
}

/// A production that has one of everything.
const WHOLE: &str = "
title: Low Tide
conventions: {time_zone: America/Los_Angeles}
cast: [{id: \"1\", character: WREN}]
crew: [{department: Camera, position: 1st AC, name: Jonah Petit}]
locations: [{id: pier, name: Pier 9, sets: [PIER], latitude: 33.7361, longitude: -118.2922, hospital: {name: Harbor General}}]
permits: [{id: P-118, location: pier, status: issued, from: 2026-05-04, to: 2026-05-04}]
scenes: [{number: \"14\", int_ext: EXT, set: PIER, day_night: DAY, pages: 1 3/8, cast: \"1\"}, {number: \"15\", set: OMITTED}]
days: [{date: 2026-05-04, call: 7:00a, strips: [{scene: \"14\"}]}]
accounts: [{number: \"3300\", name: Camera}]
details: [{account: \"3300\", description: Package, amount: 1, units: Week, rate: 7000}]
buyers: [{id: riverlight, name: Riverlight}]
deliverables: [{item: \"1\", buyer: riverlight, description: DCP, due: 2027-01-15, depends_on: [lock]}]
post: [{id: lock, name: Picture lock, date: 2026-11-06}]
";

#[test]
fn model_has_every_key_of_the_contract() {
    let dir = production(&[("production.yaml", WHOLE)]);
    let model = callboard(dir.path(), &["model"]).json();
    let has = |value: &Value, wanted: &[&str]| {
        let there = keys(value);
        let missing: Vec<&&str> = wanted.iter().filter(|key| !there.contains(key)).collect();
        assert!(missing.is_empty(), "{missing:?} in {value}");
    };
    has(
        &model,
        &["schema", "production", "scenes", "days", "cast", "locations", "budget", "cost_report", "deliverables", "post", "findings"],
    );
    assert_eq!(model["schema"], 1);
    let scene = ["number", "int_ext", "set", "day_night", "eighths", "cast", "location", "omitted", "episode"];
    has(&model["scenes"][0], &scene);
    has(&model["scenes"][1], &scene);
    assert_eq!(model["scenes"][0]["eighths"], 11);
    assert_eq!((&model["scenes"][1]["omitted"], &model["scenes"][1]["eighths"]), (&true.into(), &0.into()));
    has(&model["days"][0], &["unit", "date", "number", "scenes", "eighths", "sunrise", "sunset", "episode", "progress"]);
    assert_eq!((&model["days"][0]["unit"], &model["days"][0]["date"]), (&"main".into(), &"2026-05-04".into()));
    has(&model["cast"][0], &["id", "character", "performer", "codes", "work", "hold", "travel"]);
    assert_eq!(model["cast"][0]["performer"], Value::Null);
    assert_eq!(model["cast"][0]["codes"], serde_json::json!({"2026-05-04": "SWF"}));
    has(&model["budget"], &["currency", "accounts", "totals"]);
    has(&model["budget"]["accounts"][0], &["number", "name", "level", "total", "episode"]);
    assert_eq!(model["budget"]["accounts"][0]["level"], "production");
    has(&model["budget"]["totals"], &["above_the_line", "below_the_line", "negative_cost", "grand_total", "net"]);
    assert_eq!(model["budget"]["totals"]["grand_total"], "7000.00");
    has(&model["deliverables"][0], &["item", "buyer", "episode"]);
    has(&model["locations"][0], &["id", "name"]);
}

#[test]
fn model_of_next_to_nothing_has_the_same_keys() {
    let dir = production(CLEAN);
    let bare = callboard(dir.path(), &["model"]).json();
    let whole = callboard(production(&[("production.yaml", WHOLE)]).path(), &["model"]).json();
    assert_eq!(keys(&bare), keys(&whole));
    assert_eq!(bare["budget"], Value::Null);
    assert_eq!(bare["scenes"], serde_json::json!([]));
    assert_eq!(keys(&bare["production"]), keys(&whole["production"]));
}

#[test]
fn model_as_yaml_says_the_same() {
    let dir = production(&[("production.yaml", WHOLE)]);
    let json = callboard(dir.path(), &["model", "--format", "json"]).json();
    let yaml = callboard(dir.path(), &["model", "--format", "yaml"]);
    assert_eq!(serde_yaml::from_str::<Value>(&yaml.out).unwrap(), json);
}

#[test]
fn list_prints_every_paper_that_is_due() {
    let dir = production(&[("production.yaml", WHOLE)]);
    let list = callboard(dir.path(), &["list"]);
    assert_eq!(list.code, 0);
    let papers = callboard(dir.path(), &["list", "--format", "json"]).json();
    let kinds: Vec<&str> = papers["papers"].as_array().unwrap().iter().map(|paper| paper["kind"].as_str().unwrap()).collect();
    for kind in [
        "call-sheet",
        "one-line-schedule",
        "shooting-schedule",
        "stripboard",
        "production-report",
        "exhibit-g",
        "budget-topsheet",
        "cash-flow",
        "location-report",
        "delivery-schedule",
    ] {
        assert_eq!(kinds.iter().filter(|known| **known == kind).count(), 1, "{kind} in {kinds:?}");
        assert!(list.out.lines().any(|line| line.starts_with(kind)), "{}", list.out);
    }
    assert_eq!(keys(&papers["papers"][0]), ["kind", "subject", "name", "date"]);
    assert_eq!(callboard(production(CLEAN).path(), &["list"]).out, "");
}

#[test]
fn build_makes_what_is_due_once_and_holds_back_what_is_wrong() {
    let dir = production(&[("production.yaml", WHOLE)]);
    let due = callboard(dir.path(), &["list", "--format", "json"]).json();
    // The binder is a PDF.
    let due = due["papers"].as_array().unwrap().iter().filter(|paper| paper["kind"] != "binder").count();
    let first = callboard(dir.path(), &["build", "--format", "html"]);
    assert_eq!((first.code, first.out.as_str()), (0, ""), "{}", first.err);
    assert!(first.err.contains(&format!("{due} papers made, 0 up to date, 0 failed, 0 held back")), "{}", first.err);
    assert!(dir.path().join("out/call-sheet/main-2026-05-04.html").is_file() && dir.path().join("out/index.html").is_file());
    let again = callboard(dir.path(), &["build", "--format", "html"]);
    assert!(again.err.contains(&format!("0 papers made, {due} up to date")), "{}", again.err);

    // The budget is broken: only its papers are held back, and the old ones stay.
    let broken = WHOLE.replace("{account: \"3300\", description", "{account: \"3310\", description").replace("7:00a", "7:30a");
    fs::write(dir.path().join("production.yaml"), broken).unwrap();
    let held = callboard(dir.path(), &["build", "--format", "html"]);
    assert_eq!(held.code, 1);
    assert!(held.err.contains("error[CB302]: account 3310 is not in the chart of accounts"), "{}", held.err);
    assert!(!held.err.contains(" 0 held back") && held.err.contains("budget-detail") && held.err.contains("cash-flow"), "{}", held.err);
    assert!(fs::read_to_string(dir.path().join("out/call-sheet/main-2026-05-04.html")).unwrap().contains("7:30"));
    assert!(dir.path().join("out/budget-topsheet.html").is_file() || dir.path().join("out/budget-topsheet").is_dir());
}

#[test]
fn build_of_an_unknown_kind_is_wrong_usage() {
    let dir = production(&[("production.yaml", WHOLE)]);
    let run = callboard(dir.path(), &["build", ".", "call-shet"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.starts_with("error: `call-shet` is not a kind of paper\nhelp: the kinds are: call-sheet, "), "{}", run.err);
    assert!(!dir.path().join("out").exists());
}

#[test]
fn explain_tells_what_a_code_means() {
    let dir = tempfile::tempdir().unwrap();
    let by_code = callboard(dir.path(), &["explain", "CB207"]);
    assert_eq!(by_code.code, 0);
    assert!(by_code.out.starts_with("CB207 short-rest: the rest between wrap and the next call is too short (warning)\n\n"));
    assert!(by_code.out.contains("Jeffords") && by_code.out.contains("allow:"), "{}", by_code.out);
    for same in ["cb207", "short-rest", "Short-Rest"] {
        assert_eq!(callboard(dir.path(), &["explain", same]).out, by_code.out);
    }
    let all = callboard(dir.path(), &["explain"]);
    assert_eq!(all.out.lines().count(), codes::ALL.len());
    assert!(all.out.lines().all(|line| line.starts_with("CB")));
}

#[test]
fn explain_of_gobbledygook_offers_the_nearest() {
    let dir = tempfile::tempdir().unwrap();
    let near = callboard(dir.path(), &["explain", "short-rst"]);
    assert_eq!((near.code, near.out.as_str()), (2, ""));
    assert_eq!(near.err, "error: there is no code `short-rst`\nhelp: did you mean `short-rest`?\n");
    let far = callboard(dir.path(), &["explain", "gobbledygook"]);
    assert_eq!((far.code, far.err.as_str()), (2, "error: there is no code `gobbledygook`\nhelp: `callboard explain` lists every code\n"));
}

#[test]
fn schema_knows_every_section_and_key() {
    let dir = tempfile::tempdir().unwrap();
    let schema = callboard(dir.path(), &["schema"]).json();
    let properties = &schema["properties"];
    for field in PRODUCTION.fields {
        assert!(properties[field.key].is_object(), "{}", field.key);
    }
    for table in SECTIONS {
        let reference = properties[table.key]["items"]["$ref"].as_str().unwrap();
        let record = schema.pointer(reference.trim_start_matches('#')).unwrap();
        assert_eq!(record["additionalProperties"], false, "{}", table.key);
        for field in table.fields {
            assert_eq!(record["properties"][field.key]["description"], field.doc, "{}.{}", table.key, field.key);
        }
    }
}

#[test]
fn completions_are_scripts_of_their_shells() {
    let dir = tempfile::tempdir().unwrap();
    for (shell, mark) in [("bash", "complete -F _callboard"), ("zsh", "#compdef callboard"), ("fish", "complete -c callboard")] {
        let script = callboard(dir.path(), &["completions", shell]);
        assert_eq!(script.code, 0);
        assert!(script.out.contains(mark) && script.out.contains("check"), "{shell}");
    }
    assert_eq!(callboard(dir.path(), &["completions", "dos"]).code, 2);
}

/// The words under `Commands:` of a help text.
fn commands(help: &str) -> Vec<String> {
    let list = help.split_once("Commands:\n").map_or("", |(_, rest)| rest);
    let lines = list.lines().take_while(|line| !line.is_empty());
    lines
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn help_of_every_command_shows_an_example() {
    let dir = tempfile::tempdir().unwrap();
    let help = callboard(dir.path(), &["--help"]);
    assert_eq!(help.code, 0);
    assert!(help.out.contains("Examples:"));
    let all = commands(&help.out);
    for expected in ["new", "build", "check", "list", "model", "turnaround", "explain", "templates", "schema", "completions"] {
        assert!(all.iter().any(|known| known == expected), "{expected} in {all:?}");
    }
    for command in all.iter().filter(|command| *command != "help") {
        let help = callboard(dir.path(), &[command, "--help"]);
        assert_eq!(help.code, 0);
        assert!(help.out.contains("Example"), "{command} shows no example:\n{}", help.out);
        assert!(help.out.contains(&format!("callboard {command}")), "{command} is not in its own example:\n{}", help.out);
    }
}

#[test]
fn dir_is_the_folder_around_the_current_one() {
    let dir = production(&[("production.yaml", "title: Low Tide\n"), ("notes/deep/readme.txt", "")]);
    let check = callboard(&dir.path().join("notes/deep"), &["check"]);
    assert_eq!((check.code, check.err.as_str()), (0, "Low Tide: 0 errors, 0 warnings, 0 notes\n"));
}

#[test]
fn a_folder_that_is_no_production_is_said_so() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("empty")).unwrap();
    for command in ["check", "list", "model"] {
        for (words, why) in [
            (&[command, "empty"][..], "`empty` holds no production.yaml"),
            (&[command, "nowhere"], "`nowhere` is not a folder"),
            (&[command], "neither this folder nor one around it holds a production.yaml"),
        ] {
            let run = callboard(dir.path(), words);
            assert_eq!((run.code, run.out.as_str()), (1, ""), "{words:?}");
            assert!(run.err.starts_with(&format!("error[CB011]: {why}\nhelp: ")), "{words:?}: {}", run.err);
        }
    }
}

#[test]
fn no_output_names_a_folder_of_this_machine() {
    let dir = production(FAULTY);
    let here = dir.path().to_string_lossy().into_owned();
    for words in
        [&["check"][..], &["check", "--format", "json"], &["check", "--format", "sarif"], &["check", "--format", "github"], &["model"]]
    {
        let run = callboard(dir.path(), words);
        assert!(!run.out.contains(&here) && !run.err.contains(&here), "{words:?}");
    }
}

/// Two days, a driver, a performer.
const TURNING: &[(&str, &str)] = &[(
    "production.yaml",
    "\
title: Low Tide
scenes:
  - {number: \"1\", int_ext: INT, set: PIER, day_night: DAY, pages: 1, cast: [\"1\"], minutes: 60}
  - {number: \"2\", int_ext: INT, set: PIER, day_night: DAY, pages: 1, cast: [\"1\"], minutes: 60}
cast:
  - {id: \"1\", character: WREN, performer: Imani Bergström}
crew:
  - {department: Camera, position: 1st AC, name: Jonah Petit}
  - {department: Transportation, position: Driver, name: Silas Hartwell}
days:
  - {date: 2026-05-04, call: 8:00a, wrap: 8:00p, strips: [{scene: \"1\"}]}
  - {date: 2026-05-05, call: 7:00a, wrap: 7:00p, strips: [{scene: \"2\"}]}
",
)];

#[test]
fn turnaround_lists_everybodys_earliest_call() {
    let dir = production(TURNING);
    let late = callboard(dir.path(), &["turnaround", "1", "--wrap", "21:40"]);
    assert_eq!((late.code, late.err.as_str()), (0, ""));
    assert_eq!(
        late.out,
        "\
Main Unit, day 1, Mon May 4 2026: wrap 9:40p

                            out    rest  earliest call    next call                                    by
FIRST CREW CALL
  Main Unit                 9:40p  10 h  7:40a Tue May 5  7:00a Tue May 5  SHORT BY 40 min             IATSE: Jeffords 2024 p. 11
CREW
 Transportation
  Silas Hartwell, Driver    9:40p  8 h   5:40a Tue May 5  7:00a Tue May 5  legal, 1 h 20 min to spare  Teamsters 399: Jeffords 2024 p. 11
  the one other as the unit
CAST
  1 WREN (Imani Bergström)  9:45a  12 h  9:45p Mon May 4  6:30a Tue May 5  legal, 8 h 45 min to spare  SAG-AFTRA: Jeffords 2024 p. 12
"
    );
    let by_date = callboard(dir.path(), &["turnaround", "2026-05-04", ".", "--wrap", "9:40p"]);
    assert_eq!(by_date.out, late.out);
    let text = TURNING[0].1.replacen("title: Low Tide\n", "title: Low Tide\nconventions: {clock: 24}\n", 1);
    let british = production(&[("production.yaml", &text)]);
    let british = callboard(british.path(), &["turnaround", "1", "--wrap", "9:40p"]);
    assert!(british.out.starts_with("Main Unit, day 1, Mon May 4 2026: wrap 21:40\n"), "{}", british.out);
    let planned = callboard(dir.path(), &["turnaround", "1", "--format", "json"]).json();
    assert_eq!(keys(&planned), ["schema", "unit", "date", "number", "wrap", "rows"]);
    assert_eq!(planned["wrap"], "20:00");
    let rows = planned["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 4);
    for row in rows {
        assert_eq!(
            keys(row),
            ["group", "id", "name", "department", "role", "dismissed", "rest_minutes", "source", "earliest", "next", "as_unit"]
        );
    }
    assert_eq!(rows[0]["earliest"], serde_json::json!({"date": "2026-05-05", "call": "06:00"}));
    assert_eq!(
        rows[0]["next"],
        serde_json::json!({"date": "2026-05-05", "call": "07:00", "legal": true, "short_minutes": 0, "spare_minutes": 60})
    );
}

#[test]
fn people_read_times_in_the_productions_style_and_programs_in_the_contracts() {
    let late = TURNING[0].1.replacen("8:00p", "9:40p", 1);
    let dir = production(&[("production.yaml", &late)]);
    let text = callboard(dir.path(), &["check"]).out;
    assert!(text.contains("wraps at 9:40p on 2026-05-04 and is called at 7:00a on 2026-05-05: 9 h 20 min of rest"), "{text}");
    assert!(text.contains("at 7:40a or later"), "{text}");
    let github = callboard(dir.path(), &["check", "--format", "github"]).out;
    assert!(github.contains("wraps at 9:40p on 2026-05-04"), "{github}");
    let json = callboard(dir.path(), &["check", "--format", "json"]).out;
    assert!(json.contains("wraps at 21:40 on 2026-05-04 and is called at 07:00 on 2026-05-05"), "{json}");
    let plain = late.replacen("title: Low Tide\n", "title: Low Tide\nconventions: {clock: 24}\n", 1);
    let dir = production(&[("production.yaml", &plain)]);
    assert!(callboard(dir.path(), &["check"]).out.contains("wraps at 21:40 on 2026-05-04"));
}

#[test]
fn turnaround_of_no_such_day_says_which_there_are() {
    let dir = production(TURNING);
    let none = callboard(dir.path(), &["turnaround", "7"]);
    assert_eq!(
        (none.code, none.err.as_str()),
        (2, "error: the main unit has no day `7`\nhelp: its days are 1 to 2, 2026-05-04 to 2026-05-05\n")
    );
    let unit = callboard(dir.path(), &["turnaround", "1", "--unit", "mian"]);
    assert_eq!((unit.code, unit.err.as_str()), (2, "error: there is no unit `mian`\nhelp: did you mean `main`?\n"));
    assert_eq!(callboard(dir.path(), &["turnaround", "1", "--wrap", "noonish"]).code, 2);
}
