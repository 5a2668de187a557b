//! Runs. Functions, variables and slots have the same names as those that the attribute writes.
#![forbid(unsafe_code)]
use haversack::{array, budget};

#[budget]
fn planned(x: &array![f32; 4]) -> f32 {
    x.sum()
}

#[budget]
fn value(x: &array![f32; 4]) -> f32 {
    planned(x)
}

#[budget]
fn place(x: &array![f32; 4]) -> array![f32; 4] {
    (x * value(x)).eval()
}

#[budget]
fn memory(x: &array![f32; 4], room: f32, workspace: f32, argument_0: f32) -> f32 {
    let calls: array![f32; 4] = place(x);
    let memory: array![f32; 4] = place(&calls);
    let memory_of_memory = 0..2;
    let token = memory_of_memory.end as f32;
    let place = calls.sum() + memory.sum();
    place + token + room + workspace + argument_0
}

pub(super) fn main() {
    assert_eq!(memory(&<array![f32; 4]>::ones(), 1.0, 1.0, 1.0), 16.0 + 256.0 + 5.0);
}
