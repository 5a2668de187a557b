#!/usr/bin/env bash
# Runs tests as WebAssembly in node: ordinary test executables of `wasm32-wasip1`, which node runs by itself.
#
# Left out are tests of threads, of panics that are caught (there, a panic ends the program), and of other programs; and products, which
# CI's table tells.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/tools.sh

target=wasm32-wasip1
has_target "$target" || { not_run "tests in node"; exit 0; }
has_command node nodejs || { not_run "tests in node"; exit 0; }
printf 'wasm: node %s\n' "$(node --version)"

echo "NOT RUN: tests in node: products: they take minutes there"
tests=()
for test in array_macro arrays_macro budget budget_generics casts copies dims expressions expressions_functions footprint ledger npy \
    npy_errors plans plans_by_hand plans_calls printing reductions shared types views_types; do
    tests+=(--test "$test")
done
# Few random cases: what is looked for is a difference between targets.
export PROPTEST_CASES="${PROPTEST_CASES:-4}"
export CARGO_TARGET_WASM32_WASIP1_RUNNER="node --no-warnings $PWD/scripts/wasi.mjs"
cargo test --locked --target "$target" --package haversack --package haversack-values "${tests[@]}"
