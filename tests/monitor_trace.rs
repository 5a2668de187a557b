//! Tracing: exact lines of this file as it is compiled, and exact bytes.

#![cfg(feature = "monitor")]

use std::hint::black_box;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use haversack::array;
use haversack::monitor::{Count, Counting, Held, Tracing, Watch, is_tracing, own_bytes};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

/// Returns the text that is printed for a line of this file.
fn shown(line: u32, bytes: usize, blocks: usize) -> String {
    format!("{}:{line}: size={bytes} B, count={blocks}", file!())
}

/// Makes tests run one after another, because tracings are those of the process, and the settings of the first one hold.
fn alone() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

fn texts(held: &[Held]) -> Vec<String> {
    held.iter().map(Held::to_string).collect()
}

#[test]
fn every_kind_of_block_has_its_line() {
    let watch = Watch::begin();
    let (boxed, boxed_line) = (Box::new([0u8; 1001]), line!());
    let (list, list_line) = (vec![0u8; 1002], line!());
    let (text, text_line) = ("x".repeat(1003), line!());
    let (collected, collected_line) = ((0..1004).map(|i| i as u8).collect::<Vec<u8>>(), line!());
    let (zeros, zeros_line) = (<array![u8; 1005]>::zeros(), line!());
    let (computed, computed_line) = ((&zeros + 1).eval(), line!());
    let (drawn, drawn_line) = (<array![f32; 2, 126]>::from_fn(|[i, j]| (i * j) as f32), line!());
    let held = watch.left();
    drop(watch);
    let expected = [
        shown(drawn_line, 1008, 1),
        shown(computed_line, 1005, 1),
        shown(zeros_line, 1005, 1),
        shown(collected_line, 1004, 1),
        shown(text_line, 1003, 1),
        shown(list_line, 1002, 1),
        shown(boxed_line, 1001, 1),
    ];
    let mut found = texts(&held);
    // Blocks of equal size are in the order in which their sites were first seen.
    found[1..3].sort_by(|a, b| b.cmp(a));
    assert_eq!(found, expected);
    drop((boxed, list, text, collected, zeros, computed, drawn));
}

#[test]
fn a_vec_that_grows_is_of_the_line_that_grew_it() {
    let watch = Watch::begin();
    let mut list: Vec<u64> = Vec::with_capacity(1);
    for i in 0..1000 {
        list.push(i);
    }
    let push_line = line!() - 2;
    let held = watch.left();
    assert_eq!(texts(&held), [shown(push_line, 8192, 1)]);
    // It doubled from 4 (the smallest capacity of a vec that grows) to 1024.
    let all = watch.all();
    let pushed = all.iter().find(|held| held.to_string().contains(&format!(":{push_line}:"))).unwrap();
    assert_eq!((pushed.bytes, pushed.blocks), ((4..=10).map(|power| 8 << power).sum::<usize>() + 32 + 64, 9));
    drop(list);
    let ends: Vec<Held> = watch.left().into_iter().filter(|held| held.bytes == 8192).collect();
    assert!(ends.is_empty(), "{}", texts(&ends).join("\n"));
}

fn generic<T: Clone>(value: T, count: usize) -> Vec<T> {
    vec![value; count]
}

const GENERIC_LINE: u32 = line!() - 3;

#[test]
fn generic_functions_and_closures_have_their_lines() {
    let watch = Watch::begin();
    let first = generic(1u8, 700);
    let second = generic(1u32, 100);
    let (closure, closure_line) = (|count: usize| vec![0u8; count], line!());
    let third = black_box(closure)(50);
    let lists: Vec<Vec<u8>> = [10usize, 20].into_iter().map(closure).collect();
    let lists_line = line!() - 1;
    let mut found = texts(&watch.left());
    drop(watch);
    let mut expected = [shown(GENERIC_LINE, 1100, 2), shown(closure_line, 80, 3), shown(lists_line, 48, 1)];
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    drop((first, second, third, lists));
}

