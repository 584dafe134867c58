#!/usr/bin/env bash
# Installs from Debian's or Ubuntu's archive what Mailport needs beside Rust.
#   setup.sh run       to build it and to open its window
#   setup.sh package   to build it and to make the Debian package
#   setup.sh test      all of that, and what the tests and the packages' checks drive
# As root it installs what is missing; otherwise it names the command that does. Nothing is started.
set -euo pipefail

# A linker and C compiler (ring has C and assembly), and certificates to trust.
build=(gcc libc6-dev ca-certificates)
# What winit and glutin load while running, on X11 and on Wayland, and Mesa for machines without a graphics driver.
window=(libgl1 libegl1 libgl1-mesa-dri libx11-6 libx11-xcb1 libxcursor1 libxi6
    libxkbcommon0 libxkbcommon-x11-0 libwayland-client0 libwayland-egl1)
# A display without a screen and hands for it; a picture of it; a renderer for the picture tests.
display=(xvfb xauth xdotool x11-utils imagemagick mesa-vulkan-drivers)
# Real mail software to test against, and networks to break.
mail=(postfix sasl2-bin libsasl2-modules msmtp openssl python3 python3-venv iproute2 nftables)
# A DNS server of its own make, and what signs a zone for it.
dns=(nsd ldnsutils)
# Another computer to sign in to.
remote=(openssh-client openssh-server)
# A clock that is wrong for one program alone.
clock=(faketime)
# A browser without a window, to open saved reports in. Ubuntu's archive has none: there the test takes one that is there, or is skipped.
browser=()
if grep -qx ID=debian /etc/os-release 2>/dev/null; then
    browser=(chromium-headless-shell)
fi
# What judges a package and the files in it.
judges=(dpkg-dev lintian desktop-file-utils appstream fakeroot libxml2-utils man-db)

case "${1:-}" in
    run) wanted=("${build[@]}" "${window[@]}") ;;
    package) wanted=("${build[@]}" "${judges[@]}") ;;
    test) wanted=("${build[@]}" "${window[@]}" "${display[@]}" "${mail[@]}" "${clock[@]}" "${dns[@]}" "${remote[@]}" "${judges[@]}" "${browser[@]}") ;;
    *)
        echo "usage: setup.sh run|package|test" >&2
        exit 2
        ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "setup.sh knows only Debian and Ubuntu; elsewhere install the counterparts of: ${wanted[*]}" >&2
    exit 1
fi

# One question for all packages, since this runs before every test. A package that another one provides counts as
# present (Ubuntu renamed some libraries).
installed=$(dpkg-query --show --showformat '${db:Status-Abbrev} ${Package} ${Provides}\n' |
    sed -n 's/^.i  *//p' | sed 's/([^)]*)//g; s/,//g' | tr ' ' '\n' | sort -u)
missing=()
while read -r package; do
    missing+=("$package")
done < <(printf '%s\n' "${wanted[@]}" | sort -u | comm -23 - <(printf '%s\n' "$installed"))
if [ "${#missing[@]}" -gt 0 ]; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "Missing packages. Run: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    fi
    echo "Installing ${missing[*]}" >&2

    # Installing a mail server must not start one, nor ask what it is for.
    export DEBIAN_FRONTEND=noninteractive
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        trap 'rm -f "$policy"' EXIT
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
    fi
    if [[ " ${missing[*]} " == *" postfix "* ]] && command -v debconf-set-selections >/dev/null; then
        echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
    fi

    apt-get -qq update
    apt-get -qq -y -o DPkg::Lock::Timeout=600 --no-install-recommends -o Dpkg::Use-Pty=0 install "${missing[@]}" </dev/null >&2
fi

# A toolchain is not the archive's business, but its absence is better said here than by a failing script.
if ! command -v cargo >/dev/null && [ ! -x "$HOME/.cargo/bin/cargo" ]; then
    echo "Rust is missing: install it from https://rustup.rs" >&2
    exit 1
fi

# Mail servers that can't be installed beside Postfix.
if [ "$1" = test ]; then
    bash "$(dirname "$0")/test-servers.sh"
fi
