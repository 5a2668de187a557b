use haversack::layout::Stride;

struct Mine;

impl Stride for Mine {
    const STRIDE: isize = 1000;
    type Reversed = Mine;
}

fn main() {}
