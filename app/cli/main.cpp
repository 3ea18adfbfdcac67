#include "app/cli/commands.h"
#include "app/presenters/shared/describe_error.h"
#include "model/base/casebook/passphrase_rules.h"
#include "model/base/errors.h"
#include "model/base/process_protection.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

namespace kentering::cli {

namespace {

constexpr auto kEpilogue =
    "The passphrase comes from --passphrase-file, from KENTERING_PASSPHRASE, or is asked for on the "
    "terminal.\n"
    "KENTERING_TODAY=YYYY-MM-DD sets the date that counts as today, in a demonstration or training casebook\n"
    "only; a casebook that is made while it is set is one.\n"
    "Exit: 0 done, 2 wrong call, 3 passphrase or recovery code not accepted, 4 input refused,\n"
    "5 casebook damaged, 6 refused by a privacy or safety rule, 1 anything else.";

ExitCode fail(ExitCode code, std::string_view sentence) {
    std::cerr << "kentering-cli: " << sentence << '\n';
    return code;
}

/// Understands the call. Nothing when it only asked for help, which was given.
Command understand(int argc, char** argv) {
    CLI::App app("Casebook for chemsex counselling, without a window.", "kentering-cli");
    app.footer(kEpilogue);
    app.require_subcommand(1);
    Command chosen;
    addCreate(app, chosen);
    addDemo(app, chosen);
    addImport(app, chosen);
    addExport(app, chosen);
    addClock(app, chosen);
    addHandout(app, chosen);
    addReport(app, chosen);
    addBackup(app, chosen);
    addBackups(app, chosen);
    addRestore(app, chosen);
    addVerify(app, chosen);
    addErase(app, chosen);
    addContent(app, chosen);
    addUser(app, chosen);
    addRecovery(app, chosen);
    addRekey(app, chosen);
    addSettings(app, chosen);
    addVersion(app, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& help) {
        app.exit(help);
        return {};
    } catch (const CLI::ParseError& error) {
        throw WrongCall(std::string(error.what()) +
                        "\nkentering-cli --help, or --help after a command, says how.");
    }
    return chosen;
}

ExitCode run(int argc, char** argv) {
    try {
        forbidMemoryDumps();
        const Command command = understand(argc, argv);
        return command ? command() : ExitCode::Done;
    } catch (const WrongCall& error) {
        return fail(ExitCode::WrongCall, error.what());
    } catch (const RealCasebookError& error) {
        return fail(ExitCode::WrongCall, describeError(error, Language::English));
    } catch (const WeakPassphraseError& error) {
        return fail(ExitCode::RuleRefused, describeError(error, Language::English));
    } catch (const InvalidValue& error) { // a code or name of the wrong form
        return fail(ExitCode::WrongCall, error.what());
    } catch (const RuleRefusal& error) {
        return fail(ExitCode::RuleRefused, error.what());
    } catch (const WrongKeyError& error) {
        return fail(ExitCode::KeyNotAccepted, describeError(error, Language::English));
    } catch (const DamagedCasebookError& error) {
        return fail(ExitCode::Damaged, describeError(error, Language::English));
    } catch (...) {
        return fail(ExitCode::Other, describeError(std::current_exception(), Language::English));
    }
}

} // namespace

} // namespace kentering::cli

int main(int argc, char** argv) {
    return static_cast<int>(kentering::cli::run(argc, argv));
}
