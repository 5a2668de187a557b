use haversack::{Heap, Rank1, StorageOwned};

fn main() {
    std::panic::set_hook(Box::new(|_| {})); // nothing was written, so it panics: told below, and not to the reader of a log
    let mut called = false;
    let refused = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        Heap::written::<u8, Rank1<3>>(|_| called = true);
    }));
    assert!(called && refused.is_err());
}
