//! Templates that are not built in run in worker processes of this same program: they can loop for ever, take all the
//! memory or overflow the stack, and a worker can be killed.
//!
//! A worker serves one page after another. What goes to it and comes back is a length (four bytes, little-endian) and
//! as many bytes of JSON; after an answer that says so, a file's bytes in the same way.

use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Format, Layer, Problem, Rendered, Renderer, Spot, Standard, Templates};
use crate::findings::codes;

/// The hidden command that makes this program a worker.
pub const COMMAND: &str = "__worker";

/// The longest message that is read, in bytes.
const LONGEST: u32 = 256 << 20;

/// What a template may take before it is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Time for one paper.
    pub time: Duration,
    /// Memory of a worker, in megabytes.
    pub memory: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { time: Duration::from_secs(30), memory: 2048 }
    }
}

/// The workers of a run: as many as there are papers at work on at one time.
pub(super) struct Workers {
    program: PathBuf,
    limits: Limits,
    setup: Setup,
    idle: Mutex<Vec<Worker>>,
}

/// What a worker needs to know once.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Setup {
    root: PathBuf,
    folders: Vec<(String, PathBuf, String)>,
    system_fonts: Vec<String>,
    assets: String,
    memory: u64,
}

#[derive(Serialize, Deserialize)]
struct Request {
    kind: String,
    html: bool,
    accessible: bool,
    archival: bool,
    /// Whether to measure it instead of writing it.
    look: bool,
    page: Value,
}

#[derive(Serialize, Deserialize)]
struct Answer {
    made: bool,
    pages: Option<u32>,
    assets: Vec<String>,
    pictures: Vec<String>,
    problems: Vec<SentProblem>,
}

#[derive(Serialize, Deserialize)]
struct SentProblem {
    code: String,
    message: String,
    spot: Option<(String, Option<String>, u32, u32, u32)>,
    help: Option<String>,
}

impl Workers {
    /// Workers of a program over a production's folder and templates.
    pub(super) fn new(program: PathBuf, limits: Limits, root: &Path, templates: &Templates, assets: &str) -> Self {
        let folders =
            templates.folders().iter().map(|(layer, folder, shown)| (layer.word().to_owned(), folder.clone(), shown.clone())).collect();
        let system_fonts = templates.system_fonts().to_vec();
        let setup = Setup { root: root.to_owned(), folders, system_fonts, assets: assets.to_owned(), memory: limits.memory };
        Self { program, limits, setup, idle: Mutex::default() }
    }

    /// Has a worker render a page.
    pub(super) fn render(
        &self,
        renderer: &Renderer,
        kind: &str,
        format: Format,
        page: &Value,
        standard: Standard,
    ) -> Result<Rendered, Vec<Problem>> {
        let (accessible, archival, html) = (standard.accessible(), standard.archival(), format == Format::Html);
        self.ask(renderer, &Request { kind: kind.to_owned(), html, accessible, archival, look: false, page: page.clone() })
    }

    /// Has a worker look at a page's layout.
    pub(super) fn look(&self, renderer: &Renderer, kind: &str, format: Format, page: &Value) -> Result<Rendered, Vec<Problem>> {
        let html = format == Format::Html;
        self.ask(renderer, &Request { kind: kind.to_owned(), html, accessible: false, archival: false, look: true, page: page.clone() })
    }

    fn ask(&self, renderer: &Renderer, request: &Request) -> Result<Rendered, Vec<Problem>> {
        let (kind, format) = (request.kind.as_str(), if request.html { Format::Html } else { Format::Pdf });
        let broken = |message: String, help: &str| {
            let spot = renderer.templates().first_line(kind, format);
            vec![Problem::new(&codes::TEMPLATE_LIMIT, message).at(spot).help(Some(help.to_owned()))]
        };
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut worker = match idle {
            Some(worker) => worker,
            None => Worker::start(&self.program, &self.setup).map_err(|error| {
                broken(format!("no worker for the template of {kind} could be started: {error}"), "run the build again")
            })?,
        };
        let outcome = worker.ask(request, self.limits.time);
        let shown = renderer.templates().of(kind, format).map_or_else(|| kind.to_owned(), |file| file.shown.clone());
        match outcome {
            Ok((answer, bytes)) => {
                self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(worker);
                // The pictures are read here too, so that the caller can publish those that the page links to.
                answer.pictures.iter().for_each(|path| drop(renderer.media().picture(path)));
                let problems: Vec<Problem> = answer.problems.into_iter().map(SentProblem::receive).collect();
                if answer.made { Ok(Rendered { bytes, pages: answer.pages, assets: answer.assets, problems }) } else { Err(problems) }
            }
            Err(Failure::Late) => Err(broken(
                format!("the template `{shown}` took longer than {} seconds and was stopped", self.limits.time.as_secs()),
                "look for a loop that does not end",
            )),
            Err(Failure::Gone) => Err(broken(
                format!(
                    "the template `{shown}` was stopped: it took more than {} MB of memory or called itself without end",
                    self.limits.memory
                ),
                "look for a list or a function that grows without end",
            )),
        }
    }
}

enum Failure {
    Late,
    Gone,
}

