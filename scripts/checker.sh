# Read by the checkers of this folder, which set `checker` to their names: a tool that is absent is installed where CI asks for the
# check, and the check has not passed where it cannot be had.

# Ends the check, which did not run: with an error in CI, and by hand with 3 and the reason.
not_run() {
    if [ "${CI:-}" = true ]; then
        echo "$checker: FAILED: it did not run: $1"
        exit 1
    fi
    echo "NOT RUN: $checker: $1"
    exit 3
}

# Says that the check leaves out a test, and why: CI's table shows it.
left_out() {
    echo "NOT RUN: $checker: $1: $2"
}

# Runs what installs a tool, if that is CI's wish; by hand it says how.
install() {
    [ "${CI:-}" = true ] || not_run "install it by \`$*\`"
    echo "$checker: $*"
    "$@" || not_run "\`$*\` failed"
}

# Nightly Rust with these components. (None of them is ever added to the stable toolchain: rustc would print other notes.)
need_nightly() {
    rustup run nightly rustc --version >/dev/null 2>&1 || install rustup toolchain install nightly --profile minimal
    local component
    for component in "$@"; do
        rustup component list --toolchain nightly --installed | grep -qE "^$component(-|$)" ||
            install rustup component add --toolchain nightly "$component"
    done
}
