//! `.safetensors` files: tensors with names, Hugging Face's format of the weights of models.
//!
//! | in Python | in Rust |
//! | --- | --- |
//! | `load_file("model.safetensors")["fc.weight"]` | `Safetensors::open("model.safetensors")?.read("fc.weight")?` |
//! | a module whose parameters are loaded | `Model::from_safetensors("model.safetensors")?`, of a struct with `#[derive(FromSafetensors)]` |
//! | `safe_open(..).get_tensor(..)`, without a copy | `Safetensors::from_bytes(&map)?.view("fc.weight")?` |
//! | `save_file({"fc.weight": a}, path)` | `safetensors::write(path, &[Tensor::new("fc.weight", &a)])?` |
//!
//! The header of the file is compared with the types before any payload is touched. A whole struct is compared first, and has one error with
//! all that is unlike.
//!
//! # Dtypes
//! `bool`, `u8` to `u64`, `i8` to `i64`, `f32` and `f64`; `f16` and `bf16` (feature `half`); `Complex<f32>` (feature `complex`). Records
//! and `Complex<f64>` have no name in the format: to name them is an error of the build.
//!
//! # What it allocates
//! Opening a file allocates a buffer of 8 KiB. Reading allocates the array. The header is read as a stream, once for each tensor: it
//! allocates its longest name. Its values are JSON, which [serde_json](https://docs.rs/serde_json) reads.
//!
//! # What is checked
//! | check | [`DataErrorKind`] | happens |
//! | --- | --- | --- |
//! | the header is shorter than 100 MB and than the file | `Empty`, `Directory`, `HeaderTooLong`, `Truncated` | when it is opened |
//! | the header is JSON of tensors, which fill the payload | `Invalid`, `Truncated`, `Trailing` | when it is opened |
//! | there is a tensor of the name; its dtype, shape, length | `Missing`, `Mismatch`, `Truncated`, `Trailing` | before the payload |
//! | the address, for views | `NotAligned` | before the payload |
//! | bools | `Element` | with the payload |

mod header;
mod model;
mod source;
mod write;

pub use model::FromSafetensors;
#[doc(hidden)]
pub use model::joined;
#[doc(hidden)]
pub use source::TensorSource;
pub use write::{Tensor, write, write_to};

use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::error::{DataError, DataErrorKind, DataFormat};
use super::npy;
use crate::array::Array;
use crate::dtype::{Dtype, DtypeInfo};
use crate::shape::Shape;
use crate::storage::StorageOwned;
use crate::view::View;

/// A `.safetensors` file, opened to be read.
///
/// ```
/// use haversack::interop::safetensors::{self, Safetensors, Tensor};
/// use haversack::{DataError, array};
///
/// let weight = array![[1.0f32, 2.0], [3.0, 4.0]];
/// let mut bytes = Vec::new();
/// safetensors::write_to(&mut bytes, &[Tensor::new("fc.weight", &weight)])?;
///
/// let mut file = Safetensors::from_bytes(&bytes)?;
/// assert_eq!(file.names()?, ["fc.weight"]);
/// let read: array![f32; 2, 2] = file.read("fc.weight")?;
/// assert_eq!(read, weight);
///
/// let wrong: Result<array![f64; 3, 2], _> = file.read("fc.weight");
/// assert_eq!(
///     wrong.err().unwrap().to_string(),
///     "'fc.weight': expected float64 (3, 2), found float32 (2, 2)"
/// );
/// # Ok::<(), DataError>(())
/// ```
pub struct Safetensors<R> {
    reader: R,
    /// The length of the header.
    header: u64,
    path: Option<PathBuf>,
}

impl Safetensors<BufReader<File>> {
    /// Opens a file, and checks its header. Allocates 8 KiB.
    ///
    /// # Errors
    /// At run time: [`DataError`]. The [module](self) has all checks.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, DataError> {
        let path = path.as_ref();
        let open = || {
            let refused = |source| npy::read::refused(DataFormat::Safetensors, "open", path, source);
            let file = File::open(path).map_err(refused)?;
            if file.metadata().map_err(refused)?.is_dir() {
                return Err(DataErrorKind::Directory { format: DataFormat::Safetensors });
            }
            let mut reader = BufReader::new(file);
            let header = header::check(&mut reader)?;
            Ok(Safetensors { reader, header, path: Some(path.to_path_buf()) })
        };
        open().map_err(|kind| DataError::from(kind).in_file(path))
    }
}

