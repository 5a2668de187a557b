use haversack::budget;

#[budget(1 KiB)]
pub struct Model;

fn main() {}
