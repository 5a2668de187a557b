#!/usr/bin/env bash
# Runs tests of memory under Miri, with tree borrows and strict provenance: no undefined behaviour, no leak, no data race.
#
#     scripts/miri.sh         the unit tests of the modules with unsafe code and of the monitor, and tests of arrays, views, rows, plans, serde and the monitor, on x86-64;
#                             a sample on s390x (big-endian) and on i686 (32 bits)
#     scripts/miri.sh all     every test file that Miri can run, on all three: hours
#     scripts/miri.sh NAME..  the test files of these names, on x86-64
#
# Where each step is interpreted, tests take fewer and smaller arrays (`cfg!(miri)`).
set -euo pipefail
cd "$(dirname "$0")/.."
checker=miri
source scripts/checker.sh

# Miri builds a standard library for each target from rust-src.
need_nightly miri rust-src

export MIRIFLAGS="${MIRIFLAGS:-} -Zmiri-tree-borrows -Zmiri-strict-provenance -Zmiri-disable-isolation"
export PROPTEST_CASES="${PROPTEST_CASES:-1}" PROPTEST_DISABLE_FAILURE_PERSISTENCE=1
export RUST_BACKTRACE=0
# Runs once: what a second build would reuse is gigabytes.
export CARGO_INCREMENTAL=0

big_endian=s390x-unknown-linux-gnu
narrow=i686-unknown-linux-gnu
host=x86_64-unknown-linux-gnu

# One target has one folder, so that two run at once.
miri() {
    local target="$1"
    shift
    rustup run nightly cargo miri test --quiet --target "$target" --target-dir "${CARGO_TARGET_DIR:-target}/miri/$target" "$@"
}

units() {
    local target="$1"
    shift
    echo "-- miri: $target: unit tests"
    miri "$target" --package haversack-core --lib --features dlpack,monitor,npy,ndarray -- "$@"
}

files() {
    local target="$1" name
    shift
    echo "-- miri: $target: $*"
    local tests=()
    for name in "$@"; do
        tests+=(--test "$name")
    done
    miri "$target" --package haversack --package haversack-values "${tests[@]}"
}

# Test files that Miri cannot run, or where there is nothing for it.
every_file() {
    local name
    for name in $(test_files); do
        case "$name" in
        monitor_massif | monitor_dhat | monitor_counters) ;;                                      # run or compare with another program
        monitor_assertions | monitor_snapshots | monitor_trace | monitor_profile_meaning) ;; # need names of frames
        monitor_fork) ;;                                                       # Miri has no fork
        small_stack | untouched_pages | measured | threads | products_threads) ;; # are about the machine's memory, or need rayon
        *) echo "$name" ;;
        esac
    done
}

# The modules with unsafe code, and the walks that it rests on.
of_memory=(layout::walk cpu dtype::whole loops storage view workspace slot linalg::gemm interop::ndarray interop::dlpack)
for module in "${of_memory[@]}"; do
    [ -e "core/src/${module//:://}.rs" ] || { echo "miri: there is no module $module any more: mend this script"; exit 1; }
done

case "${1:-}" in
"")
    sample=(soundness plans_by_hand npy_hostile)
    (
        units "$big_endian" "${of_memory[@]/%/::}" math::tests::bits
        files "$big_endian" "${sample[@]}"
    ) &
    foreign=$!
    units "$host" "${of_memory[@]/%/::}" monitor::
    files "$host" soundness expressions_soundness views_types shared plans plans_calls plans_generics plans_by_hand plans_names \
        plans_hostile rows \
        monitor_scopes monitor_leaks monitor_left_early
    echo "-- miri: $host: files, the tests of serde"
    miri "$host" --package haversack --test files -- serde_
    wait "$foreign"
    files "$narrow" "${sample[@]}"
    ;;
all)
    mapfile -t names < <(every_file)
    for target in "$host" "$narrow" "$big_endian"; do
        units "$target"
        for name in "${names[@]}"; do
            files "$target" "$name"
        done
    done
    ;;
*)
    files "$host" "$@"
    ;;
esac
echo "miri: no errors"
