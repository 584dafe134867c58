#!/usr/bin/env bash
# Runs every test and prints how many there were. Arguments go to `cargo test`: tests/run.sh --lib, tests/run.sh blocked
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
bash packaging/setup.sh test

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    # Mesa and Wayland expect a private folder here.
    export XDG_RUNTIME_DIR=$work/runtime
    mkdir -m 700 "$XDG_RUNTIME_DIR"
fi

# Library, programs, integration tests and the examples in the documentation; all of them, also after one has failed.
status=0
cargo test --locked --no-fail-fast "$@" 2>&1 | tee "$work/out" || status=$?

awk '/^test result:/ { passed += $4; failed += $6; ignored += $8 }
     END { printf "\nTotal: %d passed, %d failed, %d ignored\n", passed, failed, ignored }' "$work/out"
exit "$status"
