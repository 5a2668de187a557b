#!/usr/bin/env bash
# Packages every publishable crate, and builds the library from what is in the packages.
#
# `cargo package` would verify by itself, but it keeps unpacked sources by name and version: a second run on one machine
# would build the macros of the first.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -f target/package/*.crate
cargo package --package haversack-plan --package haversack-macros --package haversack-core --package haversack --no-verify --allow-dirty --quiet

unpacked="$(mktemp -d)"
trap 'rm -rf "$unpacked"' EXIT
for package in target/package/*.crate; do
    tar --extract --gzip --file "$package" --directory "$unpacked"
done
library="$(echo "$unpacked"/haversack-[0-9]*)"
rm -f "$library/Cargo.lock"
patches=()
for part in "$unpacked"/haversack-[a-z]*; do
    name="$(basename "$part")"
    patches+=(--config "patch.crates-io.${name%-[0-9]*}.path='$part'")
done
cargo build --manifest-path "$library/Cargo.toml" --all-features --quiet "${patches[@]}" --target-dir target/packages
for file in README.md CHANGELOG.md LICENSE-MIT LICENSE-APACHE; do
    [ -e "$library/$file" ] || { echo "packages: $file is missing"; exit 1; }
done
echo "packages: all build"
