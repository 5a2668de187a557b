#!/usr/bin/env bash
# Packages every published crate of a workspace, and shows that each stands alone: unpacked, with its published siblings and without
# the repository, its library and unit tests compile; the files that a stranger looks for are there, and no large ones.
#
#     scripts/packages.sh            the packages of the repository's own workspace
#     scripts/packages.sh FOLDER     those of mpi, python, or zarr: the scripts of these names call it, who have built what it needs
#
# `cargo package` would verify by itself, but it keeps unpacked sources by name and version: a second run on one machine
# would build the macros of the first.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/published.sh

workspace="${1:-.}"
read -ra packages <<<"${published[$workspace]}"
# The siblings that are unpacked before.
siblings=()
[ "$workspace" = . ] || read -ra siblings <<<"${published[.]}"
# No file of a package has more bytes.
largest=32768

fail() {
    printf 'packages: %s\n' "$1"
    exit 1
}

built="${CARGO_TARGET_DIR:-target}"
# The other workspaces have a folder of their own already, with their dependencies.
checked="$built"
[ "$workspace" != . ] || checked="$built/packages"
unpacked="$(mktemp -d)"
trap 'rm -rf "$unpacked"' EXIT

# unpack WORKSPACE PACKAGE ..: packages these, and unpacks what is published.
unpack() {
    rm -f "$built"/package/*.crate
    # Its lock file would ask the registry for siblings, which are not there.
    cargo package --manifest-path "$1/Cargo.toml" "${@:2}" --no-verify --allow-dirty --exclude-lockfile --quiet
    local package
    for package in "$built"/package/*.crate; do
        tar --extract --gzip --file "$package" --directory "$unpacked"
    done
}

# The folder of a package.
folder() {
    echo "$unpacked/$1"-[0-9]*
}

[ "${#siblings[@]}" = 0 ] || unpack . "${siblings[@]/#/--package=}"
unpack "$workspace" "${packages[@]/#/--package=}"
patches=()
for name in "${siblings[@]}" "${packages[@]}"; do
    # The last one depends on all others.
    [ "$name" = "${packages[-1]}" ] || patches+=(--config "patch.crates-io.$name.path='$(folder "$name")'")
done

# Runs cargo for the package $1 as it was unpacked.
standing_alone() {
    local name="$1"
    shift
    cp "$workspace/Cargo.lock" "$(folder "$name")/Cargo.lock"
    cargo "$1" --manifest-path "$(folder "$name")/Cargo.toml" "${@:2}" --quiet "${patches[@]}" --target-dir "$checked" ||
        fail "$name does not stand alone: cargo $*"
}

for name in "${packages[@]}"; do
    for file in README.md LICENSE-MIT LICENSE-APACHE; do
        [ -s "$(folder "$name")/$file" ] || fail "$name has no $file"
    done
    large="$(find "$(folder "$name")" -type f -size +"$largest"c ! -name Cargo.lock)"
    [ -z "$large" ] || fail "$name has large files: $large"
done
[ "$workspace" != . ] || [ -s "$(folder haversack)/CHANGELOG.md" ] || fail "haversack has no CHANGELOG.md"
for name in "${packages[@]}"; do
    standing_alone "$name" check --all-targets
    standing_alone "$name" check --all-targets --all-features
done
# For the targets of other packages there is nothing to link.
[ "$workspace" != . ] || standing_alone haversack build --lib --all-features
echo "packages: all stand alone: ${packages[*]}"
