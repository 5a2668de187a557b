//! Uses every macro of a library that this crate has from another crate, under the name that the macros look for.
//!
//! ```
//! use haversack_renamed::haversack::{self, array, budget};
//!
//! /// The name holds in examples, too.
//! #[budget(4 KiB)]
//! type Weights = array![f32; 32, 32];
//!
//! assert_eq!(WEIGHTS_FOOTPRINT, 4096);
//! ```

use haversack_renamed::haversack;

use haversack as library;

#[path = "../../renamed/src/every_macro.rs"]
pub mod every_macro;

/// `crate = ..` names the library if no name of it is in scope.
pub mod elsewhere {
    use haversack_renamed::haversack::{Array, Const, Footprint, budget};

    /// An array whose type is written out.
    #[budget(1 KiB, crate = haversack_renamed::haversack)]
    pub type Row = Array<f32, (Const<8>,)>;

    /// Fields.
    #[budget(ROW_FOOTPRINT * 2, crate = haversack_renamed::haversack)]
    pub struct Rows {
        /// One.
        pub first: Row,
        /// The other.
        pub second: Row,
    }

    /// Planned without a limit.
    #[budget(crate = haversack_renamed::haversack)]
    pub fn total(rows: &Rows) -> f32 {
        rows.first.sum() + rows.second.sum()
    }

    const _: () = assert!(<Rows as Footprint>::FOOTPRINT == 64 && TOTAL_PEAK == 0);
}
