haversack::dims! { pub Batch = ; pub Hidden = 512; }

fn main() {}
