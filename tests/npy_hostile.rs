//! No bytes make reading panic, and no header is read in another meaning than npyz reads.

#![cfg(feature = "npy")]

mod damaged;

use std::fs;

use haversack::{Array, Dtype, Inline, Rank0, Rank1, Rank2, Rank4, Shape};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Reads as a few array types, from a reader and from a file.
fn read_as_anything(bytes: &[u8]) {
    fn read<T: Dtype, S: Shape>(bytes: &[u8], path: &std::path::Path) {
        let from_reader = Array::<T, S>::read_npy_from(bytes).map_err(|error| error.to_string());
        let inline = Array::<T, S, Inline>::read_npy_from(bytes).map_err(|error| error.to_string());
        let from_file = Array::<T, S>::read_npy(path).map_err(|error| error.to_string());
        assert_eq!(from_reader.as_ref().err(), inline.as_ref().err());
        assert!(from_reader.is_ok() || from_file.is_err(), "a file is checked at least as a reader is");
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("array.npy");
    fs::write(&path, bytes).unwrap();
    read::<bool, Rank2<2, 3>>(bytes, &path);
    read::<u8, Rank2<2, 3>>(bytes, &path);
    read::<f64, Rank0>(bytes, &path);
    read::<i16, Rank1<0>>(bytes, &path);
    read::<u32, Rank4<1, 2, 3, 1>>(bytes, &path);
}

fn valid() -> impl Strategy<Value = Vec<u8>> {
    select(vec![
        "bool",
        "uint8",
        "uint32",
        "float64",
        "structured",
        "fortran",
        "version-2",
        "version-3",
        "shape-scalar",
    ])
    .prop_map(|name| fs::read(format!("{}/tests/data/npy/{name}.npy", env!("CARGO_MANIFEST_DIR"))).unwrap())
}

/// Makes a file of version 1.0.
fn file(header: &str, payload: &[u8]) -> Vec<u8> {
    let len = (header.len() as u16).to_le_bytes();
    [b"\x93NUMPY\x01\x00", &len[..], header.as_bytes(), payload].concat()
}

/// Pieces of headers.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    "(",
    ")",
    ",",
    ":",
    "'",
    "\"",
    "\\",
    " ",
    "\n",
    "'descr'",
    "'fortran_order'",
    "'shape'",
    "True",
    "False",
    "None",
    "'<f8'",
    "'|u1'",
    "'|b1'",
    "(2, 3)",
    "()",
    "0",
    "1",
    "-",
    "1e9",
    "L",
    "18446744073709551615",
    "é",
    "\0",
];

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        read_as_anything(&bytes);
    }

    #[test]
    fn any_bytes_after_the_magic(
        version in 0u8..5, len in any::<u32>(), bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        read_as_anything(&[b"\x93NUMPY", &[version, 0][..], &len.to_le_bytes(), &bytes].concat());
    }

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

    #[test]
    fn any_pieces_of_a_header(pieces in prop::collection::vec(select(PIECES), 0..40)) {
        read_as_anything(&file(&pieces.concat(), &[1; 48]));
    }

    #[test]
    fn a_header_with_pieces_in_it(pieces in prop::collection::vec(select(PIECES), 0..4), at in any::<Index>()) {
        let mut header = String::from("{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }");
        header.insert_str(at.index(header.len()), &pieces.concat());
        read_as_anything(&file(&header, &[1; 6]));
    }
}

/// Returns every header that one piece makes out of a valid one, with up to two characters left out at its position.
fn headers_with_a_piece() -> impl Iterator<Item = String> {
    let valid = "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 3), }";
    let places = (0..valid.len()).flat_map(|at| (at..=valid.len().min(at + 2)).map(move |end| at..end));
    places.flat_map(move |place| {
        PIECES.iter().map(move |piece| {
            let mut header = String::from(valid);
            header.replace_range(place.clone(), piece);
            header
        })
    })
}

/// Texts that Python reads and npyz does not: long numbers, lines, dtypes without an order or with a space before their size.
const ONLY_PYTHON_READS: [&str; 4] = ["L", "\n", "'u1'", "'|u 1'"];

/// Whatever is read, npyz reads it with the same meaning, except for the texts that only Python reads.
#[test]
#[cfg_attr(
    miri,
    ignore = "npyz compiles regular expressions: two minutes there; the other tests here read memory in the same ways"
)]
fn what_is_read_means_the_same_to_npyz() {
    let mut read = 0;
    for header in headers_with_a_piece() {
        if ONLY_PYTHON_READS.iter().any(|text| header.contains(text)) {
            continue;
        }
        let file = file(&header, &[1; 6]);
        if Array::<u8, Rank2<2, 3>>::read_npy_from(&file[..]).is_ok() {
            let oracle = npyz::NpyFile::new(&file[..]).unwrap_or_else(|error| panic!("{header}: {error}"));
            assert_eq!(oracle.shape(), [2, 3], "{header}");
            assert_eq!(oracle.into_vec::<u8>().unwrap(), [1; 6], "{header}");
            read += 1;
        }
    }
    assert!(read > 50, "{read} headers are read");
}
