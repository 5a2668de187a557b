//! Files that do not hold the requested array are refused, in these words.

#![cfg(feature = "npy")]

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use haversack::interop::error::{DataErrorKind, DataPart, MemoryOrder};
use haversack::{Array, DataError, Dtype, Inline, Rank0, Rank1, Rank2, Rank3, Shape};

/// Makes a file of version 1.0.
fn file(header: &str, payload: &[u8]) -> Vec<u8> {
    let len = (header.len() as u16).to_le_bytes();
    [b"\x93NUMPY\x01\x00", &len[..], header.as_bytes(), payload].concat()
}

/// Makes a header with the three keys.
fn header(descr: &str, fortran_order: &str, shape: &str) -> String {
    format!("{{'descr': {descr}, 'fortran_order': {fortran_order}, 'shape': {shape}, }}\n")
}

/// Returns the error of a file `digits.npy`.
fn file_error<T: Dtype, S: Shape>(bytes: &[u8]) -> DataError {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("digits.npy");
    fs::write(&path, bytes).unwrap();
    let mut error = Array::<T, S>::read_npy(&path).err().unwrap();
    assert_eq!(error.path.as_deref(), Some(&*path));
    error.path = Some("digits.npy".into());
    error
}

/// Returns the text of the error of a file. A reader gives the same without the path; both storages agree.
fn refused<T: Dtype, S: Shape>(bytes: &[u8]) -> String {
    let from_file = file_error::<T, S>(bytes).to_string();
    let from_reader = Array::<T, S>::read_npy_from(bytes).err().unwrap();
    assert!(from_reader.path.is_none());
    assert_eq!(format!("digits.npy: {from_reader}"), from_file);
    let inline = Array::<T, S, Inline>::read_npy_from(bytes).err().unwrap();
    assert_eq!(inline.to_string(), from_reader.to_string());
    from_file
}

fn golden(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/npy").join(name).with_extension("npy")).unwrap()
}

#[test]
fn another_dtype() {
    for (name, found) in [
        ("bool", "bool (2, 3)"),
        ("uint16", "uint16 (2, 3)"),
        ("int8", "int8 (2, 3)"),
        ("int64", "int64 (2, 3)"),
        ("float16", "float16 (3,)"),
        ("float64", "float64 (2, 3)"),
        ("complex", "complex64 (3,)"),
        ("text", "str of length 3 (2,)"),
        ("bytes", "bytes of length 3 (2,)"),
        ("time", "datetime64[ns] (1,)"),
        ("object", "object (1,)"),
        ("big-endian", "int32 (2, 3)"),
        ("fortran", "int32 (2, 3)"),
        ("structured", "[('x', '<f4'), ('y [m]', '<i2', (2,))] (3,)"),
    ] {
        let expected = format!("digits.npy: expected uint8 (2, 3), found {found}");
        assert_eq!(refused::<u8, Rank2<2, 3>>(&golden(name)), expected);
    }
}

#[test]
fn a_dtype_nobody_knows() {
    for (descr, found) in [
        ("''", "''"),
        ("'|'", "'|'"),
        ("'é'", "'é'"),
        ("'<é'", "'<é'"),
        ("'<f99'", "'<f99'"),
        ("'<i99999999999999999999'", "'<i99999999999999999999'"),
        ("'!f8'", "'!f8'"),
        ("'f8 '", "'f8 '"),
        ("'<float64'", "'<float64'"),
        ("'()f8'", "'()f8'"),
        ("'f'", "float32"),
        ("'uint16'", "uint16"),
        ("'|i4'", "int32"),
        ("'f2'", "float16"),
        ("'<f8x'", "'<f8x'"),
        ("'\u{1b}[31m'", "'\u{fffd}[31m'"),
        ("[]", "[]"),
    ] {
        let bytes = file(&header(descr, "False", "(3,)"), &[0; 24]);
        let expected = format!("digits.npy: expected float64 (3,), found {found} (3,)");
        assert_eq!(refused::<f64, Rank1<3>>(&bytes), expected);
    }
    let bytes = file(&header(&format!("[{}]", "1".repeat(200)), "False", "(3,)"), &[]);
    let expected = format!("digits.npy: expected bool (3,), found [{} .. (3,)", "1".repeat(119));
    assert_eq!(refused::<bool, Rank1<3>>(&bytes), expected);
}

