//! Uses every macro of a library that this crate calls `hav_sack`.
//!
//! ```
//! use hav_sack::{array, budget};
//!
//! /// The name holds in examples, too.
//! #[budget(4 KiB)]
//! type Weights = array![f32; 32, 32];
//!
//! assert_eq!(WEIGHTS_FOOTPRINT, 4096);
//! ```

/// The library, for crates that have it from this one.
pub use hav_sack as haversack;

use hav_sack as library;

pub mod every_macro;
