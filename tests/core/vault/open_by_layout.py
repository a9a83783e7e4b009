#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens a vault by nothing but the layout on paper: header, key slot, MAC, and the plain sqlcipher
shell for the database behind it.

usage: open_by_layout.py VAULT SQL [KEYFILE|--recovery]

The passphrase, or the text of the recovery sheet, comes on standard input.

Shares no code with the program: Python's standard library, libsodium by ctypes, `sqlcipher`.
"""
import ctypes
import ctypes.util
import hashlib
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import unicodedata

sodium = ctypes.CDLL(ctypes.util.find_library("sodium") or "libsodium.so.23")
assert sodium.sodium_init() >= 0

COPY, SLOT_SIZE, SLOTS_AT, MAC_AT = 4096, 160, 64, 1344
PASSPHRASE, WITH_KEY_FILE, RECOVERY = 1, 2, 3


def whole(copy):
    return (copy[:8] == b"INSRVLT1"
            and hashlib.blake2b(copy[:4064], digest_size=32).digest() == copy[4064:])


def newest(header):
    copies = [header[:COPY], header[COPY:]]
    valid = [copy for copy in copies if whole(copy)]
    if not valid:
        sys.exit("no valid header")
    return max(valid, key=lambda copy: struct.unpack_from("<Q", copy, 16)[0])


def argon2id(passphrase, salt, memory_kib, passes):
    key = ctypes.create_string_buffer(32)
    failed = sodium.crypto_pwhash(
        key, ctypes.c_ulonglong(32), passphrase, ctypes.c_ulonglong(len(passphrase)), salt,
        ctypes.c_ulonglong(passes), ctypes.c_size_t(memory_kib * 1024), ctypes.c_int(2))
    assert failed == 0
    return key.raw


def unwrap(key, nonce, wrapped, associated):
    data_key = ctypes.create_string_buffer(32)
    failed = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
        data_key, None, None, wrapped, ctypes.c_ulonglong(len(wrapped)), associated,
        ctypes.c_ulonglong(len(associated)), nonce, key)
    return None if failed else data_key.raw


LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def recovery_key(text):
    """Of fifteen groups, the four first letters of the second to the fourteenth."""
    bits = "".join(f"{LETTERS.index(letter):05b}"
                   for group in text.split("-")[1:14] for letter in group[:4])
    return int(bits[:256], 2).to_bytes(32, "big")


def unlock(copy, secret, kind):
    vault_id = copy[24:40]
    for number in range(8):
        at = SLOTS_AT + number * SLOT_SIZE
        slot = copy[at:at + SLOT_SIZE]
        if slot[0] != kind:
            continue
        assert slot[1] == (0 if kind == RECOVERY else 1)
        memory_kib, passes = struct.unpack_from("<II", slot, 4)
        key = secret if kind == RECOVERY else argon2id(secret, slot[16:32], memory_kib, passes)
        data_key = unwrap(key, slot[48:72], slot[72:120], vault_id + slot[:72])
        if data_key:
            return data_key
    sys.exit("this opens no slot")


def check_mac(copy, data_key):
    key = hashlib.blake2b(digest_size=32, key=data_key, salt=struct.pack("<QQ", 1, 0),
                          person=b"insrvhdr" + bytes(8)).digest()
    if hashlib.blake2b(copy[:MAC_AT], digest_size=32, key=key).digest() != copy[MAC_AT:MAC_AT + 32]:
        sys.exit("the MAC of the header is wrong")


def given(typed, how):
    if how == "--recovery":
        return recovery_key(typed), RECOVERY
    passphrase = unicodedata.normalize("NFKC", typed).encode()
    if not how:
        return passphrase, PASSPHRASE
    with open(how, "rb") as file:
        return (passphrase + b"\0" + hashlib.blake2b(file.read(), digest_size=32).digest(),
                WITH_KEY_FILE)


def main():
    path, sql, how = (sys.argv[1:] + [""])[:3]
    typed = sys.stdin.buffer.read().decode().rstrip("\n")
    with open(path, "rb") as vault, tempfile.TemporaryDirectory() as folder:
        copy = newest(vault.read(2 * COPY))
        data_key = unlock(copy, *given(typed, how))
        check_mac(copy, data_key)
        database = os.path.join(folder, "database")
        with open(database, "wb") as out:
            shutil.copyfileobj(vault, out)
        script = "\n".join([
            f"PRAGMA key=\"x'{data_key.hex()}'\";",
            f"PRAGMA cipher_page_size={struct.unpack_from('<I', copy, 12)[0]};",
            "PRAGMA cipher_integrity_check;", "PRAGMA integrity_check;", sql])
        shell = subprocess.run(["sqlcipher", "-batch", database], input=script.encode(),
                               stdout=subprocess.PIPE, check=True)
    sys.stdout.buffer.write(shell.stdout)


main()
