//! Files of several arrays, text, and the formats of serde: those of NumPy and of safetensors are read, wrong ones are refused in these
//! words, and nothing that a file claims is allocated.

#![cfg(all(feature = "npz", feature = "safetensors", feature = "serde", feature = "csv"))]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use haversack::interop::error::DataErrorKind;
use haversack::interop::npz::{self, Npz};
use haversack::interop::safetensors::{self, Safetensors, Tensor};
use haversack::{
    Array, Const, DataError, Dtype, FromSafetensors, Heap, Inline, Rank0, Rank1, Rank2, Rank3, Rows, Shape, View,
    array, s,
};
use proptest::prelude::*;
use proptest::sample::Index;

mod counting;
mod damaged;
use counting::counted;

/// Returns the path of a file that `scripts/golden_archives.py` or `golden_tables.py` made: a committed one, unless `scripts/foreign.sh` made others.
fn golden(name: &str) -> PathBuf {
    let folder = std::env::var_os("HAVERSACK_GOLDEN").map(PathBuf::from);
    folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data")).join(name)
}

/// Returns the path for a file that `scripts/foreign.py` reads, where that is wished.
fn written(name: &str, folder: &Path) -> PathBuf {
    std::env::var_os("HAVERSACK_WRITTEN").map_or_else(|| folder.to_owned(), PathBuf::from).join(name)
}

/// Aligns bytes as a memory map is, and runs `run` with them.
fn aligned<X>(bytes: &[u8], shift: usize, run: impl FnOnce(&[u8]) -> X) -> X {
    let mut words = vec![0u64; (bytes.len() + shift) / 8 + 1];
    let room = bytemuck_bytes(&mut words);
    room[shift..shift + bytes.len()].copy_from_slice(bytes);
    run(&room[shift..shift + bytes.len()])
}

fn bytemuck_bytes(words: &mut [u64]) -> &mut [u8] {
    <u64 as Dtype>::bytes_mut(words).unwrap()
}

#[derive(FromSafetensors)]
struct Parameters<const OUT: usize> {
    weights: array![f32; OUT, 30],
    labels: array![i64; 3],
    #[safetensors("images")]
    pictures: Array<u8, Rank3<3, 4, 5>>,
}

#[derive(FromSafetensors)]
struct Model {
    model: Parameters<20>,
}

#[test]
fn npz_of_numpy_is_read() {
    for name in ["npz/stored.npz", "npz/deflated.npz"] {
        let mut npz = Npz::open(golden(name)).unwrap();
        let names = ["images", "weights", "labels", "valid", "scalar", "column-major", "big-endian"];
        assert_eq!(npz.names().unwrap(), names);
        let images: array![u8; 3, 4, 5] = npz.read("images").unwrap();
        assert!(images.iter().copied().eq(0..60));
        assert_eq!(npz.read::<i64, Rank1<3>, Heap>("labels.npy").unwrap(), array![3, -1, 1 << 40]);
        assert_eq!(npz.read::<bool, Rank1<3>, Heap>("valid").unwrap(), array![true, false, true]);
        assert_eq!(npz.read::<f64, Rank0, Heap>("scalar").unwrap().as_slice(), [1.5]);
        let weights: array![f32; 20, 30] = npz.read("weights").unwrap();
        assert_eq!((weights[[0, 0]], weights[[19, 29]]), (0.0, 1.0));
        assert_eq!(npz.read::<f32, Rank2<20, 30>, Heap>("column-major").unwrap(), weights);
        assert_eq!(npz.read::<f32, Rank2<20, 30>, Heap>("big-endian").unwrap(), weights);
    }
}

