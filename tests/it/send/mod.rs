//! `callboard send`, `approve` and `confirm`: who gets what, messages in files, and a mail server that fails in every way.

mod relay;
mod server;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use crate::support::{Ran, callboard, production};
use server::{Act, Received, Server};

const SHOW: &str = "\
title: Low Tide
code: TIDE
as_of: 2026-05-31
conventions: {time_zone: Europe/Oslo}
company: {email: office@tide.example}
people:
  - {role: 1st AD, name: Gwen Achebe}
  - {role: UPM, name: Tobias Renner}
cast:
  - {id: '1', character: MARA, performer: Mara Lund, email: mara@tide.example, address: Secret Lane 7, agent: 'Ines Bo, ines@bo.example', makeup_minutes: 30}
  - {id: '2', character: OLE, performer: Ole Vik, email: ole@tide.example}
crew:
  - {department: Assistant Directors, position: 1st AD, name: Gwen Achebe, email: gwen@tide.example}
  - {department: Camera, position: Operator, name: Ana Reyes, email: ana@tide.example}
  - {department: Grip, position: Key Grip, name: Bo Lind}
scenes:
  - {number: '1', set: CABIN, pages: 2, cast: '1, 2', location: pier}
  - {number: '2', set: CABIN, pages: 2, cast: '1', location: pier}
locations:
  - {id: pier, name: Pier 9, address: 1 Quay, hospital: {name: St Anne, address: 2 Hill, phone: 555-0142}, latitude: 60.0, longitude: 5.0}
days:
  - {date: 2026-06-01, call: 7:00A, scenes: ['1']}
  - {date: 2026-06-02, call: 7:00A, scenes: ['2']}
";

