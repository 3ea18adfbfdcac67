#pragma once

#include "model/acts/backups/backups.h"
#include "model/acts/reading/settings.h"
#include "model/acts/settings.h"
#include "model/storage/backups/backup_folder.h"
#include "model/storage/backups/backup_record_store.h"
#include "tests/acts/acts_fixture.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <string>
#include <thread>
#include <vector>

namespace kentering {

namespace fs = std::filesystem;

/// A casebook whose team chose a stick as the second place.
class BackupActsTest : public ActsTest {
protected:
    BackupActsTest() {
        fs::create_directory(stick());
        Organisation with = organisationOf(*book);
        with.backupFolder = stick().string();
        EXPECT_THAT(setOrganisation(*book, organisationOf(*book), with), ::testing::IsEmpty());
    }

    [[nodiscard]] fs::path stick() const { return root() / "stick"; }
    [[nodiscard]] fs::path own() const { return folder() / "backups"; }
    [[nodiscard]] FileSystemOf system() {
        return [this](const fs::path& place) {
            FileSystem found = onStick;
            found.device = place.string().starts_with(stick().string()) ? 2 : 1;
            if (found.device == 1) {
                found = FileSystem{.type = "ext4", .device = 1, .freeBytes = std::uint64_t{8} << 30U};
            }
            return found;
        };
    }
    void addClient() {
        Writing<ClientStore> clients(*casebook);
        clients->create(Client{.code = clients.nextCode()});
    }
    static DateTime at(Date day, int hour = 17) { return {day, boost::posix_time::hours(hour)}; }
    /// A round as the window does it: the long step in a thread beside.
    RoundResult round(DateTime now, BackupMoment moment = BackupMoment::Asked) {
        const auto begun = beginBackups(*book, moment, now, system());
        if (!begun) {
            return {};
        }
        std::thread([&] { end = makeBackups(*begun, [] { return true; }); }).join();
        keepBackups(*book, *begun);
        return resultOf(*begun);
    }
    [[nodiscard]] std::vector<std::string> copiesOn(const fs::path& place) const {
        return copiesIn(place, casebook->session().keys.casebookId(), {});
    }
    void writeRecord(const std::vector<BackupPlace>& places) {
        writeBackupRecord(casebook->session(), places);
    }
    static std::vector<BackupState> statesIn(const BackupPlace& place) {
        std::vector<BackupState> states;
        for (const BackupCopy& copy : place.copies) {
            states.push_back(copy.state);
        }
        return states;
    }

    FileSystem onStick{.type = "vfat", .freeBytes = std::uint64_t{8} << 30U};
    RoundEnd end = RoundEnd::GivenUp;
};

} // namespace kentering
