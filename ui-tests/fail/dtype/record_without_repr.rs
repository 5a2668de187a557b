use haversack::Dtype;

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
pub struct Reading {
    pub temperature: f32,
}

fn main() {}