#[test]
fn another_shape() {
    fn found<S: Shape>(shape: &str) -> String {
        refused::<u8, S>(&file(&header("'|u1'", "False", shape), &[]))
    }
    assert_eq!(
        found::<Rank3<1797, 8, 8>>("(1797, 64)"),
        "digits.npy: expected uint8 (1797, 8, 8), found uint8 (1797, 64)"
    );
    assert_eq!(found::<Rank2<2, 3>>("(3, 2)"), "digits.npy: expected uint8 (2, 3), found uint8 (3, 2)");
    assert_eq!(found::<Rank1<6>>("()"), "digits.npy: expected uint8 (6,), found uint8 ()");
    assert_eq!(found::<Rank0>("(1,)"), "digits.npy: expected uint8 (), found uint8 (1,)");
    assert_eq!(found::<Rank2<0, 3>>("(0, 4)"), "digits.npy: expected uint8 (0, 3), found uint8 (0, 4)");
    // Lengths whose product fits into no integer.
    assert_eq!(
        found::<Rank1<1>>("(9223372036854775808, 18446744073709551615, 2)"),
        "digits.npy: expected uint8 (1,), found uint8 (9223372036854775808, 18446744073709551615, 2)"
    );
    let many = vec!["1"; 64].join(", ");
    assert_eq!(
        found::<Rank1<1>>(&format!("({many})")),
        format!("digits.npy: expected uint8 (1,), found uint8 ({many})")
    );
}

#[test]
fn all_that_is_unlike_is_told_at_once() {
    let bytes = file(&header("'>f8'", "True", "(2, 3)"), &[]);
    let error = file_error::<f32, Rank2<3, 2>>(&bytes);
    assert_eq!(error.to_string(), "digits.npy: expected float32 (3, 2), found float64 (2, 3)");
    let DataErrorKind::Mismatch(mismatch) = error.kind else { panic!("{error}") };
    // Orders are turned while reading.
    assert!(mismatch.dtype && mismatch.shape && !mismatch.byte_order && !mismatch.memory_order);
    assert!(mismatch.found.swapped && mismatch.found.memory_order == MemoryOrder::ColumnMajor);
    assert_eq!((mismatch.expected.dtype, mismatch.expected.shape), (<f32 as Dtype>::DTYPE, &[3, 2][..]));
    assert_eq!((&*mismatch.found.dtype, &mismatch.found.shape[..]), ("float64", &[2, 3][..]));
}

#[test]
fn a_file_cut_off_anywhere() {
    fn cut<T: Dtype, S: Shape>(name: &str, preamble: usize) {
        let whole = golden(name);
        let header = whole.len() - Array::<T, S>::NBYTES - preamble;
        for found in 0..whole.len() {
            let text = refused::<T, S>(&whole[..found]);
            let (expected, found, part) = match found {
                0 => {
                    assert_eq!(text, "digits.npy: expected a .npy file, found an empty one");
                    continue;
                }
                // The file ends before the version.
                1..8 => (10, found, "preamble"),
                _ if found < preamble => (preamble, found, "preamble"),
                _ if found < preamble + header => (header, found - preamble, "header"),
                _ => (Array::<T, S>::NBYTES, found - preamble - header, "payload"),
            };
            let expected =
                format!("digits.npy: expected {expected} bytes of {part}, found {found}: the end is missing");
            assert_eq!(text, expected);
        }
    }
    cut::<bool, Rank2<2, 3>>("bool", 10);
    cut::<i32, Rank2<2, 3>>("shape-2x3", 10);
    cut::<i32, Rank2<2, 3>>("version-2", 12);
}

#[test]
fn bytes_behind_the_array() {
    let bytes = [golden("uint8"), b"abc".to_vec()].concat();
    let error = file_error::<u8, Rank2<2, 3>>(&bytes);
    assert_eq!(error.to_string(), "digits.npy: expected 6 bytes of payload, found 3 more behind them");
    // A reader may hold anything behind the array, which is left unread.
    let mut reader = &bytes[..];
    Array::<u8, Rank2<2, 3>>::read_npy_from(&mut reader).ok().unwrap();
    assert_eq!(reader, b"abc");
}

#[test]
fn a_bool_of_neither_0_nor_1() {
    let mut bytes = golden("bool");
    let payload = bytes.len() - 6;
    bytes[payload + 5] = 255;
    assert_eq!(refused::<bool, Rank2<2, 3>>(&bytes), "digits.npy: expected a bool, 0 or 1, at index [1, 2], found 255");
    bytes[payload + 1] = 2;
    assert_eq!(refused::<bool, Rank2<2, 3>>(&bytes), "digits.npy: expected a bool, 0 or 1, at index [0, 1], found 2");

    let mut many = vec![1; 3 * 5000];
    many[2 * 5000 + 7] = 3;
    let bytes = file(&header("'|b1'", "False", "(3, 5000)"), &many);
    assert_eq!(
        refused::<bool, Rank2<3, 5000>>(&bytes),
        "digits.npy: expected a bool, 0 or 1, at index [2, 7], found 3"
    );
    let bytes = file(&header("'|b1'", "False", "()"), &[9]);
    assert_eq!(refused::<bool, Rank0>(&bytes), "digits.npy: expected a bool, 0 or 1, at index [], found 9");
}

