#include "app/cli/commands.h"
#include "app/cli/opened_dossier.h"
#include "app/cli/unlocking.h"
#include "app/cli/words.h"
#include "model/domain/recovery/recovery_clock.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

struct ClockOptions {
    Unlocking unlocking{};
    std::string client{};
    std::optional<std::string> asOf{};
};

nlohmann::ordered_json jsonOf(const UseWindow& window) {
    nlohmann::ordered_json json{
        {"windowDays", window.windowDays}, {"useDays", window.useDays}, {"soberDays", window.soberDays}};
    if (window.unsureDays > 0) {
        json["soberDaysMax"] = window.soberDaysMax();
    }
    return json;
}

/// Without an attempt every figure is null: nothing is known, which is not the same as nothing.
nlohmann::ordered_json jsonOf(const std::optional<RecoveryClock>& clock) {
    if (!clock) {
        nlohmann::ordered_json json;
        for (const char* key : {"from", "elapsedDays", "useDays", "soberDays", "soberDaysMax", "weeks",
                                "days", "currentRun", "longestRun", "before", "after"}) {
            json[key] = nullptr;
        }
        return json;
    }
    return {{"from", isoDate(clock->from)},
            {"elapsedDays", clock->elapsedDays},
            {"useDays", clock->useDays},
            {"soberDays", clock->soberDays},
            {"soberDaysMax", clock->soberDaysMax},
            {"weeks", clock->weeks()},
            {"days", clock->days()},
            {"currentRun", clock->currentRun},
            {"longestRun", clock->longestRun},
            {"before", clock->before ? jsonOf(*clock->before) : nlohmann::ordered_json()},
            {"after", jsonOf(clock->after)}};
}

ExitCode clock(const ClockOptions& options) {
    OpenCasebook book = openCasebook(options.unlocking);
    const Date asOf = options.asOf ? dayOf(*options.asOf, "--as-of") : book.today();
    const Dossier dossier = dossierOf(book, options.client, ReadingPurpose::Command).read();
    std::cout << jsonOf(recoveryClock(dossier.quitAttempts, dossier.slips, asOf)).dump(2) << '\n';
    return ExitCode::Done;
}

} // namespace

void addClock(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<ClockOptions>();
    CLI::App& command = *app.add_subcommand("clock", "The recovery clock of a client, as JSON");
    addCasebook(command, options->unlocking);
    command.add_option("--client", options->client, "Code, such as K-0002")->required()->type_name("CODE");
    command.add_option("--as-of", options->asOf, "First day that no longer counts (default: today)")
        ->type_name("DATE");
    command.callback([options, &chosen] { chosen = [options] { return clock(*options); }; });
}

} // namespace kentering::cli
