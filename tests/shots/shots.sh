#!/usr/bin/env bash
# The README's pictures: the real window on the sandbox, with a real keychain, on a screen of its own.
# Run by `./x shots`, inside a D-Bus session; takes the folder of the programs and the folder for the pictures.
set -euo pipefail

programs=$1 pictures=$2 tests=$(dirname "${BASH_SOURCE[0]}")
desk=$(mktemp -d)
started=()
finish() {
    for process in "${started[@]}"; do kill "$process" 2>/dev/null || :; done
    wait
    rm -rf "$desk"
}
trap finish EXIT

export HOME=$desk/home XDG_DATA_HOME=$desk/data XDG_CONFIG_HOME=$desk/config XDG_RUNTIME_DIR=$desk/run
export DISPLAY=:87 WEBKIT_DISABLE_DMABUF_RENDERER=1 NO_AT_BRIDGE=1 LANG=C.UTF-8
# WebKitWebDriver finds the window there.
export TAURI_WEBVIEW_AUTOMATION=true WEBKIT_INSPECTOR_SERVER=127.0.0.1:17787
unset WAYLAND_DISPLAY SELLERKEY_HOME
mkdir -m 700 "$HOME" "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"

until_there() {
    for _ in $(seq 200); do
        if "$@" >/dev/null 2>&1; then return; fi
        sleep 0.1
    done
    echo "it did not come: $*" >&2
    return 1
}

# Whatever the app opens in the browser is not looked at here.
mkdir -p "$XDG_DATA_HOME/applications"
printf '[Desktop Entry]\nType=Application\nName=Browser\nExec=true %%u\n' >"$XDG_DATA_HOME/applications/browser.desktop"
printf '[Default Applications]\nx-scheme-handler/http=browser.desktop\n' >"$XDG_CONFIG_HOME/mimeapps.list"

Xvfb "$DISPLAY" -screen 0 960x680x24 -nolisten tcp >/dev/null 2>&1 &
started+=($!)
printf password | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
started+=($!)
"$programs/sellerkey" --json sandbox --app 524880:anOnlineAppsSecret:online --app 524881:aTestAppsSecret:test \
    >"$desk/sandbox" 2>/dev/null &
started+=($!)
WebKitWebDriver --port=17788 --target="$WEBKIT_INSPECTOR_SERVER" &
started+=($!)
until_there grep -q gateway "$desk/sandbox"
until_there gdbus call --session --dest org.freedesktop.secrets --object-path /org/freedesktop/secrets \
    --method org.freedesktop.Secret.Service.ReadAlias default
gateway=$(grep -o '"gateway":"[^"]*' "$desk/sandbox" | cut -d '"' -f 4)
control=$(grep -o '"control":"[^"]*' "$desk/sandbox" | cut -d '"' -f 4)

add_app() {
    printf %s "$3" | "$programs/sellerkey" app add "$1" --key "$2" --platform "$gateway" \
        --callback https://backend.example/callback --secret-stdin 2>/dev/null
}
connect() {
    local line home from to pid
    coproc "$programs/sellerkey" --json connect "$1" --no-browser --store "$2" 2>/dev/null
    pid=$COPROC_PID
    exec {from}<&"${COPROC[0]}" {to}>&"${COPROC[1]}"
    read -r line <&"$from"
    home=$(curl -s -o /dev/null -w '%{redirect_url}' "$(grep -o 'http[^"]*' <<<"$line" | head -n 1)&sandbox_account=$3")
    printf '%s\n' "$home" >&"$to"
    cat <&"$from" >/dev/null
    exec {from}<&- {to}>&-
    wait "$pid"
}
# The gateway's time goes on, and with its next answer every deadline is judged in it.
days_pass() {
    curl -s -o /dev/null -H 'Content-Type: application/json' -d "{\"advance_s\":$1}" "$control/clock"
    "$programs/sellerkey" app check "Reseller EU" 2>/dev/null
}
# The window after some steps of hand.mjs.
picture() {
    local app name=$1
    shift
    "$programs/sellerkey-desktop" >/dev/null 2>&1 &
    app=$!
    node "$tests/hand.mjs" http://127.0.0.1:17788 "$@"
    # What has been clicked fades and loads for a moment.
    sleep 1
    import -window root "$pictures/$name.png"
    kill "$app"
    wait "$app" || :
}

mkdir -p "$pictures"
picture first-run "see try-sandbox"
add_app "Reseller EU" 524880 anOnlineAppsSecret
add_app "Nordic" 524881 aTestAppsSecret
connect "Nordic" "Playa Deportes" 2
connect "Reseller EU" "Sunrise Gadgets" 3
picture app "click nav-apps" "click new-app" "type app-name Reseller EU" "type app-key 524880" \
    "type app-secret anOnlineAppsSecret" "type app-callback https://backend.example/api/aliexpress/callback" \
    "see answers"
picture connect "click connect-store" "click connect-through" "see paste-address"
days_pass $((13 * 86400))
connect "Nordic" "Nordic Home" 5
days_pass $((43 * 3600))
# The attempt that the picture of connecting left behind is offered above the stores.
picture stores "click give-up" "see store-card"
GTK_THEME=Adwaita:dark picture stores-dark "see store-card"
picture inspector "click nav-inspector" "click inspect-try" "see finding"
