//! Runs. An initialiser, a callee and the hidden `written` leave by a panic: what exists keeps its type, and the workspace is free.
#![forbid(unsafe_code)]
use haversack::private::{fill, full, written};
use haversack::{BoxedWorkspace, array, budget};
use std::panic::{AssertUnwindSafe, catch_unwind};

#[budget]
fn f(x: &array![f32; 64], at: usize) -> f32 {
    let a: array![f32; 64] = (x * 2.0).eval();
    let b: array![f32; 64] = <array![f32; 64]>::from_fn(|[i]| if i == at { panic!("in between") } else { 1.0 });
    a.sum() + b.sum()
}

pub(super) fn main() {
    let ones = <array![f32; 64]>::ones();
    let mut workspace = BoxedWorkspace::<f>::new();
    assert!(catch_unwind(AssertUnwindSafe(|| f::in_workspace(&mut workspace, &ones, 7))).is_err());
    assert_eq!(f::in_workspace(&mut workspace, &ones, 64), 192.0);

    let mut flags = <array![bool; 4]>::zeros();
    let panicked = catch_unwind(AssertUnwindSafe(|| {
        written(&mut flags, |token| {
            let _ = fill(token, full::<array![bool; 4], _, _>(true));
            panic!("filled, and not returned");
        });
    }));
    assert!(panicked.is_err());
    assert!(flags.iter().all(|&flag| flag));
}
