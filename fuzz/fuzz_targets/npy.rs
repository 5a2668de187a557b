//! No bytes make reading `.npy` panic, and an array that is read is read again as it is written.
#![no_main]

use haversack::{Array, Complex, Dtype, Rank0, Rank1, Rank2, Rank4, Shape};
use libfuzzer_sys::fuzz_target;

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
struct Reading {
    time: u64,
    temperature: f32,
    flags: Flags,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
struct Flags {
    valid: bool,
    level: i8,
    station: u16,
}

fn read<T: Dtype, S: Shape>(bytes: &[u8]) {
    let Ok(array) = Array::<T, S>::read_npy_from(bytes) else { return };
    let written = |array: &Array<T, S>| {
        let mut file = Vec::new();
        array.write_npy_to(&mut file).expect("a vector takes all");
        file
    };
    let file = written(&array);
    let again = Array::<T, S>::read_npy_from(&file[..]).expect("a file that was written");
    assert_eq!(written(&again), file);
}

fuzz_target!(|bytes: &[u8]| {
    read::<bool, Rank2<2, 3>>(bytes);
    read::<u8, Rank2<2, 3>>(bytes);
    read::<i32, Rank2<2, 3>>(bytes);
    read::<u16, Rank4<1, 2, 3, 1>>(bytes);
    read::<f64, Rank0>(bytes);
    read::<i16, Rank1<0>>(bytes);
    read::<Complex<f64>, Rank1<2>>(bytes);
    read::<haversack::f16, Rank1<3>>(bytes);
    read::<Reading, Rank1<3>>(bytes);
});
