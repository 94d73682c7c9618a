#!/usr/bin/env bash
# tests/install/run.sh PACKAGES: installs the packages of a folder in a Debian of its own, uses them as a person does,
# and takes them away again. Where that cannot be had it says so, and passes.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
packages=$(realpath "$1")

skip() {
    printf 'install test skipped: %s\n' "$*" >&2
    exit 0
}

[[ $(id -u) -eq 0 ]] || skip "it makes a Debian of its own, and needs root for that"
command -v debootstrap >/dev/null || skip "there is no debootstrap here"
unshare --mount --pid --fork true 2>/dev/null || skip "this system lets nobody make namespaces"

base=$(tests/install/base.sh "$packages")
tests/install/rpm.sh "$packages"
# All that is mounted, and all that runs in there, ends with this command.
exec unshare --mount --pid --fork --kill-child --mount-proc tests/install/room.sh "$base" "$packages"