#[test]
fn what_was_live_at_the_peak() {
    let watch = Watch::begin();
    let (first, first_line) = (vec![0u8; 100], line!());
    {
        let (_second, _second_line) = (vec![0u8; 300], line!());
        drop(first);
        let (_third, third_line) = (vec![0u8; 150], line!());
        let at_peak = texts(&watch.at_peak());
        assert_eq!(at_peak, [shown(third_line - 2, 300, 1), shown(third_line, 150, 1)]);
    }
    let fourth = vec![0u8; 40];
    assert!(texts(&watch.left()).contains(&shown(line!() - 1, 40, 1)));
    drop(fourth);
    assert!(texts(&watch.all()).contains(&shown(first_line, 100, 1)));
}

#[test]
fn watches_nest() {
    let outer = Watch::begin();
    let (_first, first_line) = (vec![0u8; 100], line!());
    let inner = Watch::begin();
    let (_second, second_line) = (vec![0u8; 200], line!());
    let of_inner = texts(&inner.left());
    drop(inner);
    assert_eq!(of_inner, [shown(second_line, 200, 1)]);
    let of_outer = texts(&outer.left());
    assert!(of_outer.contains(&shown(first_line, 100, 1)) && of_outer.contains(&shown(second_line, 200, 1)));
}

#[test]
fn a_watch_sees_its_thread_and_what_others_free_of_it() {
    let watch = Watch::begin();
    let (mine, mine_line) = (vec![0u8; 5000], line!());
    let theirs = thread::spawn(|| vec![0u8; 6000]).join().unwrap();
    let held = watch.left();
    assert_eq!(held[0].to_string(), shown(mine_line, 5000, 1));
    assert!(held.iter().all(|held| held.bytes != 6000));
    thread::spawn(move || drop(mine)).join().unwrap();
    assert!(watch.left().iter().all(|held| held.bytes != 5000));
    drop(theirs);
}

#[test]
fn tracing_is_in_no_total() {
    let _alone = alone();
    let work = || {
        let mut lists: Vec<Vec<u8>> = (0..50).map(|i| vec![0; i + 1]).collect();
        lists.iter_mut().for_each(|list| list.push(1));
        let before = Count::of_thread();
        (lists, before)
    };
    let figures = |start: Count, now: Count| {
        (
            now.current - start.current,
            now.total - start.total,
            now.allocations - start.allocations,
            now.blocks - start.blocks,
        )
    };
    let start = Count::of_thread();
    let (lists, now) = work();
    let without = figures(start, now);
    drop(lists);

    let own = own_bytes();
    let watch = Watch::begin();
    let tracing = Tracing::start();
    assert!(is_tracing());
    let start = Count::of_thread();
    let (lists, now) = work();
    assert_eq!(figures(start, now), without);
    assert!(own_bytes() > own);
    drop(tracing);
    let start = Count::of_thread();
    let left = watch.left();
    let seen = figures(start, Count::of_thread());
    // Names, symbols and debug information were looked up, but only the list is the caller's.
    assert_eq!((seen.0, seen.2), (left.capacity() * size_of::<Held>(), 1));
    drop(lists);
}

thread_local! {
    static LAST_WORDS: LastWords = const { LastWords };
}

/// A value that allocates and frees while its thread ends.
struct LastWords;

impl Drop for LastWords {
    fn drop(&mut self) {
        drop(black_box(vec![0u8; 900]));
    }
}

#[test]
fn panics_backtraces_and_ends_of_threads_are_traced_through() {
    let _alone = alone();
    let tracing = Tracing::settings().all_frames().start();
    let threads = (0..4).map(|round| {
        thread::spawn(move || {
            LAST_WORDS.with(|_| ());
            let text = std::backtrace::Backtrace::force_capture().to_string();
            let caught = std::panic::catch_unwind(|| std::panic::resume_unwind(Box::new(vec![0u8; 800 + round])));
            assert!(caught.is_err() && text.contains("panics_backtraces_and_ends"));
        })
    });
    threads.collect::<Vec<_>>().into_iter().for_each(|thread| thread.join().unwrap());
    drop(tracing);
}

#[test]
fn a_traceback_that_is_too_short_shows_where_it_came_to() {
    let _alone = alone();
    let tracing = Tracing::settings().frames(1).start();
    let block = vec![0u8; 654_321];
    let largest = haversack::monitor::Snapshot::take().statistics(haversack::monitor::By::Line).swap_remove(0);
    drop(tracing);
    // Other blocks came from the same place.
    assert!(largest.size >= 654_321, "{largest}");
    assert!(!largest.traceback.line().to_string().starts_with("tests/"), "{largest}");
    drop(block);
}
