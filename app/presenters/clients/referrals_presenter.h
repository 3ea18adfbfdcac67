#pragma once

#include "app/presenters/settings/resource_directory.h"
#include "model/domain/referral/letter_field.h"
#include "model/domain/referral/referral_path.h"
#include "reports/handout/layout/letter_layout.h"

#include <optional>
#include <string>
#include <vector>

namespace kentering {

/// Referrals of one client: to whom, how far, what stands in the way, and what may be told.
class ReferralsPresenter {
public:
    /// A step that the path offers, and what stands in its way now.
    struct Step {
        ReferralStatus to;
        std::vector<ReferralObstacle> obstacles{};
        friend bool operator==(const Step&, const Step&) = default;
    };

    /// One referral, as facts; the view words them.
    struct Line {
        ReferralId id;
        Referral referral;
        std::string
            party{}; ///< the name in the directory, or the id of an entry that is gone; empty for none
        std::string expectation{}; ///< what not to expect from it
        bool consent = false;      ///< the client agrees that the party hears of him
        std::optional<Date> consentUntil{};
        bool gpLetterNeeded = false;
        bool insuranceCheckNeeded = false;
        std::optional<Date> worthTryingUntil{}; ///< a group that was begun: not before then decide
        bool withoutAnswer = false;
        int daysInStatus = 0;
        std::vector<Step> steps{};
    };

    ReferralsPresenter(const PresenterContext& context, ClientId client);

    void reload();
    /// Whose dossier it is.
    [[nodiscard]] ClientId client() const { return m_client; }

    /// Open ones first, then latest first.
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    /// @throws std::out_of_range when there is no such referral.
    [[nodiscard]] const Line& line(ReferralId id) const;
    /// Entries that a referral can go to, in the order of the directory, the crisis lines last.
    [[nodiscard]] std::vector<DirectoryEntry> parties() const;

    /// Help is considered; nothing leaves the house by this.
    ReferralId consider(const ResourceId& party);
    /// Help of a kind whose party is not in the directory.
    ReferralId consider(ReferralKind kind);

    /// Takes a step, dated today. Returns what stands in its way; then nothing is stored.
    [[nodiscard]] std::vector<ReferralObstacle> take(ReferralId id, ReferralStatus next);
    void setGpLetter(ReferralId id, std::optional<bool> there);
    void setInsuranceChecked(ReferralId id, std::optional<bool> checked);
    void setOutcome(ReferralId id, const std::string& outcome);
    /// The client agrees today that the party of this referral hears of him, until a day or without end.
    /// Returns false when the referral has no party.
    [[nodiscard]] bool giveConsent(ReferralId id, std::optional<Date> until);
    /// He takes it back: from today nothing may be sent.
    void withdrawConsent(ReferralId id);

    /// What stands in the way of a letter: one to the party needs the client's consent for that party.
    [[nodiscard]] std::vector<ReferralObstacle> letterObstacles(ReferralId id, LetterKind letter) const;
    /// What the letter may tell, as agreed with the client.
    [[nodiscard]] std::vector<LetterField> agreedFields(ReferralId id, LetterKind letter) const;
    void setAgreedFields(ReferralId id, LetterKind letter, const std::vector<LetterField>& fields);
    /// The letter from the template, with exactly what was agreed; a field about which nothing is known is
    /// left out.
    [[nodiscard]] LetterText letter(ReferralId id, LetterKind letter) const;

private:
    template <typename Change>
    void change(ReferralId id, Change change);

    const PresenterContext& m_context;
    ClientId m_client;
    std::vector<Stored<ConsentId, Consent>> m_consents;
    std::vector<DirectoryEntry> m_directory;
    std::vector<Line> m_lines;
};

} // namespace kentering
