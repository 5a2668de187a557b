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

# Prints the names of the test files of haversack and of haversack-values, as `--test` takes them.
test_files() {
    local file
    for file in tests/*.rs tests/values/tests/*.rs; do
        basename "$file" .rs
    done
    for file in tests/*/main.rs tests/values/tests/*/main.rs; do
        [ ! -e "$file" ] || basename "$(dirname "$file")"
    done
}

# Files for which a checker of memory has nothing to see: a new file is checked until it stands here.
about_types=(array_macro arrays_macro budget budget_generics dims footprint foreign_names ledger types views_types)
about_values=(against_ndarray axes_from_the_end expressions expressions_functions printing views_against_ndarray
    plans_bare plans_digits plans_measured plans_monitor plans_names)

# Fills `tests` with the options of cargo for the test files that touch memory, but for those whose names are arguments.
tests_of_memory() {
    left_out "${about_types[*]}" "they are about types and sizes, and make arrays only as other files do"
    left_out "${about_values[*]}" "they are about values: the same loops run over memory in other files"
    local name
    for name in $(test_files); do
        [[ " ${about_types[*]} ${about_values[*]} $* " = *" $name "* ]] || tests+=(--test "$name")
    done
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
