# Read by the scripts that need packages of Python's, which set `checker` to their names. An environment of their own keeps this
# machine's Python as it is.

# Ends the script, which did not run: with 3 and the reason.
not_run() {
    echo "NOT RUN: $checker: $1"
    exit 3
}

# in_venv PACKAGE ..: makes an environment with these packages, and enters it. Its folder, $work, goes with the script.
in_venv() {
    command -v python3 >/dev/null || not_run "python3 is not installed"
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' || not_run "python3 is older than 3.10"
    work="$(mktemp --directory)"
    trap 'rm -rf "$work"' EXIT
    python3 -m venv "$work/venv" 2>/dev/null || not_run "python3 makes no environment (venv)"
    "$work/venv/bin/pip" install --quiet --disable-pip-version-check "$@" 2>"$work/pip.txt" ||
        not_run "$* cannot be installed: $(tail -n 1 "$work/pip.txt")"
    export VIRTUAL_ENV="$work/venv" PATH="$work/venv/bin:$PATH"
}

# module_built FOLDER: builds the project of that folder as a module of the environment.
module_built() {
    (cd "$1" && maturin develop --quiet >"$work/maturin.txt" 2>&1) || {
        tail -n 40 "$work/maturin.txt"
        exit 1
    }
}
