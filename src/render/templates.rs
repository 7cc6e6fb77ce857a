//! Template lookup: the production's own, the studio's, the built-in ones.
//!
//! A folder of templates has `typst/`, `html/` and, where it brings its own, `fonts/`. A file of a higher layer takes
//! the place of one of the same name below; the lower ones stay reachable as `studio/<name>` and `builtin/<name>`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use include_dir::{Dir, include_dir};

use super::{Problem, Spot};
use crate::findings::codes;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");
static FONTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/fonts");

/// The largest template or font that is read.
const LARGEST_FILE: u64 = 32 << 20;

/// What a paper is rendered as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A PDF, by Typst.
    Pdf,
    /// An HTML page, by Tera.
    Html,
}

impl Format {
    /// Both, in the order of the manifest.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Html];

    /// The word on the command line and the ending of the file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
        }
    }

    /// The folder of its templates.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Pdf => "typst",
            Self::Html => "html",
        }
    }

    /// The ending of its templates.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "typ",
            Self::Html => "html",
        }
    }
}

/// Where a template comes from; the first wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The production's own `templates/`.
    Production,
    /// The folder that `--templates` or `templates:` names.
    Studio,
    /// Part of callboard.
    BuiltIn,
}

impl Layer {
    /// The word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Production => "production",
            Self::Studio => "studio",
            Self::BuiltIn => "builtin",
        }
    }

    /// How pages name a picture that lies in a folder of this layer, such as its logo.
    #[must_use]
    pub fn picture(self, path: &str) -> String {
        format!("@{}/{path}", self.word())
    }
}

/// A file of a template folder.
#[derive(Debug, Clone)]
pub struct TemplateFile {
    /// Where it comes from.
    pub layer: Layer,
    /// Its path as the user knows it.
    pub shown: String,
    /// Its bytes, or why they could not be read.
    pub bytes: Result<Cow<'static, [u8]>, String>,
}

/// The contract that a template's first line states: `callboard: call-sheet 1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// The kind of paper.
    pub kind: String,
    /// The version of its page contract.
    pub schema: u32,
}

/// The templates of all layers.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    /// By format and name (`call-sheet.typ`, `icons/sun.svg`): the files of that name, the winning one first.
    files: BTreeMap<Format, BTreeMap<String, Vec<TemplateFile>>>,
    fonts: Vec<TemplateFile>,
    folders: Vec<(Layer, PathBuf, String)>,
    system_fonts: Vec<String>,
    faults: Vec<Problem>,
    fonts_digest: OnceLock<blake3::Hash>,
    known: Arc<Mutex<BTreeMap<(String, Format), Bearing>>>,
}

/// What bears on a kind of paper, worked out once.
#[derive(Debug, Clone, Copy)]
struct Bearing {
    digest: blake3::Hash,
    overridden: bool,
}

impl Templates {
    /// The built-in templates alone.
    #[must_use]
    pub fn built_in() -> Self {
        Self::load(&[])
    }

    /// The built-in templates under those of folders, each with the path to show to the user. A folder that is not
    /// there is a fault of the studio's layer only: a production need not have one.
    #[must_use]
    pub fn load(folders: &[(Layer, PathBuf, String)]) -> Self {
        let mut all = Self { folders: folders.to_vec(), ..Self::default() };
        for (layer, folder, shown) in folders {
            if !folder.is_dir() {
                if *layer == Layer::Studio {
                    all.faults.push(
                        Problem::new(&codes::TEMPLATE_BROKEN, format!("the template folder `{shown}` is not there"))
                            .help(Some("name a folder that holds `typst/` or `html/`".to_owned())),
                    );
                }
                continue;
            }
            for format in Format::ALL {
                all.read_folder(*layer, &folder.join(format.folder()), &format!("{shown}/{}", format.folder()), Some(format));
            }
            all.read_folder(*layer, &folder.join("fonts"), &format!("{shown}/fonts"), None);
        }
        for format in Format::ALL {
            if let Some(folder) = BUILT_IN.get_dir(format.folder()) {
                all.embed(format, folder);
            }
        }
        for files in all.files.values_mut().flat_map(BTreeMap::values_mut) {
            files.sort_by_key(|file| file.layer);
        }
        all.fonts.sort_by(|a, b| (a.layer, &a.shown).cmp(&(b.layer, &b.shown)));
        for file in FONTS.files() {
            if is_font(file.path()) {
                all.fonts.push(TemplateFile {
                    layer: Layer::BuiltIn,
                    shown: format!("builtin/fonts/{}", file.path().display()),
                    bytes: Ok(Cow::Borrowed(file.contents())),
                });
            }
        }
        all
    }