/// A worker process, killed when it is dropped.
struct Worker {
    child: Child,
    input: ChildStdin,
    answers: Receiver<io::Result<(Answer, Vec<u8>)>>,
}

impl Worker {
    fn start(program: &Path, setup: &Setup) -> io::Result<Self> {
        // The allocator keeps room in small pieces there, for a worker's memory has a limit.
        let mut command = Command::new(program);
        command.arg(COMMAND).env("MIMALLOC_ARENA_RESERVE", "32MiB");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::Error::other("its pipes are missing"));
        };
        write_json(&mut input, setup)?;
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            let mut output = BufReader::new(output);
            loop {
                let answer = read_answer(&mut output);
                let is_last = answer.is_err();
                if sender.send(answer).is_err() || is_last {
                    return;
                }
            }
        });
        Ok(Self { child, input, answers })
    }

    fn ask(&mut self, request: &Request, time: Duration) -> Result<(Answer, Vec<u8>), Failure> {
        write_json(&mut self.input, request).map_err(|_| Failure::Gone)?;
        match self.answers.recv_timeout(time) {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Err(Failure::Gone),
            Err(RecvTimeoutError::Timeout) => Err(Failure::Late),
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It may have gone by itself; there is nobody to tell.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves pages from standard input until it ends: what `callboard __worker` does.
#[must_use]
pub fn serve() -> ExitCode {
    let served = std::thread::Builder::new().stack_size(16 << 20).spawn(|| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(16 << 20).build().map_err(io::Error::other)?;
        pool.install(|| serve_pages(&mut BufReader::new(io::stdin()), &mut io::stdout()))
    });
    match served.map(std::thread::JoinHandle::join) {
        Ok(Ok(Ok(()))) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn serve_pages(input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
    let Some(setup) = read_json::<Setup>(input)? else { return Ok(()) };
    limit_memory(setup.memory);
    let folders: Vec<_> = setup
        .folders
        .into_iter()
        .map(|(layer, folder, shown)| (if layer == Layer::Production.word() { Layer::Production } else { Layer::Studio }, folder, shown))
        .collect();
    let renderer = Renderer::new(Templates::load(&folders).with_system_fonts(&setup.system_fonts), &setup.root, &setup.assets);
    while let Some(request) = read_json::<Request>(input)? {
        let format = if request.html { Format::Html } else { Format::Pdf };
        let standard = Standard::of(request.accessible, request.archival);
        let outcome = if request.look {
            renderer.look_here(&request.kind, format, &request.page)
        } else {
            renderer.render_here(&request.kind, format, &request.page, standard)
        };
        let pictures = renderer.media().paths();
        let (answer, bytes) = match outcome {
            Ok(Rendered { bytes, pages, assets, problems }) => {
                let problems = problems.into_iter().map(SentProblem::send).collect();
                (Answer { made: true, pages, assets, pictures, problems }, bytes)
            }
            Err(problems) => {
                let problems = problems.into_iter().map(SentProblem::send).collect();
                (Answer { made: false, pages: None, assets: Vec::new(), pictures, problems }, Vec::new())
            }
        };
        write_json(output, &answer)?;
        write_bytes(output, &bytes)?;
        output.flush()?;
    }
    Ok(())
}

#[cfg(unix)]
fn limit_memory(megabytes: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = Some(megabytes << 20);
    // A system that refuses still has the time limit.
    let _ = setrlimit(Resource::As, Rlimit { current: most, maximum: most });
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
}

#[cfg(not(unix))]
const fn limit_memory(_: u64) {}

impl SentProblem {
    fn send(problem: Problem) -> Self {
        let spot = problem.spot.map(|spot| (spot.file, spot.text, spot.line, spot.column, spot.length));
        Self { code: problem.code.id.to_owned(), message: problem.message, spot, help: problem.help }
    }

    fn receive(self) -> Problem {
        let spot = self.spot.map(|(file, text, line, column, length)| Spot { file, text, line, column, length });
        Problem::new(codes::find(&self.code).unwrap_or(&codes::TEMPLATE_BROKEN), self.message).at(spot).help(self.help)
    }
}

fn write_bytes(output: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    output.write_all(&length.to_le_bytes())?;
    output.write_all(bytes)
}

fn write_json(output: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    write_bytes(output, &serde_json::to_vec(value)?)?;
    output.flush()
}

/// The next message; nothing at the end of the input.
fn read_bytes(input: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 4];
    match input.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let length = u32::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::Error::other("the message is too long"));
    }
    let mut bytes = Vec::new();
    input.take(u64::from(length)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == u64::from(length) { Ok(Some(bytes)) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

fn read_json<T: for<'a> Deserialize<'a>>(input: &mut impl Read) -> io::Result<Option<T>> {
    Ok(match read_bytes(input)? {
        Some(bytes) => Some(serde_json::from_slice(&bytes)?),
        None => None,
    })
}

fn read_answer(input: &mut impl Read) -> io::Result<(Answer, Vec<u8>)> {
    let end = || io::Error::from(io::ErrorKind::UnexpectedEof);
    let answer = read_json(input)?.ok_or_else(end)?;
    let bytes = read_bytes(input)?.ok_or_else(end)?;
    Ok((answer, bytes))
}
