#!/usr/bin/env bash
# Checks the dependencies against `deny.toml` with cargo-deny: their licences, versions and sources, and the known advisories.
#
# Advisories come from a database on GitHub. Where it cannot be fetched, the check has not passed: it ends with 3 behind the others.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=deny
source scripts/checker.sh

cargo deny --version >/dev/null 2>&1 || install cargo install cargo-deny --locked --version 0.20.2

# deny MANIFEST OPTION ..: one lock file. A new duplicate version is a warning, which is to be removed or explained in deny.toml.
deny() {
    printf -- '-- %s\n' "$1"
    cargo deny --locked --workspace --manifest-path "$1" --config deny.toml check --hide-inclusion-graph "${@:2}"
}

# The packages of their own have other trees: each needs other exceptions of deny.toml.
apart=(--allow duplicate --allow unmatched-skip --allow license-exception-not-encountered)

deny Cargo.toml --allow license-exception-not-encountered licenses bans sources
for manifest in benches/Cargo.toml examples/mcu/Cargo.toml examples/person/firmware/Cargo.toml tests/loom/Cargo.toml \
    mpi/Cargo.toml examples/mpi/Cargo.toml python/Cargo.toml examples/cubed/Cargo.toml zarr/Cargo.toml; do
    deny "$manifest" "${apart[@]}" licenses bans sources
done

if said="$(timeout 300 cargo deny --config deny.toml fetch db 2>&1)"; then
    deny Cargo.toml advisories
else
    reason="$(printf '%s\n' "$said" | grep -m 1 '^fatal' || printf '%s\n' "$said" | tail -n 1)"
    not_run "advisories: their database cannot be fetched: ${reason:-no answer in 5 minutes}"
fi
echo "deny: in order"
