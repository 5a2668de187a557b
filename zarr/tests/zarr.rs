//! Promise: arrays of Zarr are compared with a type before an element is read; Python's zarr and this library read each other's arrays, of both
//! formats; bad input is an error; memory is what the docs say.
//!
//! `tests/data/` is written by Python, with `scripts/golden_zarr.py`. `scripts/zarr.sh` writes it anew with the zarr of PyPI, and lets Python
//! read what these tests write. Both set the paths of these folders:
//!
//! | variable | folder |
//! | --- | --- |
//! | `HAVERSACK_GOLDEN` | arrays by Python |
//! | `HAVERSACK_WRITTEN` | arrays by these tests, which Python reads then |

#[path = "../../tests/counting/mod.rs"]
mod counting;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::{env, fs};

use counting::{counted, live};
use haversack::interop::error::{DataErrorKind, DataPart};
use haversack::prelude::*;
use haversack::rows::{RowSink, RowSource, Rows};
use haversack::{Complex, DataError, Rank1, Rank2, RowsView, f16};
use haversack_zarr::{Compression, ZarrArray, ZarrRows, ZarrRowsWriter};

/// The shape of all arrays of the script, and that of the chunks of most.
type Whole = Rank2<3, 4>;
type Part = Rank2<2, 3>;

fn golden(name: &str) -> PathBuf {
    env::var_os("HAVERSACK_GOLDEN").map_or_else(|| "tests/data".into(), PathBuf::from).join(name)
}

/// A folder for what a test writes.
struct Written(tempfile::TempDir);

impl Written {
    fn new() -> Self {
        Written(tempfile::tempdir().unwrap())
    }

    /// Returns the path of an array that Python reads then, if it is asked.
    fn path(&self, name: &str) -> PathBuf {
        env::var_os("HAVERSACK_WRITTEN").map_or_else(|| self.0.path().into(), PathBuf::from).join(name)
    }
}

/// A dtype, and the values that the script gives to elements.
trait Value: Dtype {
    /// Returns the value of element number `i`.
    fn of(i: usize) -> Self;
}

macro_rules! values {
    ($($dtype:ty: |$i:ident| $value:expr;)*) => {
        $(impl Value for $dtype {
            fn of($i: usize) -> Self {
                $value
            }
        })*

        /// Runs `$check` for all dtypes.
        macro_rules! for_all_dtypes {
            ($check:ident) => { $($check::<$dtype>();)* };
        }
    };
}

values! {
    bool: |i| 7 * i % 50 % 2 == 1;
    u8: |i| (7 * i % 50) as u8;
    u16: |i| (7 * i % 50) as u16;
    u32: |i| (7 * i % 50) as u32;
    u64: |i| (7 * i % 50) as u64;
    i8: |i| (7 * i % 50) as i8;
    i16: |i| (7 * i % 50) as i16;
    i32: |i| (7 * i % 50) as i32;
    i64: |i| (7 * i % 50) as i64;
    f16: |i| f16::from_f32((7 * i % 50) as f32);
    f32: |i| (7 * i % 50) as f32;
    f64: |i| (7 * i % 50) as f64;
    Complex<f32>: |i| Complex::new((7 * i % 50) as f32, i as f32);
    Complex<f64>: |i| Complex::new((7 * i % 50) as f64, i as f64);
}

/// The arrays of the script that have the dtype `f32`.
const KINDS: &[&str] = &[
    #[cfg(feature = "blosc")]
    "blosc",
    #[cfg(feature = "blosc")]
    "v2_blosc",
    "crc32c",
    "default",
    "gzip",
    "keys_of_v2",
    "plain",
    "shards",
    "transposed",
    "v2",
    "v2_columns_first",
    "v2_plain",
    "zstd_with_checksum",
];

/// Returns the elements of an array by its chunks, in row-major order.
fn elements<T: Dtype, C: Shape<Index = [usize; 2]>>(array: &ZarrArray<T, C>) -> Vec<T> {
    let [rows, columns] = array.shape();
    let mut elements = vec![T::default(); rows * columns];
    for [i, j] in indices(array.chunks()) {
        let chunk = array.read([i, j]).unwrap();
        for [row, column] in indices(array.inside([i, j])) {
            let place = (i * C::AXES[0] + row) * columns + j * C::AXES[1] + column;
            elements[place] = chunk.as_slice()[row * C::AXES[1] + column];
        }
    }
    elements
}

