#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# sample_run.sh CLI FOLDER: the main job on the command line, from the sample firm to a pack that
# verifies. FOLDER is made anew.
set -euo pipefail
cli="$1"
folder="$2"

vault="$folder/Sample firm.insurable"
pack="$folder/Submission.zip"
passphrase="$folder/passphrase.txt"

step()
{
    printf '\n%s\n' "$*"
}

rm -rf "$folder"
mkdir -p "$folder"
(umask 077 && head -c 15 /dev/urandom | base64 >"$passphrase")

step "1. A vault with the sample firm"
"$cli" new "$vault" --sample --passphrase-file "$passphrase"

step "2. How ready the firm is"
"$cli" readiness "$vault" --passphrase-file "$passphrase"

step "3. A sealed submission"
"$cli" submit "$vault" --insurer common-proposal --out "$pack" --declare "Hannah Wrenfold, Office manager" \
    --include-evidence all --passphrase-file "$passphrase"

step "4. The pack, verified as its recipient would"
"$cli" verify "$pack"

step "Vault:       $vault"
echo "Passphrase:  $passphrase"
echo "Pack:        $pack"
