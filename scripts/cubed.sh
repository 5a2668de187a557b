#!/usr/bin/env bash
# Runs `examples/cubed` in an environment of Python's: in processes, on Dask and on Ray, each with a worker that is killed. Everything
# listens on the loopback address, and ends with the program that began it.
set -euo pipefail
cd "$(dirname "$0")/.."
checker=cubed
source scripts/venv.sh

# cubed 0.27 finds no workers of a later version of Dask.
in_venv 'numpy>=2.1' 'maturin>=1.9,<2' 'cubed==0.27.*' 'dask<2025.12' 'distributed<2025.12' ray
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/python"
export RAY_AUTH_MODE=disabled RAY_USAGE_STATS_ENABLED=0

cd examples/cubed
cargo fmt --check
cargo clippy --all-targets --quiet -- --deny warnings
module_built .
python packing.py >"$work/packing.txt"
diff expected_packing.txt "$work/packing.txt" || { echo "cubed: packing.py and docs/guide/scale.md have other figures"; exit 1; }
for executor in processes dask ray; do
    printf -- '-- %s\n' "$executor"
    timeout 300 python run.py --executor "$executor" --kill 2>"$work/errors.txt" || { tail -n 20 "$work/errors.txt"; exit 1; }
done
