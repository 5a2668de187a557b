//! Models whose assertions must hold in every order.

use std::boxed::Box;

use loom::cell::UnsafeCell;
use loom::sync::Mutex;
use loom::thread::{self, JoinHandle};

use crate::monitor::chosen::Chosen;
use crate::monitor::figures::ThreadCounters;
use crate::monitor::lasting::Lasting;
use crate::monitor::marks::Marks;
use crate::monitor::totals::Totals;

/// Returns a reference to a value that lasts as long as the run.
fn leaked<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn join<R>(threads: impl IntoIterator<Item = JoinHandle<R>>) -> Vec<R> {
    threads.into_iter().map(|thread| thread.join().expect("it ends")).collect()
}

/// Begins and ends a block of `bytes`. Returns the current bytes in between.
fn block(totals: &Totals, bytes: usize) -> Option<isize> {
    let now = totals.grow(bytes)?;
    totals.reached(now);
    totals.shrink(bytes.cast_signed());
    Some(now)
}

#[test]
fn the_peak_is_the_highest_that_was_reached() {
    loom::model(|| {
        let totals = leaked(Totals::new());
        let threads = [30, 20].map(|bytes| thread::spawn(move || block(totals, bytes).expect("no limit")));
        let highest = join(threads).into_iter().max().expect("two");
        assert_eq!(totals.current_and_peak(), (0, highest.cast_unsigned()));
    });
}

#[test]
fn a_reader_sees_no_peak_below_one_that_was_over_before() {
    loom::model(|| {
        let totals = leaked(Totals::new());
        // The peak is reached before any thread looks.
        block(totals, 50).expect("no limit");
        let looker = thread::spawn(move || totals.restart_peak(|peak| totals.keep_peak(peak)));
        let reader = thread::spawn(move || totals.current_and_peak().1);
        assert_eq!(join([reader]), [50]);
        join([looker]);
        assert_eq!(totals.current_and_peak().1, 50);
    });
}

#[test]
fn who_looks_misses_no_peak() {
    loom::model(|| {
        let totals = leaked(Totals::new());
        let marks = leaked(Marks::new());
        let mark = marks.take(|| {});
        let thread = thread::spawn(move || block(totals, 30).expect("no limit"));
        let (_, first) = marks.look(totals, mark);
        let reached = thread.join().expect("it ends").cast_unsigned();
        let (_, second) = marks.look(totals, mark);
        assert_eq!(first.max(second), reached);
        assert_eq!(totals.current_and_peak().1, reached, "that of the process is kept, too");
    });
}

#[test]
fn who_looks_at_two_threads_misses_no_peak() {
    let mut model = loom::model::Builder::new();
    model.preemption_bound = Some(2);
    model.check(|| {
        let totals = leaked(Totals::new());
        let marks = leaked(Marks::new());
        let mark = marks.take(|| {});
        let threads = [30, 20].map(|bytes| thread::spawn(move || block(totals, bytes).expect("no limit")));
        let (_, first) = marks.look(totals, mark);
        let reached = join(threads).into_iter().max().expect("two").cast_unsigned();
        let (_, second) = marks.look(totals, mark);
        assert_eq!(first.max(second), reached);
    });
}

#[test]
fn what_is_live_when_the_peak_begins_anew_is_in_it() {
    loom::model(|| {
        let totals = leaked(Totals::new());
        let marks = leaked(Marks::new());
        let mark = marks.take(|| {});
        // A higher peak, which is over.
        block(totals, 50).expect("no limit");
        let thread = thread::spawn(move || totals.reached(totals.grow(30).expect("no limit")));
        marks.look(totals, mark);
        thread.join().expect("it ends");
        totals.shrink(30);
        assert!(marks.look(totals, mark).1 >= 30);
    });
}

#[test]
fn no_two_have_one_mark() {
    loom::model(|| {
        let marks = leaked(Marks::new());
        marks.take(|| {}).give_back();
        let takes = || core::ptr::from_ref(marks.take(|| {})).addr();
        let thread = thread::spawn(takes);
        assert_ne!(takes(), thread.join().expect("it ends"));
    });
}

