#include "app/cli/commands.h"
#include "app/cli/unlocking.h"
#include "model/acts/backups/backups.h"
#include "model/acts/safekeeping.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

struct BackupOptions {
    Unlocking unlocking{};
    std::filesystem::path destination{};
};

struct RestoreOptions {
    std::filesystem::path backup{};
    std::filesystem::path destination{};
};

void refuseExisting(const std::filesystem::path& destination) {
    std::error_code unreadable; // writing will say so
    if (std::filesystem::exists(std::filesystem::symlink_status(destination, unreadable))) {
        throw WrongCall(
            "there is something at the destination already; name a folder that does not exist yet");
    }
}

ExitCode backup(const BackupOptions& options) {
    refuseExisting(options.destination);
    const OpenCasebook book = openCasebook(options.unlocking);
    backUp(book, options.destination);
    const HistoryMark last = historyMarkOf(book);
    std::cout << "The backup ends with link " << last.link << " of the history, mark " << last.mark
              << ". Note it with the backup: what is put back later must hold it.\n";
    return ExitCode::Done;
}

nlohmann::ordered_json jsonOf(const std::filesystem::path& folder, const BackupCopy& copy) {
    nlohmann::ordered_json json{{"name", copy.name},
                                {"when", isoDateTime(copy.at)},
                                {"size", copy.bytes},
                                {"proven", copy.state == BackupState::Proven},
                                {"damaged", copy.state == BackupState::Damaged},
                                {"clients", copy.clients},
                                {"changes", copy.changes},
                                {"lastChange", nullptr},
                                {"opensWith", nlohmann::ordered_json::array()}};
    if (copy.lastEntry) {
        json["lastChange"] = isoDate(*copy.lastEntry);
    }
    std::error_code away; // a stick that is not here
    const bool isReadable = copy.state == BackupState::Proven || copy.state == BackupState::Apart;
    if (isReadable && std::filesystem::exists(folder, away)) {
        for (const std::string& user : whoOpens(folder)) {
            json["opensWith"].push_back("passphrase of " + user);
        }
        json["opensWith"].push_back("recovery code");
    }
    return json;
}

ExitCode listBackups(const Unlocking& unlocking) {
    const OpenCasebook book = openCasebook(unlocking);
    // The day may be a set one; the hour is only for when something broke, which this command does not tell.
    const DateTime now(book.today(), boost::posix_time::hours(0));
    nlohmann::ordered_json places = nlohmann::ordered_json::array();
    for (const BackupPlace& place : lookAtBackups(book, now)) {
        nlohmann::ordered_json json{{"folder", folderOfCopy(book.folder(), place, {}).parent_path().string()},
                                    {"reached", !place.fault},
                                    {"practised", nullptr},
                                    {"copies", nlohmann::ordered_json::array()}};
        if (place.drill) {
            json["practised"] = {{"on", isoDate(place.drill->on)}, {"sound", place.drill->isSound}};
        }
        for (const BackupCopy& copy : place.copies) {
            json["copies"].push_back(jsonOf(folderOfCopy(book.folder(), place, copy), copy));
        }
        places.push_back(json);
    }
    std::cout << places.dump(2) << '\n';
    return ExitCode::Done;
}

ExitCode restoreBackup(const RestoreOptions& options) {
    refuseExisting(options.destination);
    requireFitFolder(options.destination);
    // Nobody can see without a key whether the day that is set may count: the later one forgets nothing.
    restore(options.backup, options.destination, std::max(programClock().today(), Clock::system().today()));
    std::cout
        << "This casebook does not know about figures that were published after the backup was made.\n"
           "Do not publish those periods again. A period that was over by today is refused until a lead\n"
           "says that it was not published: report --never-published.\n";
    return ExitCode::Done;
}

} // namespace

void addBackup(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<BackupOptions>();
    CLI::App& command =
        *app.add_subcommand("backup", "Copy a casebook, encrypted as it is, into a new folder");
    addCasebook(command, options->unlocking);
    command.add_option("DEST", options->destination, "Folder that does not exist yet")
        ->required()
        ->type_name("");
    command.callback([options, &chosen] { chosen = [options] { return backup(*options); }; });
}

void addBackups(CLI::App& app, Command& chosen) {
    auto unlocking = std::make_shared<Unlocking>();
    CLI::App& command = *app.add_subcommand(
        "backups", "The copies that the program made by itself, opened and counted, as JSON");
    addCasebook(command, *unlocking);
    command.callback([unlocking, &chosen] { chosen = [unlocking] { return listBackups(*unlocking); }; });
}

void addRestore(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<RestoreOptions>();
    CLI::App& command = *app.add_subcommand("restore", "Put a backup into a new folder; the backup stays");
    command.add_option("BACKUP", options->backup, "Folder of the backup")->required()->type_name("");
    command.add_option("DEST", options->destination, "Folder that does not exist yet")
        ->required()
        ->type_name("");
    command.callback([options, &chosen] { chosen = [options] { return restoreBackup(*options); }; });
}

} // namespace kentering::cli
