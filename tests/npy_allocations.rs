//! Reading allocates the array and nothing else, whatever a file claims; writing allocates nothing.

#![cfg(feature = "npy")]

use std::fs;
use std::path::Path;

use haversack::{Array, DataError, Dtype, Inline, Rank0, Rank1, Rank2, Rank3, Shape};
use proptest::prelude::*;

mod counting;
use counting::counted;

/// The bytes that an error may allocate: the path, and what it reports of the header.
const REPORT: usize = 8 * 1024;

/// Runs `run` with a file in a folder of its own. The path is short enough for the system calls' buffer.
fn with_file<X>(content: &[u8], run: impl FnOnce(&Path) -> X) -> X {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("array.npy");
    fs::write(&path, content).unwrap();
    run(&path)
}

fn file(header: &str, payload: &[u8]) -> Vec<u8> {
    let len = (header.len() as u16).to_le_bytes();
    [b"\x93NUMPY\x01\x00", &len[..], header.as_bytes(), payload].concat()
}

fn reading_allocates_the_array<T: Dtype, S: Shape>() {
    let mut content = Vec::with_capacity(1024 + Array::<T, S>::NBYTES);
    let (result, _, bytes) = counted(|| Array::<T, S>::zeros().write_npy_to(&mut content));
    result.unwrap();
    assert_eq!(bytes, Array::<T, S>::NBYTES, "writing allocates nothing");

    let expected = (Array::<T, S>::NBYTES, usize::from(Array::<T, S>::NBYTES > 0));
    let (array, blocks, bytes) = counted(|| Array::<T, S>::read_npy_from(&content[..]));
    assert!(array.is_ok());
    assert_eq!((bytes, blocks), expected);
    with_file(&content, |path| {
        let (array, blocks, bytes) = counted(|| Array::<T, S>::read_npy(path));
        assert!(array.is_ok());
        assert_eq!((bytes, blocks), expected);
    });
    let (array, _, bytes) = counted(|| Array::<T, S, Inline>::read_npy_from(&content[..]));
    assert!(array.is_ok());
    assert_eq!(bytes, 0);
}

#[test]
fn reading_allocates_nbytes_in_one_block() {
    reading_allocates_the_array::<u8, Rank0>();
    reading_allocates_the_array::<f64, Rank1<3>>();
    reading_allocates_the_array::<f32, Rank2<100, 100>>();
    reading_allocates_the_array::<bool, Rank3<20, 30, 40>>();
    reading_allocates_the_array::<u16, Rank2<0, 5>>();
}

#[test]
fn reading_other_orders_allocates_the_array_alone() {
    type Table<T> = Array<T, Rank2<100, 300>>;
    fn reads<T: Dtype>(descr: &str) {
        for order in ["True", "False"] {
            let header = format!("{{'descr': '{descr}', 'fortran_order': {order}, 'shape': (100, 300)}}");
            let content = file(&header, &vec![0; Table::<T>::NBYTES]);
            let (array, blocks, bytes) = counted(|| Table::<T>::read_npy_from(&content[..]));
            assert!(array.is_ok());
            assert_eq!((bytes, blocks), (Table::<T>::NBYTES, 1), "{header}");
        }
    }
    reads::<f32>(">f4");
    reads::<f32>("<f4");
    reads::<bool>("|b1");
}

/// Far larger than what an error may allocate. It must not be in the count.
type Large = Array<u8, Rank2<1000, 1000>>;

/// Checks that reading fails, from a reader and from a file, before the array is allocated.
fn fails_early(content: &[u8]) -> DataError {
    let (result, _, bytes) = counted(|| Large::read_npy_from(content));
    let error = result.err().unwrap();
    assert!(bytes <= REPORT, "{bytes} bytes for: {error}");
    with_file(content, |path| {
        let (result, _, bytes) = counted(|| Large::read_npy(path));
        let error = result.err().unwrap();
        assert!(bytes <= REPORT, "{bytes} bytes for: {error}");
    });
    error
}

