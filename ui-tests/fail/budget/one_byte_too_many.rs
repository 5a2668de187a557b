use haversack::budget;

#[budget(7)]
pub struct Word(pub u64);

fn main() {}
