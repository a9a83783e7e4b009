// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardening.h"

#include <aclapi.h>
#include <windows.h>

#include <array>
#include <vector>

namespace insurable {

namespace {

// What the person's other programs may still do with this process: see that it runs, and end it.
constexpr DWORD harmless = PROCESS_QUERY_LIMITED_INFORMATION | PROCESS_TERMINATE | SYNCHRONIZE;

std::vector<unsigned char> ownUser()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    DWORD size = 0;
    GetTokenInformation(token, TokenUser, nullptr, 0, &size);
    std::vector<unsigned char> user(size);
    const bool known = size > 0
        && GetTokenInformation(token, TokenUser, user.data(), size, &size) != FALSE;
    CloseHandle(token);
    return known ? user : std::vector<unsigned char>();
}

} // namespace

void forbidCoreDumps()
{
    // No error report, and so no dump that goes with one.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
}

void forbidInspection()
{
    std::vector<unsigned char> user = ownUser();
    if (user.empty())
        return;
    const PSID person = reinterpret_cast<TOKEN_USER *>(user.data())->User.Sid;
    std::array<unsigned char, sizeof(ACL) + sizeof(ACCESS_ALLOWED_ACE) + SECURITY_MAX_SID_SIZE> room{};
    auto *list = reinterpret_cast<ACL *>(room.data());
    if (InitializeAcl(list, DWORD(room.size()), ACL_REVISION)
        && AddAccessAllowedAce(list, ACL_REVISION, harmless, person)) {
        SetSecurityInfo(GetCurrentProcess(), SE_KERNEL_OBJECT, DACL_SECURITY_INFORMATION, nullptr,
                        nullptr, list, nullptr);
    }
}

} // namespace insurable
