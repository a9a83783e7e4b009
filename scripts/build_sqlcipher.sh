#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build_sqlcipher.sh FOLDER: builds SQLCipher from the source package of Debian 13 and leaves
# FOLDER/packages/*.deb. Takes the mirror from this machine's own package sources and touches none
# of them: lists and cache are private to FOLDER.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh
export LC_ALL=C

release=trixie
mkdir -p "$1"
folder="$(cd "$1" && pwd)"

# The address of this machine's Debian archive, whichever way its sources are written down.
mirror()
{
    local codename
    codename="$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)"
    # apt fills in what stands in $(…), not the shell.
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(ORIGIN)|$(RELEASE)|$(COMPONENT)|$(REPO_URI)' \
        'Created-By: Packages' \
        | sed -n "/^Debian|$codename|main|/ { s///p; q; }"
}

private_apt()
{
    local command="$1"
    shift
    "$command" -q \
        -o Dir::Etc::SourceList="$folder/sources.list" -o Dir::Etc::SourceParts=/nonexistent \
        -o Dir::State::Lists="$folder/lists" -o Dir::Cache="$folder/cache" \
        -o APT::Sandbox::User="$(id -un)" "$@"
}

[ -z "$(find "$folder/packages" -name 'libsqlcipher-dev_*.deb' 2>/dev/null)" ] || exit 0

address="$(mirror)"
[ -n "$address" ] || die "No Debian archive is set up here, so SQLCipher 4.5 or newer must be" \
    "installed by hand (libsqlcipher-dev and sqlcipher)."
keys=/usr/share/keyrings/debian-archive-keyring.gpg
echo "deb-src [signed-by=$keys] $address $release main" >"$folder/sources.list"
mkdir -p "$folder/lists/partial" "$folder/cache/archives/partial"
private_apt apt-get update >&2

rm -rf "$folder/source"
mkdir "$folder/source"
cd "$folder/source"
private_apt apt-get source sqlcipher >&2
cd sqlcipher-*/
say "Compiling SQLCipher; what the compiler says goes to $folder/build.log"
DEB_BUILD_OPTIONS="nocheck parallel=$(cores)" \
    dpkg-buildpackage -b -uc -us </dev/null >"$folder/build.log" 2>&1 \
    || die "SQLCipher did not build; see $folder/build.log"

mkdir -p "$folder/packages"
cd ..
mv libsqlcipher1_*.deb libsqlcipher-dev_*.deb sqlcipher_*.deb "$folder/packages/"
rm -rf "$folder/source"
