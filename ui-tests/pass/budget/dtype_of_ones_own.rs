use haversack::{array, budget};

type Number = f64;

/// The docs say `10 * size_of::<Number>()`.
#[budget(1 KiB)]
pub type Row = array![Number; 10];

fn main() {
    assert_eq!(ROW_FOOTPRINT, 80);
}
