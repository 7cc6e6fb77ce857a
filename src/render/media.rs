//! Pictures of the production: read from its folder only, turned upright, bared of metadata, no larger than a paper
//! can use. PDF and HTML get the same bytes.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits};

use super::{Layer, Problem};
use crate::findings::codes;

/// The largest picture file that is read, in bytes.
const LARGEST_FILE: u64 = 64 << 20;
/// The most pixels a side may have before it is decoded.
const LARGEST_SIDE: u32 = 20_000;
/// The most memory a decoder may take, in bytes.
const MOST_MEMORY: u64 = 512 << 20;
/// The longest side on a paper, in pixels: eight inches at 200 dots to the inch.
const PAPER_SIDE: u32 = 1600;
/// JPEG quality of pictures that had to be made anew.
const QUALITY: u8 = 85;

/// A picture as papers use it.
#[derive(Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// Its name under `assets/`: the hash of its bytes and its ending.
    pub name: String,
}

/// A picture, or what is wrong with it.
type Looked = Result<Arc<Picture>, Problem>;

/// The pictures of a production, each read once. A clone shares them.
#[derive(Clone)]
pub struct Media {
    root: Option<PathBuf>,
    /// The folders of templates, whose pictures bear the layer's name before their path.
    templates: Vec<(String, PathBuf)>,
    read: Arc<Mutex<BTreeMap<String, Looked>>>,
}

impl Media {
    /// The pictures in a production's folder.
    #[must_use]
    pub fn new(root: &Path) -> Self {
        Self { root: root.canonicalize().ok(), templates: Vec::new(), read: Arc::default() }
    }

    /// The same with those that lie in the folders of templates.
    #[must_use]
    pub fn with_templates(mut self, folders: &[(Layer, PathBuf, String)]) -> Self {
        let real = |(layer, folder, _): &(Layer, PathBuf, String)| Some((layer.picture(""), folder.canonicalize().ok()?));
        self.templates = folders.iter().filter_map(real).collect();
        self
    }

    /// The picture at a path relative to the production's folder, or to its `media/`.
    ///
    /// # Errors
    /// When there is none, when it lies outside, or when it is no JPEG or PNG that can be read.
    pub fn picture(&self, path: &str) -> Result<Arc<Picture>, Problem> {
        if let Some(known) = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(path) {
            return known.clone();
        }
        // Decoded outside the lock: two papers may do it twice, and none waits for another's picture.
        let made = self.find(path).and_then(|bytes| prepare(path, bytes)).map(Arc::new);
        self.read.lock().unwrap_or_else(PoisonError::into_inner).entry(path.to_owned()).or_insert(made).clone()
    }

    /// A picture of this name under `assets/`, among those that papers have asked for.
    #[must_use]
    pub fn asset(&self, name: &str) -> Option<Arc<Picture>> {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.values().flatten().find(|picture| picture.name == name).cloned()
    }

    /// The paths that papers have asked for.
    #[must_use]
    pub fn paths(&self) -> Vec<String> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }

    fn find(&self, path: &str) -> Result<Vec<u8>, Problem> {
        let missing = || {
            Problem::new(&codes::MEDIA_MISSING, format!("the picture `{path}` is not there"))
                .help(Some("put it into `media/` in the production's folder, or take its name out".to_owned()))
        };
        let unreadable = |what: String| Problem::new(&codes::BAD_MEDIA, format!("the picture `{path}` cannot be read: {what}"));
        let plain = path.trim_start_matches('/');
        let house = self.templates.iter().find_map(|(layer, folder)| Some((Some(folder), plain.strip_prefix(layer.as_str())?)));
        let (root, plain) = house.unwrap_or((self.root.as_ref(), plain));
        let root = root.ok_or_else(missing)?;
        if plain.is_empty() || plain.split(['/', '\\']).any(|part| part == "..") {
            return Err(unreadable("its path leads out of the production's folder".to_owned()));
        }
        let found =
            [root.join(plain), root.join("media").join(plain)].into_iter().find_map(|path| path.canonicalize().ok()).ok_or_else(missing)?;
        if !found.starts_with(root) {
            return Err(unreadable("it is a link that leads out of the production's folder".to_owned()));
        }
        let size = found.metadata().map_err(|error| unreadable(error.to_string()))?;
        if !size.is_file() {
            return Err(missing());
        }
        if size.len() > LARGEST_FILE {
            return Err(unreadable(format!("it has {} MB, more than the {} that are read", size.len() >> 20, LARGEST_FILE >> 20)));
        }
        std::fs::read(&found).map_err(|error| unreadable(error.to_string()))
    }
}

