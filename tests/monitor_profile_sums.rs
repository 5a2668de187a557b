//! Increments add up to the change that calls made, whatever path they take: drawn programs, run by a profiled interpreter.

#![cfg(feature = "monitor")]
#![allow(clippy::useless_vec, reason = "what is counted is on the heap")]

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use haversack::monitor::{Counting, Profile, measure, profile};
use proptest::prelude::*;

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

#[derive(Clone, Debug)]
enum Step {
    Keep(usize),
    Free(usize),
    Temporary(usize),
    InBlock(usize),
    Passes(u8, usize),
    Within(Vec<Step>),
    Grow(usize),
    Fail,
    Leave,
    Unwind,
}

type Kept = Vec<Vec<u8>>;

#[profile]
fn interpret(steps: &[Step], mut kept: Kept) -> Result<Kept, Kept> {
    let on_the_way = vec![1u8; steps.len()];
    for step in steps {
        let note = vec![0u8; 3];
        match step {
            Step::Keep(bytes) => kept.push(vec![0; *bytes]),
            Step::Free(which) => {
                let len = kept.len();
                let _freed = (len > 0).then(|| kept.swap_remove(which % len));
            }
            Step::Temporary(bytes) => drop(vec![0u8; *bytes]),
            Step::InBlock(bytes) => {
                let first = vec![0u8; *bytes];
                let both = [first.as_slice(), &first].concat();
                kept.extend((both.len() % 2 == 1).then_some(both));
            }
            Step::Passes(passes, bytes) => {
                let mut left = *passes;
                while left > 0 {
                    let pass = vec![0u8; *bytes];
                    left -= 1;
                    if left == 3 {
                        continue;
                    } else if left == 1 {
                        kept.push(pass);
                        break;
                    }
                }
            }
            Step::Within(steps) => {
                let inner = std::mem::take(&mut kept);
                kept = interpret(steps, inner)?;
            }
            Step::Grow(bytes) => {
                let Some(last) = kept.last_mut() else {
                    continue;
                };
                last.extend(vec![0; *bytes]);
            }
            Step::Fail => {
                let error = vec![vec![0u8; 5]];
                Err(error)?
            }
            Step::Leave => return Ok(kept),
            Step::Unwind => {
                let _lost = vec![0u8; 11];
                resume_unwind(Box::new(note.len()));
            }
        }
    }
    drop(on_the_way);
    Ok(kept)
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let one = prop_oneof![
        8 => (1..500usize).prop_map(Step::Keep),
        6 => any::<usize>().prop_map(Step::Free),
        4 => (1..5000usize).prop_map(Step::Temporary),
        4 => (1..500usize).prop_map(Step::InBlock),
        4 => (0..6u8, 1..100usize).prop_map(|(passes, bytes)| Step::Passes(passes, bytes)),
        4 => (1..1000usize).prop_map(Step::Grow),
        1 => Just(Step::Fail),
        1 => Just(Step::Leave),
        1 => Just(Step::Unwind),
    ];
    prop::collection::vec(one, 0..20).prop_recursive(3, 60, 10, |inner| {
        prop::collection::vec(
            prop_oneof![inner.prop_map(Step::Within), (1..500usize).prop_map(Step::Keep), Just(Step::Fail)],
            0..6,
        )
    })
}

/// Finds the largest `Temporary` that a run reaches, in this call and inner ones. Returns `Err` if the run ends early.
fn largest(steps: &[Step], most: &mut usize) -> Result<(), bool> {
    for step in steps {
        match step {
            Step::Temporary(bytes) => *most = (*most).max(*bytes),
            Step::Within(steps) => match largest(steps, most) {
                Ok(()) | Err(false) => {}
                Err(true) => return Err(true),
            },
            Step::Fail | Step::Unwind => return Err(true),
            Step::Leave => return Err(false),
            _ => {}
        }
    }
    Ok(())
}

/// Returns the bytes of the block that an exception has, from where it is thrown to where it is caught.
fn of_an_exception() -> i64 {
    let (_payload, report) = measure(|| catch_unwind(|| resume_unwind(Box::new(0usize))));
    report.peak as i64 - report.left
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn increments_add_up_to_the_change(steps in steps(), before in prop::collection::vec(1..100usize, 0..3)) {
        if let Some(profile) = Profile::of(interpret) {
            profile.reset();
        }
        let kept: Kept = before.iter().map(|bytes| vec![0; *bytes]).collect();
        let (result, report) = measure(|| catch_unwind(AssertUnwindSafe(|| interpret(&steps, kept))));
        let profile = Profile::of(interpret).unwrap();
        let exception = if result.is_err() { of_an_exception() } else { 0 };
        prop_assert_eq!(profile.rows().map(|row| row.increment).sum::<i64>(), report.left + exception, "{}", profile);
        prop_assert_eq!(profile.unwound() > 0, result.is_err());
        let mut most = 0;
        let _ = largest(&steps, &mut most);
        let temporary = profile.rows().find(|row| row.text.contains("drop(vec![0u8; *bytes])")).unwrap();
        prop_assert_eq!((temporary.increment, temporary.peak), (0, most as i64));
        let highest = profile.rows().map(|row| row.peak).max().unwrap();
        // A line may begin with fewer bytes than there were before the call.
        let given = before.iter().map(|bytes| bytes + size_of::<Vec<u8>>()).sum::<usize>();
        prop_assert!(highest <= (report.peak + given) as i64);
    }
}
