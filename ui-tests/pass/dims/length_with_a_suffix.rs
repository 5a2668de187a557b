haversack::dims! { pub Batch = 32usize; }

fn main() {}
