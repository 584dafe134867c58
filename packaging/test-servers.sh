#!/usr/bin/env bash
# Fetches the mail servers that the tests drive beside Postfix. Debian lets only one of them be installed, so Exim, OpenSMTPD and
# Dovecot are unpacked into a folder of their own, which the tests lay over /usr for the server alone; aiosmtpd gets a Python
# environment there. Nothing is started or configured. Only root can use them, so for others nothing is fetched.
set -euo pipefail
cd "$(dirname "$0")"
. ./apt-aside.sh

place=/var/cache/mailport-test-servers
aiosmtpd=1.4.6

complete() {
    local server
    for server in exim opensmtpd dovecot aiosmtpd; do
        [ -d "$place/$server" ] || return 1
    done
}
complete && exit 0
if [ "$(id -u)" -ne 0 ]; then
    echo "Exim, OpenSMTPD, Dovecot and aiosmtpd are not fetched: tests against them need root, as does packaging/test-servers.sh" >&2
    exit 0
fi

# Two runs at once must not fetch the same.
mkdir -p "$place"
exec 9>"$place/lock"
flock 9
complete && exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
apt_get=(apt-get -qq -o APT::Sandbox::User=root -o DPkg::Lock::Timeout=600)
"${apt_get[@]}" update

# unpack SERVER: what lies in $work/SERVER/*.deb; the libraries that are missing are installed.
unpack() {
    local package libraries
    mkdir "$work/$1/tree"
    for package in "$work/$1"/*.deb; do
        dpkg -x "$package" "$work/$1/tree"
        libraries=$(dpkg-deb --field "$package" Depends | tr ',' '\n' | sed -n 's/^ *\(lib[^ (|:]*\).*/\1/p')
        # shellcheck disable=SC2086 # A list of names.
        DEBIAN_FRONTEND=noninteractive "${apt_get[@]}" -y --no-install-recommends --no-upgrade -o Dpkg::Use-Pty=0 install $libraries </dev/null >&2
    done
    mv -T "$work/$1/tree" "$place/$1"
}

# fetch SERVER PACKAGE…: from the machine's own sources.
fetch() {
    local server=$1
    shift
    [ -d "$place/$server" ] && return
    echo "Fetching $*" >&2
    mkdir "$work/$server"
    (cd "$work/$server" && "${apt_get[@]}" download "$@")
    unpack "$server"
}

# Before 7 OpenSMTPD can't do TLS with OpenSSL 3; Debian 12 has 6.8, and 7.4 among its backports.
fetch_opensmtpd() {
    local candidate archive codename
    candidate=$(apt-cache policy opensmtpd | awk '/Candidate:/ { print $2 }')
    if dpkg --compare-versions "${candidate/(none)/0}" ge 7; then
        fetch opensmtpd opensmtpd
        return
    fi
    [ -d "$place/opensmtpd" ] && return
    echo "Fetching opensmtpd from backports" >&2
    archive=$(debian_archive)
    codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    suite_aside "$work/aside" "$archive" "$codename-backports"
    mkdir "$work/opensmtpd"
    (cd "$work/opensmtpd" && apt_aside "$work/aside" apt-get download opensmtpd)
    unpack opensmtpd
}

fetch_aiosmtpd() {
    [ -d "$place/aiosmtpd" ] && return
    echo "Fetching aiosmtpd $aiosmtpd" >&2
    /usr/bin/python3 -m venv "$work/aiosmtpd"
    "$work/aiosmtpd/bin/python" -m pip install --quiet --disable-pip-version-check "aiosmtpd==$aiosmtpd"
    mv -T "$work/aiosmtpd" "$place/aiosmtpd"
}

fetch exim exim4-daemon-light
fetch dovecot dovecot-core dovecot-submissiond
fetch_opensmtpd
fetch_aiosmtpd
