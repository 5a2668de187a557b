#!/usr/bin/env bash
# Runs the firmware of examples/mcu on two emulated boards, and compares each line with what the same program writes on the host.
#
# | target | board | processor |
# | --- | --- | --- |
# | `thumbv7em-none-eabihf` | Arm MPS2 with AN386 | Cortex-M4 with a unit for f32 |
# | `thumbv6m-none-eabi` | BBC micro:bit: 16 KiB of memory | Cortex-M0, without atomic exchange |
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/tools.sh

cd examples/mcu
output="$(mktemp -d)"
trap 'rm -rf "$output"' EXIT

cargo run --release --quiet --bin firmware >"$output/host"
printf 'firmware: on the host\n'
cat "$output/host"
wrong="$(sed -nE 's/^([0-9]+) of 450 digits .*/\1/p' "$output/host")"
[ "$wrong" -le 45 ] || { echo "firmware: more than one digit of ten is taken for another"; exit 1; }

for target in thumbv7em-none-eabihf thumbv6m-none-eabi; do
    if ! has_target "$target"; then
        not_run "firmware for $target"
        continue
    fi
    cargo clippy --release --quiet --bin firmware --target "$target" -- --deny warnings
    cargo build --release --quiet --bin firmware --target "$target"
    if ! has_command qemu-system-arm qemu-system-arm; then
        not_run "firmware on $target, which was built"
        continue
    fi
    # What does not end by itself has gone astray.
    timeout 300 cargo run --release --quiet --bin firmware --target "$target" </dev/null | tee "$output/$target"
    if ! diff "$output/host" "$output/$target"; then
        echo "firmware: $target differs from the host"
        exit 1
    fi
    printf 'firmware: %s writes the same as the host\n' "$target"
done
