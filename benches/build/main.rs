//! The figures of DESIGN 13, measured on `examples/feature`: `cargo bench --profile dev`.
//!
//! Every speed stands beside a check of what was made: all names there, no two words printed over each other. CPU times
//! are those of the whole process, all threads; trust the ratios, which are of runs that took turns. Sizes are of every paper,
//! what takes long is measured on those of every day, so that all of it takes a few minutes.

mod bare;
mod ledger;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use callboard::build::facts::{self, Facts, ReadOptions};
use callboard::build::watch::{self, Watch};
use callboard::build::{BuildOptions, BuildReport, Selection, build};
use callboard::documents::{Context, KINDS};
use callboard::render::Format;
use serde_json::Value;

/// As in the program; the bare engine has it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs of each kind; the quickest counts, for a busy machine only ever adds.
const ROUNDS: usize = 3;
/// The papers of every day, which what takes long is measured on.
const DAILY: &[&str] = &["call-sheet", "one-line-schedule", "day-out-of-days", "breakdown-sheet"];
/// A call of the first day's sheet in `schedule.yaml`, which is changed and changed again.
const CALL: &str = "{who: Sunniva Blake, call: \"6:45A\"";

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/feature");
    // A child of this bench: it builds so many call sheets and says how much memory that took.
    if let Some(sheets) = std::env::args().skip_while(|word| word != "--memory").nth(1).and_then(|count| count.parse().ok()) {
        return memory(&root, sheets);
    }
    // A child of this bench for callgrind: one call sheet.
    if std::env::args().any(|word| word == "--one-sheet") {
        return bare::one_sheet(&root);
    }
    println!("callboard {} on {}", env!("CARGO_PKG_VERSION"), root.display());
    let pages = pages(&root);
    let out = tempfile::tempdir().expect("a folder for temporary files");
    let start = (cpu(), Instant::now());
    make(&root, out.path(), 2, &Format::ALL, &[]);
    println!("{} papers, each as PDF and HTML: {} of CPU, {} with two jobs\n", pages.len(), ms(cpu() - start.0), ms(start.1.elapsed()));
    check(&root, &pages, out.path());
    let daily: Vec<(&'static str, Value)> = pages.into_iter().filter(|(kind, _)| DAILY.contains(kind)).collect();
    println!("{} of them are the daily papers: {}", daily.len(), DAILY.join(", "));
    cold(&root, &daily);
    both_cores(&root);
    formats(&root, &daily);
    up_to_date(&root, out.path());
    one_changed(&root, out.path());
    binders(&root, out.path(), &daily);
    // A watch takes a binder away that is no longer true.
    watched(&root, out.path());
    sizes(out.path());
    memory_rows();
    ledger_rows();
}

/// A large ledger and budget, and half of each: time in proportion is a ratio of two.
fn ledger_rows() {
    let (ledger, budget) = ledger::WHOLE;
    let runs = |size| {
        let times: Vec<ledger::Times> = (0..2).filter_map(|_| ledger::measure(size).ok()).collect();
        let of = |step: fn(&ledger::Times) -> Duration| least(times.iter().map(step).collect());
        (of(|times| times.read), of(|times| times.pages))
    };
    let (whole, half) = (runs((ledger, budget)), runs((ledger / 2, budget / 2)));
    let figures = |whole, half| format!("{} against {} for half of it", ms(whole), ms(half));
    row("50,000 ledger lines, read and checked", &figures(whole.0, half.0), ratio(whole.0, half.0), "about 2");
    row("the data of all their papers", &figures(whole.1, half.1), ratio(whole.1, half.1), "about 2");
}

fn read(root: &Path) -> Facts {
    facts::read(root, &ReadOptions::default())
}

/// Kind and page of every paper.
fn pages(root: &Path) -> Vec<(&'static str, Value)> {
    let facts = read(root);
    let context = Context::internal(&facts.production, &facts.derived);
    KINDS.iter().flat_map(|kind| (kind.due)(context).into_iter().map(move |subject| (kind.word, (kind.page)(context, &subject)))).collect()
}

