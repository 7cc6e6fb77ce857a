//! The workflow files of `examples/workflows`: they are what their tools read, and their commands do what they say.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::production;

const FILM: &str = r#"title: Low Tide
locations:
  - {id: pier, name: Pier 9, hospital: {name: Harbor General, phone: 310-555-0142}}
scenes:
  - {number: "1", int_ext: INT, set: PIER, day_night: DAY, pages: 1, location: pier}
days:
  - {date: 2026-05-04, call: 7:00a, strips: [{scene: "1"}]}
"#;

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/workflows").join(name)).unwrap()
}

/// The documents of a YAML file.
fn documents(text: &str) -> Vec<Value> {
    use serde::Deserialize;
    serde_yaml::Deserializer::from_str(text).map(|document| Value::deserialize(document).unwrap()).collect()
}

/// Runs a line of a workflow in a shell, with this program in its path.
fn shell(dir: &Path, script: &str, variables: &[(&str, &str)]) -> (i32, String) {
    let program = Path::new(env!("CARGO_BIN_EXE_callboard")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let mut command = Command::new("/bin/sh");
    command.args(["-c", script]).current_dir(dir).env("PATH", path).envs(variables.iter().copied());
    let output = command.output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8(said).unwrap())
}

/// The commands of a job's steps.
fn steps(workflow: &Value, job: &str) -> Vec<String> {
    let steps = workflow["jobs"][job]["steps"].as_array().unwrap();
    steps.iter().filter_map(|step| step["run"].as_str()).map(str::to_owned).collect()
}

#[test]
fn the_workflow_of_a_forge_builds_its_parts_and_joins_them() {
    let text = text("papers.yml");
    let workflow = documents(&text).remove(0);
    let parts: Vec<u64> =
        workflow["jobs"]["build"]["strategy"]["matrix"]["part"].as_array().unwrap().iter().map(|part| part.as_u64().unwrap()).collect();
    let count = workflow["env"]["PARTS"].as_u64().unwrap();
    assert_eq!(parts, (1..=count).collect::<Vec<_>>());
    assert_eq!(workflow["jobs"]["merge"]["needs"], "build");
    // `!cancelled()` and the like stay the forge's own.
    let uploads = workflow["jobs"]["build"]["steps"].as_array().unwrap().iter().filter(|step| step["with"]["include-hidden-files"] == true);
    assert_eq!(uploads.count(), 1, "without its hidden files a part is none");
    let film = workflow["env"]["PRODUCTION"].as_str().unwrap().to_owned();
    let dir = production(&[(&format!("{film}/production.yaml"), FILM)]);
    let variables = [("PRODUCTION", film.as_str()), ("PARTS", &count.to_string())];
    for line in steps(&workflow, "check") {
        assert_eq!(shell(dir.path(), &line, &variables).0, 0, "{line}");
    }
    for part in parts {
        for line in steps(&workflow, "build") {
            let line = line.replace("${{ matrix.part }}", &part.to_string());
            assert!(!line.contains("${{"), "{line}");
            assert_eq!(shell(dir.path(), &line, &variables), (0, String::new()), "{line}");
        }
    }
    fs::remove_dir_all(dir.path().join(&film)).unwrap();
    for line in steps(&workflow, "merge") {
        assert_eq!(shell(dir.path(), &line, &variables), (0, String::new()), "{line}");
    }
    assert!(dir.path().join("papers/call-sheet/main-2026-05-04.html").is_file());
}

#[test]
fn a_wrong_line_is_an_annotation_in_the_forge() {
    let workflow = documents(&text("papers.yml")).remove(0);
    let dir = production(&[("film/production.yaml", "title: Low Tide\nscenes:\n  - {number: \"1\", pages: lots}\n")]);
    for line in steps(&workflow, "check") {
        let (code, said) = shell(dir.path(), &line, &[("PRODUCTION", "film")]);
        assert_eq!(code, 1);
        assert!(said.starts_with("::error file=film/production.yaml,line=3,"), "{said}");
    }
}

/// The script of a job's containers, and the variables it is given.
fn script(job: &Value, list: &str) -> (String, Vec<(String, String)>) {
    let container = &job["spec"]["template"]["spec"][list][0];
    assert_eq!(container["command"], serde_json::json!(["/bin/sh", "-c"]));
    let variables = container["env"].as_array().unwrap().iter();
    let variables = variables.map(|one| (one["name"].as_str().unwrap().to_owned(), one["value"].as_str().unwrap().to_owned())).collect();
    (container["args"][0].as_str().unwrap().to_owned(), variables)
}

#[test]
fn the_jobs_of_a_cluster_build_their_parts_and_join_them() {
    let jobs = documents(&text("kubernetes/build.yaml"));
    let [build, merge] = jobs.as_slice() else { panic!("{} documents", jobs.len()) };
    assert_eq!(build["spec"]["completionMode"], "Indexed");
    let completions = build["spec"]["completions"].as_u64().unwrap();
    let dir = production(&[("production/production.yaml", FILM), ("papers/readme.txt", "")]);
    let here = |script: &str| {
        let root = dir.path().display();
        script.replace("/production ", &format!("{root}/production ")).replace("\"/papers", &format!("\"{root}/papers"))
    };
    let (line, variables) = script(build, "containers");
    assert!(variables.contains(&("PARTS".to_owned(), completions.to_string())));
    for index in 0..completions {
        let index = index.to_string();
        let mut variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        variables.push(("JOB_COMPLETION_INDEX", &index));
        assert_eq!(shell(dir.path(), &here(&line), &variables), (0, String::new()));
    }
    for list in ["initContainers", "containers"] {
        let (line, variables) = script(merge, list);
        let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(shell(dir.path(), &here(&line), &variables), (0, String::new()), "{line}");
    }
    assert!(dir.path().join("papers/nightly/papers/call-sheet/main-2026-05-04.html").is_file());
    let image = text("kubernetes/Dockerfile");
    assert!(image.lines().any(|line| line == "RUN cargo build --release --locked"), "{image}");
}

#[test]
fn the_readme_of_the_workflows_names_what_is_there() {
    let readme = text("README.md");
    for file in ["papers.yml", "kubernetes/Dockerfile", "kubernetes/build.yaml"] {
        assert!(readme.contains(&format!("`{file}`")) && !text(file).is_empty(), "{file}");
    }
}
