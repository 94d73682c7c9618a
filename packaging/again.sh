#!/usr/bin/env bash
# packaging/again.sh OUT: makes the packages a second time from the same trees, and wants the same bytes.
set -euo pipefail
out=$1
# By the same last word, so that they are packed alike.
again=$(mktemp -d)/$(basename "$out")
mkdir -p "$again"
trap 'rm -rf "${again%/*}"' EXIT
for package in sellerkey sellerkey-desktop; do
    packaging/deb.sh "$package" "$out/tree/$package" "$again"
    packaging/rpm.sh "$package" "$out/tree/$package" "$again"
done
for made in "$again"/*; do
    cmp "$made" "$out/${made##*/}"
done
