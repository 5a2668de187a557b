//! Threads that allocate at the same time: nothing is lost, and every reported figure was possible.
//!
//! `HAVERSACK_SECONDS=60` makes them run for a minute; by default they run for a second.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::time::{Duration, Instant};

use haversack::monitor::{Count, Counting, measure, reset_peak};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

const THREADS: usize = 8;

/// The bound on blocks in a channel, because a thread may wait for a processor while the one before it does not.
const ON_ITS_WAY: usize = 1000;

/// The figures of all threads, under one lock, as they must be between two steps.
#[derive(Default)]
struct Model {
    current: usize,
    peak: usize,
    total: u64,
    allocations: u64,
}

fn duration() -> Duration {
    let seconds = std::env::var("HAVERSACK_SECONDS").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(seconds.unwrap_or(1))
}

/// Allocates, frees, and hands blocks to the next thread until the time is over.
fn work(
    seed: usize,
    model: &Mutex<Model>,
    next: &SyncSender<Vec<u8>>,
    taken: &dyn Fn() -> Option<Vec<u8>>,
    is_over: &AtomicBool,
) {
    let mut held: Vec<Vec<u8>> = Vec::with_capacity(64);
    let mut random = seed as u64 + 1;
    let mut draw = |below: u64| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % below
    };
    let freed = |block: Vec<u8>| {
        // The model counts it first, so its current bytes are never above the real ones.
        let mut model = model.lock().expect("no thread panics");
        model.current -= block.capacity();
        drop(block);
    };
    while !is_over.load(Relaxed) {
        let bytes = 1 + draw(4000) as usize;
        {
            let block = vec![0u8; bytes];
            let mut model = model.lock().expect("no thread panics");
            model.current += bytes;
            model.peak = model.peak.max(model.current);
            model.total += bytes as u64;
            model.allocations += 1;
            held.push(block);
        }
        match draw(4) {
            0 => match next.try_send(held.swap_remove(draw(held.len() as u64) as usize)) {
                Ok(()) => {}
                Err(TrySendError::Full(block) | TrySendError::Disconnected(block)) => freed(block),
            },
            1 => freed(held.swap_remove(draw(held.len() as u64) as usize)),
            _ => {}
        }
        while held.len() > 50 {
            freed(held.swap_remove(draw(held.len() as u64) as usize));
        }
        while let Some(block) = taken() {
            freed(block);
        }
    }
    held.into_iter().for_each(freed);
}

/// This test has no harness, whose thread would allocate and free while the figures are compared.
fn main() {
    // The test's own memory and the channels, which end with it, are not in the model.
    let before = Count::of_process();
    let model = Mutex::new(Model::default());
    reset_peak();
    let (left_of_channels, report) = measure(|| {
        let (senders, receivers): (Vec<_>, Vec<_>) = (0..THREADS).map(|_| sync_channel::<Vec<u8>>(ON_ITS_WAY)).unzip();
        let is_over = AtomicBool::new(false);
        let start = Instant::now();
        let left: Vec<_> = std::thread::scope(|scope| {
            let mut handles = Vec::new();
            for (i, receiver) in receivers.into_iter().enumerate() {
                let (next, model, is_over) = (senders[(i + 1) % THREADS].clone(), &model, &is_over);
                handles.push(scope.spawn(move || {
                    work(i, model, &next, &|| receiver.try_recv().ok(), is_over);
                    receiver
                }));
            }
            while start.elapsed() < duration() {
                std::thread::sleep(Duration::from_millis(5));
                let (lower, now) = (model.lock().expect("no thread panics").current, Count::of_process());
                assert!(now.peak >= now.current);
                // Between the two readings each thread may have freed the memory that it held.
                assert!(now.peak + 4000 * THREADS >= lower, "{now:?}, {lower}");
            }
            is_over.store(true, Relaxed);
            handles.into_iter().map(|handle| handle.join().expect("a thread that ends")).collect()
        });
        drop(senders);
        left.into_iter()
            .flat_map(|receiver| receiver.into_iter().map(|block| block.capacity()).collect::<Vec<_>>())
            .sum::<usize>()
    });
    let after = Count::of_process();
    let model = model.into_inner().expect("no thread panicked");
    assert_eq!(model.current, left_of_channels, "all but what was on its way has been freed");
    assert_eq!((after.current, after.blocks), (before.current, before.blocks), "{report}");
    let peak = after.peak - before.current;
    assert!(peak >= model.peak, "{peak} is not below the model's {}", model.peak);
    // The peak may be above it: by a block of each thread that the model has yet to see, by threads and by channels.
    assert!(peak <= model.peak + THREADS * 4000 + 2_000_000, "{peak}, {}", model.peak);
    assert!(after.total - before.total >= model.total && after.allocations - before.allocations >= model.allocations);
    assert!(model.allocations > 1000);
}