fn change(dir: &Path, from: &str, to: &str) {
    let path = dir.join("production.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} is not in\n{text}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

fn ok(ran: Ran) -> Ran {
    assert_eq!(ran.code, 0, "{}\n{}", ran.out, ran.err);
    ran
}

fn approve(dir: &Path, day: &str, at: &str) {
    for name in ["Gwen Achebe", "Tobias Renner"] {
        ok(callboard(dir, &["approve", "call-sheet", day, "--by", name, "--at", at]));
    }
}

/// A production whose first call sheet is approved, with a mail server.
fn show(server: &Server) -> TempDir {
    let mail = format!("mail: {{server: 127.0.0.1, port: {}, tls: none, timeout: 1}}\n", server.port);
    let dir = production(&[("production.yaml", &(SHOW.to_owned() + &mail))]);
    approve(dir.path(), "1", "2026-05-31 15:00");
    dir
}

fn send(dir: &TempDir, words: &[&str]) -> Ran {
    callboard(dir.path(), &[&["send"], words].concat())
}

fn counts(all: &[(&str, usize)]) -> BTreeMap<String, usize> {
    all.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

fn everybody(times: usize) -> BTreeMap<String, usize> {
    counts(&[("ana", times), ("gwen", times), ("mara", times), ("ole", times)])
}

/// The text of a message, decoded from quoted-printable where it is.
fn text(message: &str) -> String {
    let body = message.splitn(3, "\r\n\r\n").nth(2).unwrap_or_default().split("\r\n--=_callboard").next().unwrap_or_default();
    if !message.contains("quoted-printable") {
        return body.to_owned();
    }
    let plain = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = plain.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let code =
            (*first == b'=').then(|| std::str::from_utf8(tail.get(..2)?).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok())).flatten();
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_call_sheet_is_preliminary_until_both_have_approved_it() {
    let dir = production(&[("production.yaml", SHOW)]);
    let run = send(&dir, &["--dry-run"]);
    assert!(run.code == 1 && run.err.contains("error[CB265]: the call sheet of 2026-06-01, Main Unit, is not approved"), "{}", run.err);
    assert!(run.err.contains("`callboard approve call-sheet 1 --by \"Gwen Achebe\" --at \"2026-05-31 18:00\"`"), "{}", run.err);
    assert!(!callboard(dir.path(), &["list"]).out.contains("preliminary"), "nobody is bothered before the first approval");
    let run = callboard(dir.path(), &["approve", "call-sheet", "1", "--by", "Ana Reyes", "--at", "2026-05-31 15:00"]);
    assert!(run.code == 1 && run.err.contains("Ana Reyes holds no position that approves call sheets"), "{}", run.err);
    let run = ok(callboard(dir.path(), &["approve", "call-sheet", "1", "--by", "Gwen Achebe", "--at", "2026-05-31 15:00"]));
    assert!(run.out.contains("Preliminary: approved by 1st AD Gwen Achebe, Sun, May 31, 3:00p; not by UPM"), "{}", run.out);
    let page = || {
        ok(callboard(dir.path(), &["build", "call-sheet", "--format", "html"]));
        std::fs::read_to_string(dir.path().join("out/call-sheet/main-2026-06-01.html")).unwrap()
    };
    assert!(page().contains("<p class=\"approval preliminary\"><strong>Preliminary</strong>"));
    ok(callboard(dir.path(), &["approve", "call-sheet", "1", "--by", "Tobias Renner", "--at", "2026-05-31 16:05"]));
    assert!(page().contains("<p class=\"approval approved\"><strong>Approved</strong>"));
    assert!(callboard(dir.path(), &["list"]).out.contains("Main Unit  approved\n"), "{}", callboard(dir.path(), &["list"]).out);
    let model = callboard(dir.path(), &["model"]).json();
    let states: Vec<&str> = model["call_sheets"].as_array().unwrap().iter().map(|sheet| sheet["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["approved", "preliminary"]);
    ok(send(&dir, &["--dry-run"]));
    // What changes after it is not approved, and says what it replaces; a second run of the same approval adds nothing.
    let before = std::fs::read_to_string(dir.path().join("approvals.yaml")).unwrap();
    ok(callboard(dir.path(), &["approve", "call-sheet", "1", "--by", "Tobias Renner", "--at", "2026-05-31 16:30"]));
    assert_eq!(std::fs::read_to_string(dir.path().join("approvals.yaml")).unwrap(), before);
    change(dir.path(), "2026-06-01, call: 7:00A", "2026-06-01, call: 6:30A");
    assert!(page().contains("it replaces the sheet approved Sun, May 31, 4:05p"));
    let run = callboard(dir.path(), &["check"]);
    assert!(
        run.out.contains("warning[CB266]: the call sheet of day 1, 2026-06-01 has changed since Tobias Renner approved it"),
        "{}",
        run.out
    );
    assert_eq!(send(&dir, &["--dry-run"]).code, 1);
    ok(send(&dir, &["--dry-run", "--preliminary"]));
    // Approved anew; and should the facts go back, the first version is superseded and goes out in no way.
    approve(dir.path(), "2026-06-01", "2026-05-31 19:00");
    ok(send(&dir, &["--dry-run"]));
    change(dir.path(), "2026-06-01, call: 6:30A", "2026-06-01, call: 7:00A");
    assert!(callboard(dir.path(), &["list"]).out.contains("Main Unit  superseded\n"));
    let run = send(&dir, &["--dry-run", "--preliminary"]);
    assert!(run.code == 1 && run.err.contains("superseded by the sheet approved Sun, May 31, 7:00p"), "{}", run.err);
}

#[test]
fn approvals_go_into_the_users_own_file_and_leave_the_rest_alone() {
    let own = "# ours, by hand\napprovals:   # newest last\n    - date: 2026-06-02   # the second\n      by: Gwen Achebe\n      at: 2026-05-30 10:00\n      digest: aaaaaaaaaaaa\n\n# and this stays\nnotes: []\n";
    let dir = production(&[("production.yaml", SHOW), ("desk.yaml", own)]);
    ok(callboard(dir.path(), &["approve", "call-sheet", "1", "--by", "Gwen Achebe", "--at", "2026-05-31 15:00"]));
    let text = std::fs::read_to_string(dir.path().join("desk.yaml")).unwrap();
    let (head, tail) = own.split_once("\n\n").unwrap();
    assert!(text.starts_with(&format!("{head}\n    - {{date: 2026-06-01, role: \"1st AD\", by: Gwen Achebe")), "{text}");
    assert!(text.ends_with(&format!("}}\n\n{tail}")), "{text}");
    assert!(!dir.path().join("approvals.yaml").exists());
    std::fs::write(dir.path().join("desk.yaml"), "approvals: [{date: 2026-06-02, by: Gwen Achebe, at: 2026-05-30 10:00, digest: aa}]\n")
        .unwrap();
    let run = callboard(dir.path(), &["approve", "call-sheet", "1", "--by", "Gwen Achebe", "--at", "2026-05-31 15:00"]);
    assert!(run.code == 1 && run.err.contains("nothing was added to `desk.yaml`") && run.err.contains("add it by hand"), "{}", run.err);
}

#[test]
fn a_dry_run_says_who_gets_what_and_why_and_who_has_not_confirmed() {
    let dir = production(&[("production.yaml", SHOW)]);
    std::fs::write(
        dir.path().join("rules.yaml"),
        "distribution:\n  - {id: agents, to: agent, working: true, papers: [calendar]}\n  - {id: office, to: person, names: [Gwen Achebe], papers: [one-line-schedule], edition: internal}\n",
    )
    .unwrap();
    approve(dir.path(), "1", "2026-05-31 15:00");
    ok(callboard(dir.path(), &["confirm", "1", "--at", "2026-05-31 19:00", "--how", "text"]));
    let run = ok(send(&dir, &["--dry-run"]));
    let line = |name: &str| {
        run.out
            .lines()
            .find(|line| line.starts_with(name))
            .unwrap_or_else(|| panic!("{name}\n{}", run.out))
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(line("Mara Lund"), "Mara Lund (1 MARA) mara@tide.example 6:30a call-sheet main-2026-06-01 [cast] rule cast to be sent");
    assert_eq!(line("Ana Reyes"), "Ana Reyes (Operator) ana@tide.example 7:00a call-sheet main-2026-06-01 [crew] rule crew to be sent");
    assert_eq!(line("Bo Lind"), "Bo Lind (Key Grip) no mail address 7:00a call-sheet main-2026-06-01 [crew] rule crew NO MAIL ADDRESS");
    assert!(
        line("Gwen Achebe").ends_with("call-sheet main-2026-06-01 (crew), one-line-schedule (internal) rule crew, office to be sent"),
        "{}",
        line("Gwen")
    );
    assert!(
        line("Ines Bo").contains("Ines Bo (agent of 1) ines@bo.example 6:30a calendar [agent] rule agents to be sent"),
        "{}",
        line("Ines")
    );
    assert!(run.err.contains("warning[CB270]: 1 person has no mail address: Bo Lind"), "{}", run.err);
    assert!(
        run.err.contains("not confirmed: 4 of 5: Ole Vik (6:30a), Gwen Achebe (7:00a), Ana Reyes (7:00a), Bo Lind (7:00a)"),
        "{}",
        run.err
    );
    // A change of the crew's call does not touch what Mara confirmed, until it is hers.
    change(dir.path(), "name: Ana Reyes,", "name: Ana Reyes, call: 6:45a,");
    assert!(send(&dir, &["--dry-run"]).err.contains("not confirmed: 4 of 5: Ole"));
    change(dir.path(), "makeup_minutes: 30", "makeup_minutes: 45");
    let run = send(&dir, &["--dry-run"]);
    assert!(run.err.contains("not confirmed: 5 of 5: Mara Lund (6:15a, confirmed another call)"), "{}", run.err);
    let json = send(&dir, &["--format", "json", "--preliminary"]).json();
    assert_eq!(json["people"][0]["papers"][0]["edition"], "cast");
}

#[test]
fn messages_are_written_the_same_bytes_from_the_same_facts() {
    let dir = show(&Server::start());
    let into = |name: &str| dir.path().join(name).display().to_string();
    std::fs::create_dir(dir.path().join("mail")).unwrap();
    std::fs::write(dir.path().join("mail/old.eml"), "X\r\nX-Callboard: 2026-05-20 cast-9\r\n\r\n").unwrap();
    std::fs::write(dir.path().join("mail/mine.eml"), "Subject: my own\r\n\r\n").unwrap();
    ok(send(&dir, &["--eml", &into("mail")]));
    ok(send(&dir, &["--eml", &into("again")]));
    let mut names: Vec<String> =
        std::fs::read_dir(dir.path().join("mail")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["cast-1.eml", "cast-2.eml", "crew-ana-reyes.eml", "crew-gwen-achebe.eml", "mine.eml"]);
    for name in names.iter().filter(|name| *name != "mine.eml") {
        assert_eq!(
            std::fs::read(dir.path().join("mail").join(name)).unwrap(),
            std::fs::read(dir.path().join("again").join(name)).unwrap(),
            "{name}"
        );
    }
    let mara = std::fs::read_to_string(dir.path().join("mail/cast-1.eml")).unwrap();
    let one = Received { to: String::new(), text: mara.clone() };
    assert_eq!(one.header("To").as_deref(), Some("\"Mara Lund\" <mara@tide.example>"), "{mara}");
    assert_eq!(one.header("Subject").as_deref(), Some("Low Tide, Mon, Jun 1: your call 6:30a"));
    assert_eq!(one.header("Date").as_deref(), Some("Sat, 30 May 2026 22:00:00 +0000"), "the date the papers speak from");
    let told = text(&mara);
    for line in [
        "Your call: 6:30a",
        "Make-up/hair",
        "Pier 9, 1 Quay",
        "Nearest hospital",
        "St Anne, 2 Hill, 555-0142",
        "Approved: 1st AD Gwen Achebe",
        "Please confirm",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    assert!(mara.contains("filename=\"tide-call-sheet-main-2026-06-01.") && mara.contains("filename=\"call.ics\""), "{mara}");
    // The paper is that of the audience's edition, as `build` makes it.
    let made = std::fs::read_dir(dir.path().join("out/for/cast/call-sheet")).unwrap().count();
    assert!(made >= 1 && !dir.path().join("out/call-sheet").exists());
    assert!(!mara.contains("Secret Lane"));
}

#[test]
fn each_gets_it_once_and_an_update_goes_to_those_it_concerns() {
    let server = Server::start();
    let dir = show(&server);
    let run = ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(1), "{}", run.err);
    assert!(run.out.contains("sent to Mara Lund <mara@tide.example>"));
    let first = server.received();
    assert!(first.iter().all(|one| one.header("Message-ID").is_some() && one.header("Date").is_some() && one.header("X-Unsent").is_none()));
    // Again: nobody. The papers may be deleted; the record stands.
    std::fs::remove_dir_all(dir.path().join("out")).unwrap();
    let run = ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(1));
    assert!(run.err.contains("0 due, 4 have it already, 1 without address"), "{}", run.err);
    // Mara's chair takes longer: she alone is told, and of what.
    change(dir.path(), "makeup_minutes: 30", "makeup_minutes: 45");
    assert_eq!(send(&dir, &["--smtp"]).code, 1, "the sheet is not approved any more");
    approve(dir.path(), "1", "2026-05-31 19:00");
    let run = ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), counts(&[("ana", 1), ("gwen", 1), ("mara", 2), ("ole", 1)]), "{}", run.err);
    let update = server.received().pop().unwrap();
    assert_eq!(update.header("Subject").as_deref(), Some("Update: Low Tide, Mon, Jun 1: your call 6:15a"));
    let before = first.iter().find(|one| one.to.starts_with("mara")).unwrap();
    assert_eq!(update.header("In-Reply-To"), before.header("Message-ID"));
    let told = text(&update.text);
    assert!(told.contains("Changed since the message of ") && told.contains("6:30a → 6:15a"), "{told}");
    assert!(!told.contains("Crew call: "), "{told}");
    // With --all the new sheet goes to the others too; --again sends once more, under the same Message-ID.
    ok(send(&dir, &["--smtp", "--all"]));
    assert_eq!(server.counts(), counts(&[("ana", 2), ("gwen", 2), ("mara", 2), ("ole", 2)]));
    // Let go for the day: he is told so, and his calendar with him.
    change(dir.path(), "cast: '1, 2'", "cast: '1'");
    approve(dir.path(), "1", "2026-05-31 20:00");
    let run = ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts()["ole"], 3, "{}{}", run.out, run.err);
    let gone = server.received().into_iter().rev().find(|one| one.to.starts_with("ole")).unwrap();
    assert_eq!(gone.header("Subject").as_deref(), Some("Update: Low Tide, Mon, Jun 1: you are not called"));
    assert!(text(&gone.text).contains("You are not called any more on this day"));
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts()["ole"], 3, "and that once");
}

#[test]
fn a_preliminary_sheet_says_so_and_the_approved_one_follows() {
    let server = Server::start();
    let mail = format!("mail: {{server: 127.0.0.1, port: {}, tls: none, timeout: 1}}\n", server.port);
    let dir = production(&[("production.yaml", &(SHOW.to_owned() + &mail))]);
    assert_eq!(send(&dir, &["--smtp"]).code, 1);
    assert!(server.received().is_empty());
    ok(send(&dir, &["--smtp", "--preliminary"]));
    assert!(server.received().iter().all(|one| one.header("Subject").unwrap().starts_with("PRELIMINARY: ")));
    approve(dir.path(), "1", "2026-05-31 15:00");
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(2));
    assert!(text(&server.received().pop().unwrap().text).contains("Call sheet: preliminary → approved"));
}

