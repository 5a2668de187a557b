//! Unsafe code stands beside the idea that it serves, in few files.

use crate::Faults;
use crate::source::Source;

/// The files and folders of the library that have unsafe code. Each has numbered rules in its docs or in those of its parent.
const PROVEN: [&str; 31] = [
    "core/src/array/buffer.rs",
    "core/src/cpu/simd.rs",
    "core/src/dtype/record.rs",
    "core/src/dtype/whole.rs",
    "core/src/interop/dlpack/raw.rs",
    "core/src/interop/dlpack/raw/",
    "core/src/interop/map.rs",
    "core/src/interop/map/rows.rs",
    "core/src/interop/nalgebra/raw.rs",
    "core/src/interop/ndarray/raw.rs",
    "core/src/interop/strided.rs",
    "core/src/linalg/gemm.rs",
    "core/src/linalg/gemm/",
    "core/src/loops/strided.rs",
    "core/src/loops/strided/",
    "core/src/monitor/allocator.rs",
    "core/src/monitor/fork/system.rs",
    "core/src/monitor/lasting.rs",
    "core/src/monitor/trace/unwind.rs",
    "core/src/slot/lent.rs",
    "core/src/slot/inline.rs",
    "core/src/storage/block.rs",
    "core/src/storage/mapped.rs",
    "core/src/storage/mapped/",
    "core/src/storage/nested.rs",
    "core/src/storage/pages.rs",
    "core/src/storage/partial_init.rs",
    "core/src/view/raw.rs",
    "core/src/view/raw/",
    "core/src/workspace.rs",
    "core/src/workspace/",
];

/// The files of the macros that write unsafe code: into planned functions, rule M5 of `core/src/workspace.rs`; for records, rules D1 to D3 of
/// `core/src/dtype/record.rs`.
const WRITERS: [&str; 4] = [
    "macros/src/planned/emit/call.rs",
    "macros/src/planned/emit/slot.rs",
    "macros/src/planned/emit/table.rs",
    "macros/src/record.rs",
];

/// Tests, examples and benches implement `GlobalAlloc`, which is unsafe to implement; benches call vector instructions and peers that
/// are unsafe, too; ui-tests open maps; two ui-tests write by hand what `#[budget]` writes; functions of Python take pointers from there; a test of
/// MPI defines functions of it.
const OTHERS: [&str; 11] = [
    "tests/",
    "examples/",
    "benches/src/",
    "mpi/tests/ranks/addresses.rs",
    "python/src/argument.rs",
    "python/src/arguments.rs",
    "python/src/tensor.rs",
    "ui-tests/fail/plan/ended_too_early.rs",
    "ui-tests/pass/plan/ended_too_early.rs",
    "ui-tests/fail/storage/",
    "ui-tests/pass/storage/",
];

pub(crate) fn check(sources: &[Source], faults: &mut Faults) {
    for source in sources {
        let listed = PROVEN.iter().chain(&WRITERS).chain(&OTHERS).any(|place| is_in(&source.path, place));
        if has_unsafe(&source.code) && !listed {
            faults.push(format!("{} has unsafe code, and is none of the files for it", source.path));
        }
    }
    for place in PROVEN.iter().chain(&WRITERS) {
        if !sources.iter().any(|source| is_in(&source.path, place) && has_unsafe(&source.code)) {
            faults.push(format!("{place} is listed for unsafe code, and has none"));
        }
    }
}

fn is_in(path: &str, place: &str) -> bool {
    path == place || (place.ends_with('/') && path.starts_with(place))
}

fn has_unsafe(code: &str) -> bool {
    ["unsafe {", "unsafe fn", "unsafe impl", "unsafe extern", "unsafe trait"].iter().any(|form| code.contains(form))
}
