#!/usr/bin/env bash
# packaging/lint.sh OUT: what the distributions' checkers say of the packages.
set -euo pipefail
out=$1
desktop-file-validate "$out/tree/sellerkey-desktop/usr/share/applications/sellerkey-desktop.desktop"
appstreamcli validate --no-net "$out/tree/sellerkey-desktop/usr/share/metainfo/app.sellerkey.sellerkey.metainfo.xml" >"$out/tree/appstream.log" ||
    { cat "$out/tree/appstream.log" >&2 && exit 1; }
# The project has no mail address to publish; MAINTAINER gives a package another one.
lintian --fail-on error --tag-display-limit 0 --allow-root \
    --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$out"/*.deb
if dpkg-deb -f "$out"/sellerkey_*.deb Depends | grep -i webkit; then
    echo "the command line's package wants WebKit" >&2
    exit 1
fi
if rpm -qp --requires "$out"/sellerkey_*.rpm | grep -i webkit; then
    echo "the command line's .rpm wants WebKit" >&2
    exit 1
fi
rpm -qp --requires "$out"/sellerkey-desktop_*.rpm | grep -q 'libwebkit2gtk-4.1.so.0'
rpm -K --nosignature "$out"/*.rpm >/dev/null