#[test]
fn npz_is_written_and_read() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = written("table.npz", folder.path());
    let (table, flags) = (<array![u16; 100, 100]>::from_fn(|[i, j]| (i * j) as u16), array![true, false]);
    npz::write(&path, |npz| {
        npz.store("table", &table)?;
        npz.deflate("small/table", &table)?;
        npz.deflate("flags", &flags)
    })
    .unwrap();
    let bytes = fs::read(&path).unwrap();
    assert!((20_000..40_000).contains(&bytes.len()));
    let mut npz = Npz::from_bytes(&bytes).unwrap();
    assert_eq!(npz.names().unwrap(), ["table", "small/table", "flags"]);
    for name in ["table", "small/table"] {
        assert_eq!(npz.read::<u16, Rank2<100, 100>, Heap>(name).unwrap(), table);
    }
    assert_eq!(npz.read::<bool, Rank1<2>, Heap>("flags").unwrap(), flags);

    // After an error, the old file is still there.
    let stopped = npz::write(&path, |npz| {
        npz.store("other", &flags)?;
        Err(DataErrorKind::Locked.into())
    });
    assert!(stopped.is_err());
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[test]
fn safetensors_are_written_and_read() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = written("model.safetensors", folder.path());
    let table = <array![u16; 100, 100]>::from_fn(|[i, j]| (i * j) as u16);
    let (scalar, flags) = (Array::<f64, Rank0>::full(1.5), array![true, false]);
    let empty = <array![f32; 0, 3]>::zeros();
    let tensors = [
        Tensor::new("flags", &flags),
        Tensor::new("table", &table),
        Tensor::new("a \"quoted\" name", &scalar),
        Tensor::new("empty", &empty),
    ];
    safetensors::write(&path, &tensors).unwrap();
    let mut file = Safetensors::open(&path).unwrap();
    // The largest alignment comes first.
    assert_eq!(file.names().unwrap(), ["a \"quoted\" name", "empty", "table", "flags"]);
    assert_eq!(file.read::<u16, Rank2<100, 100>, Heap>("table").unwrap(), table);
    assert_eq!(file.read::<f64, Rank0, Heap>("a \"quoted\" name").unwrap(), scalar);
    assert_eq!(file.read::<bool, Rank1<2>, Heap>("flags").unwrap(), flags);
    assert_eq!(file.read::<f32, Rank2<0, 3>, Heap>("empty").unwrap(), empty);
}

#[test]
fn what_is_no_member_is_refused() {
    let mut npz = Npz::open(golden("npz/deflated.npz")).unwrap();
    let path = golden("npz/deflated.npz").display().to_string();
    let mut refused = |name: &str| {
        let error = npz.read::<f32, Rank2<30, 20>, Heap>(name).err().unwrap().to_string();
        error.strip_prefix(&path).map(str::to_owned).unwrap()
    };
    assert_eq!(refused("labels"), ": 'labels': expected float32 (30, 20), found int64 (3,)");
    assert_eq!(
        refused("digits"),
        ": 'digits': there is no array of this name: there are 'images', 'weights', 'labels', 'valid', 'scalar', \
         'column-major', 'big-endian'"
    );
    let missing = Npz::open(golden("npz")).err().unwrap();
    assert!(missing.to_string().ends_with("npz: expected a .npz file, found a directory"), "{missing}");
    for (bytes, text) in [
        (&b""[..], "expected a .npz file, found an empty one"),
        (b"\x93NUMPY\x01\x00", "the directory is not valid: Missing end of central directory"),
    ] {
        assert_eq!(Npz::from_bytes(bytes).err().unwrap().to_string(), text);
    }
}

#[test]
fn what_was_changed_in_a_member_is_noticed() {
    let bytes = fs::read(golden("npz/stored.npz")).unwrap();
    let at = bytes.windows(8).position(|part| part == 3i64.to_le_bytes()).unwrap();
    let mut changed = bytes.clone();
    changed[at] = 4;
    let error = Npz::from_bytes(&changed).unwrap().read::<i64, Rank1<3>, Heap>("labels").err().unwrap();
    assert!(error.to_string().starts_with("'labels': the payload is not valid: Invalid checksum"), "{error}");
}

