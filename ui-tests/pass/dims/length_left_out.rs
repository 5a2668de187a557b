haversack::dims! { pub Batch = 32; pub Hidden = 512; }

fn main() {}

pub fn activate(_: haversack::array![f32; Hidden]) {}
