#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Debian and its kin: installs what is missing, and only then asks the network.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. scripts/common.sh
export LC_ALL=C

sqlcipher_needed=4.5

# "name": needed. "?name": needed where the release has it as a package of its own.
packages_of()
{
    case "$1" in
    build)
        echo g++ cmake ninja-build ccache pkg-config \
            qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools \
            qt6-charts-dev qt6-svg-dev libqt6svg6 qt6-qpa-plugins '?libqt6opengl6-dev' \
            libgl-dev libxkbcommon-dev libssl-dev libsodium-dev libzip-dev qtkeychain-qt6-dev \
            libfftw3-dev libqpdf-dev libqrencode-dev libzxcvbn-dev libvalijson-dev fonts-dejavu-core
        ;;
    test) echo strace minisign xvfb xauth xdotool poppler-utils zip unzip python3 sqlcipher ;;
    bench) echo keepassxc xvfb xauth zip python3 python3-numpy ;;
    fuzz) echo clang '?libclang-rt-dev' ;;
    lint) echo clang-format clang-tidy cppcheck python3 ;;
    *) die "setup: there is no group $1." ;;
    esac
}

as_root()
{
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif have sudo; then
        sudo "$@"
    else
        die "Please run this as root or as somebody who has sudo, or install what is missing."
    fi
}

apt_get()
{
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C \
        apt-get -q -y -o DPkg::Lock::Timeout=300 "$@" </dev/null >&2
}

# Once, and only where something is missing. A stale third-party source is no reason to give up:
# what cannot be found is named by the installation.
update_lists()
{
    [ -z "${lists_updated:-}" ] || return 0
    lists_updated=yes
    apt_get update || say "Not every package list could be refreshed; going on with what there is."
}

installed_version()
{
    { dpkg-query -W -f '${db:Status-Abbrev} ${Version}\n' "$1" 2>/dev/null || true; } \
        | sed -n '/^ii/ { s/^ii *//p; q; }'
}

candidate_version()
{
    apt-cache policy "$1" | sed -n 's/^ *Candidate: //p' | grep -v '^(none)$' || true
}

not_installed()
{
    local have_now
    # dpkg-query fails where it does not know a name: then that one is not installed.
    have_now=" $({ dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' "$@" 2>/dev/null || true; } \
        | sed -n 's/^ii *//p' | tr '\n' ' ')"
    local package
    for package in "$@"; do
        case "$have_now" in
        *" $package "*) ;;
        *) echo "$package" ;;
        esac
    done
}

install_missing()
{
    local needed=() wished=() missing=() name
    for name in "$@"; do
        case "$name" in
        '?'*) wished+=("${name#\?}") ;;
        *) needed+=("$name") ;;
        esac
    done
    mapfile -t missing < <(not_installed "${needed[@]}")
    if [ ${#missing[@]} -gt 0 ]; then
        say "Missing: ${missing[*]}"
        update_lists
    fi
    if [ ${#wished[@]} -gt 0 ]; then
        while read -r name; do
            [ -z "$(candidate_version "$name")" ] || missing+=("$name")
        done < <(not_installed "${wished[@]}")
    fi
    [ ${#missing[@]} -gt 0 ] || return 0
    apt_get install --no-install-recommends "${missing[@]}"
}

new_enough()
{
    [ -n "$1" ] && dpkg --compare-versions "$1" ge "$sqlcipher_needed"
}

# Releases whose own SQLCipher is too old build the next release's source package.
install_sqlcipher()
{
    ! new_enough "$(installed_version libsqlcipher-dev)" || return 0
    update_lists
    if new_enough "$(candidate_version libsqlcipher-dev)"; then
        apt_get install --no-install-recommends libsqlcipher-dev sqlcipher
        return
    fi
    say "This release's SQLCipher is older than $sqlcipher_needed: building a newer one, some minutes."
    install_missing build-essential debhelper dpkg-dev fakeroot libreadline-dev libssl-dev tcl8.6-dev
    scripts/build_sqlcipher.sh .deps/sqlcipher
    apt_get install --no-install-recommends --allow-downgrades ./.deps/sqlcipher/packages/*.deb
}

wanted=()
for group in "$@"; do
    read -ra names <<<"$(packages_of "$group")"
    wanted+=("${names[@]}")
done
# The newer SQLCipher comes first, so that its shell is not installed twice.
case " $* " in
*" build "*) install_sqlcipher ;;
esac
install_missing "${wanted[@]}"
