haversack::dims! { pub = 32; }

fn main() {}