/// A megabyte of zeros for each kilobyte: the claim that there is more than the array is refused, and what is there beyond it is not
/// decompressed.
#[test]
fn archives_make_nothing_larger_than_the_type() {
    let zeros = <array![u8; 8, 1000, 1000]>::zeros();
    let mut bytes = Vec::new();
    npz::write_to(&mut bytes, |npz| npz.deflate("zeros", &zeros)).unwrap();
    assert!(bytes.len() < 10_000);
    let (error, _, allocated) = counted(|| {
        let mut npz = Npz::from_bytes(&bytes)?;
        npz.read::<u8, Rank1<10>, Heap>("zeros").map(drop)
    });
    let text = "'zeros': expected uint8 (10,), found uint8 (8, 1000, 1000)";
    assert_eq!(error.map_err(|error: DataError| error.to_string()), Err(text.to_owned()));
    assert!(allocated < 200_000, "{allocated}");

    type Table = array![f32; 100, 100];
    for deflated in [false, true] {
        let mut bytes = Vec::new();
        let table = Table::ones();
        npz::write_to(&mut bytes, |npz| if deflated { npz.deflate("t", &table) } else { npz.store("t", &table) })
            .unwrap();
        let mut npz = Npz::from_bytes(&bytes).unwrap();
        let (read, _, allocated) = counted(|| npz.read("t").map(|read: Table| read == table));
        assert!(read.unwrap());
        let most = Table::NBYTES + if deflated { 80 * 1024 } else { 0 };
        assert!((Table::NBYTES..=most).contains(&allocated), "{allocated}");
    }
}

#[test]
fn safetensors_of_python_are_read() {
    let path = golden("safetensors/model.safetensors");
    let mut file = Safetensors::open(&path).unwrap();
    assert_eq!(file.names().unwrap().len(), 6);
    let labels: array![i64; 3] = file.read("model.labels").unwrap();
    assert_eq!(labels, array![3, -1, 1 << 40]);
    assert_eq!(file.read::<f64, Rank0, Heap>("model.scalar").unwrap().as_slice(), [1.5]);
    assert_eq!(file.read::<bool, Rank1<3>, Heap>("model.valid").unwrap(), array![true, false, true]);
    #[cfg(feature = "half")]
    assert_eq!(file.read::<haversack::f16, Rank1<2>, Heap>("half").unwrap().cast::<f32>(), array![0.5, -2.0]);

    let Model { model } = Model::from_safetensors(&path).unwrap();
    assert_eq!((model.labels, model.weights[[19, 29]], model.pictures[[2, 3, 4]]), (labels, 1.0, 59));

    aligned(&fs::read(&path).unwrap(), 0, |bytes| {
        let file = Safetensors::from_bytes(bytes).unwrap();
        let (weights, _, allocated) = counted(|| file.view::<f32, Rank2<20, 30>>("model.weights"));
        assert!(allocated < 400, "{allocated}");
        assert_eq!(weights.unwrap(), model.weights);
        let valid: View<'_, bool, Rank1<3>> = file.view("model.valid").unwrap();
        assert_eq!(valid, array![true, false, true]);
    });
}

#[test]
fn safetensors_tell_all_that_is_unlike() {
    #[derive(FromSafetensors)]
    #[allow(dead_code, reason = "it is never made")]
    struct Wrong {
        weights: array![f64; 30, 20],
        labels: array![i64; 3],
        #[safetensors("bias")]
        shift: array![f32; 30],
    }
    let file = fs::read(golden("safetensors/model.safetensors")).unwrap();
    let mut file = Safetensors::from_bytes(&file).unwrap();
    // The file has no such names at its top.
    let error = file.load::<Wrong>().err().unwrap();
    assert!(matches!(error.kind, DataErrorKind::Several(errors) if errors.len() == 3));

    let (weights, labels) = (<array![f32; 20, 30]>::zeros(), array![1i64, 2, 3]);
    let mut bytes = Vec::new();
    safetensors::write_to(&mut bytes, &[Tensor::new("weights", &weights), Tensor::new("labels", &labels)]).unwrap();
    let error = Safetensors::from_bytes(&bytes).unwrap().load::<Wrong>().err().unwrap();
    assert_eq!(
        error.to_string(),
        "'weights': expected float64 (30, 20), found float32 (20, 30); 'bias': there is no array of this name: there \
         are 'labels', 'weights'"
    );
    let Ok(Parameters::<20> { .. }) = Safetensors::from_bytes(&bytes).unwrap().load() else { return };
    panic!("there are no images");
}

