//! Arrays in every format of [serde](https://docs.rs/serde): JSON, CBOR, postcard, ..
//!
//! | a format | has an array as |
//! | --- | --- |
//! | that people read, such as JSON | nested sequences: `[[1, 2], [3, 4]]`; of rank 0 the element |
//! | of bytes, such as postcard | its dtype, its shape, and the bytes of its elements, little-endian |
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! use haversack::array;
//!
//! let a = array![[1u8, 2], [3, 4]];
//! assert_eq!(serde_json::to_string(&a)?, "[[1,2],[3,4]]");
//! assert_eq!(serde_json::from_str::<array![u8; 2, 2]>("[[1,2],[3,4]]")?, a);
//!
//! let wrong = serde_json::from_str::<array![u8; 2, 2]>("[[1,2],[3]]").unwrap_err();
//! assert!(wrong.to_string().starts_with("expected 2 items at [1] of an array of shape (2, 2), found 1"));
//! # }
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Structs that own arrays derive `Serialize` and `Deserialize` as others do. Elements have these traits of their own: records derive them.
//!
//! # What it allocates
//! Reading allocates the array, `NBYTES`, and writes each element where it stays. Writing allocates nothing, but the bytes on big-endian
//! machines.
//!
//! # Errors
//! At run time, errors of the format, with our words for shapes and dtypes that are not those of the type: where, expected, found.

mod parts;
mod read;
mod write;
