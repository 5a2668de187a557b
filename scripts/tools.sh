# Looks for what a script needs beyond Rust's toolchain, and installs it where that can be. To be sourced.
#
# Each function succeeds or leaves the reason in `why_not`. A script that cannot do its work for such a reason says so by
# `not_run`; whatever else fails, fails the script.

why_not=""

# not_run NAME: the line by which CI's log is searched for what was left out.
not_run() {
    printf 'NOT RUN: %s: %s\n' "$1" "$why_not"
}

# has_target TRIPLE: Rust's standard library for that target.
has_target() {
    [ -d "$(rustc --print target-libdir --target "$1" 2>/dev/null)" ] && return
    why_not="its standard library is not installed, and there is no rustup to install it"
    command -v rustup >/dev/null || return 1
    local said
    said="$(RUST_BACKTRACE=0 timeout 600 rustup target add "$1" 2>&1)" && return
    why_not="rustup cannot add it: $(printf '%s\n' "$said" | grep -m 1 '^error' || printf '%s\n' "$said" | tail -n 1)"
    return 1
}

# has_command COMMAND PACKAGE: a program, or the package of Debian and Ubuntu that has it.
has_command() {
    command -v "$1" >/dev/null && return
    has_package "$2" && command -v "$1" >/dev/null
}

# has_package PACKAGE: a package of Debian and Ubuntu.
has_package() {
    dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed && return
    why_not="$1 is not installed, and there is no apt-get to install it"
    command -v apt-get >/dev/null || return 1
    why_not="$1 is not installed, and only root can install it"
    [ "$(id -u)" = 0 ] || return 1
    local said
    said="$(DEBIAN_FRONTEND=noninteractive apt_install "$1" 2>&1)" && return
    why_not="apt-get cannot install $1: $(printf '%s\n' "$said" | tail -n 1)"
    return 1
}

apt_install() {
    timeout 600 apt-get install --yes --quiet --no-install-recommends "$1" ||
        { timeout 600 apt-get update --quiet && timeout 600 apt-get install --yes --quiet --no-install-recommends "$1"; }
}
