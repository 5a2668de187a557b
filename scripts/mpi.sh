#!/usr/bin/env bash
# Builds `mpi/` and `examples/mpi`, and runs both on four ranks of `mpirun`: on this machine, with a limit of time for each run.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/tools.sh

for package in openmpi-bin libopenmpi-dev libclang-dev; do
    has_package "$package" || { not_run mpi; exit 3; }
done
work="$(mktemp --directory)"
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/mpi"

# Ranks may be more than processors. They talk by shared memory and by the loopback address, without the right to read each other's memory.
export OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 OMPI_MCA_rmaps_base_oversubscribe=1
export OMPI_MCA_btl_tcp_if_include=lo OMPI_MCA_oob_tcp_if_include=lo OMPI_MCA_btl_vader_single_copy_mechanism=none
export OMPI_MCA_orte_tmpdir_base="$work"

# on_ranks NUMBER PROGRAM ..: a rank that waits for ever fails the step.
on_ranks() {
    timeout 60 mpirun -n "$1" "${@:2}"
}

# refused TEXT COMMAND ..: the command ends with an error, before its time is over, and says that text.
refused() {
    local status=0
    "${@:2}" >"$work/said.txt" 2>&1 || status="$?"
    if [ "$status" = 0 ] || [ "$status" = 124 ] || ! grep -qF "$1" "$work/said.txt"; then
        cat "$work/said.txt"
        echo "mpi: \"${*:2}\" ended with $status; expected an error with \"$1\""
        exit 1
    fi
}

cd mpi
cargo fmt --all --check
cargo clippy --workspace --all-targets --all-features --quiet -- --deny warnings
RUSTDOCFLAGS="--deny warnings" cargo doc --package haversack-mpi --no-deps --all-features --quiet
cargo test --quiet --package haversack-mpi --lib
cargo test --quiet --package haversack-mpi-ui-tests

printf -- '-- four ranks: answers, addresses, blocks, errors; the examples of the docs\n'
host="$(rustc --print host-tuple)"
host="${host^^}"
(
    export "CARGO_TARGET_${host//-/_}_RUNNER=timeout 60 mpirun -n 4"
    cargo test --quiet --package haversack-mpi --test ranks
    cargo test --quiet --package haversack-mpi --test ranks -- early
    cargo test --quiet --package haversack-mpi --test ranks -- mixed
    cargo test --quiet --package haversack-mpi --doc
)
ranks="$(cargo test --quiet --package haversack-mpi --test ranks --no-run --message-format json | sed -nE 's/.*"executable":"([^"]*\/ranks-[^"]*)".*/\1/p')"
refused "expected 4 ranks, found 3: start the program by \`mpirun -n 4\`" on_ranks 3 "$ranks"
refused "rank 2 panics" on_ranks 4 "$ranks" panic
refused "has exited due to process rank 2" on_ranks 4 "$ranks" exit

../scripts/packages.sh mpi

cd ../examples/mpi
cargo fmt --check
cargo clippy --all-targets --quiet -- --deny warnings
cargo build --quiet --features one-rank
for program in heat kmeans; do
    on_ranks 1 "$CARGO_TARGET_DIR/debug/$program" >"$work/$program" 2>"$work/errors.txt" || { cat "$work/errors.txt"; exit 1; }
done
cargo build --quiet
for program in heat kmeans; do
    printf -- '-- %s: the bits of four ranks are those of one\n' "$program"
    on_ranks 4 "$CARGO_TARGET_DIR/debug/$program" 2>"$work/errors.txt" | tee "$work/$program-4" || { cat "$work/errors.txt"; exit 1; }
    diff "$work/$program" "$work/$program-4"
done

if ! command -v python3 >/dev/null; then
    why_not="memory of the ranks: python3 is not installed"
    not_run mpi
    exit 3
fi
printf -- '-- memory of each rank, as the system tells it\n'
python3 memory.py "$CARGO_TARGET_DIR/debug"
