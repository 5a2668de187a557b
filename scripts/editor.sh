#!/usr/bin/env bash
# Asks rust-analyzer what an editor shows of a program that uses haversack: completion, hovers, inlay hints, diagnostics.
#
# The server is that of the toolchain. The sources of the standard library are those of nightly Rust: beside the stable toolchain,
# rustc would print other notes.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=editor
source scripts/checker.sh

# Not every toolchain has the server: where it cannot be had, CI says so and goes on.
not_run() {
    echo "NOT RUN: $checker: $1"
    exit 3
}

command -v python3 >/dev/null || not_run "python3 is not installed"
rust-analyzer --version >/dev/null 2>&1 || install rustup component add rust-analyzer
need_nightly rust-src
sources="$(rustc +nightly --print sysroot)/lib/rustlib/src/rust/library"
python3 tests/editor/check.py "${CARGO_TARGET_DIR:-target}/editor" "$sources"
