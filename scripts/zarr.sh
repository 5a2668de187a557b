#!/usr/bin/env bash
# Builds `zarr/` and tests it, with arrays that Python's zarr, as PyPI has it, writes anew; then Python reads what the tests wrote.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=zarr
source scripts/venv.sh

export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/zarr"
(
    cd zarr
    cargo fmt --check
    cargo clippy --all-targets --all-features --quiet -- --deny warnings
    RUSTDOCFLAGS="--deny warnings" cargo doc --no-deps --all-features --quiet
    cargo test --quiet --all-features
)

in_venv 'zarr>=3.1,<4'
python -W ignore scripts/golden_zarr.py write "$work/golden"
mkdir "$work/written"
HAVERSACK_GOLDEN="$work/golden" HAVERSACK_WRITTEN="$work/written" \
    cargo test --quiet --manifest-path zarr/Cargo.toml --all-features --test zarr
python scripts/golden_zarr.py check "$work/written"
scripts/packages.sh zarr
