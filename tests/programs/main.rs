//! Programs as users write them, with no workaround: what one would write without plans also compiles and computes the same with them.
//! The third of them, a signal chain without `std` and `alloc`, is in `tests/bare`.
#![cfg(feature = "npy")]

mod data_tool;
mod trainer;
