#![doc = include_str!("../README.md")]
//!
//! # Modules
//!
//! | module | holds |
//! | --- | --- |
//! | `array` | [`ZarrArray`]: chunks whose shape is a type |
//! | `rows` | [`ZarrRows`]: rows that are read |
//! | `writer` | [`ZarrRowsWriter`]: rows that are written |
//! | `compression` | [`Compression`] |
//! | `stored` | an array without types |
//! | `folder`, `codecs` | its files, and how they are decompressed |
//! | `numbers`, `error` | indices and errors, there and here |

mod array;
mod codecs;
mod compression;
mod error;
mod folder;
mod numbers;
mod rows;
mod stored;
mod writer;

pub use array::ZarrArray;
pub use compression::Compression;
pub use rows::ZarrRows;
pub use writer::ZarrRowsWriter;
