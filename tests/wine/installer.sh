#!/usr/bin/env bash
# tests/wine/installer.sh PROGRAMS: what an installer of the programs for Windows in a folder does under Wine: installs,
# upgrades and removes them, with a store that is connected to the sandbox in between. No window opens: Wine has no
# WebView2.
set -euo pipefail
made=$PWD/target/windows failed=0 passed=0
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
later=${version%.*}.$((${version##*.} + 1))
key=524880 secret=theSecretOfTheTestApp0123456789
rm -rf target/wine-installer "$made"
for number in "$version" "$later"; do
    echo "==> An installer of version $number"
    mkdir -p "$made/$number"
    cp "$1"/{sellerkey,sellerkey-desktop}.exe "$1/WebView2Loader.dll" "$made/$number/"
    # So that no version's programs are another's.
    echo "$number" | tee -a "$made/$number"/*.exe >/dev/null
    node tests/wine/installer.mjs "$made/$number" "$number" "$made/$number"
done
setup() { echo "$made/$1/nsis/setup.exe"; }

# shellcheck source=tests/wine/prefix.sh
source tests/wine/prefix.sh
prefix wine-installer
profile=$WINEPREFIX/drive_c/users/$(id -un)
installed=$profile/AppData/Local/Sellerkey data=$profile/AppData/Local/app.sellerkey.desktop
menu="$profile/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Sellerkey.lnk" desktop=$profile/Desktop/Sellerkey.lnk
uninstall='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Sellerkey'
run='HKCU\Software\Microsoft\Windows\CurrentVersion\Run'
background='sellerkey-desktop.exe --background'
webview='HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}'

# check WORDS COMMAND…: what must hold, and what shows it.
check() {
    local words=$1
    shift
    if "$@" >"$WINEPREFIX/check.log" 2>&1 </dev/null; then
        passed=$((passed + 1))
        printf '  ✓ %s\n' "$words"
    else
        failed=$((failed + 1))
        printf '  ✗ %s\n' "$words"
        sed 's/^/      /' "$WINEPREFIX/check.log" | tail -n 15
    fi
}
same() { [[ $1 == "$2" ]] || { printf '%s\nand not\n%s\n' "$1" "$2" && return 1; }; }
fails() { if "$@"; then return 1; fi; }
# By its own script, which is what 2 says.
gives_up() {
    local code=0
    "$@" || code=$?
    same $code 2
}
# A value of the registry; nothing where there is none.
value() { wine reg query "$1" "${@:2}" 2>/dev/null | tr -d '\r' | sed -n 's/.*REG_SZ *//p'; }
scheme() { value 'HKCU\Software\Classes\sellerkey\shell\open\command' /ve; }
known() { wine reg query "$1" >/dev/null 2>&1; }
sellerkey() { timeout 60 wine "$installed/sellerkey.exe" "$@"; }
files() { (cd "$1" 2>/dev/null && find . -type f -printf '%P\n' | sort | xargs); }
# The data folder but its log, which a program that starts writes.
kept() { (cd "$data" && find . -type f ! -name '*.log' -exec sha256sum {} + | sort -k2); }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$2" | head -n 1; }
# until_true SECONDS COMMAND…
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [[ $SECONDS -lt $end ]] || { echo "not within bounds: $*" && return 1; }
        sleep 0.2
    done
}
# A store of the sandbox, whose code comes home by a link: the desktop app starts with it, as the registry says. Wine of
# Debian 12 itself looks for schemes among those of all users only.
connected() {
    local link sandbox connecting opener
    wine "$installed/sellerkey.exe" --json sandbox --app "$key:$secret:online" >sandbox.json 2>sandbox.log &
    sandbox=$!
    until_true 30 test -s sandbox.json
    sellerkey app add Shop --key $key --platform "$(field gateway sandbox.json)" \
        --callback sellerkey://oauth/callback --secret-stdin <<<"$secret"
    sellerkey app check Shop
    sellerkey --json connect Shop --store Sunrise --no-browser --yes >connect.json 2>connect.log &
    connecting=$!
    until_true 60 test -s connect.json
    link=$(curl --silent --dump-header - --output /dev/null "$(field authorize_url connect.json)&sandbox_account=1" |
        tr -d '\r' | sed -n 's/^location: //Ip')
    [[ $link == sellerkey://oauth/callback?* ]]
    opener=$(scheme)
    [[ $opener == '"'*'" "%1"' ]]
    opener=${opener#?} opener=${opener%'" "%1"'}
    wine "$opener" "$link" >desktop.log 2>&1 &
    if ! until_true 60 grep '"result":"connected"' connect.json; then
        cat connect.log desktop.log
        kill $connecting $sandbox
        return 1
    fi
    wait $connecting
    kill $sandbox
}
agent() {
    wine "$installed/sellerkey.exe" agent >agent.log 2>&1 &
    agent=$!
    until_true 30 test -s agent.log
}
# What an installed copy is, whichever version.
right() {
    local version=$1 program
    for program in sellerkey sellerkey-desktop; do
        check "$program is that of version $version" cmp "$installed/$program.exe" "$made/$version/$program.exe"
    done
    check "its files are the programs, the loader of WebView2 and the uninstaller, and no others" \
        same "$(files "$installed")" "WebView2Loader.dll sellerkey-desktop.exe sellerkey.exe uninstall.exe"
    check "links of our scheme are ours" same "$(scheme)" \
        "\"C:\\users\\$(id -un)\\AppData\\Local\\Sellerkey\\sellerkey-desktop.exe\" \"%1\""
    check "the list of programs names version $version" same "$(value "$uninstall" /v DisplayVersion)" "$version"
    check "it is in the start menu" grep -a sellerkey-desktop.exe "$menu"
    check "it is on the desktop" grep -a sellerkey-desktop.exe "$desktop"
}

cd "$WINEPREFIX"
echo "Where there is no WebView2, and no network to bring it"
alone=(unshare --net)
[[ $(id -u) -eq 0 ]] || alone+=(--map-root-user)
if "${alone[@]}" true 2>/dev/null; then
    check "it installs nothing, and says so by its exit code" gives_up "${alone[@]}" wine "$(setup "$version")" /S
    check "nothing is there" same "$(files "$installed")" ""
else
    echo "  skipped: this system lets nobody make a network namespace"
fi

echo "Installed, by a person who is no administrator, without a question"
wine reg add "$webview" /v pv /d 140.0.0.0 /f >/dev/null
check "the installer ends well" wine "$(setup "$version")" /S
right "$version"
check "the command line runs, in this version" same "$(sellerkey --version)" "sellerkey $version"
check "it tells its state" sellerkey status --json
check "a person tries the whole job on the sandbox" sellerkey try
check "a store is connected, by a link that starts the desktop app" connected
check "the command line knew that links have a program" fails grep "is registered" "$WINEPREFIX/connect.log"
check "the desktop app runs, without a window" grep "Sellerkey starts" "$data/sellerkey.log"
wine taskkill /f /im sellerkey-desktop.exe >/dev/null 2>&1 || true
token=$(sellerkey token Sunrise || true)
check "its token comes out of the Credential Manager" test ${#token} -gt 20
check "and is in no file" fails grep -rqaF "$token" "$data"
check "data is in a folder of its own" test -f "$data/registry.sqlite3"

echo "A later version over it, while an agent runs"
agent || true
wine reg add "$run" /v Sellerkey /d "$background" /f >/dev/null
before=$(kept || true)
check "the installer ends well" wine "$(setup "$later")" /S
right "$later"
check "the data folder is as it was" same "$(kept)" "$before"
check "the agent of the earlier version goes on" kill -0 $agent
check "the token is there" same "$(sellerkey token Sunrise)" "$token"
check "it starts with the computer still" same "$(value "$run" /v Sellerkey)" "$background"
check "an older version is refused" gives_up wine "$(setup "$version")" /S
check "the later one is there still" same "$(value "$uninstall" /v DisplayVersion)" "$later"

echo "Removed"
before=$(kept || true)
check "the uninstaller ends well" wine "$installed/uninstall.exe" /S
# It goes on as a copy of itself.
check "no file is left" until_true 30 test ! -e "$installed"
check "no link of our scheme leads anywhere" fails known 'HKCU\Software\Classes\sellerkey'
check "the list of programs does not name it" fails known "$uninstall"
check "nothing starts with the computer" same "$(value "$run" /v Sellerkey)" ""
check "no shortcut is left" test ! -e "$menu" -a ! -e "$desktop"
check "the data folder is as it was" same "$(kept)" "$before"
check "the Credential Manager has the token" same "$(wine "$made/$later/sellerkey.exe" token Sunrise)" "$token"

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
