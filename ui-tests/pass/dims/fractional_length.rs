haversack::dims! { pub Batch = 5; }

fn main() {}
