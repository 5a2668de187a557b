#!/usr/bin/env bash
# Draws hostile source of planned functions, and compares each with the same source without `#[budget]`: values, order of effects,
# allocations. What haversack or the borrow checker refuses is counted by its sentence; anything else fails.
#
#     scripts/hostile.sh [count] [seed] [--miri] [first]
#
# The crates are written into target/hostile/, and what is wrong stays in target/hostile/found/. docs/design/hostile.md says more.
set -euo pipefail
cd "$(dirname "$0")/.."

for argument in "$@"; do
    if [ "$argument" = --miri ] && ! cargo +nightly miri --version >/dev/null 2>&1; then
        echo "hostile: FAILED: there is no Miri: rustup +nightly component add miri rust-src"
        exit 1
    fi
done
cargo build --quiet --jobs 1 --package haversack-hostile
exec "${CARGO_TARGET_DIR:-target}/debug/hostile" "$@"
