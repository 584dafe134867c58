#!/usr/bin/env bash
# Prints the Rust packages that the program contains, each with its licence, and then every licence text and notice that
# came with them, each different text once. Their licences ask for this wherever the program is handed on as a binary.
set -euo pipefail
cd "$(dirname "$0")/.."

registry=${CARGO_HOME:-$HOME/.cargo}/registry/src
crates=$(cargo tree --locked --edges normal --prefix none --format '{p}|{l}' | sed 's/ (\*)$//; s/ (proc-macro)//' |
    grep -v '^mailport ' | sort -u)

echo "Mailport contains these Rust packages, each under the licence named beside it."
echo
sed 's/^\([^ ]*\) v\([^|]*\)|\(.*\)$/\1 \2  \3/' <<<"$crates"

declare -A users files
while IFS='|' read -r package _; do
    folder=${package/ v/-}
    for file in "$registry"/*/"$folder"/{LICENSE,LICENCE,COPYING,COPYRIGHT,NOTICE,UNLICENSE,license}*; do
        [ -f "$file" ] || continue
        sum=$(sha256sum <"$file" | cut -d" " -f1)
        users[$sum]+="${users[$sum]:+, }$folder"
        files[$sum]=$file
    done
done <<<"$crates"

for sum in $(printf '%s\n' "${!files[@]}" | sort); do
    printf '\n\n'
    fold -s -w 110 <<<"------ ${users[$sum]}"
    echo
    tr -d '\r' <"${files[$sum]}"
done
