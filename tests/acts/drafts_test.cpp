#include "model/acts/drafts.h"

#include "tests/acts/acts_fixture.h"

#include <gmock/gmock.h>

namespace kentering {

namespace {

using ::testing::IsEmpty;

using FormActsTest = ActsTest;

const FormFields kHalfFilled{{"slip.first", "23-11"}, {"slip.trigger", ""}};

TEST_F(FormActsTest, KeepingAFormIsWholeOrNothing) {
    const FormPlace form{.client = client, .name = "slip-dialog"};
    expectWholeOrNothing([&] { keepForm(*book, form, kHalfFilled); });
    EXPECT_EQ(keptForm(*book, form), kHalfFilled) << "an emptied field is kept too";
    expectWholeOrNothing([&] { keepForm(*book, form, {{"slip.first", "24-11"}}); });
    EXPECT_EQ(keptForm(*book, form), (FormFields{{"slip.first", "24-11"}})) << "in the place of the former";
}

TEST_F(FormActsTest, ForgettingAFormIsWholeOrNothing) {
    const FormPlace form{.name = "resource-dialog/x"};
    const FormPlace other{.client = client, .name = "slip-dialog"};
    keepForm(*book, form, kHalfFilled);
    keepForm(*book, other, kHalfFilled);
    expectWholeOrNothing([&] { forgetForm(*book, form); });
    EXPECT_THAT(keptForm(*book, form), IsEmpty());
    EXPECT_EQ(keptForm(*book, other), kHalfFilled);
}

TEST_F(FormActsTest, NothingIsKeptAboutAClientWhoIsNotThere) {
    const std::string before = everything();
    const FormPlace nobody{.client = ClientId(99), .name = "slip-dialog"};
    EXPECT_THROW(keepForm(*book, nobody, kHalfFilled), WrongClientError);
    EXPECT_THROW((void)keptForm(*book, nobody), WrongClientError);
    EXPECT_EQ(everything(), before);
}

TEST_F(FormActsTest, AFormLeavesNoActBehind) {
    const auto acts = count("act");
    keepForm(*book, {.client = client, .name = "slip-dialog"}, kHalfFilled);
    forgetForm(*book, {.client = client, .name = "slip-dialog"});
    EXPECT_EQ(count("act"), acts) << "half-typed words are no part of a dossier's history";
}

} // namespace

} // namespace kentering
