#!/usr/bin/env bash
# Makes the README's pictures anew: the window with the demo's result, light and dark, as it really looks.
# Runs the program on a display without a screen; needs what `packaging/setup.sh test` installs.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"
cargo build --locked

work=$(mktemp -d)
display=
window=
end() {
    if [ -n "$window" ]; then kill "$window" 2>/dev/null || true; fi
    if [ -n "$display" ]; then kill "$display" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap end EXIT

mkdir -m 700 "$work/runtime"
mkdir "$work/config"
Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp -noreset 3>"$work/display" 2>/dev/null &
display=$!
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(<"$work/display")
export DISPLAY XDG_RUNTIME_DIR=$work/runtime MAILPORT_CONFIG_DIR=$work/config TMPDIR=$work LIBGL_ALWAYS_SOFTWARE=1
unset WAYLAND_DISPLAY WAYLAND_SOCKET

# Waits until two pictures half a second apart are alike.
rest() {
    local before='' now
    until now=$(import -silent -window "$1" rgb:- | sha256sum) && [ "$now" = "$before" ]; do
        before=$now
        sleep 0.5
    done
}

# picture THEME FILE
picture() {
    local id=
    printf '{"version": 1, "theme": "%s"}\n' "$1" >"$work/config/preferences.json"
    target/debug/mailport demo &
    window=$!
    until [ -n "$id" ]; do
        kill -0 "$window"
        sleep 0.1
        id=$(xdotool search --onlyvisible --pid "$window" | tail -n 1) || true
    done
    xdotool windowfocus --sync "$id"
    rest "$id"
    xdotool key ctrl+l
    rest "$id"
    xdotool type --delay 5 care.localhost
    xdotool key Return
    rest "$id"
    # One port never answers: what is at rest now is the result.
    import -silent -window "$id" "$work/picture.png"
    kill "$window"
    wait "$window" || true
    window=
    convert "$work/picture.png" +dither -colors 200 -strip -define png:compression-level=9 "$2"
    identify "$2"
}

picture light assets/pictures/window.png
picture dark assets/pictures/window-dark.png
