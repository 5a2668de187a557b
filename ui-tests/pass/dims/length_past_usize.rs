haversack::dims! { pub Batch = 18_446_744; }

fn main() {}
