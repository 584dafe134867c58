#!/usr/bin/env bash
# Draws the icon's PNG sizes from mailport.svg. Wants rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"
for size in 16 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" --output "mailport-$size.png" mailport.svg
done
