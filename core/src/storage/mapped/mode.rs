//! The modes of maps, as types.
#![allow(unsafe_code, reason = "a private map of a file is made")]

use std::fs::File;
use std::io;

use memmap2::{MmapOptions, MmapRaw};

/// The mode of a map that reads the file. It cannot be written. The default.
#[derive(Clone, Copy, Debug)]
pub enum ReadOnly {}

/// The mode of a map that writes to the file.
#[derive(Clone, Copy, Debug)]
pub enum ReadWrite {}

/// The mode of a map that reads the file and writes to pages of its own: the file stays as it is.
///
/// A page is copied when it is written first. Dropping the array drops what was written.
#[derive(Clone, Copy, Debug)]
pub enum CopyOnWrite {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::ReadOnly {}
    impl Sealed for super::ReadWrite {}
    impl Sealed for super::CopyOnWrite {}
}

/// The mode of a map: [`ReadOnly`], [`ReadWrite`] or [`CopyOnWrite`]. This trait is sealed.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no mode of a map",
    label = "a map has another mode",
    note = "write `Mapped` or `Mapped<ReadOnly>`, `Mapped<ReadWrite>` to change the file, or `Mapped<CopyOnWrite>` to change a private copy"
)]
pub trait MapMode: sealed::Sealed + Send + Sync + 'static {
    /// Whether the map writes to the file.
    #[doc(hidden)]
    const WRITES_FILE: bool;

    /// Maps a part of a file. The pages can be written if the mode is a [`MapModeMut`] (A4), and are shared with the file if it is a
    /// [`MapModeShared`].
    #[doc(hidden)]
    fn map(options: &MmapOptions, file: &File) -> io::Result<MmapRaw>;
}

/// A mode of maps whose elements can be written: [`ReadWrite`] or [`CopyOnWrite`]. This trait is sealed.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "a map that is `{Self}` cannot be written",
    label = "this needs a map that can be written",
    note = "open the file as `Mapped<ReadWrite>` to change it, or as `Mapped<CopyOnWrite>` to change a private copy"
)]
pub trait MapModeMut: MapMode {}

/// A mode of maps that show the file as it is: [`ReadOnly`] or [`ReadWrite`]. This trait is sealed.
///
/// # When it is checked
/// At `cargo check`.
#[diagnostic::on_unimplemented(
    message = "a map that is `{Self}` does not share its pages with the file",
    label = "this needs pages that are those of the file",
    note = "maps that are `Mapped` or `Mapped<ReadWrite>` share them: what is written to the second is in the file"
)]
pub trait MapModeShared: MapMode {}

impl MapMode for ReadOnly {
    const WRITES_FILE: bool = false;

    fn map(options: &MmapOptions, file: &File) -> io::Result<MmapRaw> {
        options.map_raw_read_only(file)
    }
}

impl MapMode for ReadWrite {
    const WRITES_FILE: bool = true;

    fn map(options: &MmapOptions, file: &File) -> io::Result<MmapRaw> {
        options.map_raw(file)
    }
}

impl MapMode for CopyOnWrite {
    const WRITES_FILE: bool = false;

    fn map(options: &MmapOptions, file: &File) -> io::Result<MmapRaw> {
        // SAFETY: nobody borrows bytes of the map before it is a raw one, which lends none.
        unsafe { options.map_copy(file) }.map(MmapRaw::from)
    }
}

impl MapModeMut for ReadWrite {}
impl MapModeMut for CopyOnWrite {}

impl MapModeShared for ReadOnly {}
impl MapModeShared for ReadWrite {}