    /// The same with families of this machine's fonts, before the built-in ones.
    #[must_use]
    pub fn with_system_fonts(mut self, families: &[String]) -> Self {
        let at = self.fonts.iter().position(|file| file.layer == Layer::BuiltIn).unwrap_or(self.fonts.len());
        self.fonts.splice(at..at, super::system_fonts::find(families));
        self.system_fonts = families.to_vec();
        self.fonts_digest = OnceLock::new();
        self
    }

    /// The families of this machine's fonts that were asked for.
    #[must_use]
    pub fn system_fonts(&self) -> &[String] {
        &self.system_fonts
    }

    fn embed(&mut self, format: Format, folder: &'static Dir<'static>) {
        for file in folder.files() {
            let path = slashed(file.path());
            let name = path.strip_prefix(format.folder()).unwrap_or(&path).trim_start_matches('/').to_owned();
            self.files.entry(format).or_default().entry(name).or_default().push(TemplateFile {
                layer: Layer::BuiltIn,
                shown: format!("builtin/{path}"),
                bytes: Ok(Cow::Borrowed(file.contents())),
            });
        }
        for inner in folder.dirs() {
            self.embed(format, inner);
        }
    }

    fn read_folder(&mut self, layer: Layer, folder: &Path, shown: &str, format: Option<Format>) {
        let Ok(root) = folder.canonicalize() else { return };
        for entry in walkdir::WalkDir::new(&root).max_depth(6).sort_by_file_name() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let what = error.io_error().map_or_else(|| "a loop of links".to_owned(), ToString::to_string);
                    self.faults
                        .push(Problem::new(&codes::TEMPLATE_BROKEN, format!("the template folder `{shown}` cannot be read: {what}")));
                    continue;
                }
            };
            let name = slashed(entry.path().strip_prefix(&root).unwrap_or(entry.path()));
            if entry.file_type().is_dir() || name.split('/').any(|part| part.starts_with('.')) {
                continue;
            }
            let bytes = read_inside(entry.path(), &root);
            let file = TemplateFile { layer, shown: format!("{shown}/{name}"), bytes: bytes.map(Cow::Owned) };
            match format {
                Some(format) => self.files.entry(format).or_default().entry(name).or_default().push(file),
                None if is_font(entry.path()) => self.fonts.push(file),
                None => {}
            }
        }
    }

    /// What is wrong with the folders themselves.
    #[must_use]
    pub fn faults(&self) -> &[Problem] {
        &self.faults
    }

    /// The folders above the built-in layer.
    #[must_use]
    pub fn folders(&self) -> &[(Layer, PathBuf, String)] {
        &self.folders
    }

    /// The font files, those of the production first, the built-in ones last.
    #[must_use]
    pub fn fonts(&self) -> &[TemplateFile] {
        &self.fonts
    }

    /// The files of a format by name, each with its layers, the winning one first.
    pub fn files(&self, format: Format) -> impl Iterator<Item = (&str, &[TemplateFile])> {
        self.files.get(&format).into_iter().flatten().map(|(name, files)| (name.as_str(), files.as_slice()))
    }

    /// The template that a kind of paper is rendered with.
    #[must_use]
    pub fn of(&self, kind: &str, format: Format) -> Option<&TemplateFile> {
        self.files.get(&format)?.get(&format!("{kind}.{}", format.ending()))?.first()
    }

    /// The first line of the template that a kind is rendered with.
    #[must_use]
    pub fn first_line(&self, kind: &str, format: Format) -> Option<Spot> {
        let file = self.of(kind, format)?;
        let text = String::from_utf8_lossy(file.bytes.as_deref().ok()?).into_owned();
        Some(Spot::of(&file.shown, &text, 0..text.lines().next().map_or(0, str::len)))
    }

    /// The files that may bear on a kind of paper: its own template, every file that is no other kind's template, and
    /// those of other kinds that one of these names. Sorted by name.
    #[must_use]
    pub fn bearing_on(&self, kind: &str, format: Format) -> Vec<(&str, &[TemplateFile])> {
        let all: Vec<_> = self.files(format).collect();
        let own = format!("{kind}.{}", format.ending());
        // A template of a kind stands at the top and states its contract; whatever does not is shared.
        let shared = |name: &str, files: &[TemplateFile]| name == own || !files.iter().any(|file| contract(file).is_some());
        let mut taken: Vec<bool> = all.iter().map(|(name, files)| shared(name, files)).collect();
        loop {
            let named: Vec<usize> = (0..all.len())
                .filter(|at| !taken[*at])
                .filter(|at| {
                    all.iter().zip(&taken).any(|((_, files), taken)| *taken && files.iter().any(|file| mentions(file, all[*at].0)))
                })
                .collect();
            if named.is_empty() {
                break;
            }
            named.into_iter().for_each(|at| taken[at] = true);
        }
        all.into_iter().zip(taken).filter(|(_, taken)| *taken).map(|(file, _)| file).collect()
    }

    /// A digest of all that bears on a kind of paper in a format, fonts included where they matter.
    #[must_use]
    pub fn digest(&self, kind: &str, format: Format) -> blake3::Hash {
        self.bearing(kind, format).digest
    }

    /// Whether a kind's paper uses anything that is not built in.
    #[must_use]
    pub fn is_overridden(&self, kind: &str, format: Format) -> bool {
        self.bearing(kind, format).overridden
    }

    fn bearing(&self, kind: &str, format: Format) -> Bearing {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        *known.entry((kind.to_owned(), format)).or_insert_with(|| self.work_out(kind, format))
    }

    fn work_out(&self, kind: &str, format: Format) -> Bearing {
        let mut hasher = blake3::Hasher::new();
        let mut overridden = false;
        for (name, files) in self.bearing_on(kind, format) {
            hasher.update(name.as_bytes());
            hasher.update(digest_of(files).as_bytes());
            overridden |= files.iter().any(|file| file.layer != Layer::BuiltIn);
        }
        if format == Format::Pdf {
            hasher.update(self.fonts_digest.get_or_init(|| digest_of(&self.fonts)).as_bytes());
        }
        Bearing { digest: hasher.finalize(), overridden }
    }

    /// What keeps a kind of paper from being rendered at all: no template, a file that cannot be read, a template made
    /// for another contract.
    #[must_use]
    pub fn obstacles(&self, kind: &str, schema: u32, format: Format) -> Vec<Problem> {
        let mut found = self.faults.clone();
        for (_, files) in self.bearing_on(kind, format) {
            for file in files {
                if let Err(error) = &file.bytes {
                    found.push(Problem::new(&codes::TEMPLATE_BROKEN, format!("the template `{}` cannot be read: {error}", file.shown)));
                }
            }
        }
        let Some(main) = self.of(kind, format) else {
            found.push(Problem::new(&codes::TEMPLATE_BROKEN, format!("there is no template for {kind} as {}", format.word())));
            return found;
        };
        let Ok(bytes) = &main.bytes else { return found };
        let text = String::from_utf8_lossy(bytes);
        let spot = Spot::of(&main.shown, &text, 0..text.lines().next().map_or(0, str::len));
        let wanted = format!("callboard: {kind} {schema}");
        match contract(main) {
            Some(stated) if stated.kind == kind && stated.schema == schema => {}
            Some(stated) => found.push(
                Problem::new(
                    &codes::TEMPLATE_CONTRACT,
                    format!("the template was made for `{} {}`, the page is `{kind} {schema}`", stated.kind, stated.schema),
                )
                .at(Some(spot))
                .help(Some(if stated.kind == kind && stated.schema > schema {
                    format!("it is for a newer callboard than this: use that one, or adapt it to the keys that `callboard templates keys {kind}` tells")
                } else {
                    format!("adapt it to the keys that `callboard templates keys {kind}` tells, then write `{wanted}` in its first line")
                })),
            ),
            None => found.push(
                Problem::new(&codes::TEMPLATE_CONTRACT, format!("the template of {kind} does not state the page it was made for"))
                    .at(Some(spot))
                    .help(Some(format!("write `{wanted}` as a comment in its first line"))),
            ),
        }
        found
    }

    /// Copies the built-in templates of a kind, or files shared by all such as `theme`, to a folder of templates; those
    /// of one format where it is given. Gives the files written.
    ///
    /// # Errors
    /// When a file is there already, when there is no such template, or when it cannot be written.
    pub fn eject(&self, kind: &str, format: Option<Format>, folder: &Path) -> Result<Vec<PathBuf>, String> {
        let formats: Vec<Format> = Format::ALL.into_iter().filter(|each| format.is_none_or(|wanted| wanted == *each)).collect();
        let mut jobs = Vec::new();
        for format in formats {
            // `theme` and `components` can be ejected like a kind; their endings may differ from the format's own.
            let files = self.files(format).filter(|(name, _)| name.rsplit_once('.').is_some_and(|(stem, _)| stem == kind));
            for (name, files) in files {
                let Some(built_in) = files.iter().find(|file| file.layer == Layer::BuiltIn) else { continue };
                let target = folder.join(format.folder()).join(name);
                if target.symlink_metadata().is_ok() {
                    return Err(format!("`{}` is there already", target.display()));
                }
                jobs.push((target, built_in.bytes.clone()?));
            }
        }
        if jobs.is_empty() {
            return Err(format!("there is no built-in template `{kind}`"));
        }
        let mut written = Vec::new();
        for (target, bytes) in jobs {
            if let Some(parent) = target.parent() {
                fs_err::create_dir_all(parent).map_err(|error| error.to_string())?;
            }
            fs_err::write(&target, bytes).map_err(|error| error.to_string())?;
            written.push(target);
        }
        Ok(written)
    }
}

