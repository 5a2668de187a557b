use haversack::{array, budgets};

pub type Frame = array![u8; 320, 240];
pub type Audio = array![i16; 16_000];

budgets! {
    /// What the chip has.
    pub SRAM: 192 KiB; [Frame; 2], [Audio; 1]
}

fn main() {
    assert_eq!(SRAM - SRAM_FOOTPRINT, 11_008);
}
