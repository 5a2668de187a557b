//! Runs. A user's implementations of the hidden traits for a planned function, for rows and tables of his own, change nothing: the
//! plan is the one table that the attribute wrote.
#![forbid(unsafe_code)]
use haversack::private::{Buffer, CallAt, ParameterAt, Planned, SlotAt};
use haversack::{FixedPlan, Workspace, array, budget};

struct Mine;

#[budget]
fn f(x: &array![f32; 4]) -> f32 {
    let a: array![f32; 4] = (x * 2.0).eval();
    a.sum()
}

#[budget]
fn generic<const N: usize>(x: &array![f32; N]) -> f32 {
    let a: array![f32; N] = (x * 2.0).eval();
    a.sum()
}

impl Planned<7> for f {
    const BUFFERS: [Buffer; 7] = [Buffer::new(0, 1, 0, 1); 7];
}

impl<const ROW: usize> SlotAt<Mine, ROW> for f {
    type Array = array![f64; 1000];
}

impl<const ROW: usize> CallAt<Mine, ROW> for f {
    const BYTES: (usize, usize) = (0, 3);
}

impl<const ROW: usize> ParameterAt<Mine, ROW> for f {
    type Array = array![f64; 1000];
}

impl FixedPlan for generic<4> {
    type Bytes = [u8; 16];
}

trait Same {
    const PEAK: usize = 0;

    fn value(&self) -> u8 {
        1
    }
}

impl Same for f {}

impl Drop for f {
    fn drop(&mut self) {}
}

pub(super) fn main() {
    let ones = <array![f32; 4]>::ones();
    assert_eq!((f::PEAK, f(&ones)), (16, 8.0));
    assert_eq!((<f as Same>::PEAK, Same::value(&f {})), (0, 1));
    let mut workspace = Workspace::<generic<4>>::new();
    assert_eq!(generic::<4>::in_workspace(&mut workspace, &ones), 8.0);
}
