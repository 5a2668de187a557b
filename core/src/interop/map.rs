//! Files as arrays, without reading them: memory maps.
//!
//! | in Python | in Rust |
//! | --- | --- |
//! | `np.load(path, mmap_mode="r")` | `unsafe { Array::<f32, S, Mapped>::open_npy(path) }?` |
//! | `np.load(path, mmap_mode="r+")` | `unsafe { Array::<f32, S, Mapped<ReadWrite>>::open_npy(path) }?` |
//! | `np.load(path, mmap_mode="c")` | `unsafe { Array::<f32, S, Mapped<CopyOnWrite>>::open_npy(path) }?` |
//! | `np.lib.format.open_memmap(path, "w+", "f4", shape)` | `unsafe { Array::<f32, S, Mapped<ReadWrite>>::create_npy(path) }?` |
//! | `np.memmap(path, "f4", "r", offset, shape)` | `unsafe { Array::<f32, S, Mapped>::open_raw(path, offset) }?` |
//!
//! The guide's [chapter on maps](https://docs.rs/haversack/latest/haversack/guide/maps/index.html) has an example of each.
//!
//! # Locks
//! A map that is opened by its path holds a lock on the file until it is dropped: [`ReadWrite`](crate::ReadWrite) an exclusive one, so that nobody else has a
//! map of the file; the other modes a shared one, so that nobody maps it for writing. The lock is the system's advisory lock
//! ([`File::try_lock`]): it keeps off all programs that ask for it, and no program that does not ask.
//! [`from_file`](Array::from_file) takes no lock.
//!
//! # What the system does
//! * It writes changed pages to the file at any time and in any order. [`flush`](Array::flush) waits until all are on the disk.
//! * A file that is made shorter while it is mapped ends the program with the signal SIGBUS when a missing page is used. So does a write
//!   to a page of a new file where the disk is full, and a disk that fails.
#![allow(unsafe_code, reason = "the callers promise rule A3 of `storage`")]

mod rows;

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::ops::Range;
use std::path::Path;

use super::error::{DataError, DataErrorKind, DataFormat, DataPart};
use super::npy::{descr, header, read, write};
use super::preflight::Turns;
use super::turn::no_bool;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::Mapped;
use crate::storage::mapped::{Advice, LockedFile, MapFault, MapMode, MapModeMut, MapModeShared, MappedBlock};

/// Elements are mapped as they are.
const TURNS: Turns = Turns { byte_order: false, memory_order: false };

/// # Map files
impl<T: Dtype, S: Shape, M: MapMode> Array<T, S, Mapped<M>> {
    /// Maps a `.npy` file, NumPy's `np.load(path, mmap_mode=..)`. Allocates paths for errors only, and reads the header only.
    ///
    /// ```
    /// # std::env::set_current_dir("..").unwrap(); // where the examples' data are
    /// use haversack::{Array, Mapped, Rank3};
    /// type Images = Array<u8, Rank3<1797, 8, 8>, Mapped>;
    /// // SAFETY: nobody changes the file while this program runs.
    /// let images = unsafe { Images::open_npy("examples/data/digits-images.npy") }?;
    /// assert_eq!(images.max(), 16);
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// Where a dtype has patterns of bits without a value (`bool`, and what `#[derive(Dtype)]` declares), every element is read once, and
    /// one that is no value is an error.
    ///
    /// # Safety
    /// While the array exists, nobody else changes the elements in the file, and nobody makes the file shorter: no other program, and no
    /// other part of this one. (Changes of this array itself are what [`ReadWrite`](crate::ReadWrite) is for.) Borrowed elements that change are undefined
    /// behaviour. The [lock](crate::interop::map#locks) that the array holds keeps off all programs that ask for one; programs that do not ask,
    /// such as an editor, are the caller's to keep off.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`], before anything is mapped. Another dtype, shape, byte order or memory order (all are named at once),
    /// missing or trailing bytes, a first element that is not aligned ([`DataErrorKind::NotAligned`]: files of NumPy are aligned since
    /// version 1.14), and a lock that another has ([`DataErrorKind::Locked`]). [`read_npy`](Array::read_npy) reads files of each byte order and memory
    /// order, at any alignment.
    pub unsafe fn open_npy(path: impl AsRef<Path>) -> Result<Self, DataError> {
        const { descr::has_descr(&T::DTYPE) };
        let path = path.as_ref();
        let map = || {
            let (file, length) = open::<M>(path, DataFormat::Npy)?;
            let (before, _) = header::accept(&mut file.file(), &Self::EXPECTED, TURNS, Some(length))?;
            // SAFETY: A3, the caller's.
            let mapping = unsafe { Self::mapping(file.file(), before) }?;
            Ok(Array::new(mapping.locked_by(file)))
        };
        map().map_err(|kind: DataErrorKind| DataError::from(kind).in_file(path))
    }

