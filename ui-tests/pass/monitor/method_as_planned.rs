use haversack::array;
use haversack::monitor::{Counting, assert_no_alloc};

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

fn main() {
    let signal = <array![f32; 256]>::ones();
    assert_no_alloc!(signal.sum());
}
