use std::alloc::System;

use haversack::monitor::Counting;

/// The user's own allocator, which does not count.
struct Pools {
    _large: System,
    _small: [usize; 8],
}

fn main() {
    let pools = Pools { _large: System, _small: [0; 8] };
    let _counting = Counting::new(pools);
}