#[test]
fn a_server_that_is_not_there_loses_nothing() {
    let server = Server::start();
    let dir = show(&server);
    // A port that nobody listens on.
    let closed = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
    change(dir.path(), &format!("port: {}", server.port), &format!("port: {closed}"));
    let run = send(&dir, &["--smtp"]);
    assert!(run.code == 1 && run.err.contains("cannot be reached") && run.err.contains("4 messages were not sent"), "{}", run.err);
    change(dir.path(), &format!("port: {closed}"), &format!("port: {}", server.port));
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(1));
    // One that says nothing is given up in time.
    change(dir.path(), "makeup_minutes: 30", "makeup_minutes: 45");
    approve(dir.path(), "1", "2026-05-31 19:00");
    server.greets_after(Duration::from_secs(4));
    assert_eq!(send(&dir, &["--smtp"]).code, 1);
    server.greets_after(Duration::ZERO);
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts()["mara"], 2);
}

#[test]
fn what_is_refused_is_told_and_sent_when_it_can_be() {
    let server = Server::start();
    let dir = show(&server);
    server.when(|to, _| match to.split('@').next().unwrap() {
        "mara" => Act::Recipient("550 no such mailbox"),
        "ole" => Act::Recipient("451 try later"),
        "gwen" => Act::Data("452 the disk is full"),
        "ana" => Act::End("554 smells of spam"),
        _ => Act::Take,
    });
    let run = send(&dir, &["--smtp"]);
    assert_eq!((run.code, server.received().len()), (1, 0), "{}", run.err);
    for why in ["mara@tide.example>: ", "no such mailbox", "try later", "the disk is full", "smells of spam", "4 messages were not sent"] {
        assert!(run.err.contains(why), "{why}\n{}", run.err);
    }
    server.when(|to, _| if to.starts_with("mara") { Act::Recipient("550 no such mailbox") } else { Act::Take });
    assert_eq!(send(&dir, &["--smtp"]).code, 1);
    assert_eq!(server.counts(), counts(&[("ana", 1), ("gwen", 1), ("ole", 1)]));
    server.when(|_, _| Act::Take);
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(1));
}

