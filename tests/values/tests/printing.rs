//! Promise: arrays print exactly as NumPy prints them.
//!
//! `scripts/golden_print.py` wrote `data/printed_by_numpy.txt` and describes its lines.

use std::collections::HashSet;
use std::str::FromStr;

use haversack::{Array, Complex, Const, Dtype, Inline, Rank0, Rank1, Rank2, Rank3, Rank4, Rank5, Rank6, Shape, f16};

/// An array, and the text that NumPy prints for it.
struct Case {
    dtype: &'static str,
    shape: &'static str,
    precision: Option<usize>,
    style: Option<&'static str>,
    elements: &'static str,
    text: String,
    representation: String,
}

/// An element that is read as the file spells it.
trait Spelled: Sized {
    fn read(text: &str) -> Option<Self>;
}

macro_rules! spelled {
    ($($dtype:ident)*) => {$(
        impl Spelled for $dtype {
            fn read(text: &str) -> Option<Self> {
                Self::from_str(text).ok()
            }
        }
    )*};
}

spelled! { bool u8 u16 u32 u64 i8 i16 i32 i64 f16 f32 f64 }

impl<F: Spelled> Spelled for Complex<F> {
    fn read(text: &str) -> Option<Self> {
        let (re, im) = text.split_once(',')?;
        Some(Complex::new(F::read(re)?, F::read(im)?))
    }
}

impl Case {
    fn all() -> impl Iterator<Item = Case> {
        Case::of(include_str!("../../data/printed_by_numpy.txt"))
    }

    fn of(file: &'static str) -> impl Iterator<Item = Case> {
        file.split_terminator("\n\n").map(Case::parse)
    }

    fn parse(lines: &'static str) -> Case {
        let mut heads = lines.lines();
        let facts: Vec<_> = heads.next().unwrap().split(' ').collect();
        let elements = heads.next().unwrap();
        let printed = |mark| lines.lines().filter_map(|line| line.strip_prefix(mark)).collect::<Vec<_>>().join("\n");
        Case {
            dtype: facts[0],
            shape: facts[1],
            precision: facts[2].strip_prefix("precision=").unwrap().parse().ok(),
            style: facts.get(3).map(|fact| fact.strip_prefix("style=").unwrap()),
            elements,
            text: printed("s|"),
            representation: printed("r|"),
        }
    }

    /// Returns the text that haversack prints for an array of `T` in shape `S`.
    fn print<T: Dtype + Spelled, S: Shape>(&self) -> (String, String) {
        let Some(elements) = self.elements.split(' ').map(T::read).collect::<Option<Vec<T>>>() else {
            panic!("not elements of {}: {}", T::DTYPE, self.elements);
        };
        let mut in_turn = elements.into_iter().cycle();
        let array = Array::<T, S>::from_fn(|_| in_turn.next().unwrap());
        if let Some(style) = self.style {
            return in_style(style, &array, self.precision);
        }
        match self.precision {
            None => (format!("{array}"), format!("{array:?}")),
            Some(precision) => (format!("{array:.precision$}"), format!("{array:.precision$?}")),
        }
    }

    fn print_shape<S: Shape>(&self) -> (String, String) {
        match self.dtype {
            "bool" => self.print::<bool, S>(),
            "uint8" => self.print::<u8, S>(),
            "uint16" => self.print::<u16, S>(),
            "uint32" => self.print::<u32, S>(),
            "uint64" => self.print::<u64, S>(),
            "int8" => self.print::<i8, S>(),
            "int16" => self.print::<i16, S>(),
            "int32" => self.print::<i32, S>(),
            "int64" => self.print::<i64, S>(),
            "float16" => self.print::<f16, S>(),
            "complex64" => self.print::<Complex<f32>, S>(),
            "complex128" => self.print::<Complex<f64>, S>(),
            "float32" => self.print::<f32, S>(),
            "float64" => self.print::<f64, S>(),
            other => panic!("no dtype {other}"),
        }
    }
}