fn prepare(path: &str, bytes: Vec<u8>) -> Result<Picture, Problem> {
    let bad = |what: String| {
        Problem::new(&codes::BAD_MEDIA, format!("the picture `{path}` cannot be read: {what}"))
            .help(Some("save it again as JPEG or PNG".to_owned()))
    };
    let format = image::guess_format(&bytes).ok().filter(|format| matches!(format, ImageFormat::Jpeg | ImageFormat::Png));
    let format = format.ok_or_else(|| bad("it is neither JPEG nor PNG".to_owned()))?;
    let (bytes, ending) = upright(&bytes, format).map_err(|error| bad(error.to_string()))?;
    let name = format!("{}.{ending}", &blake3::hash(&bytes).to_hex()[..20]);
    Ok(Picture { bytes, name })
}

fn upright(bytes: &[u8], format: ImageFormat) -> image::ImageResult<(Vec<u8>, &'static str)> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let (width, height) = decoder.dimensions();
    if orientation == Orientation::NoTransforms && width.max(height) <= PAPER_SIDE {
        // What needs no change keeps its own pixels: a second JPEG coding would only lose.
        let bared = if format == ImageFormat::Jpeg { bare_jpeg(bytes) } else { bare_png(bytes) };
        if let Some(bared) = bared {
            return Ok((bared, if format == ImageFormat::Jpeg { "jpg" } else { "png" }));
        }
    }
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    if picture.width().max(picture.height()) > PAPER_SIDE {
        picture = picture.resize(PAPER_SIDE, PAPER_SIDE, image::imageops::FilterType::Triangle);
    }
    let mut out = Vec::new();
    if format == ImageFormat::Jpeg {
        let plain = if picture.color().has_color() {
            DynamicImage::ImageRgb8(picture.into_rgb8())
        } else {
            DynamicImage::ImageLuma8(picture.into_luma8())
        };
        JpegEncoder::new_with_quality(&mut out, QUALITY).write_image(
            plain.as_bytes(),
            plain.width(),
            plain.height(),
            plain.color().into(),
        )?;
        Ok((out, "jpg"))
    } else {
        picture.write_to(&mut Cursor::new(&mut out), ImageFormat::Png)?;
        Ok((out, "png"))
    }
}

/// A JPEG without comments and application data, except what its colours need (JFIF, ICC profile, Adobe).
fn bare_jpeg(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..2).filter(|start| *start == [0xFF, 0xD8])?.to_vec();
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xFF {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        if marker == 0xFF {
            at += 1;
            continue;
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length)?;
        let is_metadata =
            matches!(marker, 0xE1 | 0xE3..=0xED | 0xEF | 0xFE) || (marker == 0xE2 && !segment[4..].starts_with(b"ICC_PROFILE\0"));
        if !is_metadata {
            out.extend_from_slice(segment);
        }
        at += 2 + length;
        if marker == 0xDA {
            // Picture data up to the end mark; what cameras append after it, thumbnails and depth maps, is dropped.
            let end = bytes.windows(2).rposition(|pair| pair == [0xFF, 0xD9]).filter(|end| *end >= at)?;
            let first_end = end_of_scans(bytes, at).unwrap_or(end);
            out.extend_from_slice(bytes.get(at..first_end + 2)?);
            return Some(out);
        }
    }
}

/// The first end mark after a scan's start that is not inside a later segment.
fn end_of_scans(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at + 1 < bytes.len() {
        match (bytes[at], bytes[at + 1]) {
            (0xFF, 0xD9) => return Some(at),
            // Stuffed bytes and restart marks belong to the scan's own data.
            (0xFF, 0x00 | 0xFF | 0xD0..=0xD7) => at += if bytes[at + 1] == 0xFF { 1 } else { 2 },
            (0xFF, _) => {
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                at += 2 + length;
            }
            _ => at += 1,
        }
    }
    None
}

/// A PNG with nothing but its picture and what its colours need.
fn bare_png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = bytes.get(..8)?.to_vec();
    let mut at = 8;
    while at < bytes.len() {
        let length = usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()?;
        let name = bytes.get(at + 4..at + 8)?;
        let chunk = bytes.get(at..at.checked_add(12)?.checked_add(length)?)?;
        if matches!(name, b"IHDR" | b"PLTE" | b"IDAT" | b"IEND" | b"tRNS" | b"gAMA" | b"cHRM" | b"sRGB" | b"iCCP" | b"sBIT" | b"bKGD") {
            out.extend_from_slice(chunk);
        }
        if name == b"IEND" {
            return Some(out);
        }
        at += chunk.len();
    }
    None
}