#[test]
fn a_connection_that_drops_before_the_end_is_certain_and_tried_again() {
    for act in [Act::HangUpEarly, Act::HangUpInside, Act::Recipient("421 too many messages")] {
        let server = Server::start();
        let dir = show(&server);
        // Once: the run itself connects anew.
        server.when(move |_, tries| if tries == 1 { act } else { Act::Take });
        let run = ok(send(&dir, &["--smtp"]));
        assert_eq!(server.counts(), everybody(1), "{act:?}\n{}", run.err);
        ok(send(&dir, &["--smtp"]));
        assert_eq!(server.counts(), everybody(1), "{act:?}");
        // Always: the next run sends what this one could not.
        let server = Server::start();
        let dir = show(&server);
        server.when(move |to, _| if to.starts_with("ole") { act } else { Act::Take });
        assert_eq!(send(&dir, &["--smtp"]).code, 1);
        assert_eq!(server.counts(), counts(&[("ana", 1), ("gwen", 1), ("mara", 1)]), "{act:?}");
        server.when(|_, _| Act::Take);
        ok(send(&dir, &["--smtp"]));
        assert_eq!(server.counts(), everybody(1), "{act:?}");
    }
}

#[test]
fn a_connection_that_drops_after_the_end_is_held_and_settled_by_hand() {
    let server = Server::start();
    let dir = show(&server);
    server.when(|to, _| match to.split('@').next().unwrap() {
        "mara" => Act::HangUpAfter { taken: true },
        "ole" => Act::HangUpAfter { taken: false },
        _ => Act::Take,
    });
    let run = send(&dir, &["--smtp"]);
    assert!(run.code == 1 && run.err.contains("nobody knows whether it reached Mara Lund"), "{}", run.err);
    assert_eq!(server.counts(), counts(&[("ana", 1), ("gwen", 1), ("mara", 1)]));
    // Nothing is sent twice, nothing is forgotten: both are held, and told of.
    server.when(|_, _| Act::Take);
    let run = send(&dir, &["--smtp"]);
    assert!(run.code == 1 && run.err.contains("2 held"), "{}", run.err);
    assert_eq!(server.counts(), counts(&[("ana", 1), ("gwen", 1), ("mara", 1)]));
    assert!(
        callboard(dir.path(), &["check"])
            .out
            .contains("warning[CB272]: nobody knows whether the messages about 2026-06-01 to Mara Lund and Ole Vik arrived")
    );
    let held = std::fs::read_to_string(dir.path().join("sent/2026-06-01.jsonl")).unwrap();
    let lost =
        held.lines().find(|line| line.contains("cast-2")).unwrap().split("\"id\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    // Mara has it; Ole has not: his comes once, under the Message-ID it had.
    ok(send(&dir, &["--arrived", "Mara Lund"]));
    let run = ok(send(&dir, &["--smtp", "--again", "Ole Vik"]));
    assert_eq!(server.counts(), everybody(1), "{}", run.err);
    assert_eq!(server.received().pop().unwrap().header("Message-ID"), Some(format!("<{lost}>")));
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(1));
    assert!(!callboard(dir.path(), &["check"]).out.contains("CB272"));
}