// Each style that NumPy's cases have, as a format string.
macro_rules! styles {
    ($($style:literal)*) => {
        const STYLES: &[&str] = &[$($style),*];

        fn in_style<T: Dtype, S: Shape>(style: &str, array: &Array<T, S>, precision: Option<usize>) -> (String, String) {
            match (style, precision) {
                $(
                    ($style, None) => (format!(concat!("{:", $style, "}"), array), format!(concat!("{:", $style, "?}"), array)),
                    ($style, Some(precision)) => (
                        format!(concat!("{:", $style, ".1$}"), array, precision),
                        format!(concat!("{:", $style, ".1$?}"), array, precision),
                    ),
                )*
                other => panic!("no style {other:?} in this table"),
            }
        }
    };
}

styles!["+" "3" "8" ">12" "<9" "^10" "*^11" "·>7" "+9" "-<+8" "08" "+012" "#<3" "_^+30"];

macro_rules! shapes {
    ($($name:literal $shape:ty;)*) => {
        const SHAPES: &[&str] = &[$($name),*];

        fn print(case: &Case) -> (String, String) {
            match case.shape {
                $($name => case.print_shape::<$shape>(),)*
                other => panic!("no shape {other} in this table"),
            }
        }
    };
}

shapes! {
    "0" Rank1<0>;
    "0x3" Rank2<0, 3>;
    "3x0" Rank2<3, 0>;
    "2x0x3" Rank3<2, 0, 3>;
    "0x1x0x2" Rank4<0, 1, 0, 2>;
    "1x2x3x0x5" Rank5<1, 2, 3, 0, 5>;
    "2x2x0x2x2x2" Rank6<2, 2, 0, 2, 2, 2>;
    "scalar" Rank0;
    "1" Rank1<1>;
    "2" Rank1<2>;
    "5" Rank1<5>;
    "7" Rank1<7>;
    "1x1" Rank2<1, 1>;
    "2x3" Rank2<2, 3>;
    "3x2" Rank2<3, 2>;
    "4x1" Rank2<4, 1>;
    "2x2x2" Rank3<2, 2, 2>;
    "3x1x2" Rank3<3, 1, 2>;
    "1x2x1x2" Rank4<1, 2, 1, 2>;
    "2x1x1x2x1" Rank5<2, 1, 1, 2, 1>;
    "1x1x1x1x1x1" Rank6<1, 1, 1, 1, 1, 1>;
    "2x1x2x1x2x2" Rank6<2, 1, 2, 1, 2, 2>;
    "30" Rank1<30>;
    "2x20" Rank2<2, 20>;
    "1x1x1x40" Rank4<1, 1, 1, 40>;
    "1x2x1x1x1x18" Rank6<1, 2, 1, 1, 1, 18>;
    "1000" Rank1<1000>;
    "10x100" Rank2<10, 100>;
    "1001" Rank1<1001>;
    "40x30" Rank2<40, 30>;
    "2x600" Rank2<2, 600>;
    "1001x1" Rank2<1001, 1>;
    "11x10x10" Rank3<11, 10, 10>;
    "3x5x8x9" Rank4<3, 5, 8, 9>;
    "2x7x2x7x8" Rank5<2, 7, 2, 7, 8>;
    "7x1x7x2x2x8" Rank6<7, 1, 7, 2, 2, 8>;
    "6x6x6x5" Rank4<6, 6, 6, 5>;
}

#[test]
fn arrays_print_as_in_numpy() {
    let (mut count, mut different) = (0, Vec::new());
    for case in Case::all() {
        let (text, representation) = print(&case);
        for (printed, expected) in [(text, &case.text), (representation, &case.representation)] {
            count += 1;
            if printed != *expected {
                let Case { dtype, shape, precision, style, elements, .. } = case;
                different.push(format!(
                    "{dtype} {shape} {precision:?} {style:?}: {elements}\nhere:\n{printed}\nNumPy:\n{expected}\n"
                ));
            }
        }
    }
    let (first, differ) = (&different[..different.len().min(5)], different.len());
    assert!(different.is_empty(), "{differ} of {count} texts differ:\n{}", first.join("\n"));
    assert!(count > 1000, "only {count} texts were compared");
}

