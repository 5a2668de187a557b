use haversack::budget;

#[budget(1 KiB)]
pub trait Model {}

fn main() {}
