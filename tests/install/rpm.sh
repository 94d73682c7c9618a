#!/usr/bin/env bash
# tests/install/rpm.sh PACKAGES: the .rpm files hold what the .deb files do, install into an empty root, and leave
# nothing there. A Fedora to install them in is not to be had by this test, so what they need is not resolved.
set -euo pipefail
packages=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
for package in sellerkey sellerkey-desktop; do
    diff <(rpm -qlp "$packages/${package}"_*.rpm | grep -v '^/usr/lib/.build-id' | sed 's|/site-functions/|/vendor-completions/|' | sort) \
        <(dpkg-deb -c "$packages/${package}"_*.deb | awk '$1 !~ /^d/ { print substr($6, 2) }' | grep -v /lintian/ | sort)
done
rpm --root "$root" --dbpath /db --initdb
# On Debian, rpm says first that apt would be better.
rpm --root "$root" --dbpath /db --install --nodeps "$packages"/*.rpm 2>"$root/said" || { cat "$root/said" && exit 1; }
"$root/usr/bin/sellerkey" --version >/dev/null
rpm --root "$root" --dbpath /db --erase sellerkey sellerkey-desktop 2>"$root/said" || { cat "$root/said" && exit 1; }
rm "$root/said"
if find "$root" -type f ! -path "$root/db/*" | grep .; then exit 1; fi
echo "  ✓ the .rpm files hold the same, install, and leave no file"