impl<'a> Safetensors<Cursor<&'a [u8]>> {
    /// Takes the bytes of a file, such as a memory map or `include_bytes!`, and checks the header in them. Allocates nothing but its
    /// longest name.
    ///
    /// # Errors
    /// At run time: [`DataError`]. The [module](self) has all checks.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, DataError> {
        Safetensors::new(Cursor::new(bytes))
    }

    /// Returns a view of a tensor, where it lies. Copies nothing.
    ///
    /// ```
    /// use haversack::interop::safetensors::{self, Safetensors, Tensor};
    /// use haversack::{Rank1, View, array};
    ///
    /// let mut file = Vec::new();
    /// safetensors::write_to(&mut file, &[Tensor::new("bias", &array![1.0f32, 2.0])])?;
    ///
    /// let bytes = &file[..]; // or a memory map
    /// # // The example allocates its bytes anew, aligned as a map is.
    /// # let words = vec![0u64; bytes.len() / 8 + 1];
    /// # let mut words = words;
    /// # bytemuck::cast_slice_mut(&mut words)[..bytes.len()].copy_from_slice(bytes);
    /// # let bytes = &bytemuck::cast_slice(&words)[..bytes.len()];
    /// let bias: View<f32, Rank1<2>> = Safetensors::from_bytes(bytes)?.view("bias")?;
    /// assert_eq!(bias, array![1.0, 2.0]);
    /// # Ok::<(), haversack::DataError>(())
    /// ```
    ///
    /// Writers of this format align payloads to 8 bytes of the file, so the bytes are to begin at a multiple of 8, as those of a
    /// map do. Bools are looked through.
    ///
    /// # Checked at build time
    /// That the format has the dtype.
    ///
    /// # Errors
    /// At run time: [`DataError`]; [`NotAligned`](DataErrorKind::NotAligned) where the tensor does not lie at a multiple of the dtype's
    /// alignment: [`read`](Self::read) copies it; on big-endian machines [`Mismatch`](DataErrorKind::Mismatch).
    pub fn view<T: Dtype, S: Shape>(&self, name: &str) -> Result<View<'a, T, S>, DataError> {
        const { has_name(&T::DTYPE) };
        const { is_looked_through::<T>() };
        let bytes = *self.reader.get_ref();
        let mut source = TensorSource { reader: &mut self.reader.clone(), header: self.header };
        source.view(bytes, name).map_err(|kind| self.error(kind).in_member(name))
    }
}

impl<R: Read + Seek> Safetensors<R> {
    /// Takes a reader that seeks, and checks the header. A buffered one reads headers faster.
    ///
    /// # Errors
    /// At run time: [`DataError`]. The [module](self) has all checks.
    pub fn new(mut reader: R) -> Result<Self, DataError> {
        reader.seek(SeekFrom::Start(0)).map_err(DataErrorKind::io("read"))?;
        let header = header::check(&mut reader)?;
        Ok(Safetensors { reader, header, path: None })
    }

    /// Returns the names of all tensors, in the order of the header. Allocates them.
    ///
    /// # Errors
    /// At run time: [`Io`](DataErrorKind::Io) of the reader.
    pub fn names(&mut self) -> Result<Vec<String>, DataError> {
        let mut names = Vec::new();
        let visited = self.source().each(&mut |name, _| {
            names.push(name.to_owned());
            Ok(())
        });
        visited.map_err(|kind| self.error(kind))?;
        Ok(names)
    }

    /// Reads a tensor. Allocates `NBYTES`.
    ///
    /// # Checked at build time
    /// That the format has the dtype.
    ///
    /// # Errors
    /// At run time: [`DataError`], which names the file and the tensor. The [module](self) has all checks.
    pub fn read<T: Dtype, S: Shape, W: StorageOwned>(&mut self, name: &str) -> Result<Array<T, S, W>, DataError> {
        const { has_name(&T::DTYPE) };
        self.source().array(name).map_err(|kind| self.error(kind).in_member(name))
    }

    /// Reads all arrays of a struct. Allocates what the struct owns.
    ///
    /// # Errors
    /// At run time: [`DataError`], before anything of the payload is read; where more than one array has an error, it is
    /// [`Several`](DataErrorKind::Several).
    pub fn load<M: FromSafetensors>(&mut self) -> Result<M, DataError> {
        let mut source = self.source();
        model::load(&mut source).map_err(|error| match &self.path {
            Some(path) => error.in_file(path),
            None => error,
        })
    }

    fn source(&mut self) -> TensorSource<'_> {
        TensorSource { reader: &mut self.reader, header: self.header }
    }
}

impl<R> Safetensors<R> {
    fn error(&self, kind: DataErrorKind) -> DataError {
        let error = DataError::from(kind);
        match &self.path {
            Some(path) => error.in_file(path),
            None => error,
        }
    }
}

/// The dtypes of the format: its name, NumPy's name.
const NAMES: [(&str, &str); 14] = [
    ("BOOL", "bool"),
    ("U8", "uint8"),
    ("U16", "uint16"),
    ("U32", "uint32"),
    ("U64", "uint64"),
    ("I8", "int8"),
    ("I16", "int16"),
    ("I32", "int32"),
    ("I64", "int64"),
    ("F16", "float16"),
    ("BF16", "bfloat16"),
    ("F32", "float32"),
    ("F64", "float64"),
    ("C64", "complex64"),
];

/// Returns the format's name of a dtype.
fn name_of(dtype: &DtypeInfo) -> Option<&'static str> {
    NAMES.iter().find(|(_, numpy)| dtype.fields.is_empty() && *numpy == dtype.numpy).map(|(name, _)| *name)
}

/// Checks that the format has a name of a dtype.
#[track_caller]
const fn has_name(dtype: &DtypeInfo) {
    assert!(
        dtype.fields.is_empty(),
        "safetensors files have no records: write each field as a tensor, `a.field(..).to_owned()`"
    );
    assert!(
        !matches!(dtype.numpy.as_bytes(), b"complex128"),
        "safetensors files have no dtype Complex<f64>: write `a.real().to_owned()` and `a.imag().to_owned()`, or Complex<f32>"
    );
}

/// Checks that bytes are looked through as elements of a dtype.
#[track_caller]
const fn is_looked_through<T: Dtype>() {
    assert!(
        T::IS_BORROWED,
        "bytes are not looked through as newtypes: view the dtype that it wraps, and `wrap` the view"
    );
}
