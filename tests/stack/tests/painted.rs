//! Promise: what the library takes of the stack below a caller's frame is at most [`STACK`], whatever the shapes.
//!
//! Each kernel runs on a thread whose stack is memory of this test, which is painted before. Bytes that are no longer painted afterwards
//! were used. The bytes of a thread that calls nothing are subtracted.
//!
//! Debug builds have no bound, and so this file no test there: `scripts/stack.sh` runs it in release.
#![cfg(all(unix, not(debug_assertions)))]
#![allow(unsafe_code, reason = "a thread on memory of our own is started by libc")]

use std::ffi::c_void;
use std::ptr;

use haversack::STACK;
use haversack_stack::{Kernel, Memory, all};

const PAINT: u8 = 0xA5;
const BYTES: usize = 256 << 10;

#[repr(align(4096))]
struct Stack([u8; BYTES]);

struct Call<'a> {
    kernel: &'a Kernel,
    memory: &'a mut Memory,
}

extern "C" fn start(call: *mut c_void) -> *mut c_void {
    // SAFETY: `taken` gives a call that lives until this thread has ended, to this thread alone.
    let call = unsafe { &mut *call.cast::<Call<'_>>() };
    (call.kernel.run)(call.memory);
    ptr::null_mut()
}

/// Returns the bytes that a thread writes of its stack, from the first to the last, where it runs a kernel.
fn touched(kernel: &Kernel, memory: &mut Memory, stack: &mut Stack) -> usize {
    stack.0.fill(PAINT);
    let mut call = Call { kernel, memory };
    let mut attributes = std::mem::MaybeUninit::uninit();
    let mut thread = std::mem::MaybeUninit::uninit();
    // SAFETY: initialises the attributes.
    assert_eq!(unsafe { libc::pthread_attr_init(attributes.as_mut_ptr()) }, 0);
    // SAFETY: the attributes are initialised; the stack is aligned, borrowed exclusively, and outlives the thread.
    assert_eq!(unsafe { libc::pthread_attr_setstack(attributes.as_mut_ptr(), stack.0.as_mut_ptr().cast(), BYTES) }, 0);
    // SAFETY: `start` takes a `Call`, which outlives the thread.
    let created = unsafe {
        libc::pthread_create(thread.as_mut_ptr(), attributes.as_ptr(), start, ptr::from_mut(&mut call).cast())
    };
    assert_eq!(created, 0);
    // SAFETY: the thread was created above, and is joined once.
    assert_eq!(unsafe { libc::pthread_join(thread.assume_init(), ptr::null_mut()) }, 0);
    BYTES - stack.0.iter().take_while(|&&byte| byte == PAINT).count()
}

#[test]
fn kernels_take_at_most_the_bound() {
    let mut memory = Box::new(Memory::new());
    let mut stack = Box::new(Stack([0; BYTES]));
    let nothing = Kernel { name: "nothing", run: |_| () };
    let start = touched(&nothing, &mut memory, &mut stack);
    let mut taken: Vec<_> =
        all().map(|kernel| (touched(kernel, &mut memory, &mut stack) - start, kernel.name)).collect();
    taken.sort();
    for (bytes, name) in taken.iter().rev() {
        println!("{bytes:6} {name}");
    }
    let (most, name) = taken[taken.len() - 1];
    assert!(most <= STACK, "{name} takes {most} bytes of stack, more than the {STACK} that are promised");
    assert!(most > 256, "kernels take stack, or nothing was measured: {most}");
}
