use haversack::{Dtype, array};

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Reading {
    pub temperature: f32,
}

fn main() {
    let log = array![Reading { temperature: 20.0 }];
    let _ = log.min();
}