fn make(root: &Path, out: &Path, jobs: usize, formats: &[Format], kinds: &[&str]) -> BuildReport {
    let mut facts = read(root);
    let kinds = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    let selection = Selection { formats: formats.to_vec(), kinds, ..Selection::default() };
    let report = build(&mut facts, &BuildOptions { out: out.to_owned(), jobs, selection, ..BuildOptions::default() }, &|_| {});
    assert!(report.failed.is_empty() && report.held_back.is_empty(), "{:?} {:?}", report.failed, report.held_back);
    report
}

/// A copy of the production that may be changed.
fn copy(root: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a folder for temporary files");
    for entry in walkdir::WalkDir::new(root).min_depth(1).into_iter().filter_entry(|entry| entry.file_name() != "out") {
        let entry = entry.expect("readable");
        let place = copy.path().join(entry.path().strip_prefix(root).expect("inside"));
        match entry.file_type().is_dir() {
            true => std::fs::create_dir(place).expect("writable"),
            false => drop(std::fs::copy(entry.path(), place).expect("writable")),
        }
    }
    copy
}

/// Changes one person's call on the first day.
fn change(root: &Path, minute: usize) {
    let file = root.join("schedule.yaml");
    let text = std::fs::read_to_string(&file).expect("readable");
    let from = text.find(&CALL[..CALL.len() - 7]).expect("the feature has this call") + CALL.len() - 7;
    let end = from + text[from..].find('}').map_or(0, |_| 7);
    std::fs::write(file, format!("{}\"6:{:02}A\"{}", &text[..from], minute % 60, &text[end..])).expect("writable");
}

/// Runs something with an empty output folder and an empty engine cache; gives CPU and wall time.
fn cold_run(work: impl FnOnce(&Path)) -> (Duration, Duration) {
    let out = tempfile::tempdir().expect("a folder for temporary files");
    typst::comemo::evict(0);
    let (cpu, wall) = (cpu(), Instant::now());
    work(out.path());
    (self::cpu() - cpu, wall.elapsed())
}

fn cold(root: &Path, pages: &[(&'static str, Value)]) {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare.push(cold_run(|_| assert!(bare::all(root, pages) > 0)).0);
        ours.push(cold_run(|out| drop(make(root, out, 1, &Format::ALL, DAILY))).0);
    }
    let (ours, bare) = (least(ours), least(bare));
    row(
        "cold build, PDF and HTML, CPU",
        &format!("{} against {} of the bare engine", ms(ours), ms(bare)),
        ratio(ours, bare),
        "at most 1.15",
    );
}

fn both_cores(root: &Path) {
    let (mut one, mut two) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        one.push(cold_run(|out| drop(make(root, out, 1, &Format::ALL, DAILY))).1);
        two.push(cold_run(|out| drop(make(root, out, 2, &Format::ALL, DAILY))).1);
    }
    let (one, two) = (least(one), least(two));
    row("two jobs against one, wall", &format!("{} against {}", ms(two), ms(one)), ratio(one, two), "at least 1.8 on two idle cores");
}

fn up_to_date(root: &Path, out: &Path) {
    let runs = (0..ROUNDS * 2).map(|_| {
        let start = Instant::now();
        let report = make(root, out, 2, &Format::ALL, &[]);
        assert!(report.made.is_empty(), "{:?}", report.made);
        start.elapsed()
    });
    let time = least(runs.collect());
    row("up-to-date build, read in full", &ms(time), time.as_secs_f64() / 0.1, "of 100 ms; nothing rendered");
    // The first of them reads everything, and leaves word for the others.
    let time = least((0..ROUNDS * 4).map(|_| command(root, out, &["--no-binder"])).collect());
    row("up-to-date build, as a command", &ms(time), time.as_secs_f64() / 0.1, "of 100 ms; nothing rendered");
    let runs = (0..ROUNDS * 2).map(|_| {
        let start = Instant::now();
        drop(read(root));
        start.elapsed()
    });
    println!("{:34} {}", "  of which reading and checking", ms(least(runs.collect())));
}

