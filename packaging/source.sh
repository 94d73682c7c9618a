#!/usr/bin/env bash
# packaging/source.sh OUT: the source as it is committed, with all crates and the built UI, so that it builds without a
# network. What is not committed is not in it, but for the UI.
set -euo pipefail
out=$(realpath "$1")
name=sellerkey-$VERSION
work=$(mktemp -d -p "$out")
trap 'rm -rf "$work"' EXIT

echo "==> The source, with all crates"
git archive --prefix="$name/" HEAD | tar -x -C "$work"
cp -r ui/dist "$work/$name/ui/dist"
mkdir -p "$work/$name/.cargo"
cargo vendor --quiet --locked --versioned-dirs "$work/$name/vendor" >"$work/$name/.cargo/config.toml"
# It names the folder in which it was made.
sed -i "s|$work/$name/||" "$work/$name/.cargo/config.toml"
tar --create --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu \
    -C "$work" "$name" | xz -T0 "-${XZ_LEVEL:-6}" >"$out/$name.tar.xz"
