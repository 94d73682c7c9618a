# shellcheck shell=bash
# prefix NAME: a C: of its own that is kept in target/NAME, and what Wine is to know of it.
prefix() {
    local here root system
    here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    root=${here%/tests/wine}
    export WINEPREFIX=$root/target/$1 WINEDEBUG=-all WINEARCH=win64 WINEDLLOVERRIDES='mscoree,mshtml='
    # Wine lets the desktop and its like be folders of whoever runs it.
    export HOME=$WINEPREFIX/home
    trap 'wineserver -k || true' EXIT
    [[ ! -f $WINEPREFIX/.complete ]] || return 0
    rm -rf "$WINEPREFIX"
    mkdir -p "$HOME"
    wineboot --init >&2
    system=$WINEPREFIX/drive_c/windows/system32
    [[ -f $system/bcryptprimitives.dll ]] ||
        x86_64-w64-mingw32-gcc -shared -o "$system/bcryptprimitives.dll" "$here/prng.c" -ladvapi32
    touch "$WINEPREFIX/.complete"
}
