//! A mistake of the macro would not be unsound: what it writes, with an end that is too early.
#![allow(unsafe_code)]

use haversack::private::{Memory, SlotOf, fill, ones, zeros};
use haversack::array;

type A = array![f32; 8];

fn body(memory: Memory<'_>) -> f32 {
    let mut memory_of_a = unsafe { memory.token(0, 32) };
    let a: SlotOf<'_, A> = fill::<A, _>(&mut memory_of_a, zeros::<A>());
    let view = a.view();
    memory_of_a.end();
    let mut memory_of_b = unsafe { memory.token(0, 32) };
    let b: SlotOf<'_, A> = fill::<A, _>(&mut memory_of_b, ones::<A>());
    b.sum() + view.sum()
}

fn main() {
    let _: fn(Memory<'_>) -> f32 = body;
}
