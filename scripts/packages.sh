#!/usr/bin/env bash
# Packages every published crate, and shows that each stands alone: unpacked, with its published siblings and without the
# repository, its library and unit tests compile; the files that a stranger looks for are there, and no large ones.
#
# `cargo package` would verify by itself, but it keeps unpacked sources by name and version: a second run on one machine
# would build the macros of the first.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(haversack-plan haversack-macros haversack-core haversack)
# No file of a package has more bytes.
largest=32768

fail() {
    printf 'packages: %s\n' "$1"
    exit 1
}

built="${CARGO_TARGET_DIR:-target}"
rm -f "$built"/package/*.crate
cargo package "${packages[@]/#/--package=}" --no-verify --allow-dirty --quiet

unpacked="$(mktemp -d)"
trap 'rm -rf "$unpacked"' EXIT
for package in "$built"/package/*.crate; do
    tar --extract --gzip --file "$package" --directory "$unpacked"
done

# The folder of a package.
folder() {
    echo "$unpacked/$1"-[0-9]*
}

patches=()
for name in "${packages[@]}"; do
    [ "$name" = haversack ] || patches+=(--config "patch.crates-io.$name.path='$(folder "$name")'")
done

# Runs cargo for the package $1 as it was unpacked.
standing_alone() {
    local name="$1"
    shift
    cp Cargo.lock "$(folder "$name")/Cargo.lock"
    cargo "$1" --manifest-path "$(folder "$name")/Cargo.toml" "${@:2}" --quiet "${patches[@]}" --target-dir "$built/packages" ||
        fail "$name does not stand alone: cargo $*"
}

for name in "${packages[@]}"; do
    for file in README.md LICENSE-MIT LICENSE-APACHE; do
        [ -s "$(folder "$name")/$file" ] || fail "$name has no $file"
    done
    large="$(find "$(folder "$name")" -type f -size +"$largest"c ! -name Cargo.lock)"
    [ -z "$large" ] || fail "$name has large files: $large"
done
[ -s "$(folder haversack)/CHANGELOG.md" ] || fail "haversack has no CHANGELOG.md"
for name in "${packages[@]}"; do
    standing_alone "$name" check --all-targets
    standing_alone "$name" check --all-targets --all-features
done
# For the targets of other packages there is nothing to link.
standing_alone haversack build --lib --all-features
echo "packages: all stand alone"