    /// Maps a file of elements in row-major order, as this machine keeps them, from byte `offset` to the end of the file. NumPy's
    /// `np.memmap`.
    ///
    /// ```
    /// use haversack::{Array, Mapped, Rank1};
    /// # let directory = tempfile::tempdir().unwrap();
    /// # let path = directory.path().join("samples.raw");
    /// std::fs::write(&path, [9, 9, 9, 9, 1, 0, 2, 0])?;
    /// // SAFETY: nobody changes the file while this program runs.
    /// let samples = unsafe { Array::<u16, Rank1<2>, Mapped>::open_raw(&path, 4) }?;
    /// # #[cfg(target_endian = "little")]
    /// assert_eq!(samples.as_slice(), [1, 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Safety
    /// As for [`open_npy`](Self::open_npy).
    ///
    /// # Errors
    /// At run time: [`DataError`], before anything is mapped: fewer bytes than the array has, or more; an offset that is no multiple of
    /// the alignment of the dtype; a lock that another has.
    pub unsafe fn open_raw(path: impl AsRef<Path>, offset: u64) -> Result<Self, DataError> {
        let path = path.as_ref();
        let map = || {
            let (file, length) = open::<M>(path, DataFormat::Raw)?;
            let (expected, found) = (Self::NBYTES as u64, length.saturating_sub(offset));
            if found > expected {
                return Err(DataErrorKind::Trailing { expected, found: found - expected });
            }
            // SAFETY: A3, the caller's.
            let mapping = unsafe { Self::mapping(file.file(), offset) }?;
            Ok(Array::new(mapping.locked_by(file)))
        };
        map().map_err(|kind: DataErrorKind| DataError::from(kind).in_file(path))
    }

    /// Maps a part of an open file: the elements that begin `offset` bytes behind its start. Takes no lock. The file may be closed.
    ///
    /// So several programs can write parts of one file, if no part has a byte of another:
    ///
    /// ```
    /// use haversack::{Array, Mapped, Rank1, ReadWrite};
    /// use std::fs::File;
    /// # let directory = tempfile::tempdir()?;
    /// # let path = directory.path().join("counts.raw");
    /// # std::fs::write(&path, [0; 8])?;
    /// let file = File::options().read(true).write(true).open(&path)?;
    /// // SAFETY: the halves share no byte, and no other program uses the file.
    /// let mut second = unsafe { Array::<u8, Rank1<4>, Mapped<ReadWrite>>::from_file(&file, 4) }?;
    /// second.fill(7);
    /// drop(second);
    /// assert_eq!(std::fs::read(&path)?, [0, 0, 0, 0, 7, 7, 7, 7]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Safety
    /// As for [`open_npy`](Self::open_npy), of the bytes of this part; and nothing keeps off others.
    ///
    /// # Errors
    /// At run time: [`DataError`]: a file that ends too early, an offset that is no multiple of the alignment of the dtype, a file that was
    /// opened for less than the mode does.
    pub unsafe fn from_file(file: &File, offset: u64) -> Result<Self, DataError> {
        // SAFETY: A3, the caller's.
        unsafe { Self::mapping(file, offset) }.map(Array::new).map_err(DataError::from)
    }

