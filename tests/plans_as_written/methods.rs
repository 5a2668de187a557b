//! Methods of inherent `impl`s, generic ones too.

use core::mem::MaybeUninit;

use haversack::{Dim, array, budget};
use haversack_unplanned::twice;

use crate::{counting, signal};

#[twice]
mod planned {
    use super::*;

    #[derive(Clone)]
    pub(crate) struct Filter<const N: usize> {
        pub(crate) taps: array![f32; N],
        pub(crate) seen: usize,
    }

    #[budget]
    pub(crate) fn energy<const N: usize>(x: &array![f32; N]) -> f32 {
        let square: array![f32; N] = (x * x).eval();
        square.sum()
    }

    fn clip(x: f32) -> f32 {
        x.clamp(-10.0, 10.0)
    }

    impl<const N: usize> Filter<N> {
        /// Filters one frame.
        #[budget(1 KiB)]
        pub(crate) fn step(&mut self, x: &array![f32; N]) -> f32 {
            let weighted: array![f32; N] = (x * &self.taps).eval();
            let mut next: array![f32; N] = (&weighted * 0.5).eval();
            next += &self.taps;
            self.taps.assign(&next);
            self.seen += 1;
            clip(weighted.sum()) + self.gain(next.max())
        }

        fn gain(&self, x: f32) -> f32 {
            x * self.seen as f32
        }

        #[budget]
        pub(crate) fn total(&self, from: usize) -> Option<f32> {
            let shifted: array![f32; N] = (&self.taps + from as f32).eval();
            let first = shifted.as_slice().get(from)?;
            let halves: array![f32; N] = (&shifted * 0.5).eval();
            Some(energy(&halves) + energy(&shifted) + first)
        }

        #[budget]
        pub(crate) fn scaled(&self, by: f32) -> array![f32; N] {
            let twice: array![f32; N] = (&self.taps * 2.0).eval();
            let out: array![f32; N] = (&twice * by).eval();
            out
        }
    }

    pub(crate) struct Linear<I: Dim, O: Dim> {
        pub(crate) weights: array![f32; type I, type O],
    }

    impl<I: Dim, O: Dim> Linear<I, O> {
        #[budget]
        pub(crate) fn forward(&self, x: &array![f32; type I], into: &mut array![f32; type O]) -> f32 {
            let y: array![f32; type O] = x.dot(&self.weights).eval();
            let z: array![f32; type O] = (y * 2.0).eval();
            into.assign(&z);
            z.sum()
        }
    }
}

/// Checks a method that changes its value: what it returns, what it leaves, and what it allocates.
macro_rules! same {
    ($ty:ident: $planned:expr, $plain:expr; $method:ident($($argument:expr),*), $peak:expr, $in_workspace:ident) => {{
        #[allow(unused_mut, reason = "some methods take `&self`")]
        let (mut planned, mut plain) = ($planned, $plain);
        let expected = plain.$method($($argument),*);
        #[allow(unused_mut, reason = "as above")]
        let mut again = planned.clone();
        let (found, blocks, bytes) = counting::counted(|| planned.$method($($argument),*));
        assert_eq!(format!("{found:?}"), format!("{expected:?}"));
        assert_eq!((planned.taps == plain.taps, planned.seen), (true, plain.seen));
        assert_eq!((blocks, bytes), (1, $peak));
        let mut memory = [MaybeUninit::<u8>::uninit(); 256];
        let (found, blocks, _) = counting::counted(|| again.$in_workspace(&mut memory, $($argument),*));
        assert_eq!((format!("{found:?}"), blocks), (format!("{expected:?}"), 0));
    }};
}

#[test]
fn methods() {
    let x = signal();
    let taps = (&x * 0.25).eval();
    let of = || (planned::Filter { taps: taps.clone(), seen: 3 }, plain::Filter { taps: taps.clone(), seen: 3 });
    type Filter = planned::Filter<10>;
    assert_eq!((Filter::STEP_PEAK, Filter::STEP_LOWER_BOUND, Filter::STEP_TOTAL_WITHOUT_SHARING), (80, 80, 80));
    assert_eq!((Filter::TOTAL_PEAK, Filter::SCALED_PEAK), (120, 40));
    assert!(Filter::STEP_PLAN.to_text().contains("weighted"));
    let (planned, plain) = of();
    same!(Filter: planned, plain; step(&x), 80, step_in_workspace);
    for from in [2, 20] {
        let (planned, plain) = of();
        same!(Filter: planned, plain; total(from), 120, total_in_workspace);
    }
    let (planned, plain) = of();
    let (found, blocks, bytes) = counting::counted(|| planned.scaled(0.5));
    assert_eq!((blocks, bytes), (2, 80));
    assert_eq!(found, plain.scaled(0.5));
    let mut into = <array![f32; 10]>::zeros();
    planned.scaled_in_workspace(&mut [0_u8; Filter::SCALED_ENOUGH], &mut into, 0.5);
    assert_eq!(found, into);
}

#[test]
fn a_layer() {
    let weights = <array![f32; 10, 3]>::from_fn(|[i, j]| (i * 3 + j) as f32);
    let (planned, plain) = (planned::Linear { weights: weights.clone() }, plain::Linear { weights });
    let (mut a, mut b) = (<array![f32; 3]>::zeros(), <array![f32; 3]>::zeros());
    let x: array![f32; 10] = signal();
    assert_eq!(planned.forward(&x, &mut a), plain.forward(&x, &mut b));
    assert_eq!(a, b);
}

#[test]
#[should_panic(expected = "a workspace of 80 bytes, aligned to 8, does not fit into 79 bytes")]
fn too_few_bytes() {
    #[repr(align(64))]
    struct Bytes([u8; 79]);
    let mut filter = planned::Filter { taps: signal(), seen: 0 };
    filter.step_in_workspace(&mut Bytes([0; 79]).0, &signal());
}
