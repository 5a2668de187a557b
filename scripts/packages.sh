#!/usr/bin/env bash
# Packages both publishable crates, and builds the library from what is in the packages, with the packaged macros.
#
# `cargo package` would verify by itself, but it keeps unpacked sources by name and version: a second run on one machine
# would build the macros of the first.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -f target/package/*.crate
cargo package --package haversack-macros --package haversack --no-verify --allow-dirty --quiet

unpacked="$(mktemp -d)"
trap 'rm -rf "$unpacked"' EXIT
for package in target/package/*.crate; do
    tar --extract --gzip --file "$package" --directory "$unpacked"
done
library="$(echo "$unpacked"/haversack-[0-9]*)"
macros="$(echo "$unpacked"/haversack-macros-*)"
rm -f "$library/Cargo.lock"
cargo build --manifest-path "$library/Cargo.toml" --all-features --quiet \
    --config "patch.crates-io.haversack-macros.path='$macros'" --target-dir target/packages
for file in README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE; do
    [ -e "$library/$file" ] || { echo "packages: $file is missing"; exit 1; }
done
echo "packages: both build"
