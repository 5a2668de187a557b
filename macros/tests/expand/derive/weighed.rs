#[derive(Footprint, Weighed)]
struct Pair(array![f32; 10], array![f32; 10]);

#[derive(Weighed)]
struct Generic<const N: usize>(array![f32; N]);