fn indices([rows, columns]: [usize; 2]) -> impl Iterator<Item = [usize; 2]> {
    (0..rows).flat_map(move |row| (0..columns).map(move |column| [row, column]))
}

fn values<T: Value>(count: usize) -> Vec<T> {
    (0..count).map(T::of).collect()
}

/// Writes the values of the script into an array with chunks of shape (2, 3).
fn write<T: Value>(path: &Path, shape: [usize; 2], compression: Compression) -> ZarrArray<T, Part> {
    let array = ZarrArray::<T, Part>::create_with(path, shape, compression).unwrap();
    for [i, j] in indices(array.chunks()) {
        let chunk = Array::<T, Part>::from_fn(|[row, column]| T::of((2 * i + row) * shape[1] + 3 * j + column));
        array.write([i, j], &chunk).unwrap();
    }
    array
}

fn open(path: &Path) -> Result<ZarrArray<f32, Part>, DataError> {
    ZarrArray::open(path)
}

fn rows(path: &Path) -> Vec<f32> {
    let mut pass = ZarrRows::<f32, Rank1<4>>::open(path).unwrap().pass(shape![2]);
    let mut elements = Vec::new();
    while let Some(part) = pass.next_part().unwrap() {
        elements.extend_from_slice(part.as_slice());
    }
    elements
}

fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() { copied(&entry.path(), &to) } else { fs::copy(entry.path(), to).map(|_| ()).unwrap() }
    }
}

#[test]
fn arrays_of_python_are_read() {
    fn check<T: Value>() {
        let array = ZarrArray::<T, Whole>::open(golden("dtypes").join(T::DTYPE.numpy)).unwrap();
        assert_eq!(elements(&array), values::<T>(12));
    }
    for_all_dtypes!(check);
    for &name in KINDS {
        let array = open(&golden(name)).unwrap();
        assert_eq!((array.shape(), array.chunks(), array.inside([1, 1])), ([3, 4], [2, 2], [1, 1]));
        assert_eq!(elements(&array), values::<f32>(12), "{name}");
        assert_eq!(rows(&golden(name)), values::<f32>(12), "{name}");
    }
    for name in ["big_endian", "v2_big_endian"] {
        let array = ZarrArray::<u16, Part>::open(golden(name)).unwrap();
        assert_eq!(elements(&array), values::<u16>(12), "{name}");
    }
}

#[test]
fn a_chunk_without_a_file_has_the_fill_value() {
    let array = ZarrArray::<i32, Part>::open(golden("holes")).unwrap();
    assert_eq!(array.read([0, 0]).unwrap().as_slice(), [0, 7, 14, 28, 35, 42]);
    assert_eq!(array.read([1, 0]).unwrap(), <array![i32; 2, 3]>::full(-1));
    let mut read: Rows<i32, Rank1<4>> = [0; 3].into_iter().collect();
    assert_eq!(ZarrRows::open(golden("holes")).unwrap().read(1, read.view_mut()).unwrap(), 2);
    assert_eq!(read.as_slice(), [28, 35, 42, -1, -1, -1, -1, -1, 0, 0, 0, 0]);
}

#[test]
fn arrays_are_written() {
    fn check<T: Value>() {
        let folder = Written::new();
        let path = folder.path("dtypes").join(T::DTYPE.numpy);
        write::<T>(&path, [3, 4], Compression::default());
        assert_eq!(elements(&ZarrArray::<T, Part>::open(&path).unwrap()), values::<T>(12));
    }
    for_all_dtypes!(check);
    let folder = Written::new();
    for (name, compression) in [("plain", Compression::None), ("zstd", Compression::zstd(9))] {
        write::<f32>(&folder.path(name), [10, 4], compression);
        assert_eq!(elements(&open(&folder.path(name)).unwrap()), values::<f32>(40));
    }
}

