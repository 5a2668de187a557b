//! The guide: how to use the library, page by page.
//!
//! | page | answers |
//! | --- | --- |
//! | [`quick_start`] | the first program, and the first budget |
//! | [`promises`] | which mistakes are found, and when |
//! | [`shapes_and_dims`] | how lengths, shapes and axes are written |
//! | [`dtypes`] | dtypes of two bytes, complex numbers, records, newtypes |
//! | [`storage`] | where elements are: on the heap, inline, shared |
//! | [`rows`] | data whose number of items only the run knows |
//! | [`maps`] | files as arrays, without reading them |
//! | [`views_and_copies`] | which operation gives a view, and which a copy |
//! | [`expressions`] | how values are computed without temporaries |
//! | [`generic_code`] | functions for any length, dtype, shape, storage |
//! | [`planned_functions`] | `#[budget]` on a function: slots, calls, workspaces |
//! | [`files`] | arrays of NumPy, weights of models: read into types, and written |
//! | [`no_std`] | programs without `std` and `alloc`, and microcontrollers |
//! | [`monitor`] | memory that is measured while the program runs |
//! | [`scale`] | tasks on many machines, whose memory is known before they run |
//! | [`from_numpy`], [`from_ndarray`] | tables for users of NumPy and of ndarray |
//! | [`debug_builds`] | why a build without optimisation is slow, and how to set it |

#[doc = include_str!("../docs/guide/quick_start.md")]
pub mod quick_start {}
#[doc = include_str!("../docs/guide/promises.md")]
pub mod promises {}
#[doc = include_str!("../docs/guide/shapes_and_dims.md")]
pub mod shapes_and_dims {}
#[doc = include_str!("../docs/guide/dtypes.md")]
pub mod dtypes {}
#[doc = include_str!("../docs/guide/storage.md")]
pub mod storage {}
#[doc = include_str!("../docs/guide/rows.md")]
pub mod rows {}
#[doc = include_str!("../docs/guide/maps.md")]
pub mod maps {}
#[doc = include_str!("../docs/guide/views_and_copies.md")]
pub mod views_and_copies {}
#[doc = include_str!("../docs/guide/expressions.md")]
pub mod expressions {}
#[doc = include_str!("../docs/guide/generic_code.md")]
pub mod generic_code {}
#[doc = include_str!("../docs/guide/planned_functions.md")]
pub mod planned_functions {}
#[doc = include_str!("../docs/guide/files.md")]
pub mod files {}
#[doc = include_str!("../docs/guide/no_std.md")]
pub mod no_std {}
#[doc = include_str!("../docs/guide/monitor.md")]
pub mod monitor {}
#[doc = include_str!("../docs/guide/scale.md")]
pub mod scale {}
#[doc = include_str!("../docs/guide/from_numpy.md")]
pub mod from_numpy {}
#[doc = include_str!("../docs/guide/from_ndarray.md")]
pub mod from_ndarray {}
#[doc = include_str!("../docs/guide/debug_builds.md")]
pub mod debug_builds {}
