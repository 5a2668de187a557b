#!/usr/bin/env bash
# Measures the stack that kernels of the library take, and compares it with the bound that `haversack::STACK` promises.
#
# | program | how | bound |
# | --- | --- | --- |
# | tests/stack, with std and without | painted stacks on this machine | `STACK` |
# | the same, for all instruction sets | sizes of frames, which nightly emits | `STACK` |
# | tests/stack/firmware, at opt-level 3 and s | painted stack of a Cortex-M4 in QEMU | 1 KiB |
#
# The firmware also writes a hash of what each reduction computes: it must be the host's.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/tools.sh
target="${CARGO_TARGET_DIR:-target}"

output="$(mktemp -d)"
trap 'rm -rf "$output"' EXIT

# painted CARGO OPTION ..: paints stacks on this machine, and prints the three kernels that take most.
painted() {
    printf 'stack: on this machine, %s\n' "$*"
    "$@" --release --quiet --package haversack-stack --features measured --test painted -- --nocapture >"$output/painted" || { tail -n 20 "$output/painted"; exit 1; }
    grep -q '^test result: ok. 1 passed' "$output/painted" || { echo "stack: no stack was painted"; exit 1; }
    grep -E '^ +[0-9]+ ' "$output/painted" | sed -n 1,3p
}

# Paints stacks with std, and looks at the frames of all instruction sets where there is a compiler that tells them.
with_std() {
    local status=0
    # In CI this fails where there is no nightly toolchain; by hand it says that frames are not looked at.
    (
        checker="stack: frames of all instruction sets"
        source scripts/checker.sh
        need_nightly
    ) || status="$?"
    case "$status" in
    0) ;;
    3)
        painted cargo test
        return
        ;;
    *) exit "$status" ;;
    esac
    painted env CARGO_TARGET_DIR="$target/frames" RUSTFLAGS="-Z emit-stack-sizes" rustup run nightly cargo test
    local program
    program="$(find "$target/frames/release/deps" -name 'painted-*' -executable -type f -print -quit)"
    printf 'stack: frames of all instruction sets\n'
    cargo run --quiet --package haversack-stack --features measured --example frames -- "$program" $((16 << 10))
}

# device LEVEL: runs the firmware, as compiled for that level, and compares stack and results.
device() {
    local triple=thumbv7em-none-eabihf
    if ! has_target "$triple"; then
        not_run "the stack on $triple"
        return
    fi
    (cd tests/stack/firmware && cargo clippy --release --quiet -- --deny warnings)
    (cd tests/stack/firmware && CARGO_PROFILE_RELEASE_OPT_LEVEL="$1" cargo build --release --quiet)
    if ! has_command qemu-system-arm qemu-system-arm; then
        not_run "the stack on $triple, for which it was built"
        return
    fi
    # What does not end by itself has gone astray.
    (cd tests/stack/firmware && CARGO_PROFILE_RELEASE_OPT_LEVEL="$1" timeout 300 cargo run --release --quiet </dev/null >"$output/device") ||
        { tail -n 5 "$output/device"; exit 1; }
    grep '^stack' "$output/device" | sort --key 2 --numeric-sort --reverse >"$output/stacks"
    printf 'stack: on a Cortex-M4, opt-level %s\n' "$1"
    sed -n 1,3p "$output/stacks"
    local most
    most="$(head -n 1 "$output/stacks" | cut -d ' ' -f 2)"
    [ "$most" -le 1024 ] || { echo "stack: a kernel takes $most bytes, more than 1,024"; exit 1; }
    grep -v '^stack' "$output/device" >"$output/results"
    diff "$output/host" "$output/results" || { echo "stack: a Cortex-M4 computes other sums than this machine"; exit 1; }
}

with_std
painted cargo test --no-default-features
cargo run --release --quiet --package haversack-stack --no-default-features --features measured --example results >"$output/host"
device 3
device s
