//! Budgets that are kept: every form of limit, every kind of item, and what stands beside it.
#![deny(warnings, missing_docs)]

use haversack::{Budget, Footprint, array, arrays, budget, budgets};
use typenum::{U1, U100, U4096};

const SRAM: usize = 64 * 1024;

/// A number of bytes.
#[budget(4_000)]
pub type Number = array![f32; 1000];

/// A unit of 1024.
#[budget(3.90625 KiB)]
pub type Binary = array![f32; 1000];

/// A unit of 1000, in one token.
#[budget(4kB)]
pub type Decimal = array![f32; 1000];

/// A constant expression.
#[budget(SRAM / 16 - 96)]
pub type Expression = array![f32; 1000];

#[test]
fn every_form_of_limit_admits_what_it_equals() {
    assert_eq!([NUMBER_FOOTPRINT, BINARY_FOOTPRINT, DECIMAL_FOOTPRINT, EXPRESSION_FOOTPRINT], [4000; 4]);
}

#[budget(1 KiB)]
#[derive(Debug, Clone, PartialEq, Default, Footprint)]
struct Above {
    values: array![u8; 100],
    scale: f32,
}

#[derive(Debug, Clone, Footprint)]
#[budget(1 KiB)]
struct Below(array![u8; 100]);

#[budget(8)]
enum Choice {
    First(u32),
    Second(u64),
}

#[budget(24)]
static TABLE: array![f64; 3; Inline] = <array![f64; 3; Inline]>::from_nested([1.0, 2.0, 3.0]);

#[budget(24)]
const KERNEL: array![f64; 3; Inline] = <array![f64; 3; Inline]>::ZEROS;

#[test]
fn every_item_has_its_constant_and_stays_what_it_is() {
    assert_eq!((ABOVE_FOOTPRINT, BELOW_FOOTPRINT, CHOICE_FOOTPRINT), (104, 100, 8));
    assert_eq!((TABLE_FOOTPRINT, KERNEL_FOOTPRINT), (24, 24));
    assert_eq!(Above::default(), Above::default().clone());
    assert_eq!(Below(Default::default()).clone().0.len(), 100);
    assert!(matches!([Choice::First(1), Choice::Second(2)], [Choice::First(1), Choice::Second(2)]));
    assert_eq!(TABLE[[2]] + KERNEL[[0]], 3.0);
}

#[test]
fn names_become_constants_in_capitals() {
    #[budget(8)]
    struct RGBImage(u64);
    #[budget(8)]
    struct HiddenLayer2(u64);
    assert_eq!(RGB_IMAGE_FOOTPRINT + HIDDEN_LAYER2_FOOTPRINT, RGBImage(8).0 as usize + HiddenLayer2(8).0 as usize);
}

#[budget(1 KiB)]
struct Layer<const N: usize> {
    weights: array![f32; N, N],
    bias: array![f32; N],
}

/// A square of any size.
#[budget(1 KiB)]
pub type Square<const N: usize> = array![f32; N, N];

#[test]
fn generic_items_are_checked_where_they_are_used() {
    let layer = Layer::<15>::pack(Default::default(), Default::default());
    assert_eq!(layer.weights.len() + layer.bias.len(), 240);
    assert_eq!(Layer::<15>::FOOTPRINT, 960);
    assert_eq!(square_footprint::<16>(), 1024);
}

arrays! {
    struct Frame { pixels: array!<u8; 20, 20> }
}

budgets! {
    /// What there is.
    pub MEMORY: 1 KiB; Above, [Frame; 2];
    /// Nothing yet.
    RESERVED: SRAM / 2;
}

#[test]
fn a_named_budget_is_its_limit_and_its_sum() {
    assert_eq!((MEMORY, MEMORY_FOOTPRINT), (1024, 904));
    assert_eq!((RESERVED, RESERVED_FOOTPRINT), (32 * 1024, 0));
    assert_eq!(Frame { pixels: Default::default() }.pixels.len(), FRAME_FOOTPRINT);
}

#[test]
fn a_ledger_gives_and_takes_back() {
    static_assertions::assert_not_impl_any!(Budget<U1>: Copy, Clone);

    let budget = Budget::<U4096>::new();
    let (mut a, budget) = budget.alloc::<array![f32; 10, 100]>();
    a[[9, 99]] = 1.0;
    assert_eq!(budget.left(), 96);
    let (b, budget) = budget.pack(<array![u8; 96]>::ones());
    assert_eq!(budget.left(), 0);
    let budget = budget.free(a).free(b);
    assert_eq!(budget.left(), 4096);
    let (c, budget) = budget.alloc::<array![u8; type U100, 2]>();
    assert_eq!((c.len(), budget.left()), (200, 3896));
}
