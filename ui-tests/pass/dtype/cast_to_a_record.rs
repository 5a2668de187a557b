use haversack::{Dtype, array};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
struct Reading {
    temperature: f32,
    station: u32,
}

fn main() {
    let numbers = array![1.0, 2.0];
    let log = numbers.view().map(|x| Reading { temperature: x as f32, station: 1 }).eval();
    println!("{}", log.len());
}