/// Makes a file of a header and a payload.
fn file(header: &str, payload: &[u8]) -> Vec<u8> {
    [&(header.len() as u64).to_le_bytes(), header.as_bytes(), payload].concat()
}

#[test]
fn safetensors_are_checked() {
    let refused = |bytes: &[u8]| match Safetensors::from_bytes(bytes).and_then(|mut file| file.read("a")) {
        Ok(array) => panic!("{:?}", array as array![f32; 2]),
        Err(error) => error.to_string(),
    };
    let tensor = |dtype: &str, shape: &str, offsets: &str| {
        let tensor = format!("{{\"a\":{{\"dtype\":\"{dtype}\",\"shape\":{shape},\"data_offsets\":{offsets}}}}}");
        refused(&file(&tensor, &[0; 8]))
    };
    assert_eq!(tensor("F32", "[2]", "[0,9]"), "expected 9 bytes of payload, found 8: the end is missing");
    assert_eq!(tensor("F32", "[2]", "[0,7]"), "expected 7 bytes of payload, found 1 more behind them");
    assert_eq!(tensor("F32", "[2,1]", "[0,8]"), "'a': expected float32 (2,), found float32 (2, 1)");
    assert_eq!(tensor("F8_E4M3", "[8]", "[0,8]"), "'a': expected float32 (2,), found F8_E4M3 (8,)");
    assert_eq!(
        tensor("F32", "[2]", "[4,0]"),
        "the header is not valid: `data_offsets` end before they begin at line 1 column 53"
    );
    assert_eq!(
        tensor("F32", "[-2]", "[0,8]"),
        "the header is not valid: invalid value: integer `-2`, expected u64 at line 1 column 32"
    );
    let two = |second: &str| {
        let header = format!(
            "{{\"a\":{{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}},\"b\":{{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":{second}}}}}"
        );
        refused(&file(&header, &[0; 8]))
    };
    assert_eq!(two("[4,8]"), "'a': expected 8 bytes of payload, found 4: the end is missing");
    assert_eq!(
        two("[0,18446744073709551615]"),
        "expected 18_446_744_073_709_551_615 bytes of payload, found 8: the end is missing"
    );
    assert_eq!(refused(b""), "expected a safetensors file, found an empty one");
    assert_eq!(refused(&[1, 0, 0]), "expected 8 bytes of preamble, found 3: the end is missing");
    assert_eq!(refused(&file("{}", &[])), "'a': there is no array of this name, and no other");
    assert_eq!(
        refused(&u64::MAX.to_le_bytes()),
        "expected a header of at most 100_000_000 bytes, found one of 18_446_744_073_709_551_615"
    );
    assert_eq!(refused(&99u64.to_le_bytes()), "expected 99 bytes of header, found 0: the end is missing");
    assert_eq!(
        refused(&file("{\"a\"", &[])),
        "the header is not valid: EOF while parsing an object at line 1 column 4"
    );

    let flags = file("{\"a\":{\"dtype\":\"BOOL\",\"shape\":[2],\"data_offsets\":[0,2]}}", &[1, 2]);
    let mut flags = Safetensors::from_bytes(&flags).unwrap();
    let text = "'a': expected a bool, 0 or 1, at index [1], found 2";
    assert_eq!(flags.read::<bool, Rank1<2>, Heap>("a").err().unwrap().to_string(), text);
    assert_eq!(flags.view::<bool, Rank1<2>>("a").unwrap_err().to_string(), text);
}

