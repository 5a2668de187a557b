#!/usr/bin/env bash
# Checks that this commit can be released, and prints the commands that publish it. It publishes nothing by itself.
#
#     scripts/release.sh                 every check; takes as long as .ci/run
#     scripts/release.sh --without-ci    without .ci/run: to try the other checks. It prints no commands, and ends with 3.
#
# Before it: give all packages the new version, and give its section in CHANGELOG.md the date: `## [0.1.0] - 2026-11-30`.
set -euo pipefail
cd "$(dirname "$0")/.."

source scripts/published.sh

fail() {
    printf 'release: NOT READY: %s\n' "$1"
    exit 1
}

step() {
    printf '\n== %s\n' "$1"
}

ci=.ci/run
case "${1:-}" in
"") ;;
--without-ci) ci="" ;;
*)
    echo "usage: scripts/release.sh [--without-ci]" >&2
    exit 2
    ;;
esac

clean() {
    local changed
    changed="$(git status --porcelain)"
    [ -z "$changed" ] || fail "$1:"$'\n'"$changed"
}

# Runs a check, and keeps its output to search it for what was not run.
checked() {
    "$@" 2>&1 | tee -a "$log" || fail "$* did not pass"
}
log="$(mktemp)"
trap 'rm -f "$log"' EXIT

step "the tree is clean"
clean "there are changes that are not committed"

step "all packages have one version"
version=""
for workspace in "${workspaces[@]}"; do
    metadata="$(cargo metadata --no-deps --format-version 1 --manifest-path "$workspace/Cargo.toml")"
    for package in ${published[$workspace]}; do
        found="$(grep -oE "\"name\":\"$package\",\"version\":\"[^\"]*\"" <<<"$metadata" | sed -E 's/.*"version":"(.*)"/\1/')"
        [ -n "$found" ] || fail "there is no package $package"
        printf '%s %s\n' "$package" "$found"
        [ -z "$version" ] || [ "$found" = "$version" ] || fail "$package has version $found, and the packages before it have $version"
        version="$found"
    done
done
tag="v$version"

step "CHANGELOG.md has a section of $version with a date"
heading="$(grep -F "## [$version]" CHANGELOG.md || true)"
[ -n "$heading" ] || fail "CHANGELOG.md has no section \`## [$version] - DATE\`"
[[ "$heading" =~ ^"## [$version] - "[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || fail "CHANGELOG.md has no date in \`$heading\`"
# Text between this heading and the next one.
entries="$(awk -v heading="$heading" '/^## / { inside = $0 == heading; next } inside' CHANGELOG.md)"
grep -q '^- ' <<<"$entries" || fail "the section of $version in CHANGELOG.md has no entry"
printf '%s: %s entries\n' "$heading" "$(grep -c '^- ' <<<"$entries")"

step "the tag $tag is new"
[ -z "$(git tag --list "$tag")" ] || fail "there is a tag $tag already"

step "the public interface is that of docs/public_api"
checked scripts/public_api.sh

step "the dependencies keep to deny.toml"
checked scripts/deny.sh

step "cargo publish --dry-run"
# Together, because the last three depend on versions that are not published. `.ci/run` builds them as they are packaged
# (`scripts/packages.sh`), so that they are not built here again. The other workspaces depend on them, so they are only packaged there.
read -ra packages <<<"${published[.]}"
cargo publish --dry-run --no-verify --quiet "${packages[@]/#/--package=}"
printf 'packaged: %s\n' "${packages[*]}"

step ".ci/run"
if [ -z "$ci" ]; then
    printf 'NOT RUN: .ci/run: --without-ci\n\nrelease: not ready: everything is in order but .ci/run, which did not run\n'
    exit 3
fi
checked "$ci"
clean "a check changed files"

step "ready"
if grep -q '^NOT RUN: ' "$log"; then
    printf 'These did not run here. Run them elsewhere first, or say why they do not matter:\n'
    grep '^NOT RUN: ' "$log" | sort -u | sed 's/^/    /'
fi
printf '\nRun these, one after the other:\n\n'
for workspace in "${workspaces[@]}"; do
    for package in ${published[$workspace]}; do
        printf '    cargo publish --manifest-path %s/Cargo.toml --package %s\n' "$workspace" "$package"
    done
done
printf '    git tag --annotate %s --message "haversack %s"\n    git push origin %s\n' "$tag" "$version" "$tag"
printf '\nThen write a release on GitHub for %s with its section of CHANGELOG.md, and raise the version.\n' "$tag"
