#include "app/presenters/shared/form_draft.h"

#include "model/base/errors.h"
#include "model/base/wrong_client_error.h"
#include "tests/presenters/support/workspace_fixture.h"

#include <optional>

namespace kentering {
namespace {

using Fields = FormDraft::Fields;

const Fields kEmpty{{"slip.first", "23-11"}, {"slip.trigger", ""}};

class FormDraftTest : public PresenterContextTest {
protected:
    [[nodiscard]] FormDraft draft(std::optional<ClientId> client,
                                  const std::string& form = "slip-dialog") const {
        return {*context, client, form};
    }
    /// What a form that opens with `opened` gets back.
    [[nodiscard]] Fields comesBack(std::optional<ClientId> client, const Fields& opened = kEmpty,
                                   const std::string& form = "slip-dialog") const {
        return draft(client, form).open(opened);
    }
    /// Somebody fills it in, and then the lock comes.
    void leaveHalfFilled(std::optional<ClientId> client, const std::string& form = "slip-dialog") const {
        FormDraft half = draft(client, form);
        EXPECT_TRUE(half.open(kEmpty).empty());
        half.filled({{"slip.first", "23-11"}, {"slip.trigger", "zaterd"}});
        half.filled({{"slip.first", "23-11"}, {"slip.trigger", "zaterdag"}});
    }
};

TEST_F(FormDraftTest, BringsBackWhatWasTypedAndNothingThatNobodyTouched) {
    leaveHalfFilled(ruben);
    EXPECT_EQ(comesBack(ruben), (Fields{{"slip.trigger", "zaterdag"}}));
    const Fields changedElsewhere{{"slip.first", "20-11"}, {"slip.trigger", ""}};
    EXPECT_EQ(comesBack(ruben, changedElsewhere), (Fields{{"slip.trigger", "zaterdag"}}));
}

TEST_F(FormDraftTest, BringsBackAFieldThatWasEmptied) {
    FormDraft half = draft(ruben);
    static_cast<void>(half.open({{"slip.trigger", "zaterdag"}}));
    half.filled({{"slip.trigger", ""}});
    EXPECT_EQ(comesBack(ruben, {{"slip.trigger", "zaterdag"}}), (Fields{{"slip.trigger", ""}}));
}

TEST_F(FormDraftTest, ComesBackInNoOtherClientsFormAndInNoOtherForm) {
    const ClientId mo = addClient("Mo");
    leaveHalfFilled(ruben);
    EXPECT_TRUE(comesBack(mo).empty());
    EXPECT_TRUE(comesBack(std::nullopt).empty());
    EXPECT_TRUE(comesBack(ruben, kEmpty, "slip-dialog/5").empty());
    EXPECT_FALSE(comesBack(ruben).empty());
    EXPECT_THROW(static_cast<void>(comesBack(ClientId(999))), WrongClientError);
}

TEST_F(FormDraftTest, ComesBackToNobodyElse) {
    casebook().addUser("Bram", Secret("een ander"));
    leaveHalfFilled(ruben);
    leaveHalfFilled(std::nullopt, "new-client-form");
    context->casebook.reset();
    context->casebook = std::make_shared<OpenCasebook>(
        Casebook::open(root / "book", UserPassphrase{"Bram", Secret("een ander")}, options()));
    EXPECT_TRUE(comesBack(ruben).empty());
    EXPECT_TRUE(comesBack(std::nullopt, kEmpty, "new-client-form").empty());
}

TEST_F(FormDraftTest, IsGoneWhenTheFormWasStoredOrGivenUp) {
    leaveHalfFilled(ruben);
    FormDraft again = draft(ruben);
    EXPECT_FALSE(again.open(kEmpty).empty());
    again.close();
    again.filled({{"slip.first", "23-11"}, {"slip.trigger", "the form goes only now"}});
    EXPECT_TRUE(comesBack(ruben).empty());
}

TEST_F(FormDraftTest, IsGoneWhenEverythingStandsThereAgainAsItOpened) {
    leaveHalfFilled(ruben);
    FormDraft again = draft(ruben);
    static_cast<void>(again.open(kEmpty));
    again.filled(kEmpty);
    EXPECT_TRUE(comesBack(ruben).empty());
}

TEST_F(FormDraftTest, IsForgottenWithoutTheForm) {
    leaveHalfFilled(ruben);
    FormDraft::forget(*context, ruben, "slip-dialog");
    EXPECT_TRUE(comesBack(ruben).empty());
}

} // namespace
} // namespace kentering
