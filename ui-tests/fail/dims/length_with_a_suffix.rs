haversack::dims! { pub Batch = 32u32; }

fn main() {}
