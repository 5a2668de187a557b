//! Files of NumPy can be read, and written files equal NumPy's to the byte.

#![cfg(feature = "npy")]

use std::fs;
use std::path::{Path, PathBuf};

#[cfg(feature = "half")]
use haversack::f16;
use haversack::{Array, Const, Dtype, Inline, Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, Shape, Storage};
use npyz::WriterBuilder;
use proptest::prelude::*;
use typenum::U3;

/// Returns the path of a file that `scripts/golden_npy.py` made: a committed one, unless `scripts/foreign.sh` made others.
fn golden(name: &str) -> PathBuf {
    let folder = std::env::var_os("HAVERSACK_GOLDEN").map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data"));
    folder.join("npy").join(name).with_extension("npy")
}

/// Returns the array as the bytes of a file.
fn written<T: Dtype, S: Shape, W: Storage>(array: &Array<T, S, W>) -> Vec<u8> {
    let mut file = Vec::new();
    array.write_npy_to(&mut file).unwrap();
    file
}

/// Checks that NumPy's file reads as `elements`, into either storage, and is written as NumPy wrote it.
fn agrees<T: Dtype, S: Shape>(name: &str, elements: &[T]) {
    let array = Array::<T, S>::read_npy(golden(name)).unwrap();
    assert_eq!(array.as_slice(), elements, "{name}");
    assert!(Array::<T, S, Inline>::read_npy(golden(name)).unwrap() == array, "{name}");
    assert_eq!(written(&array), fs::read(golden(name)).unwrap(), "{name}");
}

#[test]
fn every_dtype_agrees_with_numpy() {
    macro_rules! integers {
        ($($unsigned:ident $signed:ident $uint:literal $int:literal)*) => {$(
            let last = $unsigned::MAX;
            agrees::<$unsigned, Rank2<2, 3>>($uint, &[0, 1, 2, 3, last - 1, last]);
            agrees::<$signed, Rank2<2, 3>>($int, &[0, 1, -1, 2, $signed::MIN, $signed::MAX]);
        )*};
    }
    integers! {
        u8  i8  "uint8"  "int8"
        u16 i16 "uint16" "int16"
        u32 i32 "uint32" "int32"
        u64 i64 "uint64" "int64"
    }
    agrees::<bool, Rank2<2, 3>>("bool", &[false, true, true, false, false, true]);
    let least = f32::from_bits(1);
    agrees::<f32, Rank2<2, 3>>("float32", &[0.0, -0.0, 1.5, f32::INFINITY, f32::NEG_INFINITY, least]);
    #[cfg(feature = "half")]
    agrees::<f16, Rank1<3>>("float16", &[0.0, 1.0, 2.0].map(f16::from_f32));
    #[cfg(feature = "complex")]
    agrees::<haversack::Complex<f32>, Rank1<3>>("complex", &[0.0, 1.0, 2.0].map(|x| haversack::Complex::new(x, 0.0)));
    let least = f64::from_bits(1);
    agrees::<f64, Rank2<2, 3>>("float64", &[0.0, -0.0, 1.5, f64::INFINITY, f64::NEG_INFINITY, least]);
}

#[test]
fn every_rank_agrees_with_numpy() {
    fn counts<S: Shape>(name: &str) {
        agrees::<i32, S>(name, &(0..S::LEN as i32).collect::<Vec<_>>());
    }
    counts::<Rank0>("shape-scalar");
    counts::<Rank1<3>>("shape-3");
    counts::<(U3,)>("shape-3");
    counts::<Rank2<2, 3>>("shape-2x3");
    counts::<Rank3<2, 1, 3>>("shape-2x1x3");
    counts::<Rank4<2, 1, 3, 2>>("shape-2x1x3x2");
    counts::<Rank5<1, 2, 1, 3, 2>>("shape-1x2x1x3x2");
    counts::<Rank6<2, 1, 2, 1, 3, 2>>("shape-2x1x2x1x3x2");
    counts::<Rank1<0>>("shape-0");
    counts::<Rank2<2, 0>>("shape-2x0");
    #[cfg(target_pointer_width = "64")] // Memory of other targets cannot address such offsets: to them it is no shape.
    counts::<Rank6<0, 1234567, 7654321, 100, 100, 1>>("shape-0x1234567x7654321x100x100x1");
}

#[test]
fn versions_2_and_3_are_read() {
    for name in ["version-2", "version-3"] {
        let array = Array::<i32, Rank2<2, 3>>::read_npy(golden(name)).unwrap();
        assert_eq!(array.as_slice(), [0, 1, 2, 3, 4, 5], "{name}");
    }
}

