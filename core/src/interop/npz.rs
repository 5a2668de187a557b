//! NumPy's `.npz` files: several arrays in a zip archive, each a `.npy` file with a name.
//!
//! | in Python | in Rust |
//! | --- | --- |
//! | `np.load("digits.npz")["images"]` | `Npz::open("digits.npz")?.read("images")?` |
//! | `np.load("digits.npz").files` | `Npz::open("digits.npz")?.names()?` |
//! | `np.savez("digits.npz", images=a, labels=b)` | `npz::write("digits.npz", \|npz\| { npz.store("images", &a)?; npz.store("labels", &b) })?` |
//! | `np.savez_compressed(..)` | `npz.deflate("images", &a)?` in place of `store` |
//!
//! A member is read as a `.npy` file is, see [the module of that format](super::npy): its header is compared with the type before its payload is touched, and
//! it may be in any order. The archive may have other members, compressed in any way. They are not touched.
//!
//! # What it allocates
//! Opening allocates 64 KiB, for entries of the directory. Reading a stored member allocates the array, and a deflated one 80 KiB more while
//! it is read. No length that the archive claims is allocated: where a few bytes become gigabytes (a zip bomb), reading stops
//! where the array ends.
//!
//! # What is checked
//! | check | [`DataErrorKind`] | happens |
//! | --- | --- | --- |
//! | the archive has a directory | `Empty`, `Directory`, `Invalid` | when it is opened |
//! | there is a member of the name, stored or deflated | `Missing`, `Unsupported` | before the member |
//! | dtype, shape, the length that the directory claims | `Mismatch`, `Truncated`, `Trailing` | before the payload |
//! | the true length, the checksum of all bytes | `Truncated`, `Trailing`, `Invalid` | with the payload |

mod write;

pub use write::{NpzWriter, write, write_to};

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use flate2::read::DeflateDecoder;
use rawzip::{
    CompressionMethod, RECOMMENDED_BUFFER_SIZE, ReaderAt, ZipArchive, ZipArchiveEntryWayfinder, ZipFileHeaderRecord,
    ZipLocator,
};

use super::error::{DataError, DataErrorKind, DataFormat, DataPart, Names};
use super::fill::fill;
use super::npy::{self, header};
use super::preflight::ExpectedData;
use crate::array::Array;
use crate::dtype::Dtype;
use crate::shape::Shape;
use crate::storage::StorageOwned;

/// A `.npz` file, opened to be read.
///
/// ```
/// use haversack::interop::npz::{self, Npz};
/// use haversack::{Array, Rank1, Rank2, array};
///
/// # let directory = tempfile::tempdir().unwrap();
/// # let path = directory.path().join("digits.npz");
/// npz::write(&path, |npz| {
///     npz.store("images", &array![[0u8, 1], [2, 3], [4, 5]])?;
///     npz.deflate("labels", &array![7i64, 8, 9])
/// })?;
///
/// let mut npz = Npz::open(&path)?;
/// assert_eq!(npz.names()?, ["images", "labels"]);
/// let images: array![u8; 3, 2] = npz.read("images")?;
/// assert_eq!(images[[2, 1]], 5);
///
/// let error = npz.read::<f32, Rank1<2>, haversack::Heap>("labels").err().unwrap();
/// assert!(error.to_string().ends_with("digits.npz: 'labels': expected float32 (2,), found int64 (3,)"));
/// # Ok::<(), haversack::DataError>(())
/// ```
pub struct Npz<'a> {
    archive: ZipArchive<Box<dyn ReaderAt + Send + 'a>>,
    path: Option<PathBuf>,
    /// The room for one entry of the directory.
    room: Vec<u8>,
}

/// A member of an archive that is found.
struct Member {
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
}

impl Npz<'static> {
    /// Opens a `.npz` file. Allocates 64 KiB.
    ///
    /// # Errors
    /// At run time: [`DataError`], if the file cannot be opened, or is no zip archive.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DataError> {
        let path = path.as_ref();
        let open = || {
            let refused = |source| npy::read::refused(DataFormat::Npz, "open", path, source);
            let file = File::open(path).map_err(refused)?;
            let metadata = file.metadata().map_err(refused)?;
            if metadata.is_dir() {
                return Err(DataErrorKind::Directory { format: DataFormat::Npz });
            }
            Npz::of(Box::new(rawzip::FileReader::from(file)), metadata.len())
        };
        let mut npz = open().map_err(|kind| DataError::from(kind).in_file(path))?;
        npz.path = Some(path.to_path_buf());
        Ok(npz)
    }
}

