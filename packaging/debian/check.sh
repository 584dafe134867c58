#!/usr/bin/env bash
# Judges the package that build.sh made: its form, and, as root, whether it installs, works and goes again.
#   check.sh [PACKAGE]
set -euo pipefail
cd "$(dirname "$0")/../.."
bash packaging/setup.sh test

deb=${1:-$(find target/deb -maxdepth 1 -name '*.deb' 2>/dev/null || true)}
if [ ! -f "$deb" ]; then
    echo "No package to check: run packaging/debian/build.sh first" >&2
    exit 1
fi
deb=$(realpath "$deb")
work=$(mktemp -d)
app='' display=''
installed=no
finish() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    [ -z "$display" ] || kill "$display" 2>/dev/null || true
    [ "$installed" = no ] || dpkg --purge mailport >/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
fail() {
    echo "check.sh: $*" >&2
    exit 1
}

desktop-file-validate packaging/debian/org.mailport.Mailport.desktop
appstreamcli validate --no-net packaging/debian/org.mailport.Mailport.metainfo.xml
# --allow-root: lintian only reads the package.
lintian --allow-root --fail-on error "$deb"

if [ "$(id -u)" -ne 0 ]; then
    echo "Form checked. Not root, so the package was not installed."
    exit 0
fi
if dpkg-query --show --showformat '${db:Status-Status}' mailport 2>/dev/null | grep -q '^installed$'; then
    fail "mailport is already installed here; it would be removed at the end, so nothing was tried"
fi

installed=yes
dpkg -i "$deb" 2>"$work/dpkg" ||
    DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=600 --no-install-recommends -f install ||
    { cat "$work/dpkg" >&2; fail "the package doesn't install"; }

/usr/bin/mailport --version
gzip -t /usr/share/man/man1/mailport.1.gz
LC_ALL=C.UTF-8 MANWIDTH=100 man --warnings --local-file /usr/share/man/man1/mailport.1.gz >/dev/null 2>"$work/man" || fail "the man page can't be read"
[ ! -s "$work/man" ] || fail "the man page has warnings: $(cat "$work/man")"

# Nothing listens on port 1: the call is right, the answer is no, and it is told as JSON.
export HOME=$work XDG_RUNTIME_DIR=$work
chmod 700 "$work"
status=0
/usr/bin/mailport check 127.0.0.1 --ports 1 --json >"$work/report.json" || status=$?
[ "$status" -eq 1 ] || fail "check 127.0.0.1 --ports 1 ended with $status, not 1"
grep -q '"schema": *"mailport-report/1"' "$work/report.json" || fail "check --json printed no report"

# The window on a display without a screen. Xvfb names a free display on descriptor 3 when it is ready.
mkfifo "$work/ready"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/ready" >/dev/null 2>&1 &
display=$!
read -r -t 20 number <"$work/ready" || fail "Xvfb doesn't start"
export DISPLAY=:$number
unset WAYLAND_DISPLAY WAYLAND_SOCKET
/usr/bin/mailport >"$work/window" 2>&1 &
app=$!
if ! timeout 30 xdotool search --sync --onlyvisible --name '^Mailport' >"$work/found"; then
    cat "$work/window" >&2
    fail "no window named Mailport within 30 s"
fi
kill -0 "$app" 2>/dev/null || { cat "$work/window" >&2; fail "the window closed by itself"; }
kill "$app"
wait "$app" 2>/dev/null || true
app=''

dpkg --purge mailport >/dev/null
installed=no
[ ! -e /usr/bin/mailport ] || fail "removing the package left /usr/bin/mailport behind"
echo "The package installs, answers, opens its window and goes again"
