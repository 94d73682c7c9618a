#!/usr/bin/env bash
# packaging/command-line.sh: builds the command line to where packaging/command-line.json takes it from, for the
# bundles of macOS and Windows. Its name there ends with the target, as Tauri wants it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=$(rustc -vV | sed -n 's/^host: //p')
suffix=''
[[ $target != *windows* ]] || suffix=.exe
cargo build --release --locked -p sellerkey-cli
mkdir -p target/command-line
cp "target/release/sellerkey$suffix" "target/command-line/sellerkey-$target$suffix"