impl<'a> Npz<'a> {
    /// Reads the bytes of a `.npz` file. Allocates 64 KiB.
    ///
    /// # Errors
    /// At run time: [`DataError`], if they are no zip archive.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, DataError> {
        Npz::of(Box::new(std::io::Cursor::new(bytes)), bytes.len() as u64).map_err(DataError::from)
    }

    fn of(reader: Box<dyn ReaderAt + Send + 'a>, end: u64) -> Result<Self, DataErrorKind> {
        if end == 0 {
            return Err(DataErrorKind::Empty { format: DataFormat::Npz });
        }
        let mut room = vec![0; RECOMMENDED_BUFFER_SIZE];
        let archive = ZipLocator::new().locate_in_reader(reader, &mut room, end).map_err(|(_, error)| fault(error))?;
        Ok(Npz { archive, path: None, room })
    }

    /// Returns the names of all members, as NumPy gives them: without `.npy`. Allocates them.
    ///
    /// # Errors
    /// At run time: [`DataError`], if the directory of the archive is malformed.
    pub fn names(&mut self) -> Result<Vec<String>, DataError> {
        let mut names = Vec::new();
        let visited = self.each(|entry| {
            names.push(name_of(entry));
            false
        });
        visited.map_err(|kind| self.error(kind))?;
        Ok(names)
    }

    /// Reads a member. Allocates `NBYTES`, and 80 KiB for a while if it is deflated. The name may be given with `.npy` or without.
    ///
    /// # Checked at build time
    /// That the format has the dtype: it has all but `bf16`.
    ///
    /// # Errors
    /// At run time: [`DataError`], which names the file and the member. The [module](self) has all checks.
    pub fn read<T: Dtype, S: Shape, W: StorageOwned>(&mut self, name: &str) -> Result<Array<T, S, W>, DataError> {
        const { npy::descr::has_descr(&T::DTYPE) };
        let expected = Array::<T, S, W>::EXPECTED;
        let read = |reader: &mut dyn Read, length| {
            let (_, agreed) = header::accept(reader, &expected, npy::TURNS, Some(length))?;
            let array = Array::read_payload(reader, agreed)?;
            at_the_end(reader, &expected)?;
            Ok(array)
        };
        self.find(name).and_then(|member| self.with(&member, read)).map_err(|kind| self.error(kind).in_member(name))
    }

    fn error(&self, kind: DataErrorKind) -> DataError {
        let error = DataError::from(kind);
        match &self.path {
            Some(path) => error.in_file(path),
            None => error,
        }
    }

    /// Shows the entries of the directory to `visit`, until it returns whether it has found what it looks for.
    fn each(&mut self, mut visit: impl FnMut(&ZipFileHeaderRecord<'_>) -> bool) -> Result<(), DataErrorKind> {
        let mut entries = self.archive.entries(&mut self.room);
        while let Some(entry) = entries.next_entry().map_err(fault)? {
            if visit(&entry) {
                break;
            }
        }
        Ok(())
    }

    fn find(&mut self, name: &str) -> Result<Member, DataErrorKind> {
        let mut member = None;
        self.each(|entry| {
            let path = entry.file_path();
            let path = path.as_ref();
            let is_named = path == name.as_bytes() || path.strip_suffix(b".npy") == Some(name.as_bytes());
            if is_named {
                member = Some(Member { place: entry.wayfinder(), method: entry.compression_method() });
            }
            is_named
        })?;
        if let Some(member) = member {
            return Ok(member);
        }
        let mut names = Names::default();
        self.each(|entry| {
            names.add(|| name_of(entry));
            false
        })?;
        Err(names.missing())
    }

    /// Lets `read` read the bytes of a member. It gets the number of them, too, as the directory claims.
    fn with<X>(
        &self,
        member: &Member,
        read: impl FnOnce(&mut dyn Read, u64) -> Result<X, DataErrorKind>,
    ) -> Result<X, DataErrorKind> {
        let entry = self.archive.get_entry(member.place).map_err(fault)?;
        let length = member.place.uncompressed_size_hint();
        let result = match member.method {
            CompressionMethod::STORE => read(&mut entry.verifying_reader(entry.reader()), length),
            CompressionMethod::DEFLATE => {
                read(&mut entry.verifying_reader(DeflateDecoder::new(entry.reader())), length)
            }
            method => Err(DataErrorKind::Unsupported { feature: format!("compression of members by {method}") }),
        };
        result.map_err(of_content)
    }
}

/// Checks that a member ends with its array, which compares the checksum, too.
fn at_the_end(reader: &mut dyn Read, expected: &ExpectedData) -> Result<(), DataErrorKind> {
    match fill(reader, &mut [0])? {
        0 => Ok(()),
        found => Err(DataErrorKind::Trailing { expected: expected.nbytes as u64, found: found as u64 }),
    }
}

/// Returns the name of a member as NumPy gives it.
fn name_of(entry: &ZipFileHeaderRecord<'_>) -> String {
    let path = entry.file_path();
    let name = path.as_ref().strip_suffix(b".npy").unwrap_or(path.as_ref());
    String::from_utf8_lossy(name).into_owned()
}

/// Returns the error of an archive whose directory is malformed.
fn fault(error: rawzip::Error) -> DataErrorKind {
    match error.into_kind() {
        rawzip::ErrorKind::IO(source) if source.kind() != ErrorKind::UnexpectedEof => {
            DataErrorKind::Io { action: "read", source }
        }
        kind => DataErrorKind::Invalid { part: DataPart::Directory, source: Box::new(rawzip::Error::from(kind)) },
    }
}

/// Returns the error of a member whose content is not the one that was written.
fn of_content(kind: DataErrorKind) -> DataErrorKind {
    match kind {
        DataErrorKind::Io { source, .. }
            if matches!(source.kind(), ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof) =>
        {
            DataErrorKind::Invalid { part: DataPart::Payload, source: Box::new(source) }
        }
        kind => kind,
    }
}
