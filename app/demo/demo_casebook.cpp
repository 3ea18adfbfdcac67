#include "app/demo/demo_casebook.h"

#include "app/demo/demo_people.h"
#include "model/base/errors.h"
#include "model/storage/dossier/dossier_store.h"
#include "model/storage/organisation/resource_check_store.h"
#include "model/storage/organisation/settings_store.h"

#include <array>
#include <functional>
#include <system_error>
#include <utility>

namespace kentering {

namespace {

constexpr std::string_view kOrigin = "demo";

/// Entries of the directory that the demonstration organisation has checked; the others stay unchecked, as
/// in life.
constexpr std::array kChecked{"mainline-groups", "cma-amsterdam", "na-netherlands", "clinic-finder"};

/// A demonstration casebook while it is being filled.
class DemoCasebook {
public:
    DemoCasebook(std::filesystem::path folder, const Secret& passphrase, Date today, KeyCost keyCost)
        : m_folder(std::move(folder)),
          m_passphrase(passphrase),
          m_options{.clock = Clock::fixed(today), .keyCost = keyCost, .isTraining = true} {}

    /// Runs `fill` on the casebook that `Noor` has just made; a casebook that is not finished does not stay.
    std::string create(const std::function<void(DemoCasebook&)>& fill) {
        const bool folderWasThere = std::filesystem::exists(m_folder);
        auto made = Casebook::create(m_folder, std::string(kNoor), m_passphrase, m_options);
        try {
            made.casebook.addUser(std::string(kBram), m_passphrase);
            made.casebook.addUser(std::string(kIris), m_passphrase, UserRole::Lead);
            SettingsStore(made.casebook).setOrganisation(organisation());
            close(std::move(made.casebook));
            fill(*this);
            checkDirectory();
        } catch (...) {
            discard(folderWasThere);
            throw;
        }
        return made.recoveryCode;
    }

    /// Whoever writes a dossier down owns it: each counsellor opens the casebook himself.
    void write(std::string_view counsellor, const std::function<void(DossierBatch&)>& add) {
        const Casebook casebook = openAs(counsellor);
        DossierBatch batch(casebook, kOrigin);
        add(batch);
        batch.commit();
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

    static void close(Casebook casebook) { const Casebook closing(std::move(casebook)); }

    Casebook openAs(std::string_view counsellor) const {
        return Casebook::open(
            m_folder,
            UserPassphrase{.user = std::string(counsellor), .passphrase = Secret(m_passphrase.text())},
            m_options);
    }

    void checkDirectory() const {
        const Casebook casebook = openAs(kIris);
        ResourceCheckStore checks(casebook);
        for (const char* resource : kChecked) {
            checks.markChecked(ResourceId(resource), casebook.clock().today() - boost::gregorian::days(20));
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
    CasebookOptions m_options;
};

} // namespace

std::string createDemoOrganisation(const std::filesystem::path& folder, const Secret& passphrase,
                                   KeyCost keyCost) {
    DemoCasebook demo(folder, passphrase, demoDay(), keyCost);
    return demo.create([](DemoCasebook& casebook) {
        for (const DemoCaseload& caseload : demoOrganisation()) {
            casebook.write(caseload.counsellor, [&](DossierBatch& batch) {
                for (const Dossier& dossier : caseload.dossiers) {
                    batch.add(dossier);
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
    return demo.create([&](DemoCasebook& casebook) {
        for (const std::string_view counsellor : {kNoor, kBram}) {
            casebook.write(counsellor, [&](DossierBatch& batch) {
                for (int index = 0; index < size.clients; ++index) {
                    if (generatedCounsellor(index) == counsellor) {
                        batch.add(generatedClient(size, index, today));
                    }
                }
            });
        }
    });
}

} // namespace kentering
