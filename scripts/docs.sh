#!/usr/bin/env bash
# Makes the documentation as docs.rs does, and checks it: links, anchors, the number of pages.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=docs
source scripts/checker.sh

command -v python3 >/dev/null || not_run "python3 is not installed"
need_nightly
pages="${CARGO_TARGET_DIR:-target}/docs.rs"
# The cfg is that of [package.metadata.docs.rs].
export RUSTFLAGS="--cfg haversack_docs" RUSTDOCFLAGS="--cfg haversack_docs --deny warnings"
cargo +nightly doc --quiet --package haversack --no-deps --all-features --target-dir "$pages"
python3 tests/docs/check.py "$pages/doc/haversack"