#[test]
fn no_npy_file() {
    for (bytes, found, hint) in [
        (&b"x"[..], "x", ""),
        (b"1.0,2.0\n", "1.0,2.", ""),
        (b"\x93NUMPX\x01\x00", r"\x93NUMPX", ""),
        (b"\n\"\x00", r#"\n\"\x00"#, ""),
        (b"PK\x03\x04\x2d\x00\x00", r"PK\x03\x04-\x00", " (a zip archive: `interop::npz` reads .npz files)"),
    ] {
        let expected =
            format!(r#"digits.npy: expected a .npy file, which begins with "\x93NUMPY", found "{found}"{hint}"#);
        assert_eq!(refused::<u8, Rank1<3>>(bytes), expected);
    }
}

#[test]
fn another_version() {
    for (major, minor) in [(0, 0), (1, 1), (4, 0), (255, 255)] {
        let bytes = [b"\x93NUMPY", &[major, minor, 0, 0][..]].concat();
        assert_eq!(
            refused::<u8, Rank1<3>>(&bytes),
            format!("digits.npy: expected version 1.0, 2.0 or 3.0 of a .npy file, found version {major}.{minor}")
        );
    }
}

#[test]
fn a_header_too_long() {
    let bytes = [b"\x93NUMPY\x02\x00", &u32::MAX.to_le_bytes()[..]].concat();
    assert_eq!(
        refused::<u8, Rank1<3>>(&bytes),
        "digits.npy: expected a header of at most 10_000 bytes, found one of 4_294_967_295"
    );
    let longest = |len: usize| file(&format!("{:len$}", header("'|u1'", "False", "(3,)")), &[1, 2, 3]);
    assert_eq!(Array::<u8, Rank1<3>>::read_npy_from(&longest(10_000)[..]).ok().unwrap().as_slice(), [1, 2, 3]);
    assert_eq!(
        refused::<u8, Rank1<3>>(&longest(10_001)),
        "digits.npy: expected a header of at most 10_000 bytes, found one of 10_001"
    );
}

#[test]
fn a_malformed_header() {
    let many = format!("{{'shape': ({})}}", "1,".repeat(65));
    for (header, expected, position) in [
        ("", "`{`", 0),
        ("[]", "`{`", 0),
        ("{", "a key in quotes, or `}`", 1),
        ("{,}", "a key in quotes, or `}`", 1),
        ("{}", "the key 'descr'", 1),
        ("{'descr': '<f8'}", "the key 'fortran_order'", 15),
        ("{'descr': '<f8', 'fortran_order': False}", "the key 'shape'", 39),
        ("{'descr': '<f8', 'descr': '<f8'}", "another key", 17),
        ("{'color': 1}", "'descr', 'fortran_order' or 'shape'", 1),
        ("{'descr' '<f8'}", "`:`", 9),
        ("{'descr': '<f8' 'shape': ()}", "`,` or `}`", 16),
        ("{'descr': '<f8", "a closing quote", 14),
        ("{'descr': '<f8\n'}", "a closing quote", 14),
        (r"{'descr': '\'<f8'}", "a closing quote", 11),
        ("{'descr': '<f8\"}", "a closing quote", 16),
        ("{'descr': 8}", "a dtype, in quotes or as a list", 10),
        ("{'descr': [[[[", "a closing bracket", 14),
        (r"{'descr': ['\", "a closing bracket", 13),
        ("{'descr': ['[', ", "a closing bracket", 16),
        ("{'fortran_order': 0}", "`True` or `False`", 18),
        ("{'fortran_order': Truely}", "`,` or `}`", 22),
        ("{'shape': 3}", "`(`", 10),
        ("{'shape': [3]}", "`(`", 10),
        ("{'shape': (3)}", "`,`", 12),
        ("{'shape': (3 4)}", "`,`", 13),
        ("{'shape': (3, 4 5)}", "`,` or `)`", 16),
        ("{'shape': (,)}", "the length of an axis", 11),
        ("{'shape': (3,, 4)}", "the length of an axis", 13),
        ("{'shape': (-3,)}", "the length of an axis", 11),
        ("{'shape': (3.0,)}", "`,`", 12),
        ("{'shape': (010,)}", "a length without leading zeros", 11),
        ("{'shape': (3", "`,`", 12),
        ("{'shape': (3,", "the length of an axis", 13),
        ("{'shape': (18446744073709551616,)}", "a length below 2^64", 11),
        (&*many, "at most 64 axes", 139),
        ("{'descr': '<f8', 'fortran_order': False, 'shape': ()", "`,` or `}`", 52),
        ("{'descr': '<f8', 'fortran_order': False, 'shape': (),", "a key in quotes, or `}`", 53),
        ("{'descr': '<f8', 'fortran_order': False, 'shape': ()} {", "nothing but space after the `}`", 54),
    ] {
        let found = match header.as_bytes().get(position) {
            Some(byte) => format!("`{}`", byte.escape_ascii()),
            None => "its end".into(),
        };
        assert_eq!(
            refused::<f64, Rank0>(&file(header, &[])),
            format!("digits.npy: expected {expected} at byte {position} of the header, found {found}")
        );
    }
}

#[test]
fn nesting_takes_no_time_and_no_stack() {
    for bracket in ["[", "(", "{"] {
        let bytes = file(&format!("{{'descr': [{}", bracket.repeat(9000)), &[]);
        assert_eq!(
            refused::<u8, Rank0>(&bytes),
            "digits.npy: expected a closing bracket at byte 9011 of the header, found its end"
        );
    }
}

#[test]
fn a_missing_file() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("missing.npy");
    let error = Array::<u8, Rank0>::read_npy(&path).err().unwrap();
    let reason = fs::read(&path).unwrap_err();
    assert_eq!(error.to_string(), format!("{}: cannot open it: {reason}", path.display()));
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), reason.to_string());
    assert!(matches!(error.kind, DataErrorKind::Io { source, .. } if source.kind() == io::ErrorKind::NotFound));
}

