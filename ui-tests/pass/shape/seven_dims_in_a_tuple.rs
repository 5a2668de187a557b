use haversack::{Array, Const};

pub type Deep = (Const<2>, Const<2>, Const<2>, Const<2>, Const<2>, Const<4>);

pub fn consume(_: Array<u8, Deep>) {}

fn main() {}
