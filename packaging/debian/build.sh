#!/usr/bin/env bash
# Builds the Debian package and prints its path, and nothing else, on standard output.
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
bash packaging/setup.sh package

if ! cargo deb --version >/dev/null 2>&1; then
    echo "Installing cargo-deb (once)" >&2
    cargo install cargo-deb --version =3.8.0 --locked >&2
fi

cargo build --release --locked >&2
mkdir -p target/man target/deb
target/release/mailport man >target/man/mailport.1
bash packaging/third-party.sh | gzip -9n >target/deb/third-party.txt.gz
# One package, so that nobody checks yesterday's.
rm -f target/deb/*.deb
cargo deb --no-build --quiet --locked --output target/deb/ >&2
find target/deb -maxdepth 1 -name '*.deb'
