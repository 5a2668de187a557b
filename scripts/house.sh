#!/usr/bin/env bash
# The house check: what no compiler checks, of the files that git knows.
set -euo pipefail
cd "$(dirname "$0")/.."

failures=0
fail() {
    printf 'house: %s\n' "$1"
    failures=$((failures + 1))
}

rust() {
    git ls-files --cached --others --exclude-standard -- '*.rs'
}

# Files have one idea. 400 lines for the library and its macros, 600 for anything.
while read -r file; do
    lines=$(wc -l <"$file")
    case "$file" in
    src/* | core/src/* | macros/src/* | plan/src/*) limit=400 ;;
    *) limit=600 ;;
    esac
    [ "$lines" -le "$limit" ] || fail "$file has $lines lines, more than $limit: which are its two ideas?"
done < <(rust)

# Unsafe code stands in core/src/raw/. (Tests, examples and benches implement `GlobalAlloc`, which is unsafe to implement; benches
# call vector instructions and peers that are unsafe, too.)
while read -r file; do
    case "$file" in
    core/src/raw.rs | core/src/raw/* | tests/*.rs | examples/* | benches/src/*) continue ;;
    # What they write divides a workspace: rule M5 of core/src/raw.rs.
    macros/src/planned/methods.rs | macros/src/planned/table.rs | ui-tests/*/plan/ended_too_early.rs) continue ;;
    esac
    if grep -nE '\bunsafe (\{|fn|impl|extern)' "$file" | grep -vE '^[0-9]+:\s*//' >/dev/null; then
        fail "$file has unsafe code, outside of core/src/raw/"
    fi
done < <(rust)

# A comment says first what stands there: a verb or a noun, no clause about "what" there is.
while read -r file; do
    if awk '/^ *\/\/[\/!] (What|Who|Of|That|Those|How) / && !inside { found = 1 } { inside = /^ *\/\/[\/!]/ } END { exit !found }' "$file"; then
        fail "$file has a comment that begins with \"What\", \"Who\", \"Of\", \"That\", \"Those\" or \"How\""
    fi
done < <(rust | grep -v '^ui-tests/')

# Modules depend downwards only, in the order of the sentence; those of the planner, in theirs.
order=(text dtype shape layout footprint budget raw storage array view slot copy expr linalg planned interop monitor)
position() {
    for i in "${!order[@]}"; do
        [ "${order[$i]}" = "$1" ] && echo "$i" && return
    done
    echo none
}
for module in "${order[@]}"; do
    mine=$(position "$module")
    for file in $(rust | grep -E "^core/src/(raw/)?$module(\.rs|/)"); do
        # What raw memory has for a module above it stands where that does.
        [ "$module" = raw ] && [[ "$file" = core/src/raw/slot.rs || "$file" = core/src/raw/monitor.rs ]] && continue
        for other in $(grep -vE '^\s*//' "$file" | grep -oE '\bcrate::[a-z_]+' | sed 's/crate:://' | sort -u); do
            theirs=$(position "$other")
            [ "$theirs" = none ] || [ "$theirs" -le "$mine" ] || fail "$file uses crate::$other, which stands above $module"
        done
    done
done

order=(product buffer text fault load scratch lowest first_fit search verify view plan live chain dynamic csv describe number rows scale table markdown drawing)
for module in "${order[@]}"; do
    mine=$(position "$module")
    for other in $(grep -vE '^\s*//' "plan/src/$module.rs" | grep -oE '\bcrate::[a-z_]+' | sed 's/crate:://' | sort -u); do
        theirs=$(position "$other")
        [ "$theirs" = none ] || [ "$theirs" -le "$mine" ] || fail "plan/src/$module.rs uses crate::$other, which stands above $module"
    done
done

# Every ui-test has its message and its legal neighbour, and no message is left without its test.
for file in $(rust | grep -E '^ui-tests/(fail|build)/'); do
    [ -e "${file%.rs}.stderr" ] || fail "$file has no .stderr"
    neighbour="ui-tests/pass/${file#ui-tests/*/}"
    [ -e "$neighbour" ] || fail "$file has no legal neighbour $neighbour"
done
for file in $(git ls-files --cached --others --exclude-standard -- 'ui-tests/*.stderr'); do
    [ -e "${file%.stderr}.rs" ] || fail "$file belongs to no test"
    if grep -nE 'UInt<|UTerm|private::' "$file" >/dev/null; then
        fail "$file shows machinery to the user"
    fi
done

# Nothing is left for later without being said.
while read -r file; do
    if grep -nE '\b(todo|unimplemented)!\(|FIXME|#\[ignore\]' "$file" >/dev/null; then
        fail "$file has a placeholder, or a test that is ignored without a reason"
    fi
done < <(rust)

# Every link of a page to a file of the repository leads somewhere.
while read -r page; do
    folder="$(dirname "$page")"
    while read -r target; do
        [ -e "$folder/$target" ] || fail "$page links to $target, which does not exist"
    done < <(grep -oE '\]\([^)# ]+' "$page" | sed 's/^](//' | grep -E '[./]' | grep -v : | sort -u)
done < <(git ls-files --cached --others --exclude-standard -- '*.md')

[ "$failures" -eq 0 ] && echo "house: in order" && exit 0
exit 1
