#!/usr/bin/env bash
# Runs the unit tests and the integration tests of haversack under AddressSanitizer, which is part of nightly Rust.
#
#     scripts/asan.sh [arguments of the test executables]
set -euo pipefail
cd "$(dirname "$0")/.."
checker=asan
source scripts/checker.sh

target=x86_64-unknown-linux-gnu
[ "$(rustc -vV | sed -n 's/^host: //p')" = "$target" ] || not_run "this script is for $target only"
need_nightly

# Fewer random cases: memory is touched in the same ways by each.
export PROPTEST_CASES="${PROPTEST_CASES:-32}"
export RUSTFLAGS="${RUSTFLAGS:-} -Zsanitizer=address"
# Its accesses are checked; how little stack is enough, ordinary builds show.
export HAVERSACK_STACK_KIB=2048
left_out "small_stack: 256 KiB of stack" "the variables of a frame share no bytes there: it runs with 2 MiB"
tests=(--lib)
for file in tests/*.rs; do
    name="$(basename "$file" .rs)"
    case "$name" in
    reductions | reductions_axes | reductions_numpy | views_model | views_against_ndarray)
        left_out "$name" "it takes minutes to compile once more, and runs under valgrind" ;;
    monitor_massif) left_out "$name" "it runs valgrind, which does not see the allocator of AddressSanitizer" ;;
    *) tests+=(--test "$name") ;;
    esac
done
short=a_traceback_that_is_too_short_shows_where_it_came_to
left_out "monitor_trace: $short" "no frame can be told to be ours there, and more frames are kept (core/src/monitor/trace/capture.rs)"
rustup run nightly cargo test --package haversack-core --package haversack "${tests[@]}" --target "$target" --target-dir target/asan -- --skip "$short" "$@"
echo "asan: no errors"
