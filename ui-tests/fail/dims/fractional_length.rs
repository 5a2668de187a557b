haversack::dims! { pub Batch = 0.5; }

fn main() {}