#[test]
fn an_answer_that_does_not_come_is_not_known() {
    let server = Server::start();
    let dir = show(&server);
    server.when(|to, _| if to.starts_with("mara") { Act::Stall(Duration::from_secs(2)) } else { Act::Take });
    // Slow, but in time: the answer to a whole message is waited for longer.
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(1));
    change(dir.path(), "makeup_minutes: 30", "makeup_minutes: 45");
    approve(dir.path(), "1", "2026-05-31 19:00");
    server.when(|_, _| Act::Stall(Duration::from_secs(8)));
    let run = send(&dir, &["--smtp"]);
    assert!(run.code == 1 && run.err.contains("did not answer in time"), "{}", run.err);
    server.when(|_, _| Act::Take);
    assert_eq!(send(&dir, &["--smtp"]).code, 1);
    assert_eq!(server.counts()["mara"], 2, "it was taken, and is not sent again");
}

#[test]
fn a_run_that_is_killed_sends_nothing_twice_and_loses_nothing() {
    let server = Server::start();
    let dir = show(&server);
    server.when(|to, _| if to.starts_with("ole") { Act::Stall(Duration::from_secs(4)) } else { Act::Take });
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_callboard"));
        command.args(["send", "--smtp"]).current_dir(dir.path()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let mut run = start();
    let reached = || server.counts().contains_key("ole");
    for _ in 0..600 {
        if reached() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(reached());
    // A second run waits for nobody: it is refused.
    let second = send(&dir, &["--smtp"]);
    assert!(second.code == 1 && second.err.contains("another `callboard send` is at work"), "{}", second.err);
    run.kill().unwrap();
    run.wait().unwrap();
    server.when(|_, _| Act::Take);
    let run = send(&dir, &["--smtp"]);
    assert!(run.code == 1 && run.err.contains("1 held"), "{}", run.err);
    assert_eq!(server.counts(), everybody(1));
    ok(send(&dir, &["--arrived", "all"]));
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(1));
}

#[test]
fn a_record_that_cannot_be_read_sends_nothing() {
    let server = Server::start();
    let dir = show(&server);
    ok(send(&dir, &["--smtp", "--to", "Ana Reyes"]));
    let path = dir.path().join("sent/2026-06-01.jsonl");
    let record = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("<<<<<<< HEAD\n{record}")).unwrap();
    let run = send(&dir, &["--smtp"]);
    assert!(run.code == 1 && run.err.contains("lines that cannot be read, so nothing was sent"), "{}", run.err);
    std::fs::write(&path, record).unwrap();
    ok(send(&dir, &["--smtp"]));
    assert_eq!(server.counts(), everybody(1));
}