    /// Tells the system in which order the elements will be used, so that it reads ahead or does not. Changes no element.
    ///
    /// ```
    /// # std::env::set_current_dir("..").unwrap(); // where the examples' data are
    /// # use haversack::{Advice, Array, Mapped, Rank1};
    /// # // SAFETY: nobody changes the file.
    /// # let labels = unsafe { Array::<u8, Rank1<1797>, Mapped>::open_npy("examples/data/digits-labels.npy") }?;
    /// labels.advise(Advice::Sequential)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// At run time: what the system says. Systems that take no advice ignore it.
    pub fn advise(&self, advice: Advice) -> io::Result<()> {
        self.buffer().mapping().advise(advice)
    }

    /// Gives the pages that lie in memory back to the system, after a pass over a file that is larger than the memory. Changes no element:
    /// a page is read again when it is used.
    ///
    /// # When it is checked
    /// That no page would be lost, as those of [`CopyOnWrite`](crate::CopyOnWrite) would: at `cargo check`.
    ///
    /// # Errors
    /// At run time: what the system says. Systems other than Linux ignore it.
    pub fn release(&self) -> io::Result<()>
    where
        M: MapModeShared,
    {
        self.buffer().mapping().release()
    }

    /// # Safety
    /// Rule A3 of `storage`.
    unsafe fn mapping(file: &File, offset: u64) -> Result<MappedBlock<T, S, M>, DataErrorKind> {
        // SAFETY: A3, the caller's.
        let mapping = unsafe { MappedBlock::of(file, offset) };
        mapping.map_err(|fault| kind_of::<T>(fault, offset, Self::NBYTES, S::AXES))
    }

