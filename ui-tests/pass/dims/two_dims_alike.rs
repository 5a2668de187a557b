haversack::dims! { pub Batch = 32; pub Batches = 64; }

fn main() {}