/// Checks that a file that NumPy wrote in other orders reads as `elements`, into either storage.
fn turns<T: Dtype, S: Shape>(name: &str, elements: &[T]) {
    assert_eq!(Array::<T, S>::read_npy(golden(name)).unwrap().as_slice(), elements, "{name}");
    assert_eq!(Array::<T, S, Inline>::read_npy(golden(name)).unwrap().as_slice(), elements, "{name}");
}

/// The files hold 0, 1, 2, .. in row-major order.
#[test]
fn both_byte_orders_and_both_memory_orders_are_read() {
    turns::<i32, Rank2<3, 1>>("fortran-column", &[0, 1, 2]);
    turns::<i32, Rank2<2, 3>>("fortran", &[0, 1, 2, 3, 4, 5]);
    turns::<i32, Rank2<2, 3>>("big-endian", &[0, 1, 2, 3, 4, 5]);
    turns::<u16, Rank3<6, 50, 8>>("fortran-big-endian", &(0..2400).collect::<Vec<u16>>());
    turns::<f64, Rank0>("big-endian-scalar", &[1.5]);
    turns::<bool, Rank4<2, 3, 1, 2>>("fortran-bool", &std::array::from_fn::<bool, 12, _>(|i| i % 3 == 0));
    #[cfg(feature = "half")]
    turns::<f16, Rank1<3>>("big-endian-half", &[0.0, 1.0, 2.0].map(f16::from_f32));
    #[cfg(feature = "complex")]
    turns::<haversack::Complex<f64>, Rank1<2>>(
        "big-endian-complex",
        &[haversack::Complex::new(1.0, 2.0), haversack::Complex::new(-0.5, 1e300)],
    );
}

#[test]
#[cfg(target_endian = "little")]
fn a_payload_longer_than_a_piece_is_turned() {
    let payload: Vec<u8> = (0..20_000u32).flat_map(u32::to_be_bytes).collect();
    let header = "{'descr': '>u4', 'fortran_order': False, 'shape': (20000,)}";
    let array = Array::<u32, Rank1<20_000>>::read_npy_from(&file(header, &payload)[..]).unwrap();
    assert!(array.iter().copied().eq(0..20_000));
}

/// Makes a file of version 1.0.
fn file(header: &str, payload: &[u8]) -> Vec<u8> {
    let len = (header.len() as u16).to_le_bytes();
    [b"\x93NUMPY\x01\x00", &len[..], header.as_bytes(), payload].concat()
}

#[test]
fn headers_of_other_writers_are_read() {
    for header in [
        "{'descr':'<u2','fortran_order':False,'shape':(3,)}",
        "{\"shape\": (3,), \"fortran_order\": False, \"descr\": \"<u2\"}",
        "{ 'fortran_order' : False , 'shape' : ( 3 , ) , 'descr' : '<u2' , } \n\n",
        "{'descr': '<u2', 'fortran_order': False, 'shape': (3L,), }",
    ] {
        let array = Array::<u16, Rank1<3>>::read_npy_from(&file(header, &[1, 0, 2, 0, 0, 3])[..]).unwrap();
        assert_eq!(array.as_slice(), [1, 2, 0x300], "{header}");
    }
    for descr in ["|u1", "<u1", ">u1", "=u1"] {
        let header = format!("{{'descr': '{descr}', 'fortran_order': False, 'shape': (1, 2)}}");
        let array = Array::<u8, Rank2<1, 2>>::read_npy_from(&file(&header, &[1, 2])[..]).unwrap();
        assert_eq!(array.as_slice(), [1, 2], "{descr}");
    }
}

/// `scripts/golden_dtypes.py` wrote the table and describes its lines. The size of C's `long` and the native byte order are those of
/// the machine that wrote it.
#[test]
#[cfg(all(target_endian = "little", target_pointer_width = "64", not(windows)))]
fn dtypes_are_spelled_as_numpy_takes_them() {
    #[cfg(feature = "complex")]
    type Complex64 = haversack::Complex<f32>;
    #[cfg(feature = "complex")]
    type Complex128 = haversack::Complex<f64>;
    fn read<T: Dtype>(spelling: &str, meaning: &str) {
        let header = format!("{{'descr': '{spelling}', 'fortran_order': False, 'shape': (1,)}}");
        let file = file(&header, &[1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..size_of::<T>()]);
        let (swapped, meaning) = match meaning.strip_suffix(" (swapped)") {
            Some(meant) => (true, meant),
            None => (false, meaning),
        };
        let expected = match meaning == T::DTYPE.numpy {
            true if swapped && size_of::<T>() > 1 => "another byte order",
            true => "an array",
            false => "another dtype",
        };
        let one = file[file.len() - size_of::<T>()..].to_vec();
        let found = match Array::<T, Rank1<1>>::read_npy_from(&file[..]) {
            Ok(array) if written(&array).ends_with(&one) => "an array",
            Ok(_) => "another byte order",
            Err(error) if error.to_string().starts_with("expected ") => "another dtype",
            Err(other) => panic!("{spelling:?}: {other:?}"),
        };
        assert_eq!(found, expected, "{spelling:?} as {}", T::DTYPE);
    }
    let lines = include_str!("data/dtypes_by_numpy.txt").lines();
    let mut taken = 0;
    for (spelling, meaning) in lines.map(|line| line.split_once('\t').unwrap()) {
        let spelling: String = serde_json::from_str(spelling).unwrap();
        taken += usize::from(meaning != "-");
        macro_rules! each {
            ($($dtype:ident)*) => { $(read::<$dtype>(&spelling, meaning);)* };
        }
        each!(bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64);
        #[cfg(feature = "half")]
        each!(f16);
        #[cfg(feature = "complex")]
        each!(Complex64 Complex128);
    }
    assert!(taken > 150, "only {taken} spellings are taken");
}

