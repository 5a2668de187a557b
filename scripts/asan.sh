#!/usr/bin/env bash
# Runs the unit tests and the integration tests that touch memory under AddressSanitizer, which is part of nightly Rust.
#
#     scripts/asan.sh [arguments of the test executables]
#
# docs/design/checkers.md says what this checker is for, and what is left to the others.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=asan
source scripts/checker.sh

target=x86_64-unknown-linux-gnu
[ "$(rustc -vV | sed -n 's/^host: //p')" = "$target" ] || not_run "this script is for $target only"
need_nightly

# Fewer random cases: memory is touched in the same ways by each.
export PROPTEST_CASES="${PROPTEST_CASES:-32}"
# For this machine alone: loops are compiled once, in the version that this machine would choose, and not three times.
export RUSTFLAGS="${RUSTFLAGS:-} -Zsanitizer=address -Ctarget-cpu=native"
# Its accesses are checked; how little stack is enough, ordinary builds show.
export HAVERSACK_STACK_KIB=2048
left_out "small_stack: 256 KiB of stack" "the variables of a frame share no bytes there: it runs with 2 MiB"
tests=(--lib)
left_out monitor_massif "it runs valgrind, which does not see the allocator of AddressSanitizer"
tests_of_memory monitor_massif
short=a_traceback_that_is_too_short_shows_where_it_came_to
left_out "monitor_trace: $short" "no frame can be told to be ours there, and more frames are kept (core/src/monitor/trace/capture.rs)"
rustup run nightly cargo test --package haversack-core --package haversack --package haversack-values "${tests[@]}" --target "$target" \
    --target-dir "${CARGO_TARGET_DIR:-target}/asan" -- --skip "$short" "$@"
echo "asan: no errors"
