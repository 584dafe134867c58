#!/usr/bin/env bash
# Makes the font files in this folder again from the complete fonts. Needed only to add an icon or a script.
# Wants a Debian or Ubuntu machine with npm and python3-venv; installs nothing, works in a temporary folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

apt-get -o APT::Sandbox::User=root download -qq fonts-inter-variable fonts-jetbrains-mono
for package in ./*.deb; do
    dpkg -x "$package" text
done

npm pack --silent @phosphor-icons/web@2.1.2 >/dev/null
mkdir icons
tar -xzf ./*.tgz -C icons --strip-components=1

python3 -m venv tools
tools/bin/pip --quiet --disable-pip-version-check install fonttools==4.68.0
tools/bin/python "$here/subset.py" text icons "$here"
