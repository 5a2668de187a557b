use haversack::Dtype;

#[derive(Clone, Copy, Debug, Default, PartialEq, Dtype)]
#[repr(C)]
pub struct Pair<T> {
    pub left: T,
    pub right: T,
}

fn main() {}
