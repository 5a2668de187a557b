#!/usr/bin/env bash
# Compares the public interface of each published package with its snapshot in `docs/public_api/`, and fails where they differ.
#
#     scripts/public_api.sh            compares, and shows what differs
#     scripts/public_api.sh --bless    writes the snapshots anew
#
# cargo-public-api lists the interface from rustdoc's JSON, which needs nightly Rust. A snapshot is of all features, on the target that its
# second line names. It has no items with `#[doc(hidden)]`: those are not promised. (The macros of `haversack::monitor` are hidden at the
# root of `haversack-core`, so they are not in it either; their tests name them.) Of an implementation of a trait it has the first line and
# the associated types, since the trait has the rest; of automatic traits, `Send`, `Sync` and `Unpin`.
#
# Another cargo-public-api or nightly Rust than that of the snapshot may print the same interface in other words. The script then says so:
# bless the commit before the change with the new tools first, and compare after that.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=public_api
source scripts/checker.sh

packages=(haversack-plan haversack-macros haversack-core haversack)
snapshots=docs/public_api
target="${CARGO_TARGET_DIR:-target}/public_api"

case "${1:-}" in
"" | --bless) ;;
*)
    echo "usage: scripts/public_api.sh [--bless]" >&2
    exit 2
    ;;
esac

need_nightly
cargo public-api --version >/dev/null 2>&1 || install cargo install cargo-public-api --locked --version 0.52.0

# Shortens what cargo-public-api prints for the crate `crate`: an implementation that stands with two types is told once.
shortened() {
    awk -v crate="$1" '
        function flush() {
            if (block != "" && !(block in told)) printf "%s", block
            told[block] = 1
            block = ""
        }
        function is_of_module() {
            return $0 ~ "^pub (const |unsafe |async )*fn " crate "(::[a-z0-9_]+)+[(<]" ||
                $0 ~ "^pub const " crate "(::[a-z0-9_]+)*::[A-Z0-9_]+: " ||
                $0 ~ "^pub type " crate "(::[a-z0-9_]+)*::[A-Za-z0-9]+(<.*>)? = "
        }
        /^impl/ {
            flush()
            if ($0 ~ /core::(marker::(Freeze|StructuralPartialEq|UnsafeUnpin)|panic::unwind_safe::[A-Za-z]+) for /) next
            of_trait = / for /
            block = $0 "\n"
            next
        }
        block != "" && /^pub (const |unsafe |async )*(fn|const|type) / && !is_of_module() {
            if (!of_trait || /^pub type /) block = block $0 "\n"
            next
        }
        { flush(); print }
        END { flush() }
    ' | sed "s/$1:://g"
}

# Prints the interface of a package, below who made it.
interface() {
    printf '# The public interface of %s with all features: written by `scripts/public_api.sh --bless`.\n' "$1"
    printf '# %s; %s\n' "$(cargo public-api --version)" "$(rustc +nightly --version --verbose | awk 'NR == 1 { rustc = $0 } /^host: / { print rustc "; " $2 }')"
    RUSTUP_TOOLCHAIN=nightly cargo public-api --package "$1" --all-features --omit blanket-impls --color never --target-dir "$target" \
        2>"$found/log" | shortened "${1//-/_}" || { cat "$found/log" >&2; return 1; }
}

# The interface in a file, without who made it; and who made it. A file that is not there is empty.
listed() { grep -v '^# ' "$1" 2>/dev/null || true; }
tools() { sed -n '2s/^# //p' "$1" 2>/dev/null || true; }

found="$(mktemp -d)"
trap 'rm -rf "$found"' EXIT
differ=0
for package in "${packages[@]}"; do
    interface "$package" >"$found/$package.txt"
    [ "$(listed "$found/$package.txt" | wc -l)" -gt 1 ] || { echo "public_api: nothing is public in $package: is cargo-public-api another one?"; exit 1; }
    snapshot="$snapshots/$package.txt"
    if [ "${1:-}" = --bless ]; then
        mkdir -p "$snapshots"
        # Other tools that find the same leave no trace.
        cmp -s <(listed "$snapshot") <(listed "$found/$package.txt") || cp "$found/$package.txt" "$snapshot"
    elif ! diff --unified=0 <(listed "$snapshot") <(listed "$found/$package.txt") >"$found/diff"; then
        differ=1
        printf -- '-- %s\n' "$package"
        grep -E '^[-+][^-+]' "$found/diff"
        if [ "$(tools "$snapshot")" != "$(tools "$found/$package.txt")" ]; then
            printf '   The snapshot was made with other tools, so the difference may be theirs:\n   %s\n   %s\n' \
                "$(tools "$snapshot")" "$(tools "$found/$package.txt")"
        fi
    fi
done

if [ "${1:-}" = --bless ]; then
    git --no-pager diff --stat -- "$snapshots"
    echo "public_api: written to $snapshots"
elif [ "$differ" -ne 0 ]; then
    echo "public_api: the public interface is another one. If that is meant, say it in CHANGELOG.md and run: scripts/public_api.sh --bless"
    exit 1
else
    echo "public_api: as in $snapshots"
fi
