use haversack::budget;

#[budget(8)]
pub struct Word(pub u64);

fn main() {}
