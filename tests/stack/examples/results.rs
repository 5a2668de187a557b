//! Writes a hash of what each reduction computes, for `scripts/firmware.sh` to compare with what a device computes.

use haversack_stack::{Memory, reductions};

fn main() {
    let mut memory = Box::new(Memory::new());
    for kernel in reductions() {
        memory.clear();
        (kernel.run)(&mut memory);
        println!("{:016x} {}", memory.hash(), kernel.name);
    }
}
