use haversack::array;
use haversack::monitor::{Counting, assert_planned};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

fn energy(signal: &array![f32; 256]) -> f32 {
    (signal * signal).sum()
}

fn main() {
    assert_planned!(energy(&<array![f32; 256]>::ones()));
}
