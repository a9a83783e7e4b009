# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SQLCipher older than 4.5 writes another format: it is refused here, and again at run time.

if(NOT INSURABLE_SQLCIPHER_VERSION)
    # A test project knows imported targets only, neither aliases nor our own.
    get_target_property(_sqlcipher Dep::SQLCIPHER ALIASED_TARGET)
    if(NOT _sqlcipher MATCHES "^PkgConfig::")
        get_target_property(_sqlcipher ${_sqlcipher} INTERFACE_LINK_LIBRARIES)
    endif()
    try_run(_ran _compiled
        "${CMAKE_BINARY_DIR}/CheckSqlCipher"
        "${CMAKE_CURRENT_LIST_DIR}/CheckSqlCipher.cpp"
        CMAKE_FLAGS "-DINCLUDE_DIRECTORIES=${SQLCIPHER_HEADERS}"
        LINK_LIBRARIES ${_sqlcipher}
        RUN_OUTPUT_VARIABLE _version
        COMPILE_OUTPUT_VARIABLE _log)
    if(NOT _compiled)
        message(FATAL_ERROR "SQLCipher does not compile or link:\n${_log}")
    endif()
    string(STRIP "${_version}" _version)
    if(_ran EQUAL 2)
        message(FATAL_ERROR "SQLCipher ${_version} was built without full-text search (FTS5).")
    endif()
    if(NOT _ran EQUAL 0 OR _version VERSION_LESS "4.5")
        message(FATAL_ERROR
            "SQLCipher 4.5 or newer is needed, this machine has '${_version}'. "
            "On Debian 12 './dev' builds a newer one.")
    endif()
    set(INSURABLE_SQLCIPHER_VERSION "${_version}" CACHE INTERNAL "SQLCipher in use")
endif()
message(STATUS "SQLCipher ${INSURABLE_SQLCIPHER_VERSION}")
