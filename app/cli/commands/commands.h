// SPDX-FileCopyrightText: 2026 The Insurable authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exitstatus.h"

namespace insurable {

class Arguments;
class CliSession;
class Console;
struct Command;

// One function for each command; what it takes stands in commandtable.cpp.
[[nodiscard]] ExitStatus runNew(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runInfo(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runCheck(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runBackup(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runRestore(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runRescue(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runExportSqlcipher(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runSlots(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runList(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runGet(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runSet(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runAdd(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runRemove(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runExport(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runImport(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runAttach(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runExtract(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runReadiness(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runLoss(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runRisk(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runCover(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runRemedy(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runPlan(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runHistory(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runMerge(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runSubmit(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runVerify(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runTypes(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runQuestions(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runFields(CliSession &session, const Arguments &arguments);
[[nodiscard]] ExitStatus runHelp(CliSession &session, const Arguments &arguments);

void showHelp(Console &console, const Command &command);

} // namespace insurable
