#!/usr/bin/env bash
# packaging/rpm.sh PACKAGE TREE OUT: makes a .rpm of a tree. rpmbuild reads out of the program what it needs.
set -euo pipefail
package=$1 tree=$(realpath "$2") out=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case $package in
sellerkey)
    relations='Suggests: gnome-keyring'
    summary='Connect AliExpress seller accounts and keep their API tokens alive'
    ;;
sellerkey-desktop)
    relations=$'Recommends: libayatana-appindicator-gtk3\nRecommends: gnome-keyring\nRecommends: xdg-utils\nSuggests: sellerkey'
    summary='Connect AliExpress seller accounts and keep their API tokens alive (desktop)'
    ;;
esac

# Fedora's zsh looks here.
cp -a "$tree" "$work/root"
if [[ -d $work/root/usr/share/zsh ]]; then
    mv "$work/root/usr/share/zsh/vendor-completions" "$work/root/usr/share/zsh/site-functions"
fi
find "$work/root" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
(cd "$work/root" && find . ! -type d -printf '/%P\n' | sort) | sed \
    -e 's|^/usr/share/doc/|%doc &|' -e 's|^/usr/share/man/.*|%doc &|' >"$work/files"

cat >"$work/$package.spec" <<SPEC
Name: $package
Version: ${VERSION//-/\~}
Release: 1
Summary: $summary
License: MIT OR Apache-2.0
Packager: The Sellerkey developers
$relations

%description
Connects seller and drop-shipper accounts through an app key of yours, and keeps
their tokens: in the keychain, renewed ahead of time. Not affiliated with AliExpress.

%install
cp -a $work/root/. %{buildroot}

%files -f $work/files
SPEC
[[ $out == */quick* ]] && payload=w1.gzdio || payload=w6.xzdio
rpmbuild -bb --quiet --nodeps --build-in-place \
    --define "_topdir $work/top" --define "_rpmdir $work/made" --define "_build_name_fmt %{NAME}.rpm" \
    --define "_buildhost sellerkey" --define "use_source_date_epoch_as_buildtime 1" \
    --define "clamp_mtime_to_source_date_epoch 1" --define "_binary_payload $payload" \
    --define "_build_id_links none" --define "__os_install_post %{nil}" --define "debug_package %{nil}" \
    "$work/$package.spec" >"$work/log" 2>&1 || { cat "$work/log" >&2 && exit 1; }
install -m 644 "$work/made/$package.rpm" "$out/${package}_${VERSION}_$(rpm --eval '%{_arch}').rpm"
