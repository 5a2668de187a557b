#!/usr/bin/env bash
# Measures anew what examples/person says of two other programs for its model, and compares it with what is recorded:
# TensorFlow Lite Micro from PyPI (arena, logits, shares), and microflow from crates.io (stack).
set -euo pipefail
cd "$(dirname "$0")/../examples/person"
source ../../scripts/tools.sh

output="$(mktemp -d)"
trap 'rm -rf "$output"' EXIT
missing=0

# A new version of the package may have another name, and nothing else.
recorded() {
    sed -E '1s/ Micro [^ ]+:/ Micro:/' "$1"
}

why_not="its package cannot be installed"
if python3 -m venv "$output/venv" && "$output/venv/bin/pip" install --quiet tflite-micro; then
    "$output/venv/bin/python" measure/tflm.py >"$output/tflm.csv"
    diff <(recorded data/tflm.csv) <(recorded "$output/tflm.csv") || { echo "person: TensorFlow Lite Micro differs from data/tflm.csv"; exit 1; }
    head -n 1 "$output/tflm.csv"
else
    not_run "TensorFlow Lite Micro"
    missing=3
fi

why_not="its packages cannot be downloaded"
if cargo fetch --quiet --locked --manifest-path measure/microflow/Cargo.toml; then
    # microflow looks for the model from the folder in which cargo runs.
    (cd measure/microflow && cargo run --release --quiet --locked) | tee "$output/microflow"
    kib="$(sed -nE 's/.*stack of ([0-9]+) KiB/\1/p' "$output/microflow")"
    # Compilers differ.
    [ "$kib" -ge 150 ] && [ "$kib" -le 175 ] || { echo "person: microflow's stack differs from the recorded 161 KiB"; exit 1; }
else
    not_run "microflow"
    missing=3
fi
exit "$missing"
