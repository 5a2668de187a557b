haversack::dims! { pub Batch = 18_446_744_073_709_551_616; }

fn main() {}
