haversack::dims! { pub BATCH = 32; }

fn main() {}
