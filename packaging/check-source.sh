#!/usr/bin/env bash
# packaging/check-source.sh OUT: unpacks the source, and with no network and no cargo of this person's builds the
# command line from it, runs tests, and lets it do the whole job on its sandbox.
set -euo pipefail
out=$(realpath "$1")
work=$(mktemp -d -p "$out")
trap 'rm -rf "$work"' EXIT
unshare --net --map-root-user true 2>/dev/null || unshare --net true 2>/dev/null || {
    echo "skipped: the build of the source without a network; this system lets nobody make a network namespace" >&2
    exit 0
}
echo "==> Building the source without a network"
tar -xf "$out"/sellerkey-*.tar.xz -C "$work"
mkdir "$work/cargo"
alone=(unshare --net)
[[ $(id -u) -eq 0 ]] || alone+=(--map-root-user)
"${alone[@]}" env CARGO_HOME="$work/cargo" CARGO_NET_OFFLINE=true CARGO_TARGET_DIR="$work/target" RUSTFLAGS='' \
    bash -euo pipefail -c '
        cd "$1"
        # Nothing but a loopback that is down.
        [[ $(grep -c : /proc/net/dev) -eq 1 ]]
        cargo build --locked -p sellerkey-cli
        cargo test --locked -p iop --lib
        "$CARGO_TARGET_DIR/debug/sellerkey" --version
    ' - "$work"/sellerkey-*
echo "  ✓ the source builds and passes tests offline"
