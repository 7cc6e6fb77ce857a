//! Papers on several threads.
//!
//! The PDF engine yields to rayon inside, and a thread that waits there would start the next whole paper on the same
//! stack. So every thread has a pool of its own with one thread in it, and takes papers from one list.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A paper's tables nest deeper than the usual stack.
const STACK: usize = 16 << 20;

/// Works through a list, in its order, on so many threads. The results stand in the order of the list; one whose work
/// panicked is none.
pub(super) fn all<T: Sync, R: Send>(threads: usize, items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<Option<R>> {
    let next = AtomicUsize::new(0);
    let results: Vec<Mutex<Option<R>>> = items.iter().map(|_| Mutex::new(None)).collect();
    let take = || {
        while let Some((item, result)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            items.get(at).zip(results.get(at))
        } {
            let done = catch_unwind(AssertUnwindSafe(|| work(item))).ok();
            *result.lock().unwrap_or_else(PoisonError::into_inner) = done;
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..threads.clamp(1, items.len().max(1)) {
            scope.spawn(|| match rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build() {
                Ok(pool) => pool.install(take),
                Err(_) => take(),
            });
        }
    });
    results.into_iter().map(|result| result.into_inner().unwrap_or_else(PoisonError::into_inner)).collect()
}

/// As many threads as were asked for; one on each core for 0.
pub(super) fn threads(jobs: usize) -> usize {
    if jobs == 0 { std::thread::available_parallelism().map_or(1, std::num::NonZero::get) } else { jobs }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_keep_their_order_and_a_panic_costs_only_its_own() {
        let items: Vec<u32> = (0..50).collect();
        let results = all(4, &items, |item| {
            assert!(*item != 7, "seven");
            item * 2
        });
        assert_eq!(results[7], None);
        assert!(results.iter().enumerate().all(|(at, result)| at == 7 || *result == Some(u32::try_from(at).unwrap() * 2)));
    }
}