/// A digest of files in their order, with the layers they come from.
fn digest_of(files: &[TemplateFile]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for file in files {
        for part in [file.layer.word().as_bytes(), file.bytes.as_deref().unwrap_or_default()] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
    }
    hasher.finalize()
}

/// The contract a template states in its first line.
#[must_use]
fn contract(file: &TemplateFile) -> Option<Contract> {
    let bytes = file.bytes.as_deref().ok()?;
    let first = bytes.split(|byte| *byte == b'\n').next()?;
    let line = std::str::from_utf8(first).ok()?;
    let mut words = line.split_once("callboard:")?.1.split_whitespace();
    Some(Contract { kind: words.next()?.to_owned(), schema: words.next()?.parse().ok()? })
}

/// Whether a file names another, as `"call-sheet.typ"` or `builtin/call-sheet.html`.
fn mentions(file: &TemplateFile, name: &str) -> bool {
    file.bytes.as_deref().is_ok_and(|bytes| std::str::from_utf8(bytes).is_ok_and(|text| text.contains(name)))
}

pub(super) fn is_font(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ["ttf", "otf", "ttc", "otc"].iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

fn slashed(path: &Path) -> String {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

/// Reads a file that must lie inside a folder, links followed.
fn read_inside(path: &Path, root: &Path) -> Result<Vec<u8>, String> {
    let real = path.canonicalize().map_err(|error| error.to_string())?;
    if !real.starts_with(root) {
        return Err("it is a link that leads out of the template folder".to_owned());
    }
    let size = real.metadata().map_err(|error| error.to_string())?.len();
    if size > LARGEST_FILE {
        return Err(format!("it has {size} bytes, more than the {LARGEST_FILE} that are read"));
    }
    std::fs::read(&real).map_err(|error| error.to_string())
}
