#!/usr/bin/env bash
# Files of other programs, both ways: NumPy, safetensors, pandas and pyarrow, as PyPI has them, write all that tests/data/ has; the tests read these files; and
# Python reads what the tests write.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=foreign
source scripts/venv.sh

in_venv numpy safetensors pandas pyarrow
python scripts/golden_npy.py "$work/golden"
python scripts/golden_archives.py "$work/golden"
python scripts/golden_tables.py "$work/golden"
mkdir "$work/written"
HAVERSACK_GOLDEN="$work/golden" HAVERSACK_WRITTEN="$work/written" \
    cargo test --quiet --package haversack --test npy --test records --test files
python scripts/foreign.py "$work/written"
