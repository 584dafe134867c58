#!/usr/bin/env bash
# Opens Mailport against its built-in practice servers. Without a display the same check runs in the terminal.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
bash packaging/setup.sh run
exec cargo run --release --locked -- demo "$@"
