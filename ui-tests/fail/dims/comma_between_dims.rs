haversack::dims! { pub Batch = 32, pub Hidden = 512 }

fn main() {}
