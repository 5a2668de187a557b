//! The identity of a traceback.

use core::hash::BuildHasherDefault;
use std::hash::DefaultHasher;

/// A builder of hashers that can itself be made at compile time.
pub(crate) type Fixed = BuildHasherDefault<DefaultHasher>;

/// A traceback that blocks began with. The same addresses are the same site, as long as the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Site(pub(super) u32);
