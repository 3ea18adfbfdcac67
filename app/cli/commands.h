#pragma once

#include "app/cli/outcome.h"

#include <functional>

namespace CLI {
class App;
}

namespace kentering::cli {

/// What the call asks for, ready to be done.
using Command = std::function<ExitCode()>;

/// Each adds its command to `app` and, when the call names it, puts what is to be done into `chosen`.
void addCreate(CLI::App& app, Command& chosen);
void addDemo(CLI::App& app, Command& chosen);
void addImport(CLI::App& app, Command& chosen);
void addExport(CLI::App& app, Command& chosen);
void addClock(CLI::App& app, Command& chosen);
void addHandout(CLI::App& app, Command& chosen);
void addReport(CLI::App& app, Command& chosen);
void addBackup(CLI::App& app, Command& chosen);
void addBackups(CLI::App& app, Command& chosen);
void addRestore(CLI::App& app, Command& chosen);
void addVerify(CLI::App& app, Command& chosen);
void addErase(CLI::App& app, Command& chosen);
void addContent(CLI::App& app, Command& chosen);
void addUser(CLI::App& app, Command& chosen);
void addRecovery(CLI::App& app, Command& chosen);
void addRekey(CLI::App& app, Command& chosen);
void addSettings(CLI::App& app, Command& chosen);
void addVersion(CLI::App& app, Command& chosen);

} // namespace kentering::cli
