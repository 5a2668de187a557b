use haversack::{Dtype, array};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
struct Reading {
    temperature: f32,
    station: u32,
}

fn main() {
    let numbers = array![1.0, 2.0];
    let log = numbers.cast_lossy::<Reading>();
    println!("{}", log.len());
}