#[test]
fn what_a_header_claims_is_not_allocated() {
    for len in [10_001, 1 << 20, u32::MAX] {
        let content = [b"\x93NUMPY\x02\x00", &len.to_le_bytes()[..]].concat();
        fails_early(&content);
    }
    for header in [
        "{'descr': '|u1', 'fortran_order': False, 'shape': (18446744073709551615, 18446744073709551615)}".to_owned(),
        format!("{{'descr': '|u1', 'fortran_order': False, 'shape': ({})}}", "9,".repeat(64)),
        format!("{{'descr': '|u1', 'fortran_order': False, 'shape': ({})}}", "1,".repeat(4900)),
        format!("{{'descr': {}", "[".repeat(9_900)),
        format!("{{'descr': [{}]}}", "'é', ".repeat(1_400)),
        format!("{{'descr': '{}', 'fortran_order': False, 'shape': ()}}", "é".repeat(4_900)),
    ] {
        fails_early(&file(&header, &[]));
    }
    for byte in [b'x', b'\x1b', b'\xff'] {
        let mut content =
            file(&format!("{{'descr': '{}', 'fortran_order': False, 'shape': ()}}", "x".repeat(9_900)), &[]);
        content.iter_mut().filter(|content| **content == b'x').for_each(|content| *content = byte);
        fails_early(&content);
    }
}

#[test]
fn a_file_of_another_length_fails_before_the_array_is_allocated() {
    let mut content = Vec::new();
    Large::zeros().write_npy_to(&mut content).unwrap();
    for len in [content.len() - 1, 128, 127, 9, 1, 0] {
        with_file(&content[..len], |path| {
            let (result, _, bytes) = counted(|| Large::read_npy(path));
            assert!(result.is_err());
            assert!(bytes <= REPORT);
        });
    }
    content.push(0);
    with_file(&content, |path| {
        let (result, _, bytes) = counted(|| Large::read_npy(path));
        assert!(result.is_err());
        assert!(bytes <= REPORT);
    });
}

#[test]
fn writing_a_file_allocates_paths_only() {
    let array = Large::ones();
    with_file(b"old", |path| {
        let (result, _, bytes) = counted(|| array.write_npy(path));
        result.unwrap();
        // The canonical path of the target, for which the system needs a buffer, and the path of the temporary file.
        assert!(bytes <= 8 * 1024, "{bytes}");
    });
}

proptest! {
    #[test]
    fn no_bytes_make_reading_allocate_more(
        version in 1u8..4, len in prop_oneof![Just(118u32), any::<u32>()], header in "[{}\\[\\]()',: 0-9a-z]{0,200}",
    ) {
        let content = [b"\x93NUMPY", &[version, 0][..], &len.to_le_bytes(), header.as_bytes()].concat();
        fails_early(&content);
        fails_early(&file(&header, &[]));
    }
}

/// Returns the blocks and bytes that opening a map of a file allocates.
#[cfg(feature = "mmap")]
#[allow(unsafe_code, reason = "to open a map is to promise that the file stays as it is")]
fn opening_a_map<S: Shape>() -> [(usize, usize); 2] {
    use haversack::{Mapped, ReadWrite, Rows};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("array.npy");
    // SAFETY: nobody else knows the file.
    drop(unsafe { Array::<u8, S, Mapped<ReadWrite>>::create_npy(&path) }.unwrap());
    // SAFETY: as above.
    let (array, blocks, bytes) = counted(|| unsafe { Array::<u8, S, Mapped>::open_npy(&path) });
    let as_array = (blocks, bytes);
    assert_eq!(array.unwrap().as_slice().last(), Some(&0));
    // SAFETY: as above.
    let (rows, blocks, bytes) = counted(|| unsafe { Rows::<u8, (), _, Mapped>::open_npy(&path) });
    assert_eq!(rows.unwrap().len(), S::LEN);
    [as_array, (blocks, bytes)]
}

#[cfg(feature = "mmap")]
#[test]
fn mapping_allocates_the_same_for_1_kib_and_for_64_mib() {
    let [small, large] = [opening_a_map::<Rank1<1024>>(), opening_a_map::<Rank1<{ 64 << 20 }>>()];
    assert_eq!(small, large);
    assert_eq!(small, [(0, 0); 2]);
}