#[test]
fn a_directory() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let error = Array::<u8, Rank0>::read_npy(folder.path()).err().unwrap();
    assert_eq!(error.to_string(), format!("{}: expected a .npy file, found a directory", folder.path().display()));
}

/// A reader that gives one byte at a time, is interrupted before each, and fails at last.
struct Failing<'a> {
    rest: &'a [u8],
    interrupted: bool,
}

impl Read for Failing<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.interrupted = !self.interrupted;
        if self.interrupted {
            return Err(io::ErrorKind::Interrupted.into());
        }
        match self.rest {
            [] => Err(io::Error::other("unplugged")),
            [first, rest @ ..] => {
                bytes[0] = *first;
                self.rest = rest;
                Ok(1)
            }
        }
    }
}

#[test]
fn a_reader_that_fails() {
    let whole = golden("uint8");
    for len in [0, 9, 50, 130] {
        let reader = Failing { rest: &whole[..len], interrupted: false };
        let error = Array::<u8, Rank2<2, 3>>::read_npy_from(reader).err().unwrap();
        assert_eq!(error.to_string(), "cannot read it: unplugged");
    }
    let reader = Failing { rest: &whole, interrupted: false };
    assert_eq!(Array::<u8, Rank2<2, 3>>::read_npy_from(reader).ok().unwrap().as_slice(), [0, 1, 2, 3, 254, 255]);
}

/// A reader that claims to have read more than there was room for.
struct Boasting;

impl Read for Boasting {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Ok(usize::MAX)
    }
}

#[test]
fn a_reader_that_boasts() {
    let error = Array::<u8, Rank0>::read_npy_from(Boasting).err().unwrap();
    assert!(matches!(error.kind, DataErrorKind::Magic { .. }));
    let whole = golden("bool");
    Array::<bool, Rank2<2, 3>>::read_npy_from((&whole[..128]).chain(Boasting)).ok().unwrap();
}

#[test]
fn what_programs_read() {
    let error = file_error::<u8, Rank2<2, 3>>(&golden("uint8")[..131]);
    let DataErrorKind::Truncated { part, expected, found, .. } = error.kind else { panic!("{error}") };
    assert_eq!((part, expected, found), (DataPart::Payload, 6, 3));
}

#[cfg(target_os = "linux")]
#[test]
fn devices() {
    let error = Array::<u8, Rank0>::read_npy("/dev/null").err().unwrap();
    assert_eq!(error.to_string(), "/dev/null: expected a .npy file, found an empty one");
    let error = Array::<u8, Rank0>::read_npy("/dev/zero").err().unwrap();
    assert!(matches!(error.kind, DataErrorKind::Magic { .. }));
}
