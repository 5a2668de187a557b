#!/usr/bin/env bash
# Builds `python/` and a module of planned functions in an environment of Python's, and tests both.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=python
source scripts/venv.sh

in_venv 'numpy>=2.1' pytest 'maturin>=1.9,<2'
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/python"

cd python
cargo fmt --all --check
cargo clippy --workspace --all-targets --all-features --quiet -- --deny warnings
RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --no-deps --quiet
cargo test --quiet --package haversack-python-ui-tests
cargo test --quiet --package haversack-python --doc
module_built .
module_built tests/signals
python -m pytest --quiet tests
../scripts/packages.sh python
