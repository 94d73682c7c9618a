# shellcheck shell=bash
# As root in a Debian of the test's own: install, use, upgrade, remove. /packages holds the .deb files.
set -euo pipefail
failed=0 passed=0
entry=/usr/share/applications/sellerkey-desktop.desktop
scheme=x-scheme-handler/sellerkey

# check WORDS COMMAND…: what must hold, and what shows it.
check() {
    local words=$1
    shift
    if "$@" >/tmp/check.log 2>&1; then
        passed=$((passed + 1))
        printf '  ✓ %s\n' "$words"
    else
        failed=$((failed + 1))
        printf '  ✗ %s\n' "$words"
        sed 's/^/      /' /tmp/check.log | tail -n 15
    fi
}
# All that is wanted is here already: whatever is still to be fetched fails.
apt() { apt-get -qy --no-install-recommends -o Acquire::http::Proxy=http://127.0.0.1:9 "$@" >/tmp/apt.log 2>&1 || { cat /tmp/apt.log && return 1; }; }
as_person() { setpriv --reuid=seller --regid=seller --init-groups env HOME=/home/seller USER=seller bash -euc "$@"; }
handler() { as_person "xdg-mime query default $scheme"; }
version() { dpkg-query -W -f '${Version}' sellerkey; }
# The data folder but its log, which a program that starts writes.
data() { (cd /home/seller/.local/share/sellerkey && find . -type f ! -name '*.log' -exec sha256sum {} + | sort -k2); }

useradd --create-home --shell /bin/bash seller
echo "The command line alone"
check "apt installs it" apt install /packages/sellerkey_*.deb
check "it brings no web view" bash -c '! dpkg-query -W libwebkit2gtk-4.1-0'
check "the program runs, in this version" bash -euc '[[ $(sellerkey --version) == "sellerkey $(dpkg-query -W -f "\${Version}" sellerkey)" ]]'
check "a person tries the whole job on the sandbox" as_person "sellerkey try"
check "man sellerkey shows the manual" bash -euc 'MANPAGER=cat man sellerkey | grep -q "EXIT STATUS"'
check "Doctor names the package manager for updates" as_person "sellerkey doctor --json | grep -q updates-by-packages"
check "every command has its page" bash -euc '
    names=$(sellerkey --help | sed -n "s/^  \([a-z]\+\)  .*/\1/p")
    [[ $(wc -w <<<"$names") -gt 20 ]]
    for name in $names; do man --where "sellerkey-$name"; done'
check "the manual's pages are sound" bash -euc '
    for page in /usr/share/man/man1/sellerkey*; do man --warnings --local-file -Tutf8 -Z "$page" 2>&1 >/dev/null; done >/tmp/warnings
    cat /tmp/warnings; [[ ! -s /tmp/warnings ]]'
check "bash completes" bash -euc '
    set +u; source /usr/share/bash-completion/bash_completion
    { _comp_load sellerkey || __load_completion sellerkey; } 2>/dev/null; complete -p sellerkey'
check "zsh completes" zsh -ec 'autoload -Uz compinit; compinit -u -D; [[ $_comps[sellerkey] == _sellerkey ]]; autoload +X _sellerkey'
check "fish completes" fish -c 'complete -C "sellerkey conn" | string match -q "connect*"'
check "systemd takes the units" bash -euc '
    export XDG_RUNTIME_DIR=/tmp; cd /usr/lib/systemd/user
    systemd-analyze verify --user --man=no sellerkey-renew.service sellerkey-renew.timer sellerkey-agent.service 2>&1 |
        tee /tmp/verify; [[ ! -s /tmp/verify ]]'

echo "The desktop app"
check "apt installs it with all it needs" apt install /packages/sellerkey-desktop_*.deb libayatana-appindicator3-1
check "links of our scheme are ours" bash -euc '[[ $1 == sellerkey-desktop.desktop ]]' - "$(handler)"
check "GIO says so too" bash -euc "gio mime $scheme | grep -q sellerkey-desktop.desktop"
check "the menu entry is valid" desktop-file-validate $entry
check "the entry's program is there and gets the link" bash -euc "
    read -r program word <<<\"\$(sed -n 's/^Exec=//p' $entry)\"; command -v \"\$program\"; [[ \$word == %u ]]"
check "its icon is there in all sizes" bash -euc "
    icon=\$(sed -n 's/^Icon=//p' $entry)
    for size in 16x16 24x24 32x32 48x48 64x64 128x128 256x256 512x512; do
        file=/usr/share/icons/hicolor/\$size/apps/\$icon.png
        # The size stands in the first chunk.
        [[ \$(od -An -j16 -N8 -tu1 \$file | awk '{ print \$3*256+\$4 \"x\" \$7*256+\$8 }') == \$size ]]
    done
    test -f /usr/share/icons/hicolor/scalable/apps/\$icon.svg"
check "man sellerkey-desktop shows its page" bash -euc 'MANPAGER=cat man sellerkey-desktop | grep -q background'
for package in sellerkey sellerkey-desktop; do
    check "$package says what it holds of others" bash -euc "
        cd /usr/share/doc/$package; test -s copyright; zcat licences.txt.gz | grep -q '^  tokio '"
done
check "a link starts the app cold, and its code makes a connected store" as_person "bash /checks/link.sh"

echo "A later version"
before=$(data)
for deb in /packages/*.deb; do
    dpkg-deb -R "$deb" /tmp/later
    sed -i 's/^Version: .*/&+later/' /tmp/later/DEBIAN/control
    dpkg-deb -Zgzip -z1 --root-owner-group -b /tmp/later "/tmp/later-${deb##*/}" >/dev/null
    rm -r /tmp/later
done
check "apt upgrades both" apt install /tmp/later-*.deb
check "it is the later one" bash -euc '[[ $1 == *+later ]]' - "$(version)"
check "the data folder is as it was" test "$(data)" = "$before"
check "the store is there" as_person "sellerkey status --json | grep -q '\"name\":\"Sunrise\"'"
check "links are ours still" test "$(handler)" = sellerkey-desktop.desktop

echo "Removed, then purged"
before=$(data)
mapfile -t files < <(dpkg -L sellerkey sellerkey-desktop | while read -r file; do [[ -d $file ]] || echo "$file"; done)
for word in remove purge; do
    apt install /tmp/later-*.deb
    check "apt takes both away ($word)" apt "$word" sellerkey sellerkey-desktop
    check "no handler is left" test "$(handler)" = ""
    check "no file of ${#files[@]} is left" bash -euc 'for file; do [[ ! -e $file ]] || { echo "$file"; exit 1; }; done' - "${files[@]}"
    check "nothing else names us" bash -euc '
        # Not a plain `!`, which `set -e` lets pass.
        if find / -xdev \( -path /proc -o -path /home -o -path /tmp -o -path /packages -o -path /var/lib/dpkg \
            -o -path /var/log -o -path /var/cache \) -prune -o -iname "*sellerkey*" -print | grep .; then exit 1; fi
        if grep -rl sellerkey /etc /usr/share/applications; then exit 1; fi'
    check "the person's data is as it was" test "$(data)" = "$before"
done
check "dpkg knows neither any more" bash -c '! dpkg-query -W -f "\${Status}\n" sellerkey sellerkey-desktop 2>/dev/null | grep -v not-installed'

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[[ $failed -eq 0 ]]
