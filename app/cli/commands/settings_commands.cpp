#include "app/cli/commands.h"
#include "app/cli/unlocking.h"
#include "app/presenters/settings/organisation_settings.h"
#include "model/acts/settings.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <charconv>
#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

using Json = nlohmann::ordered_json;

struct SettingsOptions {
    Unlocking unlocking{};
    std::string key{};
    std::string value{};
};

constexpr const char* kKeys = "organisation-name, organisation-phone, organisation-hours, regions, "
                              "coarse-figures, idle-minutes, silent-weeks, no-answer-days, "
                              "backup-folder";

Json regionsJson(const std::vector<Region>& regions) {
    Json list = Json::array();
    for (const Region& region : regions) {
        list.push_back({{"id", region.id}, {"municipalities", region.municipalities}});
    }
    return list;
}

/// `[{"id": "amsterdam", "municipalities": ["Amsterdam", "Diemen"]}]`
std::vector<Region> regionsOfJson(const std::string& text) {
    std::vector<Region> regions;
    try {
        const Json list = Json::parse(text);
        if (!list.is_array()) {
            throw WrongCall("regions is a JSON list");
        }
        for (const Json& region : list) {
            regions.push_back(
                {.id = region.at("id").get<std::string>(),
                 .municipalities = region.at("municipalities").get<std::vector<std::string>>()});
        }
    } catch (const Json::exception&) {
        throw WrongCall("regions is a JSON list of {\"id\": ..., \"municipalities\": [...]}");
    }
    return regions;
}

int numberOfSetting(const std::string& text, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 1 || number > most) {
        throw WrongCall("the value is a whole number from 1 to " + std::to_string(most));
    }
    return number;
}

bool yesOrNo(const std::string& text) {
    if (text != "true" && text != "false") {
        throw WrongCall("the value is true or false");
    }
    return text == "true";
}

void apply(const SettingsOptions& options, Organisation& organisation) {
    if (options.key == "organisation-name") {
        organisation.name = options.value;
    } else if (options.key == "organisation-phone") {
        organisation.phone = options.value;
    } else if (options.key == "organisation-hours") {
        organisation.hours = options.value;
    } else if (options.key == "regions") {
        organisation.regions = regionsOfJson(options.value);
    } else if (options.key == "coarse-figures") {
        organisation.coarseFigures = yesOrNo(options.value);
    } else if (options.key == "idle-minutes") {
        organisation.idleMinutes = numberOfSetting(options.value, kMostIdleMinutes);
    } else if (options.key == "silent-weeks") {
        organisation.silentWeeks = numberOfSetting(options.value, kMostSilentWeeks);
    } else if (options.key == "no-answer-days") {
        organisation.noAnswerDays = numberOfSetting(options.value, kMostAnswerDays);
    } else if (options.key == "backup-folder") {
        organisation.backupFolder = options.value;
    } else {
        throw WrongCall(std::string("there is no such setting; there are: ") + kKeys);
    }
}

ExitCode list(const SettingsOptions& options) {
    const OpenCasebook book = openCasebook(options.unlocking);
    const Organisation organisation = organisationOf(book);
    const Json json{
        {"organisation-name", organisation.name},       {"organisation-phone", organisation.phone},
        {"organisation-hours", organisation.hours},     {"regions", regionsJson(organisation.regions)},
        {"coarse-figures", organisation.coarseFigures}, {"idle-minutes", organisation.idleMinutes},
        {"silent-weeks", organisation.silentWeeks},     {"no-answer-days", organisation.noAnswerDays},
        {"backup-folder", organisation.backupFolder}};
    std::cout << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return ExitCode::Done;
}

ExitCode set(const SettingsOptions& options) {
    Organisation tried; // a wrong call needs no passphrase
    apply(options, tried);
    if (faultOf(tried)) {
        throw WrongCall(
            "this value cannot be kept: at most 100 bytes without control characters; a telephone "
            "number of at most 30, hours of at most 60; at most eight regions with an id of lower-case "
            "letters, digits and hyphens each, and no "
            "municipality in two of them");
    }
    OpenCasebook book = openCasebook(options.unlocking);
    const Organisation was = organisationOf(book);
    Organisation is = was;
    apply(options, is);
    if (keepOrganisation(book, was, is)) {
        throw WrongCall("this value cannot be kept beside the other settings");
    }
    return ExitCode::Done;
}

} // namespace

void addSettings(CLI::App& app, Command& chosen) {
    CLI::App& settings = *app.add_subcommand("settings", "What the organisation chose");
    settings.require_subcommand(1);
    auto options = std::make_shared<SettingsOptions>();
    CLI::App& listing = *settings.add_subcommand("list", "All settings, as JSON");
    addCasebook(listing, options->unlocking);
    listing.callback([options, &chosen] { chosen = [options] { return list(*options); }; });
    CLI::App& setting = *settings.add_subcommand("set", "Change one setting");
    addCasebook(setting, options->unlocking);
    setting.add_option("KEY", options->key, kKeys)->required()->type_name("");
    setting.add_option("VALUE", options->value, "Words, a number, true or false; regions: a JSON list")
        ->required()
        ->type_name("");
    setting.callback([options, &chosen] { chosen = [options] { return set(*options); }; });
}

} // namespace kentering::cli