    /// Makes a `.npy` file of zeros, and maps it. NumPy's `np.lib.format.open_memmap(path, "w+", ..)`.
    ///
    /// ```
    /// use haversack::{Array, Mapped, Rank2, ReadWrite};
    /// # let directory = tempfile::tempdir()?;
    /// # let path = directory.path().join("table.npy");
    /// // SAFETY: no other program knows the file.
    /// let mut table = unsafe { Array::<f32, Rank2<1000, 1000>, Mapped<ReadWrite>>::create_npy(&path) }?;
    /// table.row_mut(999).fill(1.5);
    /// table.flush()?;
    /// drop(table);
    ///
    /// let table = Array::<f32, Rank2<1000, 1000>>::read_npy(&path)?;
    /// assert_eq!(table.sum(), 1500.0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// The file has its header and its full length from the beginning, so a program that is killed leaves a whole file, of old and new
    /// elements. It takes no disk before elements are written, where the file system has sparse files. Where the disk is full then, the
    /// write ends the program with SIGBUS.
    ///
    /// # Safety
    /// As for [`open_npy`](Self::open_npy).
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`]. A file that exists is an error, and stays as it is: others may have mapped it. Remove it first, or open it.
    pub unsafe fn create_npy(path: impl AsRef<Path>) -> Result<Self, DataError>
    where
        M: MapModeMut + MapModeShared,
    {
        const { descr::has_descr(&T::DTYPE) };
        let mut room = [0; write::ROOM];
        let before = write::before_payload(&T::DTYPE, S::AXES, &mut room).map_err(DataErrorKind::io("write"))?;
        // SAFETY: A3, the caller's.
        unsafe { Self::created(path.as_ref(), DataFormat::Npy, before) }
    }

    /// Makes a file of zeros that has nothing but the elements, and maps it. As [`create_npy`](Self::create_npy).
    ///
    /// # Safety
    /// As for [`open_npy`](Self::open_npy).
    ///
    /// # Errors
    /// At run time: as for [`create_npy`](Self::create_npy).
    pub unsafe fn create_raw(path: impl AsRef<Path>) -> Result<Self, DataError>
    where
        M: MapModeMut + MapModeShared,
    {
        // SAFETY: A3, the caller's.
        unsafe { Self::created(path.as_ref(), DataFormat::Raw, &[]) }
    }

    /// Waits until all elements are on the disk as they are here.
    ///
    /// Without it, the system writes them when it likes, also after the array is dropped, and all programs of this machine see them at once. A
    /// machine that loses its power may have lost them.
    ///
    /// # Errors
    /// At run time: what the system says, such as a full disk or one that fails.
    pub fn flush(&self) -> io::Result<()>
    where
        M: MapModeMut + MapModeShared,
    {
        self.buffer().mapping().flush(0..Self::NBYTES)
    }

    /// Waits until the elements of some rows, `rows` of the first axis, are on the disk as they are here. As [`flush`](Self::flush).
    ///
    /// # Errors
    /// At run time: what the system says; [`InvalidInput`](ErrorKind::InvalidInput) if there are not so many rows.
    pub fn flush_rows(&self, rows: Range<usize>) -> io::Result<()>
    where
        M: MapModeMut + MapModeShared,
    {
        let length = S::AXES.first().copied().unwrap_or(1);
        if rows.start > rows.end || rows.end > length {
            let message = format!("rows {rows:?} of an array with {length} rows cannot be flushed");
            return Err(io::Error::new(ErrorKind::InvalidInput, message));
        }
        let of_row = Self::NBYTES / length.max(1);
        self.buffer().mapping().flush(rows.start * of_row..rows.end * of_row)
    }

    /// # Safety
    /// Rule A3 of `storage`.
    unsafe fn created(path: &Path, format: DataFormat, before: &[u8]) -> Result<Self, DataError>
    where
        M: MapModeMut + MapModeShared,
    {
        let in_file = |kind: DataErrorKind| DataError::from(kind).in_file(path);
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create_new(true)
            .open(path)
            .map_err(|source| in_file(read::refused(format, "create", path, source)))?;
        let map = |file: File| {
            let locked = lock::<M>(file)?;
            let mut file = locked.file();
            file.write_all(before).map_err(DataErrorKind::io("write"))?;
            file.set_len(before.len() as u64 + Self::NBYTES as u64).map_err(DataErrorKind::io("write"))?;
            file.sync_all().map_err(DataErrorKind::io("write"))?;
            // SAFETY: A3, the caller's.
            let mapping = unsafe { Self::mapping(file, before.len() as u64) }?;
            Ok(Array::new(mapping.locked_by(locked)))
        };
        map(file).map_err(|kind| {
            // The error is the reason for being here: a failure to remove the file adds nothing.
            let _ = fs::remove_file(path);
            in_file(kind)
        })
    }
}

/// Returns the error for a fault in elements of `T`, whose shape is `axes` and which begin at byte `offset`.
fn kind_of<T: Dtype>(fault: MapFault, offset: u64, nbytes: usize, axes: &[usize]) -> DataErrorKind {
    match fault {
        MapFault::NotAligned => DataErrorKind::NotAligned { expected: align_of::<T>(), found: offset },
        MapFault::Truncated { found } => {
            DataErrorKind::Truncated { part: DataPart::Payload, expected: nbytes as u64, found }
        }
        MapFault::NoValue { place, byte } => no_bool(axes, place, byte),
        MapFault::Io { action, source } => DataErrorKind::Io { action, source },
    }
}

/// Opens a file as the mode needs it, and locks it. Returns its length, too.
fn open<M: MapMode>(path: &Path, format: DataFormat) -> Result<(LockedFile, u64), DataErrorKind> {
    let file = OpenOptions::new()
        .read(true)
        .write(M::WRITES_FILE)
        .open(path)
        .map_err(|source| read::refused(format, "open", path, source))?;
    if file.metadata().map_err(DataErrorKind::io("open"))?.is_dir() {
        return Err(DataErrorKind::Directory { format });
    }
    let file = lock::<M>(file)?;
    // Only now: whoever had the lock may have changed it.
    let length = file.file().metadata().map_err(DataErrorKind::io("open"))?.len();
    Ok((file, length))
}

/// Locks a file: alone, if the mode writes to it.
fn lock<M: MapMode>(file: File) -> Result<LockedFile, DataErrorKind> {
    LockedFile::new(file, M::WRITES_FILE).map_err(|refused| match refused {
        TryLockError::WouldBlock => DataErrorKind::Locked,
        TryLockError::Error(source) => DataErrorKind::Io { action: "lock", source },
    })
}
