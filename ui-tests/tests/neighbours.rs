//! Promise: what is legal beside each refused program compiles, and runs. The programs of `pass/` are modules of this one, by
//! `build.rs`. Some have numbers past 32 bits.

#![cfg(target_pointer_width = "64")]
#![allow(dead_code, unused, clippy::all, reason = "the programs show types, and use few of them")]

use haversack::monitor::Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting::system();

include!(concat!(env!("OUT_DIR"), "/neighbours.rs"));