#[test]
fn one_who_looks_takes_nothing_from_another() {
    loom::model(|| {
        let totals = leaked(Totals::new());
        let marks = leaked(Marks::new());
        let looking = leaked(Mutex::new(()));
        let mine = marks.take(|| {});
        let other = thread::spawn(move || {
            let mark = {
                let _looking = looking.lock();
                let mark = marks.take(|| {});
                marks.look(totals, mark);
                mark
            };
            let reached = block(totals, 40).expect("no limit").cast_unsigned();
            let _looking = looking.lock();
            (marks.look(totals, mark).1, reached)
        });
        let first = {
            let _looking = looking.lock();
            marks.look(totals, mine).1
        };
        let (seen, reached) = other.join().expect("it ends");
        assert!(seen >= reached);
        let _looking = looking.lock();
        assert!(first.max(marks.look(totals, mine).1) >= reached);
    });
}

#[test]
fn nothing_passes_the_limit_and_what_is_refused_refuses_nobody() {
    loom::model(|| {
        let totals = leaked(Totals::new());
        totals.set_limit(100);
        let large = thread::spawn(move || totals.grow(101).is_none());
        let threads = [60, 40].map(|bytes| thread::spawn(move || totals.grow(bytes).is_some()));
        assert_eq!(join([large]), [true]);
        assert_eq!(join(threads), [true, true], "there is room for both");
        assert_eq!(totals.current_and_peak().0, 100);
    });
    loom::model(|| {
        let totals = leaked(Totals::new());
        totals.set_limit(100);
        let threads = [60, 41].map(|bytes| thread::spawn(move || totals.grow(bytes).is_some()));
        assert_eq!(join(threads).into_iter().filter(|is_in| *is_in).count(), 1);
    });
}

/// A value that loom watches: each thread that reads it must have seen the write.
struct Watched(UnsafeCell<usize>);

// SAFETY: loom reports a read that has not seen the write.
unsafe impl Sync for Watched {}
// SAFETY: as above.
unsafe impl Send for Watched {}

#[test]
fn what_is_listed_is_whole_and_none_is_lost() {
    loom::model(|| {
        let list = leaked(Lasting::<Watched>::new());
        // SAFETY: no thread writes it once it is listed, and loom checks that.
        let number = |watched: &Watched| watched.0.with(|number| unsafe { *number });
        let sum = move || list.iter().map(number).sum::<usize>();
        let added = move |number: usize| {
            let watched = Watched(UnsafeCell::new(0));
            // SAFETY: no other thread knows it yet, and loom checks that.
            watched.0.with_mut(|inner| unsafe { *inner = number });
            list.add(watched);
        };
        let threads = [1, 2].map(|number| thread::spawn(move || added(number)));
        // This runs on a thread that comes last: loom first tries to run one thread after the other.
        let reader = thread::spawn(sum);
        join(threads);
        assert!(reader.join().expect("it ends") <= 3);
        assert_eq!(sum(), 3);
    });
}

#[test]
fn counters_count_on_for_the_next_thread() {
    /// Takes counters as a thread does: free ones, or new ones.
    fn thread_of(all: &'static Lasting<ThreadCounters>, bytes: usize) -> JoinHandle<()> {
        thread::spawn(move || {
            let free = all.iter().find(|counters| counters.take());
            let counters = free.unwrap_or_else(|| all.add(ThreadCounters::of_its_thread()));
            counters.allocated(bytes);
            assert_eq!(
                (counters.counted().current, counters.counted().allocations),
                (bytes as i64, 1),
                "it begins at zero"
            );
            counters.give_back();
        })
    }
    loom::model(|| {
        let all = leaked(Lasting::<ThreadCounters>::new());
        all.add(ThreadCounters::of_its_thread()).give_back();
        join([1, 10].map(|bytes| thread_of(all, bytes)));
        let sums = all.iter().map(|counters| counters.absolute());
        let sums = sums.fold((0, 0), |sum, one| (sum.0 + one.current, sum.1 + one.allocations));
        assert_eq!(sums, (11, 2));
    });
}

#[test]
fn who_sees_the_frames_sees_which_blocks() {
    loom::model(|| {
        let chosen = leaked(Chosen::new());
        let settings = thread::spawn(move || chosen.choose(32, 100, true));
        let (frames, every, is_in_bytes) = chosen.now();
        assert!(frames == 0 || (frames, every, is_in_bytes) == (32, 100, true));
        join([settings]);
    });
}
