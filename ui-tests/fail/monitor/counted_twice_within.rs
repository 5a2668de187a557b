use std::alloc::System;

use haversack::monitor::Counting;

/// The user's own allocator, which counts already.
struct Pools {
    _large: Counting<System>,
    _small: [usize; 8],
}

fn main() {
    let pools = Pools { _large: Counting::system(), _small: [0; 8] };
    let _counting = Counting::new(pools);
}
