#!/usr/bin/env bash
# Builds the library for targets beside the host's, without a warning: with no features, and with all that make sense there. (`.ci/run`
# builds each feature alone, for the host.) On i686 it runs tests, and holds what the compiler says where `usize` is too narrow
# against `ui-tests/narrow`.
#
#     scripts/targets.sh [target ..]
#
# A target that cannot be had is told by a line `NOT RUN: <target>: <reason>`. One that can be had and fails, fails the script.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/tools.sh

bare=("" "alloc libm")
hosted=("${bare[@]}" "std complex csv dlpack half indicatif mmap nalgebra npz safetensors serde ndarray rayon monitor")
lint=(cargo clippy --locked --quiet --lib --no-default-features)

# The library, its planner, and a user without std whose planned functions are compiled too.
build() {
    local target="$1"
    shift
    for features in "$@"; do
        printf -- '-- %s: features: %s\n' "$target" "${features:-none}"
        "${lint[@]}" --target "$target" --package haversack-plan --package haversack-core --package haversack \
            --features "$features" -- --deny warnings
    done
    "${lint[@]}" --target "$target" --package haversack-bare -- --deny warnings
    cargo build --locked --quiet --release --target "$target" --package haversack-bare
}

# What depends on the width of `usize`: tests that compute with sizes, and what the compiler says of numbers past it.
run_on_i686() {
    if ! has_package gcc-multilib; then
        not_run "tests on $1, which was built"
        return
    fi
    local tests=()
    for test in array_macro arrays_macro budget budget_generics dims footprint ledger monitor_deep npy npy_errors npy_hostile plans \
        plans_by_hand plans_calls printing shared soundness types views_types; do
        tests+=(--test "$test")
    done
    cargo test --locked --quiet --target "$1" --package haversack-plan --lib
    cargo test --locked --quiet --target "$1" --package haversack --package haversack-values "${tests[@]}"
    cargo test --locked --quiet --target "$1" --package haversack-ui-tests narrow
}

targets=("$@")
[ "$#" -gt 0 ] || targets=(thumbv6m-none-eabi thumbv7em-none-eabihf riscv32imc-unknown-none-elf wasm32-unknown-unknown i686-unknown-linux-gnu)
for target in "${targets[@]}"; do
    if ! has_target "$target"; then
        not_run "$target"
        continue
    fi
    case "$target" in
    *-none-*) build "$target" "${bare[@]}" ;;
    *) build "$target" "${hosted[@]}" ;;
    esac
    case "$target" in
    i686-unknown-linux-gnu) run_on_i686 "$target" ;;
    esac
done