#[test]
fn arrays_of_python_are_changed() {
    fn check<T: Value>(path: &Path, three: T) {
        let array = ZarrArray::<T, Part>::open(path).unwrap();
        array.write([1, 0], &Array::<T, Part>::full(three)).unwrap();
        let mut expected = values::<T>(12);
        expected[8..11].fill(three);
        assert_eq!(elements(&ZarrArray::<T, Part>::open(path).unwrap()), expected, "{}", path.display());
    }
    let folder = Written::new();
    for name in KINDS.iter().copied().chain(["big_endian", "v2_big_endian"]) {
        let path = folder.path("changed").join(name);
        copied(&golden(name), &path);
        if name.ends_with("big_endian") { check::<u16>(&path, 3) } else { check::<f32>(&path, 3.0) }
    }
}

/// Appends rows of the script, in two parts.
fn append<N: Dim>(mut file: ZarrRowsWriter<f32, Rank1<4>, N>, range: std::ops::Range<usize>) {
    let first = file.count() as usize;
    assert_eq!(first, range.start);
    let elements = &values::<f32>(4 * range.end)[4 * range.start..];
    let rows = RowsView::<f32, Rank1<4>>::try_from(elements).unwrap();
    file.append(rows.slice(..1)).unwrap();
    file.append(rows.slice(1..)).unwrap();
    assert_eq!(file.count() as usize, range.end);
    file.finish().unwrap();
}

#[test]
fn rows_are_appended() {
    type Log = ZarrRowsWriter<f32, Rank1<4>, Const<3>>;
    let folder = Written::new();
    let path = folder.path("appended");
    append(Log::create(&path).unwrap(), 0..7);
    assert_eq!(rows(&path), values::<f32>(28));
    append(Log::open(&path).unwrap(), 7..9);
    append(Log::open(&path).unwrap(), 9..10);
    assert_eq!(rows(&path), values::<f32>(40));
    // One that is not finished changes nothing that others see.
    let mut dropped = Log::open(&path).unwrap();
    dropped.append((&<array![f32; 5, 4]>::full(9.0)).into()).unwrap();
    drop(dropped);
    assert_eq!(rows(&path), values::<f32>(40));
    append(ZarrRowsWriter::<f32, Rank1<4>, Const<100>>::create(folder.path("rows")).unwrap(), 0..10);

    let error = ZarrRowsWriter::<f32, Rank1<4>, Const<4>>::open(&path).err().unwrap();
    assert!(error.to_string().ends_with("'chunks': expected float32 (4, 4), found float32 (3, 4)"));
}

#[test]
fn rows_are_read_in_any_order() {
    let folder = Written::new();
    let path = folder.0.path().join("any_order");
    write::<f32>(&path, [10, 4], Compression::None);
    let mut file = ZarrRows::<f32, Rank1<4>>::open(&path).unwrap();
    assert_eq!((file.count(), file.rows_per_chunk()), (Some(10), 2));
    let mut buffer: Rows<f32, Rank1<4>> = [0.0; 5].into_iter().collect();
    for (at, there_are) in [(7, 3), (0, 5), (9, 1), (3, 5), (10, 0), (u64::MAX, 0)] {
        assert_eq!(file.read(at, buffer.view_mut()).unwrap(), there_are);
        assert_eq!(
            buffer.slice(..there_are).as_slice(),
            &values::<f32>(40)[4 * at.min(10) as usize..][..4 * there_are]
        );
    }
}

