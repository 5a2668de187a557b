#!/usr/bin/env bash
# Runs the firmware of two examples on emulated boards, and compares what it writes.
#
# | target | board | processor | programs |
# | --- | --- | --- | --- |
# | `thumbv7em-none-eabihf` | Arm MPS2 with AN386 | Cortex-M4 with a unit for f32 | examples/mcu, examples/person |
# | `thumbv6m-none-eabi` | BBC micro:bit: 16 KiB of memory | Cortex-M0, without atomic exchange | examples/mcu |
#
# examples/mcu must write what the same program writes on the host. examples/person must write what TensorFlow Lite Micro computed,
# and its stack, which is painted, has a limit.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/tools.sh

output="$(mktemp -d)"
trap 'rm -rf "$output"' EXIT

# emulated TARGET BINARY NAME: builds firmware in this folder, runs it, and leaves its text in `$output/TARGET`. Fails where a tool
# cannot be had, which it says.
emulated() {
    if ! has_target "$1"; then
        not_run "$3 for $1"
        return 1
    fi
    cargo clippy --release --quiet --bin "$2" --target "$1" -- --deny warnings || exit 1
    cargo build --release --quiet --bin "$2" --target "$1" || exit 1
    if ! has_command qemu-system-arm qemu-system-arm; then
        not_run "$3 on $1, which was built"
        return 1
    fi
    # What does not end by itself has gone astray.
    timeout 300 cargo run --release --quiet --bin "$2" --target "$1" </dev/null >"$output/$1" || { cat "$output/$1"; exit 1; }
}

digits() {
    cargo run --release --quiet --bin firmware >"$output/host"
    printf 'firmware: on the host\n'
    cat "$output/host"
    wrong="$(sed -nE 's/^([0-9]+) of 450 digits .*/\1/p' "$output/host")"
    [ "$wrong" -le 45 ] || { echo "firmware: more than one digit of ten is taken for another"; exit 1; }
    for target in thumbv7em-none-eabihf thumbv6m-none-eabi; do
        emulated "$target" firmware firmware || continue
        cat "$output/$target"
        if ! diff "$output/host" "$output/$target"; then
            echo "firmware: $target differs from the host"
            exit 1
        fi
        printf 'firmware: %s writes the same as the host\n' "$target"
    done
}

person() {
    target=thumbv7em-none-eabihf
    emulated "$target" person-firmware "the person detector" || return 0
    for function in detect:4 detect_in_strips:4 detect_in_thin_strips:4 detect_in_sample:100; do
        name="${function%:*}"
        count="${function#*:}"
        if ! diff <(grep '^[0-9]' ../data/tflm.csv | head -n "$count") <(sed -n "s/^$name \([0-9]\)/\1/p" "$output/$target"); then
            echo "firmware: $name differs from TensorFlow Lite Micro"
            exit 1
        fi
        memory="$(grep "^memory of $name:" "$output/$target")"
        stack="$(sed -E 's/.* stack ([0-9]+),.*/\1/' <<<"$memory")"
        [ "$stack" -le 3072 ] || { echo "firmware: $name takes more than 3,072 bytes of stack: $memory"; exit 1; }
        printf 'firmware: %s, %s pictures as TensorFlow Lite Micro\n' "$memory" "$count"
    done
}

(cd examples/mcu && digits)
(cd examples/person/firmware && person)
