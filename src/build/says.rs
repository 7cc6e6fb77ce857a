//! What is to be said of papers: problems of templates and of the output folder, and how they become findings.

use std::collections::BTreeMap;

use super::NotMade;
use super::cache::Said;
use super::proof::Leak;
use crate::findings::{At, Finding, Findings, SourceId, Sources, codes};
use crate::render::{Problem, Spot};

/// What is to be said of a file that holds what its audience may not see; nothing where it holds nothing of the kind.
#[must_use]
pub fn withheld(file: &str, audience: &str, leaks: &[Leak]) -> Option<Problem> {
    (!leaks.is_empty()).then(|| leaked(file, audience, leaks))
}

/// A paper holds a value that its audience may not see. The value itself is not told.
pub(super) fn leaked(where_in: &str, audience: &str, leaks: &[Leak]) -> Problem {
    const NAMED: usize = 3;
    let mut what: Vec<&str> = leaks.iter().map(|leak| leak.what.as_str()).collect();
    what.sort_unstable();
    what.dedup();
    let more = what.len().saturating_sub(NAMED);
    what.truncate(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let message = format!("{where_in} holds what `{audience}` may not see: {}{more}", what.join("; "));
    let help = "take the value out of the text or the template it was written into, or let the audience see its group under `audiences`";
    Problem::new(&codes::WITHHELD_VALUE, message).help(Some(help.to_owned()))
}

pub(super) fn fault() -> Problem {
    Problem::new(&codes::TEMPLATE_BROKEN, "callboard itself failed while it made this paper")
}

pub(super) fn cannot_write(what: &str, error: &std::io::Error) -> Problem {
    use std::io::ErrorKind;
    let why = match error.kind() {
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => "a file stands where its folder should be".to_owned(),
        ErrorKind::IsADirectory => "a folder stands in its place".to_owned(),
        kind => kind.to_string(),
    };
    Problem::new(&codes::OUTPUT_FAILED, format!("`{what}` cannot be written: {why}"))
        .help(Some("look at the folder's permissions and at the space on the disk; what was there before is untouched".to_owned()))
}

impl Said {
    pub(super) fn of(problem: &Problem) -> Self {
        let spot = problem.spot.as_ref().map(|spot| (spot.file.clone(), spot.line, spot.column, spot.length));
        Self { code: problem.code.id.to_owned(), message: problem.message.clone(), help: problem.help.clone(), spot }
    }

    fn problem(&self) -> Problem {
        let spot = self.spot.clone().map(|(file, line, column, length)| Spot { file, text: None, line, column, length });
        Problem::new(codes::find(&self.code).unwrap_or(&codes::TEMPLATE_BROKEN), self.message.clone()).at(spot).help(self.help.clone())
    }
}

/// What is to be said of the papers: one mistake in a template is one finding, however many papers it costs.
#[derive(Default)]
pub(super) struct Says {
    /// Each problem once, with the papers that have it.
    problems: Vec<(Problem, Vec<String>)>,
    /// The papers that failed, each with the places of its problems in the list.
    pub(super) failed: Vec<(String, Vec<usize>)>,
}

impl Says {
    fn add(&mut self, path: &str, problem: &Problem) -> usize {
        let is_same = |known: &Problem| {
            let spot = |problem: &Problem| problem.spot.as_ref().map(|spot| (spot.file.clone(), spot.line, spot.column));
            known.code == problem.code && known.message == problem.message && spot(known) == spot(problem)
        };
        let at = self.problems.iter().position(|(known, _)| is_same(known)).unwrap_or_else(|| {
            self.problems.push((problem.clone(), Vec::new()));
            self.problems.len() - 1
        });
        self.problems[at].1.push(path.to_owned());
        at
    }

    pub(super) fn warned(&mut self, path: &str, problems: &[Problem]) {
        for problem in problems {
            self.add(path, problem);
        }
    }

    pub(super) fn again(&mut self, path: &str, said: &[Said]) {
        for said in said {
            self.add(path, &said.problem());
        }
    }

    pub(super) fn failed(&mut self, path: &str, problems: &[Problem]) {
        let at = problems.iter().map(|problem| self.add(path, problem)).collect();
        self.failed.push((path.to_owned(), at));
    }

    /// The findings, and with them the papers that failed.
    pub(super) fn findings(self, sources: &mut Sources, failed: &mut Vec<NotMade>) -> Findings {
        let mut files: BTreeMap<String, SourceId> = BTreeMap::new();
        let mut reasons = Vec::new();
        let mut findings = Findings::new();
        for (problem, papers) in self.problems {
            let others = papers.len().saturating_sub(1);
            let first = papers.into_iter().next().unwrap_or_default();
            let mut finding = Finding::new(problem.code, problem.message.clone());
            let mut place = String::new();
            if let Some(spot) = problem.spot {
                place = format!(" {}:{}:{}:", spot.file, spot.line, spot.column);
                let source = *files.entry(spot.file.clone()).or_insert_with(|| sources.add(spot.file.clone(), spot.text.clone()));
                let file = sources.file(source);
                finding = finding.at(sources.node(file, None, At::Text { line: spot.line, column: spot.column, length: spot.length }));
            }
            reasons.push(format!("{}{place} {}", problem.code.id, problem.message));
            if others > 0 {
                finding.message = format!("{} ({first} and {others} more)", finding.message);
            } else if finding.code != &codes::OUTPUT_FAILED {
                finding.message = format!("{} ({first})", finding.message);
            }
            finding = finding.subject(first);
            if let Some(help) = problem.help {
                finding = finding.help(help);
            }
            findings.push(finding);
        }
        failed.extend(
            self.failed.into_iter().map(|(path, at)| NotMade { path, because: at.into_iter().map(|at| reasons[at].clone()).collect() }),
        );
        findings
    }
}
