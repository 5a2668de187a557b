#!/usr/bin/env bash
# Files of other programs, both ways: NumPy, safetensors, pandas and pyarrow, as PyPI has them, write all that tests/data/ has; the tests read these files; and
# Python reads what the tests write.
set -euo pipefail
cd "$(dirname "$0")/.."

not_run() {
    echo "NOT RUN: foreign: $1"
    exit 3
}

command -v python3 >/dev/null || not_run "python3 is not installed"
work="$(mktemp --directory)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" 2>/dev/null || not_run "python3 makes no environment (venv)"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check numpy safetensors pandas pyarrow 2>"$work/pip.txt" ||
    not_run "numpy, safetensors, pandas and pyarrow cannot be installed: $(tail -n 1 "$work/pip.txt")"
python="$work/venv/bin/python"

"$python" scripts/golden_npy.py "$work/golden"
"$python" scripts/golden_archives.py "$work/golden"
"$python" scripts/golden_tables.py "$work/golden"
mkdir "$work/written"
HAVERSACK_GOLDEN="$work/golden" HAVERSACK_WRITTEN="$work/written" \
    cargo test --quiet --package haversack --test npy --test records --test files
"$python" scripts/foreign.py "$work/written"