#[test]
fn a_reader_stands_behind_the_array() {
    let mut two = written(&Array::<u8, Rank1<3>>::full(7));
    two.extend(written(&Array::<bool, Rank1<1>>::ones()));
    let mut reader = &two[..];
    assert_eq!(Array::<u8, Rank1<3>>::read_npy_from(&mut reader).unwrap().as_slice(), [7, 7, 7]);
    assert_eq!(Array::<bool, Rank1<1>>::read_npy_from(&mut reader).unwrap().as_slice(), [true]);
    assert!(reader.is_empty());
}

#[test]
fn bools_longer_than_a_buffer_are_read() {
    let bools = Array::<bool, Rank2<100, 100>>::from_fn(|[i, j]| i * j % 7 == 3);
    let read: Array<bool, _> = Array::read_npy_from(&written(&bools)[..]).unwrap();
    assert!(read == bools);
}

/// Checks that any elements survive writing and reading, through a reader and through a file, and that npyz reads the same.
fn survives<T, S: Shape>(bytes: &[u8])
where
    T: Dtype + npyz::Deserialize,
{
    let mut array = Array::<T, S>::zeros();
    match T::bytes_mut(array.as_mut_slice()) {
        Some(memory) => memory.copy_from_slice(&bytes[..Array::<T, S>::NBYTES]),
        None => {
            let mut bytes = bytes.iter();
            array.map_inplace(|_| T::counted(usize::from(bytes.next().unwrap() & 1)));
        }
    }
    let file = written(&array);
    assert_eq!(written(&Array::<T, S>::read_npy_from(&file[..]).unwrap()), file);
    assert_eq!(written(&Array::<T, S, Inline>::read_npy_from(&file[..]).unwrap()), file);

    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("array.npy");
    array.write_npy(&path).unwrap();
    assert_eq!(fs::read(&path).unwrap(), file);
    assert_eq!(written(&Array::<T, S>::read_npy(&path).unwrap()), file);

    let oracle = npyz::NpyFile::new(&file[..]).unwrap();
    assert!(oracle.shape().iter().copied().eq(S::AXES.iter().map(|&length| length as u64)));
    let elements: Vec<T> = oracle.into_vec().unwrap();
    assert_eq!(format!("{elements:?}"), format!("{:?}", array.as_slice()));
}

fn survives_as_every_dtype<S: Shape>(bytes: &[u8]) {
    macro_rules! dtypes {
        ($($type:ty)*) => {$( survives::<$type, S>(bytes); )*};
    }
    dtypes! { bool u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    fn arrays_survive(bytes in prop::collection::vec(any::<u8>(), 24 * 8)) {
        survives_as_every_dtype::<Rank0>(&bytes);
        survives_as_every_dtype::<Rank1<5>>(&bytes);
        survives_as_every_dtype::<(Const<3>, U3)>(&bytes);
        survives_as_every_dtype::<Rank3<2, 3, 4>>(&bytes);
        survives_as_every_dtype::<Rank4<2, 3, 1, 2>>(&bytes);
        survives_as_every_dtype::<Rank5<1, 2, 3, 1, 2>>(&bytes);
        survives_as_every_dtype::<Rank6<1, 2, 3, 1, 2, 1>>(&bytes);
        survives_as_every_dtype::<Rank1<0>>(&bytes);
        survives_as_every_dtype::<Rank3<2, 0, 3>>(&bytes);
    }

    #[test]
    fn what_npyz_writes_is_read(elements in prop::array::uniform6(any::<i64>())) {
        let mut file = Vec::new();
        let mut writer =
            npyz::WriteOptions::new().default_dtype().shape(&[2, 3]).writer(&mut file).begin_nd().unwrap();
        writer.extend(elements).unwrap();
        writer.finish().unwrap();
        let array = Array::<i64, Rank2<2, 3>>::read_npy_from(&file[..]).unwrap();
        prop_assert_eq!(array.as_slice(), elements);
    }
}
