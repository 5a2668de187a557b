haversack::dims! { pub Batch = 32; pub Batch = 64; }

fn main() {}
