haversack::dims! { pub Batch = 32; }

fn main() {}
