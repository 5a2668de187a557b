haversack::dims! { pub Rows = 32; }

fn main() {}
