use haversack::array;
use haversack::monitor::{Counting, assert_peak};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

fn main() {
    assert_peak!(<= 0.3 KiB, { <array![f32; 100]>::zeros().sum() });
}
