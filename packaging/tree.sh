#!/usr/bin/env bash
# packaging/tree.sh PACKAGE PROGRAMS TREE: lays a package's files as they are installed. VERSION,
# MAINTAINER and SOURCE_DATE_EPOCH are in the environment.
set -euo pipefail
package=$1 programs=$2 tree=$3
doc=$tree/usr/share/doc/$package

put() { install -D -m 644 "$1" "$tree/$2"; }

# A program without what only a debugger reads.
program() {
    install -D -m 755 "$programs/$1" "$tree/usr/bin/$1"
    strip --strip-unneeded --remove-section=.comment --remove-section=.note "$tree/usr/bin/$1"
}

documents() {
    local file
    mkdir -p "$doc"
    sed -e '/@MIT@/{r /dev/stdin' -e 'd}' packaging/linux/copyright >"$doc/copyright" \
        < <(sed -e '1,/^Permission/{/^Permission/!d}' -e 's/^$/./' -e 's/^/ /' LICENSE-MIT)
    for file in README.md SECURITY.md CHANGELOG.md LICENSE-APACHE LICENSE-MIT "$@"; do
        install -m 644 "$file" "$doc/"
    done
    printf '%s (%s) unstable; urgency=medium\n\n  * What has changed stands in CHANGELOG.md beside this file.\n\n -- %s  %s\n' \
        "$package" "$VERSION" "$MAINTAINER" "$(date -Rd "@$SOURCE_DATE_EPOCH")" >"$doc/changelog"
    node packaging/licences.mjs "$package" >"$doc/licences.txt"
    gzip -9n "$doc/changelog" "$doc/licences.txt" "$doc/CHANGELOG.md"
}

manual() {
    mkdir -p "$tree/usr/share/man/man1"
    cp "$@" "$tree/usr/share/man/man1/"
    gzip -9n "$tree"/usr/share/man/man1/*.1
}

command_line() {
    local shell=$programs/sellerkey unit pages
    program sellerkey
    pages=$(mktemp -d)
    "$shell" manual "$pages"
    manual "$pages"/*.1
    rm -r "$pages"
    mkdir -p "$tree"/usr/share/{bash-completion/completions,zsh/vendor-completions,fish/vendor_completions.d}
    "$shell" completions bash >"$tree/usr/share/bash-completion/completions/sellerkey"
    "$shell" completions zsh >"$tree/usr/share/zsh/vendor-completions/_sellerkey"
    "$shell" completions fish >"$tree/usr/share/fish/vendor_completions.d/sellerkey.fish"
    for unit in packaging/systemd/*; do
        put "$unit" "usr/lib/systemd/user/${unit##*/}"
    done
    sed -i 's|%h/.cargo/bin/sellerkey|/usr/bin/sellerkey|; /^# A user unit/s|$|\n# Packaged: change it by systemctl --user edit.|' \
        "$tree"/usr/lib/systemd/user/*.service
    documents docs/cli.md docs/servers.md
}

desktop_app() {
    local size
    program sellerkey-desktop
    put packaging/linux/sellerkey-desktop.desktop usr/share/applications/sellerkey-desktop.desktop
    for size in 16 24 32 48 64 128; do
        put "icons/${size}x$size.png" "usr/share/icons/hicolor/${size}x$size/apps/sellerkey-desktop.png"
    done
    put icons/128x128@2x.png usr/share/icons/hicolor/256x256/apps/sellerkey-desktop.png
    put icons/icon.png usr/share/icons/hicolor/512x512/apps/sellerkey-desktop.png
    put icons/icon.svg usr/share/icons/hicolor/scalable/apps/sellerkey-desktop.svg
    mkdir -p "$tree/usr/share/metainfo"
    sed "s/@VERSION@/$VERSION/; s/@DATE@/$(date -d "@$SOURCE_DATE_EPOCH" +%F)/" \
        packaging/linux/app.sellerkey.sellerkey.metainfo.xml.in >"$tree/usr/share/metainfo/app.sellerkey.sellerkey.metainfo.xml"
    manual packaging/linux/sellerkey-desktop.1
    documents
}

rm -rf "$tree"
umask 022
case $package in
sellerkey) command_line ;;
sellerkey-desktop) desktop_app ;;
esac
find "$tree" -type f -path '*/share/*' -exec chmod 644 {} +
find "$tree" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
