#!/usr/bin/env bash
# Runs the unit tests and the integration tests that write new memory under valgrind: no use of memory that nobody wrote, no invalid
# access, no block definitely lost.
#
#     scripts/valgrind.sh [arguments of the test executables]
#
# docs/design/checkers.md says what this checker is for, and what is left to the others.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=valgrind
source scripts/checker.sh

if ! command -v valgrind >/dev/null; then
    command -v apt-get >/dev/null || not_run "valgrind is not installed, and there is no apt-get"
    install apt-get update --quiet
    install apt-get install --yes --quiet valgrind
fi

left_out untouched_pages "valgrind's own calloc touches every page"
left_out small_stack "its arrays of 64 MiB are about the stack, and run under AddressSanitizer"
unread=(monitor_assertions monitor_leaks monitor_left_early monitor_snapshots monitor_trace)
left_out "${unread[*]}" "reading debug information takes minutes there, and is not our code"
left_out monitor_fork "threads take turns there, and a fork finds no other at work"
# Hundreds of shapes of loops that read what they are given: AddressSanitizer runs them.
shapes=(products reductions reductions_axes reductions_large views_model halves complex)
left_out "${shapes[*]}" "they run under AddressSanitizer; here, products_zeros, reductions_numpy and the unit tests of raw memory run the same loops"
left_out "unit tests of math" "numbers in, numbers out: no memory"
tests=()
# monitor_massif runs valgrind itself: below.
tests_of_memory monitor_massif untouched_pages small_stack "${unread[@]}" monitor_fork "${shapes[@]}"

# The products run; only this comparison is not made (HAVERSACK_MEMORY_IS_WATCHED).
left_out "the signs of zeros in products of f64" "a fused multiply-add makes 0.0 of -0.0 * 1.0 + -0.0 there (valgrind 3.19)"

# Few random cases: valgrind is some 30 times slower, and memory is touched in the same ways by each.
export PROPTEST_CASES="${PROPTEST_CASES:-4}"
export HAVERSACK_MEMORY_IS_WATCHED=1
run="valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite"
# The whole workspace, so that these are the executables of `cargo test --workspace`, which are built already.
cargo --config "target.'cfg(all())'.runner = '$run'" test --workspace "${tests[@]}" -- "$@"
units="$(cargo test --workspace --no-run 2>&1 | sed -nE 's/^ *Executable unittests src\/lib.rs \((.*haversack_core-[^)]*)\)$/\1/p')"
[ -n "$units" ] || { echo "valgrind: FAILED: the unit tests of haversack-core were not found"; exit 1; }
case "$units" in /*) ;; *) units="$PWD/$units" ;; esac
(cd core && $run "$units" --skip math:: "$@")
HAVERSACK_NEEDS_VALGRIND=1 cargo test --workspace --test monitor_massif
echo "valgrind: no errors"
