#include "app/demo/demo_casebook.h"

#include "app/demo/demo_people.h"
#include "model/acts/demonstration.h"
#include "model/acts/directory.h"
#include "model/acts/people.h"
#include "model/acts/safekeeping.h"
#include "model/acts/settings.h"
#include "model/base/errors.h"

#include <array>
#include <functional>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace kentering {

namespace {

/// Entries of the directory that the demonstration organisation has checked; the others stay unchecked, as
/// in life.
constexpr std::array kChecked{"mainline-groups", "cma-amsterdam", "na-netherlands", "clinic-finder"};
constexpr int kCheckedDaysAgo = 20;

/// A demonstration casebook while it is being filled.
class DemoCasebook {
public:
    DemoCasebook(std::filesystem::path folder, const Secret& passphrase, Date today, KeyCost keyCost)
        : m_folder(std::move(folder)), m_passphrase(passphrase), m_today(today), m_keyCost(keyCost) {}

    /// Runs `fill` on the casebook that `Noor` has just made; a casebook that is not finished does not stay.
    std::string create(const std::function<void(const DemoCasebook&)>& fill) {
        const bool folderWasThere = std::filesystem::exists(m_folder);
        std::optional<MadeCasebook> made =
            createCasebook(m_folder, std::string(kNoor), m_passphrase, optionsOn(m_today));
        const std::string code = made->recoveryCode;
        try {
            found(made->book);
            made.reset(); // one program at a time
            fill(*this);
            checkDirectory();
        } catch (...) {
            discard(folderWasThere);
            throw;
        }
        return code;
    }

    /// Whoever writes a dossier down owns it: each counsellor opens the casebook themselves.
    void write(std::string_view counsellor, const std::function<void(const StoreDossier&)>& fill) const {
        OpenCasebook book = openAs(counsellor, m_today);
        storeDemonstration(book, fill);
    }

private:
    static Organisation organisation() {
        return {.name = "De Kade",
                .regions = {{.id = "amsterdam", .municipalities = {"Amsterdam"}},
                            {.id = "haarlem", .municipalities = {"Haarlem"}},
                            {.id = "rotterdam", .municipalities = {"Rotterdam"}},
                            {.id = "utrecht", .municipalities = {"Utrecht"}},
                            {.id = "zaanstad", .municipalities = {"Zaanstad"}},
                            {.id = "almere", .municipalities = {"Almere"}}}};
    }

    [[nodiscard]] CasebookOptions optionsOn(Date day) const {
        return {.clock = Clock::fixed(day), .keyCost = m_keyCost, .isTraining = true};
    }

    /// Whoever made it leads until there is a lead.
    void found(OpenCasebook& book) const {
        require(addColleague(book, kBram, m_passphrase, UserRole::Counsellor, ChosenBy::Themselves).empty());
        require(addColleague(book, kIris, m_passphrase, UserRole::Lead, ChosenBy::Themselves).empty());
        require(setOrganisation(book, {}, organisation()).empty());
        require(setRole(book, book.author().id, UserRole::Counsellor).empty());
    }

    OpenCasebook openAs(std::string_view counsellor, Date day) const {
        return unlock(
            m_folder,
            UserPassphrase{.user = std::string(counsellor), .passphrase = Secret(m_passphrase.text())},
            optionsOn(day));
    }

    void checkDirectory() const {
        OpenCasebook book = openAs(kIris, m_today - boost::gregorian::days(kCheckedDaysAgo));
        const Content content = Content::builtIn();
        for (const char* resource : kChecked) {
            markChecked(book, content, ResourceId(resource));
        }
    }

    static void require(bool holds) {
        if (!holds) {
            throw std::logic_error("what a demonstration is made of is in order");
        }
    }

    void discard(bool folderWasThere) const {
        std::error_code ignored; // the error that brought us here is the one to report
        for (const auto& entry : std::filesystem::directory_iterator(m_folder, ignored)) {
            std::filesystem::remove_all(entry.path(), ignored);
        }
        if (!folderWasThere) {
            std::filesystem::remove(m_folder, ignored);
        }
    }

    std::filesystem::path m_folder;
    const Secret& m_passphrase;
    Date m_today;
    KeyCost m_keyCost;
};

} // namespace

std::string createDemoOrganisation(const std::filesystem::path& folder, const Secret& passphrase,
                                   KeyCost keyCost) {
    DemoCasebook demo(folder, passphrase, demoDay(), keyCost);
    return demo.create([](const DemoCasebook& casebook) {
        for (const DemoCaseload& caseload : demoOrganisation()) {
            casebook.write(caseload.counsellor, [&](const StoreDossier& store) {
                for (const Dossier& dossier : caseload.dossiers) {
                    store(dossier);
                }
            });
        }
    });
}

std::string createGeneratedDemo(const std::filesystem::path& folder, const Secret& passphrase,
                                const DemoSize& size, Date today, KeyCost keyCost) {
    if (size.clients < 1 || size.years < 1) {
        throw InvalidValue("a demonstration has at least one client and one year");
    }
    DemoCasebook demo(folder, passphrase, today, keyCost);
    return demo.create([&](const DemoCasebook& casebook) {
        for (const std::string_view counsellor : {kNoor, kBram}) {
            casebook.write(counsellor, [&](const StoreDossier& store) {
                for (int index = 0; index < size.clients; ++index) {
                    if (generatedCounsellor(index) == counsellor) {
                        store(generatedClient(size, index, today));
                    }
                }
            });
        }
    });
}

} // namespace kentering