#[test]
fn a_view_is_aligned_or_refused() {
    let mut bytes = Vec::new();
    safetensors::write_to(&mut bytes, &[Tensor::new("a", &array![1.0f64, 2.0])]).unwrap();
    aligned(&bytes, 0, |bytes| {
        assert_eq!(Safetensors::from_bytes(bytes).unwrap().view::<f64, Rank1<2>>("a").unwrap(), array![1.0, 2.0]);
    });
    aligned(&bytes, 4, |bytes| {
        let error = Safetensors::from_bytes(bytes).unwrap().view::<f64, Rank1<2>>("a").unwrap_err();
        assert!(
            matches!(error.kind, DataErrorKind::NotAligned { expected: 8, found, .. } if found % 8 == 4),
            "{error}"
        );
    });
}

#[test]
fn two_tensors_of_one_name_are_not_written() {
    let a = array![1.0f32];
    let error = safetensors::write_to(Vec::new(), &[Tensor::new("a", &a), Tensor::new("a", &a)]).unwrap_err();
    assert_eq!(error.to_string(), "cannot write it: two tensors have the name 'a'");
}

/// Reads everything that bytes may hold, in all ways: nothing may panic, or allocate much more than the arrays.
fn read_as_anything(bytes: &[u8]) {
    fn all<T: Dtype, S: Shape>(npz: &mut Option<Npz<'_>>, tensors: &mut Option<Safetensors<std::io::Cursor<&[u8]>>>) {
        for name in ["weights", "labels", "model.weights", "model.valid", "model.labels", "column-major"] {
            let _ = npz.as_mut().map(|npz| npz.read::<T, S, Heap>(name));
            let _ = tensors.as_mut().map(|file| file.read::<T, S, Heap>(name));
            let _ = tensors.as_ref().map(|file| file.view::<T, S>(name).map(drop));
        }
    }
    let ((), _, allocated) = counted(|| {
        let (mut npz, mut tensors) = (Npz::from_bytes(bytes).ok(), Safetensors::from_bytes(bytes).ok());
        all::<f32, Rank2<20, 30>>(&mut npz, &mut tensors);
        all::<bool, Rank1<3>>(&mut npz, &mut tensors);
        let _ = npz.as_mut().map(|npz| npz.names());
        let _ = tensors.as_mut().map(|file| file.names());
    });
    assert!(allocated < 3_000_000, "{allocated}");
}

fn valid() -> impl Strategy<Value = Vec<u8>> {
    prop::sample::select(vec!["npz/stored.npz", "npz/deflated.npz", "safetensors/model.safetensors"])
        .prop_map(|name| fs::read(golden(name)).unwrap())
}

proptest! {
    #[test]
    fn a_valid_file_with_other_bytes_in_it(
        bytes in valid(), changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6),
    ) {
        read_as_anything(&damaged::with_other_bytes(bytes, changes));
    }

    #[test]
    fn a_valid_file_with_a_part_left_out_or_doubled(bytes in valid(), from in any::<Index>(), to in any::<Index>()) {
        read_as_anything(&damaged::without_a_part_or_with_it_twice(bytes, from, to));
    }
}

