#!/usr/bin/env bash
# tests/install/room.sh BASE PACKAGES: goes into a copy of the base that is thrown away, and makes the checks there.
# Runs in namespaces of its own.
set -euo pipefail
base=$(realpath "$1") packages=$2
room=$(mktemp -d)
mount --make-rprivate /
mount -t tmpfs -o size=3g,mode=755 tmpfs "$room"
mkdir "$room"/{upper,work,root}
if ! mount -t overlay overlay -o "lowerdir=$base,upperdir=$room/upper,workdir=$room/work" "$room/root" 2>/dev/null; then
    cp -a "$base/." "$room/root/"
fi
root=$room/root
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount --rbind /dev "$root/dev"
mkdir -p "$root/checks" "$root/packages"
cp "$packages"/*.deb "$root/packages/"
cp tests/install/{inside,link}.sh "$root/checks/"
chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    bash /checks/inside.sh