#[test]
fn metadata_are_compared_before_an_element_is_read() {
    let text = |error: Option<DataError>| error.unwrap().to_string().split_once(": ").unwrap().1.to_owned();
    let of_dtype = ZarrArray::<f64, Part>::open(golden("default")).err();
    assert_eq!(text(of_dtype), "'chunks': expected float64 (2, 3), found float32 (2, 3)");
    let of_rank = ZarrArray::<u16, Rank1<4>>::open(golden("v2")).err();
    assert_eq!(text(of_rank), "'chunks': expected uint16 (4,), found float32 (2, 3)");
    let of_rows = ZarrRows::<f32, Rank1<3>>::open(golden("default")).err();
    assert_eq!(text(of_rows), "expected float32 (any number, 3), found float32 (3, 4)");
    let of_text = ZarrArray::<f32, Rank1<2>>::open(golden("text")).err();
    assert_eq!(text(of_text), "'chunks': expected float32 (2,), found fixed_length_utf32 (2,)");

    let missing = open(&golden("missing")).err();
    assert_eq!(text(missing), "cannot open it: there is no array of Zarr: neither `zarr.json` nor `.zarray`");
    let group = open(&golden("group")).err().unwrap();
    assert!(matches!(group.kind, DataErrorKind::Invalid { part: DataPart::Header, .. }), "{group}");
    let file = open(&golden("default/zarr.json")).err().unwrap();
    assert!(matches!(file.kind, DataErrorKind::Io { action: "read", .. }), "{file}");

    let folder = Written::new();
    let path = folder.0.path().join("twice");
    write::<f32>(&path, [3, 4], Compression::None);
    let twice = ZarrArray::<f32, Part>::create(&path, [3, 4]).err();
    assert_eq!(text(twice), "cannot create it: there is an array or a group of this name");
    let outside = open(&path).unwrap().read([2, 0]).err();
    assert_eq!(text(outside), "cannot read it: there are [2, 2] chunks, and none at [2, 0]");

    let metadata = fs::read_to_string(golden("default/zarr.json")).unwrap();
    fs::write(path.join("zarr.json"), metadata.replace("\"zstd\"", "\"lzma\"")).unwrap();
    assert_eq!(text(open(&path).err()), "the header is not valid: codec lzma is not supported");
    #[cfg(not(feature = "blosc"))]
    assert_eq!(text(open(&golden("blosc")).err()), "the header is not valid: codec blosc is not supported");
}

#[test]
fn a_byte_that_is_no_bool_is_told_with_its_index() {
    let folder = Written::new();
    let path = folder.0.path().join("bools");
    write::<bool>(&path, [10, 4], Compression::None);
    fs::write(path.join("c/2/0"), [1, 0, 1, 0, 0, 7]).unwrap();
    let of_chunk = ZarrArray::<bool, Part>::open(&path).unwrap().read([2, 0]).err().unwrap();
    let text = format!("{}: 'c/2/0': expected a bool, 0 or 1, at index [1, 2], found 7", path.display());
    assert_eq!(of_chunk.to_string(), text);
    let mut out: Rows<bool, Rank1<4>> = [false; 10].into_iter().collect();
    let of_rows = ZarrRows::<bool, Rank1<4>>::open(&path).unwrap().read(3, out.view_mut()).err().unwrap();
    assert!(of_rows.to_string().ends_with("expected a bool, 0 or 1, at index [5, 2], found 7"), "{of_rows}");
}

#[test]
fn values_go_to_other_threads() {
    fn shared<X: Send + Sync>() {}
    shared::<ZarrArray<f32, Part>>();
    shared::<ZarrRows<f32, Rank1<4>>>();
    shared::<ZarrRowsWriter<f32, Rank1<4>, Const<3>>>();
}

#[test]
fn shapes_change() {
    let folder = Written::new();
    let path = folder.0.path().join("shapes");
    let mut array = write::<f32>(&path, [3, 4], Compression::None);
    array.resize([2, 3]).unwrap();
    assert_eq!(elements(&open(&path).unwrap()), [0.0, 7.0, 14.0, 28.0, 35.0, 42.0]);
    array.write([0, 0], <array![f32; 3, 2]>::arange().t()).unwrap();
    assert_eq!(elements(&array), [0.0, 2.0, 4.0, 1.0, 3.0, 5.0]);
    array.resize([5, 4]).unwrap();
    assert_eq!((array.shape(), array.chunks(), array.inside([2, 0])), ([5, 4], [3, 2], [1, 3]));
    assert_eq!(open(&path).unwrap().read([2, 1]).unwrap().sum(), 0.0);
}

