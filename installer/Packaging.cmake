# SPDX-FileCopyrightText: 2026 The Insurable authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is installed, and the packages that CPack makes of it: DEB, disk image, NSIS. The version is
# that of project().

include(GNUInstallDirs)

foreach(program insurable insurable_cli)
    if(TARGET ${program})
        install(TARGETS ${program}
            BUNDLE DESTINATION .
            RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endif()
endforeach()

if(UNIX AND NOT APPLE AND TARGET insurable)
    install(FILES "${CMAKE_CURRENT_LIST_DIR}/insurable.desktop"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES "${CMAKE_CURRENT_LIST_DIR}/insurable-mime.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME insurable.xml)
    install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/insurable.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps" OPTIONAL)
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/README.md"
    "${PROJECT_SOURCE_DIR}/CHANGELOG.md" DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/insurable")

# On Windows and macOS the package carries Qt's libraries and plugins with it.
if((WIN32 OR APPLE) AND TARGET insurable AND Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    qt_generate_deploy_app_script(
        TARGET insurable
        OUTPUT_SCRIPT _deploy
        NO_UNSUPPORTED_PLATFORM_ERROR)
    install(SCRIPT "${_deploy}")
endif()

set(CPACK_PACKAGE_NAME "insurable")
set(CPACK_PACKAGE_VENDOR "The Insurable authors")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Keep a small firm's security records and show them to its insurer")
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Insurable")
set(CPACK_PACKAGE_EXECUTABLES insurable Insurable)
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_RESOURCE_FILE_README "${PROJECT_SOURCE_DIR}/README.md")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)

if(WIN32)
    set(CPACK_GENERATOR NSIS)
    set(CPACK_NSIS_DISPLAY_NAME "Insurable")
    set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
    set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
        WriteRegStr SHCTX 'Software\\Classes\\.insurable' '' 'Insurable.Vault'
        WriteRegStr SHCTX 'Software\\Classes\\Insurable.Vault' '' 'Insurable vault'
        WriteRegStr SHCTX 'Software\\Classes\\Insurable.Vault\\shell\\open\\command' '' '\"$INSTDIR\\bin\\insurable.exe\" \"%1\"'")
    set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
        DeleteRegKey SHCTX 'Software\\Classes\\.insurable'
        DeleteRegKey SHCTX 'Software\\Classes\\Insurable.Vault'")
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR DEB)
    set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Insurable authors")
    set(CPACK_DEBIAN_PACKAGE_SECTION "office")
    set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
    # The library's own symbols file lets older ones through, which the program refuses.
    set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsqlcipher1 (>= 4.5)")
    set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
endif()
include(CPack)
