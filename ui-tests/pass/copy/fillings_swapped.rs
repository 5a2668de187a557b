use haversack::{Heap, Rank1, Storage};

fn main() {
    let mut called = false;
    let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        Heap::written::<u8, Rank1<3>>(|_| called = true);
    }));
    assert!(called);
}
