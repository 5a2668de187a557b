#!/usr/bin/env bash
# Fuzzes the parsers of files with cargo-fuzz and nightly Rust: `fuzz/fuzz_targets/`. Begins with the files of `tests/data/`, which NumPy
# and safetensors wrote.
#
#     scripts/fuzz.sh                 all targets, for 8 seconds each
#     scripts/fuzz.sh npz -runs=2000000    one target, with options of libFuzzer
set -euo pipefail
cd "$(dirname "$0")/.."
checker=fuzz
source scripts/checker.sh

need_nightly
cargo fuzz --version >/dev/null 2>&1 || install cargo install cargo-fuzz --locked
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/fuzz"
host="$(rustc -vV | sed -n 's/^host: //p')"

fuzz() {
    local target="$1" found="$CARGO_TARGET_DIR/corpus/$1"
    shift
    mkdir -p "$found" "$CARGO_TARGET_DIR/artifacts"
    echo "-- fuzz: $target"
    # New inputs go to the first folder.
    "$CARGO_TARGET_DIR/$host/release/$target" -artifact_prefix="$CARGO_TARGET_DIR/artifacts/" -verbosity=0 -print_final_stats=1 \
        -rss_limit_mb=512 -malloc_limit_mb=64 -max_len=16384 "$@" "$found" "tests/data/$target" "fuzz/corpus/$target"
}

cargo +nightly fuzz build --release --debug-assertions --sanitizer address
if [ "$#" -gt 0 ]; then
    fuzz "$@"
else
    for target in npy npz safetensors; do
        fuzz "$target" -max_total_time=8
    done
fi
