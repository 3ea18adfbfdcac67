#pragma once

#include "app/presenters/talk/conversation_presenter.h"

#include "app/presenters/talk/item_history.h"
#include "app/presenters/talk/substances_presenter.h"
#include "model/acts/reading/talk_facts.h"
#include "model/base/fail_after.h"
#include "model/storage/casebook/session.h"
#include "model/storage/dossier/entry_store.h"
#include "model/storage/dossier/measurement_store.h"
#include "model/storage/dossier/task_store.h"
#include "model/storage/drafts/draft_store.h"
#include "tests/presenters/support/workspace_fixture.h"
#include "tests/storage/writing.h"

#include <algorithm>
#include <optional>

// A talk without a window.

namespace kentering::talking {

using namespace storage;

using namespace std::chrono_literals;

class FakeTalkView : public TalkView {
public:
    void showAnswer(const TalkItem& item) override { answers.push_back(item); }
    void showActive(const TalkItem& item) override { active = item; }
    void showCounts() override { ++counts; }
    void showSafety() override { ++safety; }
    void showSafetyWork() override { ++safetyWork; }
    void showPrompts() override { ++prompts; }
    void showNote() override { ++notes; }
    void showSubstances() override { ++substances; }
    void showLastGoal() override { ++goals; }
    void showNoteStored(bool now) override { noteStored = now; }
    void showFailure(std::exception_ptr error) override { failure = error; }
    void showDone(const TalkDone& now) override { done = now; }
    [[nodiscard]] bool isInView(const TalkItem& /*item*/) const override { return inView; }
    [[nodiscard]] bool areSubstancesInView() const override { return inView; }

    std::vector<TalkItem> answers;
    std::optional<TalkItem> active;
    int counts = 0;
    int safety = 0;
    int safetyWork = 0;
    int prompts = 0;
    int notes = 0;
    int substances = 0;
    int goals = 0;
    std::optional<bool> noteStored;
    std::exception_ptr failure;
    std::optional<TalkDone> done;
    bool inView = true; ///< whatever is asked
};

class TalkPresenterTest : public PresenterContextTest {
protected:
    void start(std::optional<ClientId> client = std::nullopt) {
        presenter.reset();
        presenter = std::make_unique<TalkPresenter>(*context, client.value_or(ruben), view);
    }
    TalkPresenterTest() { start(); }
    ~TalkPresenterTest() override { presenter.reset(); }

    [[nodiscard]] std::vector<Stored<MeasurementId, Measurement>> lists() const {
        return MeasurementReader(casebook()).of(ruben);
    }
    [[nodiscard]] std::optional<Answer> stored(ChecklistItem item) const {
        return lists().empty() ? std::nullopt : lists().front().value.checklist[indexOf(item)];
    }
    [[nodiscard]] std::optional<ComplaintAnswer> stored(Complaint item) const {
        return lists().empty() ? std::nullopt : lists().front().value.complaints[indexOf(item)];
    }
    [[nodiscard]] std::vector<Stored<ContactId, Contact>> contacts() const {
        return ContactReader(casebook()).of(ruben);
    }

    /// The program is closed and started again some days later.
    void reopenLater(int days) {
        presenter.reset();
        context->casebook.reset();
        CasebookOptions later = options();
        later.clock = Clock::fixed(kToday + boost::gregorian::days(days));
        context->casebook = std::make_shared<OpenCasebook>(
            Casebook::open(root / "book", UserPassphrase{"Noor", Secret("wachtzin")}, later));
        start();
    }

    FakeTalkView view;
    std::unique_ptr<TalkPresenter> presenter;
};

} // namespace kentering::talking
