#include "app/presenters/lock/recovery_paper.h"

#include "tests/presenters/lock/start_fixture.h"

namespace kentering {
namespace {

TEST(RecoveryPaper, IsOnePageWithANeutralNameInBothLanguages) {
    const Secret code("ABCD-EFGH-JKMN");
    for (const Language language : {Language::Dutch, Language::English}) {
        const Pages paper = recoveryPaper(code, "De Kade", kToday, language);
        EXPECT_EQ(paper.count(), 1);
        EXPECT_EQ(paper.title(), language == Language::Dutch ? "Informatie" : "Information");
        EXPECT_EQ(paper.language(), language);
    }
    EXPECT_EQ(recoveryPaper(code, "", kToday, Language::Dutch).count(), 1);
}

} // namespace
} // namespace kentering
