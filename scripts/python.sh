#!/usr/bin/env bash
# Builds `python/` and a module of planned functions in an environment of Python's, and tests both.
set -euo pipefail
cd "$(dirname "$0")/.."

not_run() {
    echo "NOT RUN: python: $1"
    exit 3
}

command -v python3 >/dev/null || not_run "python3 is not installed"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' || not_run "python3 is older than 3.10"
work="$(mktemp --directory)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" 2>/dev/null || not_run "python3 makes no environment (venv)"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'numpy>=2.1' pytest 'maturin>=1.9,<2' 2>"$work/pip.txt" ||
    not_run "numpy, pytest and maturin cannot be installed: $(tail -n 1 "$work/pip.txt")"
export VIRTUAL_ENV="$work/venv" PATH="$work/venv/bin:$PATH"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/python"

cd python
cargo fmt --all --check
cargo clippy --workspace --all-targets --all-features --quiet -- --deny warnings
RUSTDOCFLAGS="--deny warnings" cargo doc --workspace --no-deps --quiet
cargo test --quiet --package haversack-python-ui-tests
cargo test --quiet --package haversack-python --doc
maturin develop --quiet 2>/dev/null
(cd tests/signals && maturin develop --quiet 2>/dev/null)
python -m pytest --quiet tests
