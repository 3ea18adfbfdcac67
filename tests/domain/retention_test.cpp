#include "model/domain/retention.h"

#include <gmock/gmock.h>

namespace kentering {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Retention, NoTermIsShorterThanTheLaw) {
    EXPECT_THAT(faultsOf({LegalBasis::Treatment, 19}), ElementsAre(RetentionFault::ShorterThanLaw));
    EXPECT_THAT(faultsOf({LegalBasis::Treatment, 20}), IsEmpty());
    EXPECT_THAT(faultsOf({LegalBasis::Support, 14}), ElementsAre(RetentionFault::ShorterThanLaw));
    EXPECT_THAT(faultsOf({LegalBasis::Support, 15}), IsEmpty());
    for (const LegalBasis basis : {LegalBasis::Consent, LegalBasis::Other}) {
        EXPECT_THAT(faultsOf({basis, 0}), IsEmpty());
        EXPECT_THAT(faultsOf({basis, 100}), IsEmpty());
        EXPECT_THAT(faultsOf({basis, 101}), ElementsAre(RetentionFault::YearsOutOfRange));
        EXPECT_THAT(faultsOf({basis, -1}), ElementsAre(RetentionFault::YearsOutOfRange));
    }
}

TEST(Retention, ATermIsCountedFromTheClosing) {
    EXPECT_EQ(keptUntil({LegalBasis::Consent, 2}, Date(2024, 9, 17)), Date(2026, 9, 17));
    EXPECT_EQ(keptUntil({LegalBasis::Consent, 0}, Date(2024, 9, 17)), Date(2024, 9, 17));
    EXPECT_EQ(keptUntil({LegalBasis::Consent, 1}, Date(2024, 2, 29)), Date(2025, 2, 28));
    EXPECT_EQ(keptUntil({LegalBasis::Consent, 4}, Date(2024, 2, 29)), Date(2028, 2, 29));
}

TEST(Retention, TheLawHoldsUpToTheLastDayOfItsOwnTerm) {
    const Date closed(2006, 11, 23);
    const Retention treatment{LegalBasis::Treatment, 30};
    EXPECT_TRUE(isWithinLegalTerm(treatment, closed, Date(2026, 11, 22)));
    EXPECT_FALSE(isWithinLegalTerm(treatment, closed, Date(2026, 11, 23)))
        << "the organisation's ten years more are no law";
    EXPECT_TRUE(isWithinLegalTerm(treatment, std::nullopt, Date(2026, 11, 23))) << "open still";
    EXPECT_FALSE(isWithinLegalTerm(Retention{LegalBasis::Consent, 30}, closed, Date(2007, 1, 1)));
    EXPECT_FALSE(isWithinLegalTerm(std::nullopt, closed, Date(2007, 1, 1))) << "nobody said why it is kept";
}

} // namespace
} // namespace kentering
