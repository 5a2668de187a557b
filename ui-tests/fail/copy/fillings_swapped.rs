use haversack::{Heap, Rank1, StorageOwned};

fn main() {
    Heap::written::<u8, Rank1<3>>(|outer| {
        Heap::written::<u8, Rank1<3>>(|inner| std::mem::swap(outer, inner));
    });
}
