//! A mistake of the macro would not be unsound: what it writes, with an end that is too early.
#![allow(unsafe_code)]

use haversack::private::{Memory, Plan, SlotAt, SlotOf, fill, ones, zeros};
use haversack::array;

type A = array![f32; 8];

struct Mine;

fn body<F: Plan + SlotAt<Mine, 0, Array = A> + SlotAt<Mine, 1, Array = A>>(memory: Memory<'_, F>) -> f32 {
    let mut memory_of_a = unsafe { memory.token::<Mine, 0, 0, A, A>() };
    let a: SlotOf<'_, A> = fill(memory_of_a.place(), zeros::<A, _, _>());
    let view = a.view();
    memory_of_a.end();
    let mut memory_of_b = unsafe { memory.token::<Mine, 1, 1, A, A>() };
    let b: SlotOf<'_, A> = fill(memory_of_b.place(), ones::<A, _, _>());
    b.sum() + view.sum()
}

fn main() {}
