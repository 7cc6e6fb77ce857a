//! What earlier builds left for audiences and people that are there no more: their papers hold what nobody is meant to have
//! now. Only what callboard itself wrote goes, as its own caches tell; a file that was changed since stays.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::cache::{self, Cache};
use super::editions::folder;
use super::facts::Facts;
use super::personal::{self, PEOPLE};
use super::publish::{self, Lock};
use super::{part, search};
use crate::documents::calendars::is_ours;
use crate::model::Part;
use crate::values::slug;

/// The folder of the other audiences, in the output folder.
const FOR: &str = "for";

/// Removes the papers of audiences that the production has no more, and the copies of people who are on no list of it.
/// Gives what was removed, relative to the output folder; nothing where the facts are too broken to tell who there is.
pub fn remove_gone(facts: &Facts, out: &Path) -> Vec<String> {
    let mut removed = Vec::new();
    let blocked = facts.blocked();
    if blocked.contains(&Part::Identity) || blocked.contains(&Part::People) {
        return removed;
    }
    let people = personal::folders_of_all(facts);
    for id in folders(&out.join(FOR)) {
        let place = folder(out, &id);
        if facts.audience(&id).is_err() {
            let copies = clear(&place.join(PEOPLE)).into_iter().map(|path| format!("{PEOPLE}/{path}"));
            let papers = calendars(facts, &place).into_iter().chain(clear(&place));
            removed.extend(copies.chain(papers).map(|path| format!("{FOR}/{id}/{path}")));
            tidy(&place);
        } else {
            let gone = |path: &str| path.split_once('/').is_none_or(|(person, _)| !people.contains(person));
            let copies = remove_copies(&place.join(PEOPLE), gone);
            removed.extend(copies.into_iter().map(|path| format!("{FOR}/{id}/{PEOPLE}/{path}")));
        }
    }
    removed
}

/// Removes those of people's own copies that are gone.
fn remove_copies(own: &Path, gone: impl Fn(&str) -> bool) -> Vec<String> {
    if !own.join(cache::FILE).is_file() {
        return Vec::new();
    }
    let Ok(_lock) = Lock::take(own, || {}) else { return Vec::new() };
    let mut cache = Cache::load(own);
    let paths: Vec<String> = cache.papers.keys().filter(|path| gone(path)).cloned().collect();
    let removed = drop_papers(own, &mut cache, paths);
    if !removed.is_empty() {
        // Without it the next run looks again for what is not there.
        let _ = publish::publish_changed(own, cache::FILE, &cache.text());
    }
    removed
}

/// Takes papers out of a folder and its cache; one that is not as it was made is somebody's own, and stays.
pub(super) fn drop_papers(own: &Path, cache: &mut Cache, paths: Vec<String>) -> Vec<String> {
    let mut removed = Vec::new();
    for path in paths {
        let Some(record) = cache.papers.remove(&path) else { continue };
        let is_ours = |size: u64| record.key.is_empty() || size == record.size;
        let is_there = fs::metadata(own.join(&path)).is_ok_and(|found| found.is_file() && is_ours(found.len()));
        if is_there && publish::remove(own, &path).is_ok() {
            // A person's folder, once nothing else is in it.
            let person = path.split('/').next().filter(|person| *person != path);
            person.into_iter().for_each(|person| tidy(&own.join(person)));
            removed.push(path);
        }
    }
    removed
}

/// Removes everything that a folder's cache knows, and what callboard keeps beside it.
fn clear(own: &Path) -> Vec<String> {
    if !own.join(cache::FILE).is_file() {
        return Vec::new();
    }
    let Ok(lock) = Lock::take(own, || {}) else { return Vec::new() };
    let mut cache = Cache::load(own);
    let pictures: BTreeSet<String> = cache.papers.values().flat_map(|record| record.assets.clone()).collect();
    let paths: Vec<String> = cache.papers.keys().cloned().collect();
    let removed = drop_papers(own, &mut cache, paths);
    let beside = cache.site.iter().cloned().chain(pictures.into_iter().map(|name| format!("assets/{name}")));
    let kept = [search::FILE, part::FILE, cache::FILE].map(str::to_owned);
    for path in beside.chain(kept) {
        // What cannot be removed holds no more than was there before.
        let _ = publish::remove(own, &path);
    }
    drop(lock);
    let _ = publish::remove(own, publish::LOCK);
    removed
}

/// Removes the calendars that callboard wrote into an audience's folder.
fn calendars(facts: &Facts, place: &Path) -> Vec<String> {
    const FOLDER: &str = "calendars";
    let identity = &facts.production.identity;
    let code = slug(identity.code.as_deref().unwrap_or(&identity.title));
    let mut removed = Vec::new();
    for entry in fs::read_dir(place.join(FOLDER)).into_iter().flatten().flatten() {
        let path = format!("{FOLDER}/{}", entry.file_name().to_string_lossy());
        if path.ends_with(".ics")
            && fs::read_to_string(entry.path()).is_ok_and(|text| is_ours(&text, &code))
            && publish::remove(place, &path).is_ok()
        {
            removed.push(path);
        }
    }
    removed
}

/// Removes a folder and those in it that are empty.
fn tidy(folder: &Path) {
    for own in folders(folder) {
        tidy(&folder.join(own));
    }
    // One that holds something stays.
    let _ = fs::remove_dir(folder);
}

/// The folders in a folder, in their order; links are none.
fn folders(of: &Path) -> Vec<String> {
    let entries = fs::read_dir(of).into_iter().flatten().flatten();
    let own = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut names: Vec<String> = own.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}
