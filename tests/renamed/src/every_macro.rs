//! Uses every macro of the library. Two crates compile this file: one that renames the library, and one that has the library from
//! the first. Each crate says what `library` is.

use super::*;
use library::monitor::{DeepSize, profile};
use library::{Dtype, Footprint, Weighed, array, arrays, axes, budget, budgets, dims, number, pad, s, shape};

dims! {
    /// Samples at once.
    pub Batch = 32;
    /// Half of them.
    pub Half = 64 / 4;
}

/// A shape of every kind of dim.
pub type Grid = array![f32; 2, Batch, { 1 + 2 }, type number![5]];

/// An alias with a limit.
#[budget(4 KiB)]
pub type Weights = array![f32; 32, 32];

/// A struct that is counted, and has no limit.
#[derive(Footprint, Weighed, DeepSize, Default)]
pub struct Pair {
    /// One.
    pub left: array![f32; 10],
    /// The other.
    pub right: array![f32; 10; Inline],
}

/// A generic struct: its limit is checked where it is used.
#[budget(1 KiB)]
#[derive(DeepSize)]
pub struct Pool<const N: usize> {
    /// `N` samples.
    pub samples: array![f32; N],
}

/// The largest variant counts.
#[budget(64)]
pub enum Message {
    /// Numbers.
    Samples(array![f32; 16]),
    /// Nothing.
    Silence,
}

arrays! {
    /// The arrays of one step.
    pub struct Step {
        /// Weights.
        pub weights: array!<f32; 100, 10>,
        /// An image.
        pub image: array!<u8; 28, 28>,
    }

    /// A struct with a limit in a block.
    #[budget(1 KiB)]
    pub struct Frame {
        /// Pixels.
        pub pixels: array!<u8; 32, 32>,
    }
}

budgets! {
    /// All of it.
    pub SRAM: 16 KiB; Step, Frame, Weights
}

/// A record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype, Footprint)]
#[repr(C)]
pub struct Sample {
    /// A newtype.
    pub level: Level,
    /// A number.
    pub station: u32,
}

/// A newtype.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Dtype, Footprint)]
#[repr(transparent)]
pub struct Level(pub f32);

/// The mean of squares.
#[budget(1 KiB)]
pub fn power(x: &array![f32; Batch]) -> f32 {
    let squares: array![f32; Batch] = (x * x).eval();
    squares.sum() / 32.0
}

/// Returns an array.
#[budget(1 KiB)]
pub fn doubled(x: &array![f32; Batch]) -> array![f32; Batch] {
    let level: array![f32; 1] = <array![f32; 1]>::full(power(x) * 0.0 + 2.0);
    (x * level[[0]]).eval()
}

/// Is not planned.
fn first(x: &array![f32; 2]) -> f32 {
    x[[0]]
}

/// A list in an expression, a list that is lent, and a slot that is lent.
#[budget(8)]
pub fn weighted(x: &array![f32; Batch]) -> f32 {
    let ends: array![f32; 2] = array![x[[0]], x[[31]]];
    (&ends * array![0.25, 0.5]).sum() + first(&array![x[[1]], 2.0]) + first(&ends)
}

/// A generic planned function.
#[budget(1 KiB)]
pub fn spread<const N: usize>(x: &array![f32; N]) -> f32 {
    let centred: array![f32; N] = (x - 1.0).eval();
    centred.sum()
}

/// A shape, an order and a pad as values.
pub fn framed(x: &array![f32; Batch]) -> array![f32; 10, 4] {
    x.reshape(shape![4, 8]).permute(axes![1, 0]).pad(pad![1..1, 0..0], 0.0)
}

/// A function with a profile of its lines.
#[profile]
pub fn listed() -> usize {
    let list = array![[1.0, 2.0], [3.0, 4.0]];
    list.slice(s![1..2, ..;-1]).len()
}

/// A planned function with a profile of its lines.
#[profile]
#[budget(1 KiB)]
pub fn planned_lines(x: &array![f32; Batch]) -> f32 {
    let squares: array![f32; Batch] = (x * x).eval();
    squares.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use library::monitor::deep_size;
    use library::{Budget, Workspace};

    #[test]
    fn every_figure_is_that_of_the_library() {
        assert_eq!(library::footprint::<Grid>(), 2 * 32 * 3 * 5 * 4);
        assert_eq!((WEIGHTS_FOOTPRINT, STEP_FOOTPRINT, FRAME_FOOTPRINT), (4096, 4784, 1024));
        assert_eq!((SRAM, SRAM_FOOTPRINT), (16 * 1024, 4096 + 4784 + 1024));
        assert_eq!((MESSAGE_FOOTPRINT, Half::SIZE), (64, 16));
        assert_eq!(Pool::<4>::pack(Default::default()).samples.len(), 4);
        assert_eq!(deep_size(&Pair::default()).heap, 40);
    }

    #[test]
    fn records_and_newtypes_are_dtypes() {
        let log = array![Sample { level: Level(2.5), station: 3 }, Sample { level: Level(1.5), station: 4 }];
        assert_eq!((log.field(Sample::LEVEL).inner().sum(), log.field(Sample::STATION).max()), (4.0, 4));
        assert_eq!((log.field(Sample::LEVEL).max(), Sample::STATION.offset()), (Level(2.5), 4));
    }

    #[test]
    fn the_ledger_counts_a_struct() {
        let (_pair, budget) = Budget::<number![100]>::new().charge(Pair::default());
        assert_eq!(budget.left(), 20);
    }

    #[test]
    fn planned_functions_compute() {
        let x = <array![f32; Batch]>::full(3.0);
        assert_eq!((power(&x), power::PEAK), (9.0, POWER_PEAK));
        assert_eq!(power::in_workspace(&mut Workspace::new(), &x), 9.0);
        assert_eq!((doubled(&x)[[31]], weighted(&x)), (6.0, 8.25));
        assert_eq!(spread(&<array![f32; 5]>::full(3.0)), 10.0);
        assert_eq!((framed(&x).row(0).sum(), framed(&x).row(1).sum()), (0.0, 12.0));
        assert_eq!((listed(), planned_lines(&x)), (2, 288.0));
    }
}
