#!/usr/bin/env bash
# tests/wine/run.sh PROGRAM.exe [ARGS]: runs a program for Windows under Wine, in a C: of its own that is kept in target/wine.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export WINEPREFIX=${here%/tests/wine}/target/wine WINEDEBUG=-all WINEARCH=win64 WINEDLLOVERRIDES='mscoree,mshtml='
trap 'wineserver -k || true' EXIT

if [[ ! -f $WINEPREFIX/.complete ]]; then
    rm -rf "$WINEPREFIX"
    mkdir -p "$WINEPREFIX"
    wineboot --init >&2
    system=$WINEPREFIX/drive_c/windows/system32
    [[ -f $system/bcryptprimitives.dll ]] ||
        x86_64-w64-mingw32-gcc -shared -o "$system/bcryptprimitives.dll" "$here/prng.c" -ladvapi32
    touch "$WINEPREFIX/.complete"
fi
wine "$@"