/// The time of `callboard build` as a process.
fn command(root: &Path, out: &Path, words: &[&str]) -> Duration {
    let start = Instant::now();
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_callboard"));
    let made = command.arg("build").arg(root).arg("--out").arg(out).args(words).output().expect("the program runs");
    assert!(made.status.success(), "the build went well");
    start.elapsed()
}

fn one_changed(root: &Path, out: &Path) {
    let root = copy(root);
    let runs = |words: &[&str], from: usize| {
        let run = |round| {
            change(root.path(), from + round);
            command(root.path(), out, words)
        };
        least((0..ROUNDS * 2).map(run).collect())
    };
    let time = runs(&["--no-binder"], 1);
    row("one call changed, as a command", &ms(time), time.as_secs_f64() / 0.2, "of 200 ms, without the binder");
    let whole = runs(&[], 11);
    println!("{:34} {}, the binder {} of it", "  and the binder joined anew", ms(whole), ms(whole.saturating_sub(time)));
}

/// The same in `callboard watch`: when the call sheet is in its place, and when everything is.
fn watched(root: &Path, out: &Path) {
    watch::stay_warm();
    let root = copy(root);
    let options = BuildOptions { out: out.to_owned(), ..BuildOptions::default() };
    let mut watch = Watch::new(root.path().to_owned(), ReadOptions::default(), options);
    let mut turn = |minute| {
        change(root.path(), minute);
        let turn = watch.turn(&[root.path().join("schedule.yaml")], Vec::new(), &|| {}).expect("no fault").expect("a change");
        if minute == 21 {
            watch.warm(&turn, &[]);
        }
        (turn.first.map(|(_, after)| after).unwrap_or_default(), turn.took, turn.report.made.len())
    };
    let turns: Vec<_> = (21..21 + ROUNDS * 4).map(&mut turn).skip(2).collect();
    let first = least(turns.iter().map(|turn| turn.0).collect());
    let whole = least(turns.iter().map(|turn| turn.1).collect());
    let made = turns.first().map_or(0, |turn| turn.2);
    row("in watch, the call sheet made", &ms(first), first.as_secs_f64() / 0.03, "of 30 ms");
    println!("{:34} {}, {made} papers and the site", "  and everything that it changes", ms(whole));
    let runs = (0..ROUNDS * 2).map(|_| {
        let start = Instant::now();
        drop(facts::unjudged(root.path(), &ReadOptions::default()));
        start.elapsed()
    });
    println!("{:34} {}", "  of which reading, before any rule", ms(least(runs.collect())));
}

