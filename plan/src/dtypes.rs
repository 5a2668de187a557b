//! Facts about arrays that the macros and the library share, so that each exists once.

/// The highest rank of an array.
pub const MAX_RANK: usize = 6;

/// The dtypes: the name of each, and the bytes of an element. The library checks this table against its types while it is compiled. It
/// has [`HALVES`] with its feature `half` only.
pub const DTYPES: [(&str, usize); 13] = [
    ("bool", 1),
    ("u8", 1),
    ("u16", 2),
    ("u32", 4),
    ("u64", 8),
    ("i8", 1),
    ("i16", 2),
    ("i32", 4),
    ("i64", 8),
    ("f32", 4),
    ("f64", 8),
    ("f16", 2),
    ("bf16", 2),
];

/// The dtypes whose products are summed in `f32`.
pub const HALVES: [&str; 2] = ["f16", "bf16"];

/// Returns the bytes of an element of the dtype with this name, or `None` if there is no such dtype.
///
/// ```
/// use haversack_plan::dtypes::itemsize;
///
/// assert_eq!(itemsize("f32"), Some(4));
/// assert_eq!(itemsize("f128"), None);
/// ```
#[inline]
pub const fn itemsize(dtype: &str) -> Option<usize> {
    let mut row = 0;
    while row < DTYPES.len() {
        let (name, bytes) = DTYPES[row];
        if is_same(name, dtype) {
            return Some(bytes);
        }
        row += 1;
    }
    None
}

#[inline]
const fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}
