#!/usr/bin/env bash
# packaging/deb.sh PACKAGE TREE OUT: makes a .deb of a tree.
set -euo pipefail
package=$1 tree=$2 out=$(realpath "$3")
arch=$(dpkg --print-architecture)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"

# What the program is linked with, by the names and versions of this distribution.
mkdir "$work/debian"
printf 'Source: sellerkey\n\nPackage: %s\nArchitecture: %s\n' "$package" "$arch" >"$work/debian/control"
program=$(realpath "$tree/usr/bin/$package")
depends=$(cd "$work" && dpkg-shlibdeps -O "$program" 2>"$work/warnings" | sed -n 's/^shlibs:Depends=//p')
[[ -n $depends ]] || { cat "$work/warnings" >&2 && exit 1; }

case $package in
sellerkey)
    relations="Suggests: gnome-keyring | kwalletmanager | keepassxc, sellerkey-desktop"
    summary="connect AliExpress seller accounts and keep their API tokens alive"
    details=" The command line of Sellerkey: connects seller and drop-shipper accounts
 through an app key of yours, keeps their tokens in the keychain or in encrypted
 files, renews them ahead of time, hands them to other programs, and says which
 mistake made a refused sign. With manual, completions, and units for systemd."
    ;;
sellerkey-desktop)
    # Without a tray, a keychain or xdg-mime the app starts and says what is missing.
    relations="Recommends: desktop-file-utils, gnome-keyring | kwalletmanager | keepassxc, libayatana-appindicator3-1, xdg-utils
Suggests: sellerkey"
    summary="connect AliExpress seller accounts and keep their API tokens alive (desktop)"
    details=" The desktop app of Sellerkey: press a button, authorize in the browser, and
 from then on have a live access token, renewed ahead of time, with both its
 deadlines in sight and a word before an authorization ends."
    ;;
esac

# The sum of what is installed, rounded up by file, so that it depends on no file system.
size=$(find "$tree" -type f -printf '%s\n' | awk '{ sum += int(($1 + 1023) / 1024) } END { print sum }')
cp -a "$tree" "$work/root"
if [[ -f packaging/linux/$package.lintian-overrides ]]; then
    install -D -m 644 "packaging/linux/$package.lintian-overrides" "$work/root/usr/share/lintian/overrides/$package"
fi
mkdir "$work/root/DEBIAN"
(cd "$work/root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$work/root/DEBIAN/md5sums"
cat >"$work/root/DEBIAN/control" <<CONTROL
Package: $package
Version: $VERSION
Architecture: $arch
Maintainer: $MAINTAINER
Installed-Size: $size
Depends: $depends
$relations
Section: net
Priority: optional
Description: $summary
$details
 .
 Not affiliated with AliExpress.
CONTROL
find "$work/root" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
# The quick ones are installed once, on this computer: they need not be small.
[[ $out == */quick* ]] && level=(-Zgzip -z1) || level=(-Zxz)
dpkg-deb --root-owner-group "${level[@]}" --build "$work/root" "$out/${package}_${VERSION}_$arch.deb" >/dev/null
