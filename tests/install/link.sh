# shellcheck shell=bash
# As a person at a screen: a connection whose code comes home by a link, while no app runs.
set -euo pipefail
cd ~
key=524880 secret=theSecretOfTheTestApp0123456789
export SELLERKEY_VAULT_PASSPHRASE_FILE=$HOME/passphrase XDG_RUNTIME_DIR=$HOME/run
export WEBKIT_DISABLE_DMABUF_RENDERER=1 NO_AT_BRIDGE=1 DISPLAY=:7
if [[ -z ${DBUS_SESSION_BUS_ADDRESS:-} ]]; then
    mkdir -m 700 -p run
    (umask 077 && echo "a passphrase of the test" >passphrase)
    exec dbus-run-session -- bash "$0"
fi

# until_true SECONDS COMMAND…
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [[ $SECONDS -lt $end ]] || { echo "not within bounds: $*"; return 1; }
        sleep 0.2
    done
}
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$2" | head -n 1; }

trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT
Xvfb $DISPLAY -screen 0 1280x800x24 -nolisten tcp >xvfb.log 2>&1 &
until_true 20 xwininfo -root >/dev/null 2>&1
sellerkey --json sandbox --app "$key:$secret:online" >sandbox.json &
until_true 20 test -s sandbox.json
sellerkey --vault file app add Shop --key $key --platform "$(field gateway sandbox.json)" \
    --callback sellerkey://oauth/callback --secret-stdin <<<"$secret"
sellerkey --json connect Shop --store Sunrise --no-browser --yes </dev/null >connect.json 2>connect.log &
connecting=$!
until_true 60 test -s connect.json
address=$(field authorize_url connect.json)
link=$(curl --silent --dump-header - --output /dev/null "$address&sandbox_account=1" | tr -d '\r' | sed -n 's/^location: //Ip')
[[ $link == sellerkey://oauth/callback?* ]]

pgrep -x sellerkey-deskt && { echo "an app runs already"; exit 1; }
xdg-open "$link" >app.log 2>&1 &
if ! wait $connecting; then
    cat connect.log app.log
    exit 1
fi
tail -n 1 connect.json
tail -n 1 connect.json | grep -q '"result":"connected"'
grep -q "Sellerkey starts" .local/share/sellerkey/sellerkey.log
until_true 30 bash -c 'xwininfo -root -tree | grep -q "\"Sellerkey\""'
pkill -u seller -x sellerkey-deskt
