#!/usr/bin/env bash
# Runs `examples/cubed` in an environment of Python's: in processes, on Dask and on Ray, each with a worker that is killed. Everything
# listens on the loopback address, and ends with the program that began it.
set -euo pipefail
cd "$(dirname "$0")/.."

not_run() {
    echo "NOT RUN: cubed: $1"
    exit 3
}

command -v python3 >/dev/null || not_run "python3 is not installed"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' || not_run "python3 is older than 3.10"
work="$(mktemp --directory)"
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" 2>/dev/null || not_run "python3 makes no environment (venv)"
# cubed 0.27 finds no workers of a later version of Dask.
packages=('numpy>=2.1' 'maturin>=1.9,<2' 'cubed==0.27.*' 'dask<2025.12' 'distributed<2025.12' ray)
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "${packages[@]}" 2>"$work/pip.txt" ||
    not_run "cubed, Dask and Ray cannot be installed: $(tail -n 1 "$work/pip.txt")"
export VIRTUAL_ENV="$work/venv" PATH="$work/venv/bin:$PATH"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/python"
export RAY_AUTH_MODE=disabled RAY_USAGE_STATS_ENABLED=0

cd examples/cubed
cargo fmt --check
cargo clippy --all-targets --quiet -- --deny warnings
maturin develop --quiet 2>/dev/null
python packing.py >"$work/packing.txt"
diff expected_packing.txt "$work/packing.txt" || { echo "cubed: packing.py and docs/guide/scale.md have other figures"; exit 1; }
for executor in processes dask ray; do
    printf -- '-- %s\n' "$executor"
    timeout 300 python run.py --executor "$executor" --kill 2>"$work/errors.txt" || { tail -n 20 "$work/errors.txt"; exit 1; }
done