#[test]
fn every_shape_and_dtype_is_compared() {
    let mut missing: HashSet<&str> = SHAPES.iter().copied().collect();
    missing.extend(["bool", "uint8", "uint16", "uint32", "uint64", "int8", "int16", "int32", "int64"]);
    missing.extend(["float32", "float64"]);
    missing.extend(STYLES);
    for case in Case::all() {
        missing.remove(case.style.unwrap_or_default());
        missing.remove(case.shape);
        missing.remove(case.dtype);
    }
    assert!(missing.is_empty(), "no case of {missing:?}");
}

macro_rules! records {
    ($($name:ident { $($field:ident: $dtype:ty),* })*) => {$(
        #[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
        #[repr(C)]
        struct $name {
            $($field: $dtype,)*
        }

        impl Spelled for $name {
            fn read(text: &str) -> Option<Self> {
                let mut numbers = text.split(';');
                Some($name { $($field: <$dtype>::read(numbers.next()?)?,)* })
            }
        }
    )*};
}

// `RECORDS` of `scripts/golden_print.py`.
records! {
    Wave { z: Complex<f32>, x: f16, n: i16, y: f32 }
    Single { x: f64 }
    Wide { f0: i32, f1: f32, f2: i32, f3: f32, f4: i32, f5: f32, f6: i32, f7: f32, f8: i32, f9: f32, f10: i32, f11: f32 }
    Flags { valid: bool, level: i8, station: u16 }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
struct Reading {
    time: u64,
    temperature: f32,
    flags: Flags,
}

impl Spelled for Reading {
    fn read(text: &str) -> Option<Self> {
        let mut fields = text.splitn(3, ';');
        let (time, temperature) = (u64::read(fields.next()?)?, f32::read(fields.next()?)?);
        Some(Reading { time, temperature, flags: Flags::read(fields.next()?)? })
    }
}

#[test]
fn records_print_as_in_numpy() {
    fn text<T: Dtype + Spelled>(case: &Case) -> String {
        let (text, _) = match case.shape {
            "0" => case.print::<T, Rank1<0>>(),
            "scalar" => case.print::<T, Rank0>(),
            "2" => case.print::<T, Rank1<2>>(),
            "5" => case.print::<T, Rank1<5>>(),
            "2x3" => case.print::<T, Rank2<2, 3>>(),
            "2x20" => case.print::<T, Rank2<2, 20>>(),
            "1001" => case.print::<T, Rank1<1001>>(),
            other => panic!("no shape {other}"),
        };
        text
    }
    let mut count = 0;
    for case in Case::of(include_str!("../../data/printed_records_by_numpy.txt")) {
        let printed = match case.dtype {
            "reading" => text::<Reading>(&case),
            "wave" => text::<Wave>(&case),
            "single" => text::<Single>(&case),
            "wide" => text::<Wide>(&case),
            other => panic!("no record {other}"),
        };
        assert_eq!(printed, case.text, "{} {} {:?}: {}", case.dtype, case.shape, case.precision, case.elements);
        count += 1;
    }
    assert_eq!(count, 4 * 8);
    // Sign and width are those of a whole record; the former applies to each number.
    let one = Array::<Flags, Rank1<1>>::from([Flags { valid: true, level: -1, station: 7 }]);
    assert_eq!(format!("{one:+20}"), "[     ( True, -1, +7)]");
}

#[test]
fn storage_and_kind_of_dim_do_not_show() {
    let heap = Array::<f32, Rank2<2, 3>>::from([[1.0, 2.0, 3.0], [4.5, 5.0, 6.0]]);
    let inline = heap.copy_to::<Inline>();
    let other_dims = Array::<f32, (typenum::U2, Const<3>)>::try_from(heap.as_slice()).unwrap();
    assert_eq!(inline.to_string(), heap.to_string());
    assert_eq!(other_dims.to_string(), heap.to_string());
    assert_eq!(format!("{inline:?}"), "array([[1. , 2. , 3. ],\n       [4.5, 5. , 6. ]], dtype=float32)");
}

#[test]
fn a_sink_that_fails_stops_the_printing() {
    struct Full;
    impl std::fmt::Write for Full {
        fn write_str(&mut self, _: &str) -> std::fmt::Result {
            Err(std::fmt::Error)
        }
    }
    use std::fmt::Write;
    assert!(write!(Full, "{}", Array::<f32, Rank1<3>>::zeros()).is_err());
}
