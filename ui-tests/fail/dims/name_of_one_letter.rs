haversack::dims! { pub N = 32; }

fn main() {}
