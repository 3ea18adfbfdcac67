#pragma once

#include "app/presenters/shared/platform.h"
#include "model/content/content.h"
#include "model/domain/dossier/dossier.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/session.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/dossier_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace kentering {

using namespace storage;

/// A small team with a casebook of its own: Noor and Bram counsel, Iris leads. Time stands still until a test
/// moves it; another colleague comes in by `as`.
class CourseWorld : public testing::Test {
protected:
    CourseWorld()
        : m_folder(std::filesystem::temp_directory_path() /
                   ("kentering-course-" + std::to_string(::getpid()) + "-" +
                    std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
        auto made = Casebook::create(m_folder, "Noor", passphrase(), options());
        m_casebook = std::make_shared<OpenCasebook>(std::move(made.casebook));
        casebook().addUser("Bram", passphrase());
        casebook().addUser("Iris", passphrase(), UserRole::Lead);
    }
    ~CourseWorld() override {
        m_casebook.reset();
        std::filesystem::remove_all(m_folder);
    }

    [[nodiscard]] Casebook& casebook() { return m_casebook->casebook(); }
    [[nodiscard]] const PresenterContext& context() {
        if (!m_context) {
            m_context.emplace(
                PresenterContext{m_casebook, Content::builtIn(), Language::English, m_platform});
        }
        return *m_context;
    }
    /// Closes the casebook and opens it as somebody else.
    void as(const std::string& user) {
        m_context.reset();
        m_casebook.reset();
        m_casebook = std::make_shared<OpenCasebook>(
            Casebook::open(m_folder, UserPassphrase{user, passphrase()}, options()));
    }
    void goTo(Date day) { m_today = day; }
    [[nodiscard]] Date today() const { return m_today; }

    /// A client of the author's who said yes to everything that a test does not look at.
    ClientId addClient(const std::string& alias, Dossier dossier = emptyDossier()) {
        dossier.client.code = ClientCode::fromNumber(++m_clients);
        dossier.client.alias = alias;
        if (!dossier.client.opened) {
            dossier.client.opened = m_today;
        }
        Act act(casebook().session(), ActKind::MakeDemonstration);
        DossierBatch batch(act, "test");
        const ClientId id = batch.add(dossier);
        act.commit();
        return id;
    }
    [[nodiscard]] static Dossier emptyDossier() { return Dossier{.client = {.code = ClientCode("K-0001")}}; }
    [[nodiscard]] UserId user(const std::string& name) {
        for (const User& known : casebook().users()) {
            if (known.name == name) {
                return known.id;
            }
        }
        throw std::logic_error("no such user");
    }
    [[nodiscard]] static DateTime at(Date day, int hour = 10) {
        return DateTime(day, boost::posix_time::hours(hour));
    }

private:
    struct AtOnce : Background {
        void post(std::function<void()> message) override { message(); }
        void run(std::function<void()> work, std::function<void(std::exception_ptr)> done) override {
            work();
            done(nullptr);
        }
    };

    [[nodiscard]] static Secret passphrase() { return Secret("correct horse"); }
    [[nodiscard]] CasebookOptions options() {
        return {.clock = {.utcNow = [this] { return at(m_today, 8); }, .today = [this] { return m_today; }},
                .keyCost = KeyCost::forTests()};
    }

    Date m_today{2026, 11, 23};
    std::filesystem::path m_folder;
    std::shared_ptr<OpenCasebook> m_casebook;
    AtOnce m_background;
    Platform m_platform{
        .background = m_background, .makeAlarm = {}, .localNow = [this] { return at(m_today, 9); }};
    std::optional<PresenterContext> m_context;
    std::int64_t m_clients = 0;
};

} // namespace kentering