/// A writer that is full after some bytes.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0 == 0 {
            return Err(std::io::ErrorKind::StorageFull.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_an_error_wherever_it_happens() {
    let table = <array![u16; 10, 10]>::arange();
    let is_full = |error: DataError| {
        assert!(
            matches!(&error.kind, DataErrorKind::Io { action: "write", source, .. } if source.kind() == std::io::ErrorKind::StorageFull),
            "{error}"
        );
    };
    for room in 0..600 {
        let deflated = npz::write_to(Full(room), |npz| npz.deflate("table", &table));
        let stored = npz::write_to(Full(room), |npz| npz.store("table", &table));
        stored.map_or_else(is_full, |()| assert!(room > 300));
        deflated.map_or_else(is_full, |()| assert!(room > 200));
        let tensors = safetensors::write_to(Full(room), &[Tensor::new("table", &table)]);
        tensors.map_or_else(is_full, |()| assert!(room > 200));
    }
}

#[test]
fn serde_json_is_nested_sequences() {
    fn survives<T: Dtype + serde::Serialize + serde::de::DeserializeOwned, S: Shape>(a: &Array<T, S>, text: &str) {
        assert_eq!(serde_json::to_string(a).unwrap(), text);
        assert_eq!(&serde_json::from_str::<Array<T, S>>(text).unwrap(), a);
        let inline: Array<T, S, Inline> = serde_json::from_str(text).unwrap();
        assert_eq!(inline.as_slice(), a.as_slice());
    }
    survives(&array![[1u8, 2, 3], [4, 5, 6]], "[[1,2,3],[4,5,6]]");
    survives(&array![true, false], "[true,false]");
    survives(&Array::<f64, Rank0>::full(1.5), "1.5");
    survives(&<array![f32; 2, 1, 2]>::ones(), "[[[1.0,1.0]],[[1.0,1.0]]]");
    survives(&<array![i8; 2, 0]>::ones(), "[[],[]]");

    let rows: Rows<i32, Rank1<2>> = [array![1, 2], array![3, 4]].iter().collect();
    assert_eq!(serde_json::to_string(&rows).unwrap(), "[[1,2],[3,4]]");
    assert_eq!(serde_json::from_str::<Rows<i32, Rank1<2>>>("[[1,2],[3,4]]").unwrap(), rows);
    let bounded: Rows<i32, Rank1<2>, Const<2>, Inline> = serde_json::from_str("[[1,2],[3,4]]").unwrap();
    assert_eq!(bounded.as_slice(), rows.as_slice());
    assert!(serde_json::from_str::<Rows<i32, Rank1<2>>>("[]").unwrap().is_empty());
}

#[test]
fn serde_json_of_another_shape_is_refused_with_its_place() {
    let refused = |text: &str| serde_json::from_str::<array![u8; 2, 3]>(text).unwrap_err().to_string();
    let of = "of an array of shape (2, 3), found";
    assert_eq!(refused("[[1,2,3],[4,5]]"), format!("expected 3 items at [1] {of} 2 at line 1 column 14"));
    assert_eq!(refused("[[1,2,3],[4,5,6,7]]"), format!("expected 3 items at [1] {of} more at line 1 column 18"));
    assert_eq!(refused("[[1,2,3]]"), format!("expected 2 items {of} 1 at line 1 column 9"));
    assert_eq!(
        refused("[[1,2,3],4]"),
        "invalid type: integer `4`, expected 3 items at [1] of an array of shape (2, 3) at line 1 column 10"
    );
    assert!(refused("[[1,2,300],[4,5,6]]").starts_with("invalid value: integer `300`, expected u8"));
    let rows = |text: &str| serde_json::from_str::<Rows<u8, Rank1<2>, Const<2>>>(text).unwrap_err().to_string();
    assert!(rows("[[1,2],[3]]").starts_with("row 1: expected 2 items of an array of shape (2,), found 1"));
    assert!(rows("[[1,2],[3,4],[5,6]]").starts_with("expected at most 2 rows, found more"));

    // The text is long, and the array alone is allocated.
    let text = serde_json::to_string(&<array![u8; 50, 20]>::ones()).unwrap();
    let (array, blocks, bytes) = counted(|| serde_json::from_str::<array![u8; 50, 20]>(&text));
    assert_eq!((array.unwrap().len(), blocks, bytes), (1000, 1, 1000));
}

#[test]
fn serde_formats_of_bytes_have_dtype_shape_and_bytes() {
    fn survives<T: Dtype + serde::Serialize + serde::de::DeserializeOwned, S: Shape>(a: &Array<T, S>) -> Vec<u8> {
        let bytes = postcard::to_stdvec(a).unwrap();
        assert_eq!(&postcard::from_bytes::<Array<T, S>>(&bytes).unwrap(), a);
        bytes
    }
    let bytes = survives(&array![[1u16, 2], [3, 4]]);
    assert_eq!(bytes, b"\x06uint16\x02\x02\x02\x08\x01\0\x02\0\x03\0\x04\0");
    assert!(postcard::from_bytes::<array![u16; 4]>(&bytes).is_err());
    assert!(postcard::from_bytes::<array![i16; 2, 2]>(&bytes).is_err());
    assert!(postcard::from_bytes::<array![u16; 2, 2]>(&bytes[..bytes.len() - 1]).is_err());
    let mut flags = survives(&array![true, false]);
    *flags.last_mut().unwrap() = 2;
    assert!(postcard::from_bytes::<array![bool; 2]>(&flags).is_err());

    let rows: Rows<f32, Rank1<2>> = [array![1.0, 2.0], array![3.0, 4.0]].iter().collect();
    let mut bytes = postcard::to_stdvec(&rows).unwrap();
    assert_eq!(postcard::from_bytes::<Rows<f32, Rank1<2>>>(&bytes).unwrap(), rows);
    assert!(postcard::from_bytes::<Rows<f32, Rank1<2>, Const<1>>>(&bytes).is_err());
    assert!(postcard::from_bytes::<Rows<f32, Rank1<3>>>(&bytes).is_err());
    // As many rows as it claims are not allocated.
    let count = bytes.iter().rposition(|byte| *byte == 16).unwrap() - 2;
    bytes[count] = 120;
    let (result, _, allocated) = counted(|| postcard::from_bytes::<Rows<f32, Rank1<2>>>(&bytes).is_err());
    assert!(result && allocated < 200, "{allocated}");
}

#[test]
fn csv_is_read_row_by_row() {
    type Log = Rows<f64, Rank1<3>>;
    let read = |text: &str| Log::read_csv_from(csv::Reader::from_reader(text.as_bytes()));
    let log = read("a,b,c\n1,2,3\n-1e3, nan ,\"0.5\"\n").unwrap();
    assert_eq!(log.row(0), array![1.0, 2.0, 3.0]);
    assert_eq!((log.row(1)[[0]], log.row(1)[[2]], log.len()), (-1000.0, 0.5, 2));
    assert!(read("a,b,c\n").unwrap().is_empty());
    let refused = |text: &str| read(text).unwrap_err().to_string();
    assert_eq!(refused("a,b,c\n1,2,3\n1,x\u{1b},3\n"), "expected float64 at index [1, 1], found x\u{fffd}");
    assert_eq!(refused("a,b,c\n1,2,\n"), "expected float64 at index [0, 2], found ");
    assert_eq!(refused("a,b\n1,2\n"), "expected 3 columns in row 0, found 2");
    assert_eq!(refused("a,b,c\n1,2,3\n1,2,3,4\n"), "expected 3 columns in row 1, found 4");
    let reader = csv::ReaderBuilder::new().has_headers(false).delimiter(b';').from_reader(&b"1;2;3\n4;5;6\n7;8;9"[..]);
    let error = Rows::<f64, Rank1<3>, Const<2>>::read_csv_from(reader).unwrap_err();
    assert_eq!(error.to_string(), "expected at most 2 rows, found 3");
}

#[test]
fn tables_of_pandas_and_pyarrow_are_read_and_written() {
    for name in ["tables/pandas.csv", "tables/pyarrow.csv"] {
        let table = Rows::<f64, Rank1<3>>::read_csv(golden(name)).unwrap();
        assert_eq!(table.as_slice(), [0.0, 20.5, 1.0, 0.5, -1.25, 2.0, 1e-7, 1e300, 9_007_199_254_740_992.0], "{name}");
    }
    // Lists of one length and tensors of one shape are rows.
    let lists = Rows::<f32, Rank1<3>>::read_npy(golden("tables/lists.npy")).unwrap();
    assert!(lists.as_slice().iter().copied().eq((0u8..12).map(f32::from)));
    let tensors = Rows::<i16, Rank2<2, 3>>::read_npy(golden("tables/tensors.npy")).unwrap();
    assert!(tensors.as_slice().iter().copied().eq(0..24));

    let folder = tempfile::tempdir().unwrap();
    lists.write_npy(written("lists.npy", folder.path())).unwrap();
    tensors.write_npy(written("tensors.npy", folder.path())).unwrap();
}

#[test]
fn views_without_types_are_printed_saved_and_compared() {
    let a = <array![f32; 3, 4]>::arange();
    let views = [a.view().into_dyn(), a.t().into_dyn(), a.slice(s![..;-1, 0..4;2]).into_dyn(), a.row(1).into_dyn()];
    let copies = [a.t().to_owned().t().into_dyn().to_string(), a.t().to_string()];
    assert_eq!([views[0].to_string(), views[1].to_string()], copies);
    assert_eq!((views[2].shape(), views[2].strides(), views[2].nbytes()), (&[3, 2][..], &[-4, 2][..], 24));
    for view in views {
        assert_eq!(view, view);
    }
    assert_ne!(views[0], views[1]);
    assert_eq!(views[1], a.t().to_owned().view().into_dyn());
    assert_ne!(array![1u8].view().into_dyn(), array![1i8].view().into_dyn());
    assert_ne!(array![f32::NAN].view().into_dyn(), array![f32::NAN].view().into_dyn());

    let copy = a.slice(s![..;-1, 0..4;2]).to_owned();
    let saved = |write: &dyn Fn(&mut Vec<u8>) -> Result<(), DataError>| {
        let mut file = Vec::new();
        write(&mut file).map(|()| file).unwrap()
    };
    assert_eq!(saved(&|file| views[2].write_npy_to(file)), saved(&|file| copy.write_npy_to(file)));
    let large = <array![u16; 100, 77]>::arange();
    assert_eq!(saved(&|file| large.view().into_dyn().write_npy_to(file)), saved(&|file| large.write_npy_to(file)));

    let back: View<'_, f32, Rank2<3, 4>> = views[0].typed().unwrap();
    assert_eq!(back.as_slice().as_ptr(), a.as_slice().as_ptr());
    let other_shape: Option<View<'_, f32, Rank2<4, 3>>> = views[0].typed();
    let other_dtype: Option<View<'_, u32, Rank2<3, 4>>> = views[0].typed();
    let other_strides: Option<View<'_, f32, Rank2<4, 3>>> = views[1].typed();
    assert!(other_shape.is_none() && other_dtype.is_none() && other_strides.is_none());
    assert_eq!(views[1].typed::<f32, Rank2<4, 3>, (Const<1>, Const<4>)>().unwrap(), a.t());
}

/// NumPy's own tests have these files: written by Python 2 and 3, with lengths of Python 2 (`2L`), and with objects.
#[test]
fn files_of_numpy_s_own_tests() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/numpy");
    for name in ["win64python2.npy", "python3.npy"] {
        assert_eq!(<array![f64; 2]>::read_npy(folder.join(name)).unwrap(), array![1.0, 1.0], "{name}");
    }
    for name in ["py2-np0-objarr.npy", "py2-objarr.npy", "py3-objarr.npy"] {
        let error = <array![f64; 4]>::read_npy(folder.join(name)).unwrap_err().to_string();
        let found = if name.starts_with("py2") { "'|O8'" } else { "object" };
        assert!(error.ends_with(&format!("expected float64 (4,), found {found} (4,)")), "{error}");
    }
    for name in ["py2-objarr.npz", "py3-objarr.npz"] {
        let mut npz = Npz::open(folder.join(name)).unwrap();
        assert_eq!(npz.names().unwrap(), ["x"]);
        let error = npz.read::<f64, Rank1<4>, Heap>("x").unwrap_err();
        assert!(matches!(error.kind, DataErrorKind::Mismatch(unlike) if unlike.dtype && !unlike.shape));
    }
}
