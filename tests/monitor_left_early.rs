//! Assertions whose work is left by `?`, `return`, `break` or `continue` still check it.

#![cfg(feature = "monitor")]
#![allow(clippy::never_loop, reason = "to be left is what these loops are for")]

use std::num::ParseIntError;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use haversack::monitor::{Counting, assert_no_alloc, assert_no_leak, assert_peak};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

/// Keeps a block that is never freed, but stays reachable to the end, so that memory checkers need not report it.
fn keep(block: Vec<u8>) {
    static KEPT: Mutex<[Option<Vec<u8>>; 64]> = Mutex::new([const { None }; 64]);
    let mut kept = KEPT.lock().expect("nobody panics");
    *kept.iter_mut().find(|place| place.is_none()).expect("a place") = Some(block);
}

/// Returns the first line of the message of a failure, which must occur and must say that the work was left.
fn said<R>(work: impl FnOnce() -> R) -> String {
    let panic = catch_unwind(AssertUnwindSafe(work)).err().expect("an assertion that fails");
    let text = panic.downcast_ref::<String>().expect("a text");
    assert!(text.contains(concat!("\nthe work at ", file!(), ":")), "{text}");
    assert!(text.contains(" was left by `?`, `return`, `break` or `continue`"), "{text}");
    text.lines().next().expect("a line").to_string()
}

const ONE_ALLOCATION: &str = "1 allocations of 100 bytes: expected none";
const ONE_LEFT: &str = "100 bytes are left in 1 blocks: expected none";
const PEAK: &str = "the peak is 100 bytes, 1 too many: expected <= 99";

fn block() -> Vec<u8> {
    vec![1; 100]
}

#[test]
fn by_a_question_mark() {
    fn no_alloc(text: &str, is_wrong: bool) -> Result<usize, ParseIntError> {
        assert_no_alloc!({
            if is_wrong {
                drop(block());
            }
            text.parse::<usize>()?
        });
        Ok(1)
    }
    fn no_leak(text: &str, is_wrong: bool) -> Option<usize> {
        assert_no_leak!({
            let block = block();
            if is_wrong {
                keep(block);
            }
            text.parse::<usize>().ok()?
        });
        Some(1)
    }
    fn peak(text: &str, is_wrong: bool) -> Result<usize, ParseIntError> {
        let number = assert_peak!(<= 99, {
            let size = if is_wrong { 100 } else { 99 };
            drop(vec![0u8; size]);
            text.parse::<usize>()?
        });
        Ok(number)
    }
    assert_eq!((no_alloc("7", false), no_leak("7", false), peak("7", false)), (Ok(1), Some(1), Ok(7)));
    assert!((no_alloc("x", false).is_err(), no_leak("x", false), peak("x", false).is_err()) == (true, None, true));
    assert_eq!(said(|| no_alloc("x", true)), ONE_ALLOCATION);
    assert_eq!(said(|| no_leak("x", true)), ONE_LEFT);
    assert_eq!(said(|| peak("x", true)), PEAK);
}

#[test]
fn by_return() {
    fn work(is_wrong: bool) -> usize {
        assert_no_leak!({
            if is_wrong {
                keep(block());
            }
            return 5;
        });
    }
    assert_eq!(work(false), 5);
    assert_eq!(said(|| work(true)), ONE_LEFT);
    assert_eq!(
        said(|| {
            assert_no_alloc!({
                drop(block());
                return;
            });
        }),
        ONE_ALLOCATION
    );
    let closure = |is_wrong: bool| {
        assert_peak!(<= 99, {
            if is_wrong {
                drop(block());
                return 1;
            }
        });
        2
    };
    assert_eq!(closure(false), 2);
    assert_eq!(said(|| closure(true)), PEAK);
}

#[test]
#[allow(clippy::never_loop, reason = "the loops are left in their first pass")]
fn by_break_and_continue() {
    let looped = |is_wrong: bool| {
        loop {
            assert_no_alloc!({
                if is_wrong {
                    drop(block());
                }
                break;
            });
        }
    };
    looped(false);
    assert_eq!(said(|| looped(true)), ONE_ALLOCATION);
    let continued = |wrong: usize| {
        let mut count = 0;
        for i in 0..5 {
            assert_peak!(<= 99, {
                if i == wrong {
                    drop(block());
                }
                count += 1;
                continue;
            });
        }
        count
    };
    assert_eq!(continued(9), 5);
    assert_eq!(said(|| continued(3)), PEAK);
    let labelled = |is_wrong: bool| 'outer: {
        for _ in 0..5 {
            assert_no_leak!({
                if is_wrong {
                    keep(block());
                }
                break 'outer 7;
            });
        }
        0
    };
    assert_eq!(labelled(false), 7);
    assert_eq!(said(|| labelled(true)), ONE_LEFT);
}

#[test]
fn with_a_value_that_owns_memory() {
    /// A value that a function returns is lost if a destructor panics in the meantime (rust-lang/rust#47949): it has another owner.
    static OTHER: Mutex<Option<Arc<[u64; 10]>>> = Mutex::new(None);
    fn owned() -> Result<(), Arc<[u64; 10]>> {
        assert_no_leak!({
            let owned = Arc::new([0; 10]);
            *OTHER.lock().expect("nobody panics") = Some(owned.clone());
            Err(owned)?;
        });
        Ok(())
    }
    fn before(text: String) -> Result<(), String> {
        assert_no_leak!(Err(text)?);
        Ok(())
    }
    assert_eq!(said(owned), "96 bytes are left in 1 blocks: expected none");
    assert_eq!(before("there already".into()), Err("there already".into()));
}

#[test]
fn assertions_around_are_asserted_as_well() {
    fn work(outer: usize, inner: usize) -> Option<()> {
        assert_peak!(<= 99, {
            drop(vec![0u8; outer]);
            assert_no_alloc!({
                drop(vec![0u8; inner]);
                None?
            })
        })
    }
    assert_eq!(work(0, 0), None);
    assert_eq!(work(99, 0), None);
    assert_eq!(said(|| work(100, 0)), PEAK);
    assert_eq!(said(|| work(0, 100)), ONE_ALLOCATION);
}

#[test]
fn a_panic_stays_the_panic_that_it_was() {
    let panic = catch_unwind(|| {
        assert_no_alloc!({
            drop(block());
            panic!("of the work")
        })
    });
    assert_eq!(panic.expect_err("a panic").downcast_ref::<&str>(), Some(&"of the work"));
    // An assertion that is dropped during unwinding.
    struct Careful;
    impl Drop for Careful {
        fn drop(&mut self) {
            assert_no_alloc!({
                keep(block());
                return;
            });
        }
    }
    let panic = catch_unwind(|| {
        let _careful = Careful;
        panic!("before")
    });
    assert_eq!(panic.expect_err("a panic").downcast_ref::<&str>(), Some(&"before"));
    // Later work is counted as usual.
    assert_no_alloc!({});
    assert_peak!(== 100, drop(block()));
}