/// The binder joined, and the same papers set in one pass.
fn binders(root: &Path, out: &Path, daily: &[(&'static str, Value)]) {
    let folder = |out: &Path| out.join("binder/binder.pdf").metadata().map_or(0, |found| found.len() / 1024);
    println!("{:34} {} KB", "the binder of everything", folder(out));
    let some: Vec<(&'static str, Value)> = daily.iter().filter(|(kind, _)| *kind == "call-sheet").cloned().collect();
    typst::comemo::evict(0);
    let start = cpu();
    let alone = bare::all(root, &some);
    let each = cpu() - start;
    typst::comemo::evict(0);
    let start = cpu();
    let (bytes, pages) = bare::in_one(root, &some);
    let whole = cpu() - start;
    let figures = format!("{} and {} KB against {} and {} KB apart; {pages} pages", ms(whole), bytes / 1024, ms(each), alone / 1024);
    row(
        &format!("{} call sheets in one pass, CPU", some.len()),
        &figures,
        ratio(whole, each),
        "to be joined, they have to be made only once",
    );
}

fn formats(root: &Path, daily: &[(&'static str, Value)]) {
    let (mut pdf, mut html) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let reading = cold_run(|_| drop(read(root))).1;
        pdf.push(cold_run(|out| drop(make(root, out, 1, &[Format::Pdf], DAILY))).1.saturating_sub(reading));
        html.push(bare::html(root, daily));
    }
    let (pdf, html) = (least(pdf), least(html));
    row("HTML against PDF, one job", &format!("{} against {}", ms(html), ms(pdf)), ratio(pdf, html), "more than 100");
}

fn sizes(out: &Path) {
    for kind in KINDS {
        let mut sizes: Vec<u64> = walkdir::WalkDir::new(out.join(kind.word))
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "pdf"))
            .filter_map(|entry| entry.metadata().ok())
            .map(|found| found.len())
            .collect();
        if sizes.is_empty() {
            continue;
        }
        sizes.sort_unstable();
        let kb = |bytes: Option<&u64>| bytes.copied().unwrap_or_default().div_ceil(1024);
        println!(
            "{:34} {} to {} KB, middle {}",
            format!("PDF of a {}", kind.word),
            kb(sizes.first()),
            kb(sizes.last()),
            kb(sizes.get(sizes.len() / 2))
        );
    }
}

fn memory_rows() {
    let Ok(this) = std::env::current_exe() else { return };
    for sheets in [300, 600] {
        let output = std::process::Command::new(&this).args(["--memory", &sheets.to_string()]).output().expect("this bench starts itself");
        let text = String::from_utf8_lossy(&output.stdout);
        let mb: f64 = text.trim().parse().unwrap_or(f64::NAN);
        row(&format!("memory, {sheets} call sheets, two jobs"), &format!("{mb:.0} MB"), mb / 120.0, "of 120 MB");
    }
}

/// Makes so many call sheets with two jobs and prints the most memory that this took, in megabytes.
fn memory(root: &Path, sheets: usize) {
    let out = tempfile::tempdir().expect("a folder for temporary files");
    let mut made = 0;
    while made < sheets {
        let mut facts = read(root);
        let selection = Selection { kinds: vec!["call-sheet".to_owned()], formats: vec![Format::Pdf], ..Selection::default() };
        let options = BuildOptions { out: out.path().to_owned(), jobs: 2, selection, force: true, ..BuildOptions::default() };
        made += build(&mut facts, &options, &|_| {}).made.len().max(1);
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse::<f64>().ok());
    println!("{}", peak.unwrap_or(f64::NAN) / 1024.0);
}

/// Whether what is measured is whole: every name of a page stands in its PDF, and no two words over each other.
fn check(root: &Path, pages: &[(&'static str, Value)], out: &Path) {
    let (mut names, mut missing) = (0, Vec::new());
    for (kind, page) in pages {
        let subject = page.get("subject").and_then(Value::as_str).filter(|subject| !subject.is_empty()).unwrap_or(kind);
        let path = out.join(kind).join(format!("{subject}.pdf"));
        let text = squeezed(&text_of(&path));
        let mut wanted = Vec::new();
        collect_names(page.get("body").unwrap_or(&Value::Null), &mut wanted);
        names += wanted.len();
        missing.extend(wanted.into_iter().filter(|name| !text.contains(&squeezed(name))).map(|name| format!("{kind}/{subject}: {name}")));
    }
    let (words, over) = bare::overprinted(root, pages);
    println!(
        "{:34} {} of {names} names missing; {} of {words} pieces of text over another",
        "check of the PDFs",
        missing.len(),
        over.len()
    );
    missing.iter().chain(&over).take(12).for_each(|line| println!("    {line}"));
    println!();
}

fn text_of(path: &Path) -> String {
    let Ok(document) = lopdf::Document::load(path) else { return String::new() };
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap_or_default()
}

/// A text without spaces, hyphens and case: lines wrap, and headings shout.
fn squeezed(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The names that a page carries.
fn collect_names(value: &Value, names: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect_names(item, names)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if ["name", "performer", "character", "set"].contains(&key.as_str()) && text.len() > 2 => {
                        names.push(text.clone())
                    }
                    other => collect_names(other, names),
                }
            }
        }
        _ => {}
    }
}

fn row(what: &str, figures: &str, ratio: f64, must: &str) {
    println!("{what:34} {figures}: {ratio:.2} ({must})");
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64().max(1e-9)
}

fn least(times: Vec<Duration>) -> Duration {
    times.into_iter().min().unwrap_or_default()
}

/// CPU time of this process so far, all threads, those included that have ended.
fn cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<u64> =
        stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2).filter_map(|field| field.parse().ok()).collect();
    // Linux counts in hundredths of a second.
    Duration::from_millis(fields.iter().sum::<u64>() * 10)
}