#[test]
fn memory_is_what_the_docs_say() {
    type Chunk = Rank2<256, 1024>;
    const NBYTES: usize = Array::<f32, Chunk>::NBYTES; // 1 MiB
    /// The most bytes of paths, numbers, and descriptions of chunks.
    const SMALL: usize = 8 * 1024;

    let folder = Written::new();
    let mut chunk = Array::<f32, Chunk>::from_fn(|[i, j]| (i * 31 + j * 7 % 100) as f32);
    for (compression, of_elements) in [(Compression::None, 0), (Compression::default(), NBYTES)] {
        let path = folder.0.path().join(format!("{of_elements}.zarr"));
        let array = ZarrArray::<f32, Chunk>::create_with(&path, [2560, 1024], compression).unwrap();
        let (_, _, written) = counted(|| array.write([0, 0], &chunk).unwrap());
        assert!(written < NBYTES + SMALL, "{written}");
        for k in 1..10 {
            array.write([k, 0], &chunk).unwrap();
        }

        // The bytes of the file are those of the elements, where there is no compression.
        let of_file = fs::metadata(path.join("c/0/0")).unwrap().len() as usize;
        let before = live();
        let (_, _, read) = counted(|| array.read_into([0, 0], chunk.view_mut()).unwrap());
        assert!((of_file + of_elements..of_file + of_elements + SMALL).contains(&read), "{read}");
        assert_eq!(live(), before);

        // A pass holds the rows of one chunk and a batch, whatever the length of the array.
        let before = live();
        let mut pass = ZarrRows::<f32, Rank1<1024>>::open(&path).unwrap().pass(shape![100]);
        let (mut most, mut passed) = (0, 0);
        while let Some(part) = pass.next_part().unwrap() {
            passed += part.len();
            most = most.max(live() - before);
        }
        let batch = <array![f32; 100, 1024]>::NBYTES;
        assert_eq!(passed, 2560);
        assert!((NBYTES + batch..NBYTES + batch + SMALL).contains(&most), "{most}");
    }
}

/// Writes changes of a file, byte by byte, and lets all readers read the array.
fn damage(path: &Path, file: &Path) {
    let whole = fs::read(file).unwrap();
    for at in 0..whole.len() {
        let changed = [0xff, whole[at] ^ 0x01].map(|byte| {
            let mut bytes = whole.clone();
            bytes[at] = byte;
            bytes
        });
        for bytes in changed.iter().map(Vec::as_slice).chain([&whole[..at]]) {
            fs::write(file, bytes).unwrap();
            if let Ok(array) = open(path) {
                let _ = array.read([0, 0]);
            }
            if let Ok(mut rows) = ZarrRows::<f32, Rank1<4>>::open(path) {
                let mut out: Rows<f32, Rank1<4>> = [0.0; 3].into_iter().collect();
                let _ = rows.read(0, out.view_mut());
            }
        }
    }
    fs::write(file, whole).unwrap();
}

#[test]
fn a_damaged_file_is_an_error_or_another_value() {
    let folder = Written::new();
    for &name in KINDS {
        let path = folder.0.path().join(name);
        copied(&golden(name), &path);
        let first = ["c/0/0", "0/0", "0.0"].map(|key| path.join(key)).into_iter().find(|path| path.exists());
        damage(&path, &first.unwrap());
    }
    damage(&folder.0.path().join("v2_columns_first"), &folder.0.path().join("v2_columns_first/.zarray"));
}

#[test]
fn a_file_that_claims_or_holds_too_much_is_an_error() {
    let folder = Written::new();
    let zeros = vec![0; 16 << 20];
    let mut gzip = Vec::new();
    flate2::read::GzEncoder::new(&zeros[..], flate2::Compression::fast()).read_to_end(&mut gzip).unwrap();
    // A frame whose header says that it has 2^62 bytes, and a block of one byte.
    let claim = [&[0x28, 0xb5, 0x2f, 0xfd, 0xe0][..], &(1u64 << 62).to_le_bytes(), &[0x09, 0, 0, 0]].concat();
    for (name, bytes) in [("default", zstd::bulk::compress(&zeros, 0).unwrap()), ("gzip", gzip), ("default", claim)] {
        let path = folder.0.path().join(name);
        copied(&golden(name), &path);
        fs::write(path.join("c/0/0"), &bytes).unwrap();
        let (error, _, allocated) = counted(|| open(&path).unwrap().read([0, 0]).err().unwrap());
        assert!(error.to_string().contains("'c/0/0': the payload is not valid: "), "{error}");
        assert!(std::error::Error::source(&error).is_some());
        assert!(allocated < bytes.len() + 128 * 1024, "{allocated}");
    }
}
