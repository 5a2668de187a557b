#!/usr/bin/env bash
# Runs the unit tests and the integration tests of haversack under valgrind: no invalid access, no use of
# uninitialised memory, no block definitely lost.
#
#     scripts/valgrind.sh [arguments of the test executables]
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v valgrind >/dev/null; then
    echo "valgrind: skipped: valgrind is not installed"
    exit 0
fi

tests=(--lib)
for file in tests/*.rs; do
    name="$(basename "$file" .rs)"
    case "$name" in
    untouched_pages) echo "valgrind: $name is skipped: valgrind's own calloc touches every page" ;;
    monitor_assertions | monitor_snapshots | monitor_trace)
        echo "valgrind: $name is skipped: reading debug information takes minutes there, and is not our code" ;;
    monitor_massif) echo "valgrind: $name is skipped: it runs valgrind itself" ;;
    *) tests+=(--test "$name") ;;
    esac
done

# Few random cases: valgrind is some 30 times slower, and memory is touched in the same ways by each.
export PROPTEST_CASES="${PROPTEST_CASES:-4}"
export HAVERSACK_MEMORY_IS_WATCHED=1
run="valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite"
cargo --config "target.'cfg(all())'.runner = '$run'" \
    test --package haversack-core --package haversack "${tests[@]}" --target-dir target/valgrind -- "$@"
HAVERSACK_NEEDS_VALGRIND=1 cargo test --package haversack --test monitor_massif
echo "valgrind: no errors"
