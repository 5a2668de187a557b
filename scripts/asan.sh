#!/usr/bin/env bash
# Runs the unit tests and the integration tests of haversack under AddressSanitizer, which is part of nightly Rust.
#
#     scripts/asan.sh [arguments of the test executables]
set -euo pipefail
cd "$(dirname "$0")/.."

target=x86_64-unknown-linux-gnu
if ! rustup run nightly rustc --version >/dev/null 2>&1; then
    echo "asan: skipped: no nightly toolchain is installed, and stable Rust has no sanitizers"
    exit 0
fi
if [ "$(rustc -vV | sed -n 's/^host: //p')" != "$target" ]; then
    echo "asan: skipped: this script is for $target only"
    exit 0
fi

# Fewer random cases: memory is touched in the same ways by each.
export PROPTEST_CASES="${PROPTEST_CASES:-32}"
export HAVERSACK_UNDER_ADDRESS_SANITIZER=1
export RUSTFLAGS="${RUSTFLAGS:-} -Zsanitizer=address"
rustup run nightly cargo test --package haversack-core --package haversack --tests --target "$target" --target-dir target/asan -- "$@"
echo "asan: no errors"
