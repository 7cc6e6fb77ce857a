//! What files gave when they were last read, for a program that reads one folder again and again.
//!
//! A file whose bytes, and whatever else its reading hangs on, are those of the last time gives the same records at the same
//! places without being read again. A program that reads once keeps nothing.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::findings::{Source, Sources};

/// What one file gave, and what it hung on.
struct Kept {
    key: blake3::Hash,
    given: Arc<dyn Any + Send + Sync>,
    sources: Vec<Arc<Source>>,
}

/// By what was asked of a file, and its path: only the last reading is kept.
type Warm = Mutex<HashMap<(TypeId, String), Kept>>;

static WARM: OnceLock<Warm> = OnceLock::new();

/// Keeps what is read from now on.
pub fn stay() {
    WARM.get_or_init(Mutex::default);
}

/// Reads a file with `read`, or has what it gave still. `on` is everything that the reading hangs on: the file's bytes, and
/// what else is asked. Places that were given out before are part of it, for what is read here stands behind them.
pub(super) fn file<T: Clone + Send + Sync + 'static>(
    path: &str,
    on: &[&[u8]],
    sources: &mut Sources,
    read: impl FnOnce(&mut Sources) -> T,
) -> T {
    let Some(warm) = WARM.get() else { return read(sources) };
    let before = sources.count();
    let mut hasher = blake3::Hasher::new();
    for part in std::iter::once(&before.to_le_bytes()[..]).chain(on.iter().copied()) {
        hasher.update(&part.len().to_le_bytes()).update(part);
    }
    let (name, key) = ((TypeId::of::<T>(), path.to_owned()), hasher.finalize());
    if let Some(kept) = warm.lock().unwrap_or_else(PoisonError::into_inner).get(&name).filter(|kept| kept.key == key)
        && let Some(given) = kept.given.downcast_ref::<T>()
    {
        sources.give(&kept.sources);
        return given.clone();
    }
    let given = read(sources);
    let kept = Kept { key, given: Arc::new(given.clone()), sources: sources.since(before) };
    warm.lock().unwrap_or_else(PoisonError::into_inner).insert(name, kept);
    given
}
