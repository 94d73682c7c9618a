# shellcheck shell=bash
# Packages for Linux. ./x reads this file; the others here are what it calls.
#
# Each package is a tree of files, laid as installed (tree.sh), from which the distributions' own tools make the
# archives: dpkg-deb, with the dependencies that dpkg-shlibdeps reads out of the program; rpmbuild, which reads them
# itself. They are there wherever such packages are made, cost no build time, and keep no second list of files.

BUNDLE_PACKAGES=(appstream desktop-file-utils dpkg-dev gzip lintian rpm xz-utils)

bundle() {
    local quick=false check=false word
    for word in "$@"; do
        case $word in
        --quick) quick=true ;;
        --check) check=true ;;
        *) fail "./x bundle takes --quick and --check, and not '$word'" ;;
        esac
    done
    [[ $(uname -s) == Linux ]] ||
        fail "./x bundle makes packages for Linux; elsewhere: npm --prefix ui exec tauri build (see docs/releasing.md)"
    need_tools
    need_packages "${BUILD_PACKAGES[@]}" "${DESKTOP_PACKAGES[@]}" "${BUNDLE_PACKAGES[@]}"
    ui

    VERSION=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
    # Whoever makes them anew from the same commit gets the same bytes.
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y Cargo.toml)}
    MAINTAINER=${MAINTAINER:-The Sellerkey developers <sellerkey@localhost>}

    if $quick; then
        OUT=target/bundle/quick
        say "Packages of the debug build"
        cargo build --workspace --all-targets --locked
        make_packages target/debug
    else
        OUT=target/bundle
        say "Packages of the release build: this takes long"
        RUSTFLAGS="--remap-path-prefix=$PWD=/sellerkey --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo" \
            cargo build --release --workspace --exclude sellerkey-benches --exclude blank-window --bins --locked \
            --features sellerkey-desktop/custom-protocol
        make_packages target/release
        packaging/source.sh "$OUT"
    fi
    if $check; then check_bundle "$quick"; fi
    (cd "$OUT" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | sort | xargs -r sha256sum >SHA256SUMS)
    say "$OUT"
    sed 's/^[0-9a-f]*/ /' "$OUT/SHA256SUMS"
}

# Both packages, in both forms, from the programs in a folder.
make_packages() {
    local package
    # Not before the programs are built: C libraries in them would be built anew for another clock, and back again for
    # whoever builds without it.
    export MAINTAINER VERSION SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8
    rm -rf "$OUT/tree"
    mkdir -p "$OUT"
    find "$OUT" -maxdepth 1 -type f -delete
    for package in sellerkey sellerkey-desktop; do
        packaging/tree.sh "$package" "$1" "$OUT/tree/$package"
        packaging/deb.sh "$package" "$OUT/tree/$package" "$OUT"
        packaging/rpm.sh "$package" "$OUT/tree/$package" "$OUT"
    done
    packaging/lint.sh "$OUT"
}

check_bundle() {
    say "Whether the packages come out the same again"
    packaging/again.sh "$OUT"
    need_packages "${INSTALL_PACKAGES[@]}"
    tests/install/run.sh "$OUT"
    if [[ $1 == false ]]; then packaging/check-source.sh "$OUT"; fi
}
