#!/usr/bin/env bash
# tests/install/base.sh PACKAGES: makes a Debian (or Ubuntu) like this computer's, with what the test itself needs, and
# with what the packages depend on downloaded but not installed. It is kept in target/install until something of that
# changes. Prints where it is.
set -euo pipefail
packages=$1 kept=target/install
. /etc/os-release
tools=(bash-completion ca-certificates curl dbus desktop-file-utils fish libglib2.0-bin man-db procps systemd x11-utils
    xdg-utils xvfb zsh)
recommended=(libayatana-appindicator3-1)

relations=$(for deb in "$packages"/*.deb; do dpkg-deb -f "$deb" Package Depends; done)
key=$(sha256sum - tests/install/base.sh <<<"$VERSION_CODENAME $relations" | sha256sum | cut -c1-12)
base=$kept/$key
if [[ -f $base/.complete ]]; then
    echo "$base"
    exit
fi

# Where this computer's own packages come from.
sources=$(apt-get indextargets --format 'deb $(SITE) $(RELEASE) $(COMPONENT)' "Created-By: Packages" "Origin: ${NAME%% *}" | sort -u)
mirror=$(awk -v suite="$VERSION_CODENAME" '$3 == suite { print $2; exit }' <<<"$sources")
[[ -n $mirror ]] || { echo "apt names no source of $VERSION_CODENAME" >&2 && exit 1; }

make() {
    rm -rf "$kept"/*/
    mkdir -p "$base"
    debootstrap --variant=minbase "$VERSION_CODENAME" "$base" "$mirror"
    printf '%s\n' "$sources" >"$base/etc/apt/sources.list"
    apt-config dump | grep -E '^Acquire::(http|https|ftp)(::Proxy)? ' >"$base/etc/apt/apt.conf.d/00host" || true
    echo 'APT::Keep-Downloaded-Packages "true";' >"$base/etc/apt/apt.conf.d/01keep"
    echo force-unsafe-io >"$base/etc/dpkg/dpkg.cfg.d/fast"
    printf '#!/bin/sh\nexit 101\n' >"$base/usr/sbin/policy-rc.d"
    chmod +x "$base/usr/sbin/policy-rc.d"
    cp -L /etc/resolv.conf "$base/etc/"
    mkdir "$base/packages"
    cp "$packages"/*.deb "$base/packages/"
    unshare --mount --pid --fork --kill-child bash -euxc '
        mount -t proc proc "$1/proc"
        inside() { chroot "$1" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -qy "${@:2}"; }
        inside "$1" update
        inside "$1" dist-upgrade
        inside "$1" install --no-install-recommends $2
        rm -f "$1"/var/cache/apt/archives/*.deb
        inside "$1" install --no-install-recommends --download-only $(cd "$1" && printf "/%s " packages/*.deb) $3
    ' - "$base" "${tools[*]}" "${recommended[*]}"
    rm -r "$base/packages"
    touch "$base/.complete"
}

mkdir -p "$kept"
echo "==> Making a $PRETTY_NAME to install in, once" >&2
# In a process of its own, and no condition, so that `set -e` holds inside.
set +e
(
    set -e
    make
) >"$kept/base.log" 2>&1
set -e
[[ -f $base/.complete ]] || { tail -n 20 "$kept/base.log" >&2 && exit 1; }
echo "$base"
