#!/usr/bin/env bash
# Runs the models of `tests/loom`: atomics of the monitor in every order of threads and memory that they allow.
#
#     scripts/loom.sh             the models
#     scripts/loom.sh weakened    each order and each exchange is weakened in a copy: the models have to notice all of them
set -euo pipefail
cd "$(dirname "$0")/.."
checker=loom
source scripts/checker.sh
target="${CARGO_TARGET_DIR:-$PWD/target}/loom"

models() {
    timeout 300 cargo test --release --quiet --manifest-path "$1/tests/loom/Cargo.toml" --target-dir "$target"
}

if [ "${1:-}" != weakened ]; then
    cargo fetch --quiet --manifest-path tests/loom/Cargo.toml || not_run "the crate loom cannot be had"
    cargo fmt --manifest-path tests/loom/Cargo.toml --check
    models .
    echo "loom: every order is right"
    exit 0
fi

# File, what stands there, what stands there instead.
weakenings=(
    'monitor/totals.rs|self.peak.load(Acquire)|self.peak.load(Relaxed)'
    'monitor/totals.rs|self.newest(), Release, Relaxed)|self.newest(), Relaxed, Relaxed)'
    'monitor/totals.rs|self.peak.fetch_max(now, Relaxed);|self.peak.store(now, Relaxed);'
    'monitor/totals.rs|if self.peak.compare_exchange(peak, self.newest(), Release, Relaxed).is_ok() {|if { self.peak.store(self.newest(), Release); true } {'
    'monitor/totals.rs|        self.reached(self.newest());|'
    'monitor/totals.rs|self.current.fetch_add(0, Release)|self.current.load(Relaxed)'
    'monitor/totals.rs|self.current.fetch_add(0, Release)|self.current.fetch_add(0, Relaxed)'
    'monitor/totals.rs|self.current.fetch_add(bytes, Acquire).wrapping_add(bytes)|self.current.fetch_add(bytes, Relaxed).wrapping_add(bytes)'
    'monitor/totals.rs|self.current.fetch_update(Acquire, Relaxed, grown).ok()?.checked_add(bytes)|{ grown(self.current.load(Relaxed))?; self.current.fetch_add(bytes, Relaxed).checked_add(bytes) }'
    'monitor/totals.rs|self.current.fetch_update(Acquire, Relaxed, grown).ok()?.checked_add(bytes)|{ let now = self.current.fetch_add(bytes, Relaxed); if grown(now).is_none() { self.current.fetch_sub(bytes, Relaxed); return None; } now.checked_add(bytes) }'
    'monitor/totals.rs|self.before.fetch_max(peak, Relaxed);|'
    'monitor/marks.rs|mark.highest.fetch_max(peak, Relaxed);|mark.highest.store(peak, Relaxed);'
    'monitor/marks.rs|mark.is_taken.compare_exchange(false, true, Acquire, Relaxed).is_ok();|{ let is_free = !mark.is_taken.load(Acquire); mark.is_taken.store(true, Relaxed); is_free };'
    'monitor/thread_counters/figures.rs|self.is_taken.compare_exchange(false, true, Acquire, Relaxed).is_ok();|self.is_taken.compare_exchange(false, true, Relaxed, Relaxed).is_ok();'
    'monitor/thread_counters/figures.rs|self.is_taken.compare_exchange(false, true, Acquire, Relaxed).is_ok();|{ let is_free = !self.is_taken.load(Acquire); self.is_taken.store(true, Relaxed); is_free };'
    'monitor/thread_counters/figures.rs|self.is_taken.store(false, Release);|self.is_taken.store(false, Relaxed);'
    'monitor/trace/chosen.rs|self.frames.load(Acquire)|self.frames.load(Relaxed)'
    'monitor/trace/chosen.rs|self.frames.store(frames, Release)|self.frames.store(frames, Relaxed)'
    'monitor/lasting.rs|self.first.load(Acquire)|self.first.load(Relaxed)'
    'monitor/lasting.rs|compare_exchange(expected, block, Release, Relaxed).is_ok()|compare_exchange(expected, block, Relaxed, Relaxed).is_ok()'
    'monitor/lasting.rs|if self.first.compare_exchange(expected, block, Release, Relaxed).is_ok() {|if { let _ = expected; self.first.store(block, Release); true } {'
)

copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
unnoticed=0
for weakening in "${weakenings[@]}"; do
    IFS='|' read -r file before after <<<"$weakening"
    rm -rf "${copy:?}"/*
    mkdir -p "$copy/core"; cp -r core/src "$copy/core/src"
    mkdir "$copy/tests"
    cp -r tests/loom "$copy/tests/loom"
    text="$(<"core/src/$file")"
    [[ "$text" == *"$before"* ]] || { echo "loom: \`$before\` is not in core/src/$file any more: mend this script"; exit 1; }
    printf '%s\n' "${text//"$before"/"$after"}" >"$copy/core/src/$file"
    if models "$copy" >"$copy/log" 2>&1; then
        echo "loom: NOT NOTICED: core/src/$file: $before -> $after"
        unnoticed=$((unnoticed + 1))
    elif ! grep -q '^test result: FAILED' "$copy/log"; then
        cat "$copy/log"
        echo "loom: core/src/$file with \`$after\` did not run"
        exit 1
    else
        echo "loom: noticed by $(grep -c '^    models::' "$copy/log") of the models: $before -> ${after:-nothing}"
    fi
done
[ "$unnoticed" -eq 0 ]