#[test]
fn what_was_sent_by_hand_is_put_on_record() {
    let server = Server::start();
    let dir = show(&server);
    let into = dir.path().join("mail").display().to_string();
    ok(send(&dir, &["--eml", &into, "--sent-at", "2026-05-31 17:00"]));
    let run = ok(send(&dir, &["--smtp"]));
    assert!(server.received().is_empty() && run.err.contains("4 have it already"), "{}", run.err);
    assert!(send(&dir, &["--dry-run"]).out.contains("has it since 2026-05-31 17:00"));
}

/// `examples/feature` has messages ready for its next shoot day. Its approvals name the digests of its sheets: where a fact of
/// the example has changed, `UPDATE_EXPECTED=1` writes them anew, as two people would approve the sheets anew.
#[test]
fn the_example_is_ready_to_send() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feature");
    let model = callboard(&root, &["model"]).json();
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        let path = root.join("distribution.yaml");
        let mut text = std::fs::read_to_string(&path).unwrap();
        for sheet in model["call_sheets"].as_array().unwrap() {
            let (date, unit) = (sheet["date"].as_str().unwrap(), sheet["unit"].as_str().unwrap());
            let of_unit = if unit == "main" { format!("date: {date}, by:") } else { format!("date: {date}, unit: {unit}, by:") };
            let Some(line) = text.lines().rfind(|line| line.contains(&of_unit)) else { continue };
            let old = line.split("digest: ").nth(1).unwrap().trim_end_matches('}').to_owned();
            text = text.replace(&format!("digest: {old}"), &format!("digest: \"{}\"", sheet["digest"].as_str().unwrap()));
        }
        std::fs::write(&path, text).unwrap();
    }
    let model = callboard(&root, &["model"]).json();
    let state = |date: &str, unit: &str| {
        let own = |sheet: &&serde_json::Value| sheet["date"] == date && sheet["unit"] == unit;
        model["call_sheets"].as_array().unwrap().iter().find(own).map(|sheet| sheet["state"].as_str().unwrap().to_owned())
    };
    for (date, unit) in [("2026-05-20", "main"), ("2026-05-21", "main"), ("2026-05-21", "second")] {
        assert_eq!(state(date, unit).as_deref(), Some("approved"), "{date} {unit}: approve the sheet anew with UPDATE_EXPECTED=1");
    }
    assert_eq!(state("2026-05-22", "main").as_deref(), Some("preliminary"));
    let run = ok(callboard(&root, &["send", "--dry-run", "--format", "json"]));
    let plan = run.json();
    assert_eq!(plan["date"], "2026-05-21");
    let person = |key: &str| {
        plan["people"].as_array().unwrap().iter().find(|one| one["person"] == key).unwrap_or_else(|| panic!("{key}\n{plan}")).clone()
    };
    assert_eq!((person("cast-13")["calls"][0].as_str(), person("cast-13")["papers"][0]["edition"].as_str()), (Some("18:40"), Some("cast")));
    assert_eq!(person("crew-astrid-bekkering")["calls"][0], "17:30");
    assert_eq!(person("to-bond")["papers"][0]["edition"], "finance");
    assert_eq!(person("to-sag-northwest")["papers"][0]["kind"], "exhibit-g");
    let void: Vec<&str> = plan["not_confirmed"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["void"] == true)
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    assert_eq!(void, ["Astrid Bekkering"]);
    assert!(run.err.contains("no mail address: Casimir Doyle, Birgit Sandvik"), "{}", run.err);
}
