#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/acts/reading/open_dossier.h"
#include "model/base/errors.h"
#include "model/base/fail_after.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/session.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/exchange/dossier_exchange.h"
#include "model/storage/proof/row_proof.h"
#include "tests/storage/casebook_fixture.h"
#include "tests/storage/writing.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace kentering {

using namespace storage;

/// A casebook of "Noor" with one client, on a disk that can be made to fail.
class ActsTest : public CasebookTest {
protected:
    ActsTest() {
        CasebookOptions options = testOptions();
        options.failAfter = disk;
        casebook = std::make_shared<Casebook>(
            Casebook::create(folder(), "Noor", Secret(kPassphrase), options).casebook);
        book.emplace(casebook);
        Writing<ClientStore> clients(*casebook);
        client = clients->create(Client{.code = clients.nextCode()});
        dossier = openDossier(*book, client, ReadingPurpose::Talk);
    }

    /// Whatever an act did: what each table holds is what the history says.
    void TearDown() override {
        if (book) {
            EXPECT_EQ(rowsAgainstHistory(book->session().database), std::vector<std::string>());
        }
    }

    /// What stands in the casebook, with drafts of talks, settings, the team's directory and what was
    /// published.
    [[nodiscard]] std::string everything() const {
        std::string all = exportDossiers(*casebook);
        auto drafts = book->session().database.query("SELECT field, words FROM draft ORDER BY field");
        while (drafts.step()) {
            all += drafts.text(0) + "=" + drafts.text(1) + "\n";
        }
        for (const char* rows :
             {"SELECT name || '=' || value FROM setting ORDER BY name",
              "SELECT resource || ' ' || field || '=' || words FROM resource_edit "
              "ORDER BY resource, field",
              "SELECT resource || ' ' || checked_on FROM resource_check ORDER BY resource",
              "SELECT period || ' ' || revision || ' ' || cell || '=' || value "
              "FROM release_cell ORDER BY period, revision, position",
              "SELECT table_name || ' ' || coalesce(after, '') FROM history ORDER BY id",
              "SELECT client_id || ':' || person_id FROM exclusion ORDER BY 1",
              "SELECT id || giver_id || receiver_id || status FROM handover ORDER BY id",
              "SELECT handover_id || heading || words FROM handover_note ORDER BY 1",
              "SELECT id || ':' || owner_id FROM client ORDER BY id",
              "SELECT referral_id || letter || field FROM letter_agreement ORDER BY 1",
              "SELECT form || field || value FROM form_draft ORDER BY 1",
              "SELECT client_id || ':' || basis || years FROM retention ORDER BY 1",
              "SELECT client_id || ':' || is_of_reach FROM reading WHERE is_of_reach = 1 ORDER BY id"}) {
            auto lines = book->session().database.query(rows);
            while (lines.step()) {
                all += lines.text(0) + "\n";
            }
        }
        return all;
    }
    /// Closes the casebook and opens it by another key; no dossier is open then.
    void reopen(const Unlock& by) {
        dossier.reset();
        book.reset();
        casebook.reset();
        CasebookOptions options = testOptions();
        options.failAfter = disk;
        casebook = std::make_shared<Casebook>(Casebook::open(folder(), by, options));
        book.emplace(casebook);
    }
    /// The same as somebody else, with their own leave to the client's dossier.
    void as(const std::string& user, const char* passphrase = kPassphrase) {
        reopen(UserPassphrase{user, Secret(passphrase)});
        dossier = openDossier(*book, client, ReadingPurpose::Screen);
    }
    [[nodiscard]] std::int64_t count(const std::string& table) const {
        return book->session().database.integer("SELECT count(*) FROM " + table);
    }
    /// The kind of the last act.
    [[nodiscard]] std::string lastAct() const {
        auto query = book->session().database.query("SELECT kind FROM act ORDER BY id DESC LIMIT 1");
        return query.step() ? query.text(0) : std::string();
    }

    /// Does `act` on a disk that fails at its first write, its second, … until it succeeds: each time but the
    /// last nothing is stored, and it is told as a failure of the environment. Afterwards it is done, by one
    /// commit.
    void expectWholeOrNothing(const std::function<void()>& act) {
        const std::string before = everything();
        const auto acts = count("act");
        for (int writes = 0;; ++writes) {
            ASSERT_LT(writes, 60) << "it never succeeds";
            disk->writes = writes;
            bool isDone = true;
            try {
                act();
            } catch (const EnvironmentError&) {
                isDone = false;
            }
            disk->writes.reset();
            if (isDone) {
                EXPECT_GT(writes, 0) << "it wrote nothing";
                break;
            }
            ASSERT_EQ(everything(), before) << "failing at write " << writes;
            ASSERT_EQ(count("act"), acts) << "failing at write " << writes;
        }
        EXPECT_LE(count("act"), acts + 1) << "more than one commit";
    }

    std::shared_ptr<FailAfter> disk = std::make_shared<FailAfter>();
    std::shared_ptr<Casebook> casebook;
    std::optional<OpenCasebook> book;
    ClientId client{0};
    std::optional<OpenDossier> dossier;
};

} // namespace kentering
