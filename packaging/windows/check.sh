#!/usr/bin/env bash
# Type-checks Mailport for Windows from Debian or Ubuntu, so that a change can't break it unseen.
#
# The standard library for Windows comes from rustup. Where rustup can't fetch it, it is built from Debian's package
# rust-src, if the archive has the very version of this machine's rustc. MAILPORT_WINDOWS_STD=source takes that way at once.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/apt-aside.sh
export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

target=x86_64-pc-windows-gnu
out=target/windows
sysroot=$(rustc --print sysroot)
version=$(rustc --version | cut -d' ' -f2)

# ring compiles a little C and assembly for the target.
mingw() {
    command -v x86_64-w64-mingw32-gcc >/dev/null && return
    if [ "$(id -u)" -ne 0 ]; then
        echo "Missing package. Run: sudo apt-get install --no-install-recommends gcc-mingw-w64-x86-64" >&2
        exit 1
    fi
    echo "Installing gcc-mingw-w64-x86-64" >&2
    apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 \
        --no-install-recommends install gcc-mingw-w64-x86-64 </dev/null >&2
}

std_by_rustup() {
    [ "${MAILPORT_WINDOWS_STD:-}" = source ] && return 1
    [ -d "$sysroot/lib/rustlib/$target/lib" ] && return 0
    command -v rustup >/dev/null && timeout 300 rustup --quiet target add "$target" >/dev/null 2>&1
}

std_sources_from_debian() {
    local to=$PWD/$out/rust-src/$version aside archive suite found
    if [ ! -d "$to/usr" ]; then
        aside=$(mktemp -d)
        archive=$(debian_archive)
        if [ -z "$archive" ]; then
            echo "rustup can't fetch $target, and this machine's apt sources name no Debian archive with rust-src $version" >&2
            return 1
        fi
        for suite in trixie-backports sid; do
            suite_aside "$aside" "$archive" "$suite" || continue
            found=$(apt_aside "$aside" apt-cache madison rust-src | awk -v v="$version+" 'index($3, v) == 1 { print $3; exit }')
            [ -n "$found" ] && break
        done
        if [ -z "${found:-}" ]; then
            echo "rustup can't fetch $target, and Debian has no rust-src $version" >&2
            rm -rf "$aside"
            return 1
        fi
        echo "Fetching rust-src $found" >&2
        (cd "$aside" && apt_aside "$aside" apt-get download "rust-src=$found" >&2)
        rm -rf "$to"
        mkdir -p "$to"
        dpkg -x "$aside"/rust-src_*.deb "$to"
        rm -rf "$aside"
    fi

    # cargo looks for the sources in the sysroot of the compiler it runs.
    local sources
    sources=$(find "$to/usr" -path '*/library/Cargo.lock' -not -path '*/tests/*' | head -n 1)
    sources=${sources%/library/Cargo.lock}
    if [ ! -e "$sysroot/lib/rustlib/src/rust/library/Cargo.lock" ]; then
        if [ ! -w "$sysroot/lib/rustlib" ]; then
            local copy=$PWD/$out/sysroot-$version
            [ -d "$copy" ] || { mkdir -p "$copy" && cp -rL "$sysroot/bin" "$sysroot/lib" "$copy/"; }
            export RUSTC=$copy/bin/rustc
            sysroot=$copy
        fi
        mkdir -p "$sysroot/lib/rustlib/src"
        ln -sfn "$sources" "$sysroot/lib/rustlib/src/rust"
        trap 'rm -f "$sysroot/lib/rustlib/src/rust"' EXIT
    fi
}

mingw
if std_by_rustup; then
    cargo check --locked --target "$target" --target-dir "$out"
else
    std_sources_from_debian
    RUSTC_BOOTSTRAP=1 cargo check --locked -Zbuild-std=std,panic_unwind --target "$target" --target-dir "$out"
fi
echo "Mailport type-checks for Windows"
