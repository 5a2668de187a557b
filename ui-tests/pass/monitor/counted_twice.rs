use std::alloc::System;

use haversack::monitor::Counting;

#[global_allocator]
static ALLOCATOR: Counting<System> = Counting::new(System);

fn main() {}
