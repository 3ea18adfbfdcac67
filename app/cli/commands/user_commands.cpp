#include "app/cli/commands.h"
#include "app/cli/passphrase.h"
#include "app/cli/people_words.h"
#include "app/cli/unlocking.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace kentering::cli {

namespace {

struct UserOptions {
    Unlocking unlocking{};
    std::string name{};
    std::optional<std::string> role{};
    std::optional<std::string> to{}; ///< another name, or who takes over
    std::optional<std::filesystem::path> newPassphraseFile{};
};

UserId idOf(const OpenCasebook& book, const std::string& name) {
    const auto known = colleagueNamed(book, name);
    if (!known) {
        refuseFor({PeopleObstacle::NoSuchPerson});
    }
    return known->user.id;
}

UserRole roleCalled(const std::optional<std::string>& word) {
    const auto role = fromCode<UserRole>(word.value_or("counsellor"));
    if (!role || *role == UserRole::Recovery) {
        refuseFor({PeopleObstacle::NoSuchRole});
    }
    return *role;
}

ExitCode list(const UserOptions& options) {
    const OpenCasebook book = openCasebook(options.unlocking);
    nlohmann::ordered_json people = nlohmann::ordered_json::array();
    for (const Colleague& known : everybody(book)) {
        people.push_back({{"name", known.user.name}, {"role", code(known.role)}, {"canOpen", known.canOpen}});
    }
    std::cout << people.dump(2) << '\n';
    return ExitCode::Done;
}

ExitCode add(const UserOptions& options) {
    const UserRole role = roleCalled(options.role);
    const Secret passphrase = readPassphraseOf("new passphrase", options.newPassphraseFile);
    OpenCasebook book = openCasebook(options.unlocking, Right::KeepPeople);
    refuseFor(addColleague(book, options.name, passphrase, role));
    return ExitCode::Done;
}

ExitCode role(const UserOptions& options) {
    const UserRole role = roleCalled(options.role);
    OpenCasebook book = openCasebook(options.unlocking, Right::KeepPeople);
    refuseFor(setRole(book, idOf(book, options.name), role));
    return ExitCode::Done;
}

ExitCode rename(const UserOptions& options) {
    OpenCasebook book = openCasebook(options.unlocking, Right::KeepPeople);
    refuseFor(renameColleague(book, idOf(book, options.name), options.to.value()));
    return ExitCode::Done;
}

ExitCode passphrase(const UserOptions& options) {
    const Secret passphrase = readPassphraseOf("new passphrase", options.newPassphraseFile);
    OpenCasebook book(options.name.empty() ? openCasebook(options.unlocking)
                                           : openCasebook(options.unlocking, Right::ResetPassphrases));
    if (options.name.empty() && book.author().role == UserRole::Recovery) {
        throw WrongCall("the recovery code belongs to nobody; --name says whose passphrase is new");
    }
    const UserId user = options.name.empty() ? book.author().id : idOf(book, options.name);
    refuseFor(changePassphrase(book, user, passphrase));
    return ExitCode::Done;
}

ExitCode remove(const UserOptions& options) {
    OpenCasebook book = openCasebook(options.unlocking, Right::KeepPeople);
    const UserId user = idOf(book, options.name);
    refuseFor(
        removeColleague(book, user, options.to ? std::optional(idOf(book, *options.to)) : std::nullopt));
    return ExitCode::Done;
}

/// A command below `user` that is done by `act`.
CLI::App& addUserCommand(CLI::App& user, const char* name, const char* description, Command& chosen,
                         const std::shared_ptr<UserOptions>& options, ExitCode (*act)(const UserOptions&)) {
    CLI::App& command = *user.add_subcommand(name, description);
    addCasebook(command, options->unlocking);
    command.callback([options, &chosen, act] { chosen = [options, act] { return act(*options); }; });
    return command;
}

void addNewPassphrase(CLI::App& command, UserOptions& options) {
    command
        .add_option("--new-passphrase-file", options.newPassphraseFile,
                    "File whose first line is the new passphrase")
        ->type_name("FILE");
}

} // namespace

void addUser(CLI::App& app, Command& chosen) {
    CLI::App& user = *app.add_subcommand("user", "Who works with a casebook, and their keys");
    user.require_subcommand(1);
    const auto make = [] { return std::make_shared<UserOptions>(); };

    addUserCommand(user, "list", "Who works with it, as JSON", chosen, make(), list);

    auto options = make();
    CLI::App& added =
        addUserCommand(user, "add", "Give a colleague a key of their own", chosen, options, add);
    added.add_option("--name", options->name, "Of the colleague")->required()->type_name("NAME");
    added.add_option("--role", options->role, "counsellor (default), lead or administrator")
        ->type_name("ROLE");
    addNewPassphrase(added, *options);

    options = make();
    CLI::App& given = addUserCommand(user, "role", "Give a colleague another role", chosen, options, role);
    given.add_option("--name", options->name, "Of the colleague")->required()->type_name("NAME");
    given.add_option("--role", options->role, "counsellor, lead or administrator")
        ->required()
        ->type_name("ROLE");

    options = make();
    CLI::App& renamed =
        addUserCommand(user, "rename", "Give a colleague another name", chosen, options, rename);
    renamed.add_option("--name", options->name, "Their name now")->required()->type_name("NAME");
    renamed.add_option("--to", options->to, "Their new name")->required()->type_name("NAME");

    options = make();
    CLI::App& changed =
        addUserCommand(user, "passphrase", "Change your own passphrase, or that of a colleague who lost it",
                       chosen, options, passphrase);
    changed.add_option("--name", options->name, "Whose (default: your own)")->type_name("NAME");
    addNewPassphrase(changed, *options);

    options = make();
    CLI::App& removed = addUserCommand(user, "remove", "Take a colleague's key away; what they wrote stays",
                                       chosen, options, remove);
    removed.add_option("--name", options->name, "Of the colleague")->required()->type_name("NAME");
    removed.add_option("--hand-over-to", options->to, "Who takes over their clients and open tasks")
        ->type_name("NAME");
}

} // namespace kentering::cli
