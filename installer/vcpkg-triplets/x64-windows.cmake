# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
# vcpkg's own x64-windows, but SQLCipher with full-text search, for which its port has no feature.
set(VCPKG_TARGET_ARCHITECTURE x64)
set(VCPKG_CRT_LINKAGE dynamic)
set(VCPKG_LIBRARY_LINKAGE dynamic)
if(PORT STREQUAL "sqlcipher")
    set(VCPKG_C_FLAGS "/DSQLITE_ENABLE_FTS5")
    set(VCPKG_CXX_FLAGS "")
endif()
