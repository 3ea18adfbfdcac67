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
        bool consent = false;      ///< the client agrees that the party hears of them
        std::optional<Date> consentUntil{};
        bool gpConsent = false; ///< the client agrees that their GP gets a letter
        std::optional<Date> gpConsentUntil{};
        bool gpLetterNeeded = false;
        bool insuranceCheckNeeded = false;
        std::optional<Date> worthTryingUntil{}; ///< a group that was begun: not before then decide
        bool withoutAnswer = false;
        int daysInStatus = 0;
        std::vector<Step> steps{};
        bool hasStepBefore = false; ///< the last step can be taken back
    };

    ReferralsPresenter(const PresenterContext& context, ClientId client);

    void reload();
    /// Whose dossier it is.
    [[nodiscard]] ClientId client() const { return m_dossier.client(); }

    /// Open ones first, then latest first.
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    /// @throws std::out_of_range when there is no such referral.
    [[nodiscard]] const Line& line(ReferralId id) const;
    /// Help that safety asks for and that nobody has thought of yet, first things first.
    [[nodiscard]] const std::vector<ReferralKind>& proposed() const { return m_proposed; }
    /// What a referral can go to: an entry of the directory, or help of a kind that has none.
    struct Choice {
        std::optional<DirectoryEntry> party{};
        ReferralKind kind;
    };
    /// First what safety asks for, entries before the bare kind; then the rest in the order of the directory,
    /// the crisis lines last, and the kinds.
    [[nodiscard]] std::vector<Choice> choices() const;

    /// Help is considered; nothing leaves the house by this.
    ReferralId consider(const ResourceId& party);
    /// Help of a kind whose party is not in the directory.
    ReferralId consider(ReferralKind kind);

    /// Takes a step, dated today. Returns what stands in its way; then nothing is stored.
    [[nodiscard]] std::vector<ReferralObstacle> take(ReferralId id, ReferralStatus next);
    /// Takes the last step back, for it was a mistake.
    [[nodiscard]] std::vector<ReferralObstacle> takeBack(ReferralId id);
    void setGpLetter(ReferralId id, std::optional<bool> there);
    void setInsuranceChecked(ReferralId id, std::optional<bool> checked);
    void setOutcome(ReferralId id, const std::string& outcome);
    /// The client agrees today that the party of this referral (or their GP) hears of them, until a day or
    /// without end. Returns false when the referral has no party, or when the day has passed.
    [[nodiscard]] bool giveConsent(ReferralId id, std::optional<Date> until,
                                   LetterKind letter = LetterKind::ToParty);
    /// They take it back: from today nothing may be sent.
    void withdrawConsent(ReferralId id, LetterKind letter = LetterKind::ToParty);

    /// What stands in the way of a letter: it needs the client's consent for whoever gets it, the GP too.
    [[nodiscard]] std::vector<ReferralObstacle> letterObstacles(ReferralId id, LetterKind letter) const;
    /// What the letter may tell, as agreed with the client.
    [[nodiscard]] std::vector<LetterField> agreedFields(ReferralId id, LetterKind letter) const;
    /// Returns what stands in the way; then nothing is stored.
    [[nodiscard]] std::vector<ReferralObstacle> setAgreedFields(ReferralId id, LetterKind letter,
                                                                const std::vector<LetterField>& fields);
    /// The letter was given or printed, which the history keeps. Returns what stands in the way: then it may
    /// not be given.
    [[nodiscard]] std::vector<ReferralObstacle> letterGiven(ReferralId id, LetterKind letter);
    /// The letter from the template, with exactly what was agreed; a field about which nothing is known is
    /// left out.
    [[nodiscard]] LetterText letter(ReferralId id, LetterKind letter) const;

private:
    /// Entries that a referral can go to, in the order of the directory, the crisis lines last.
    [[nodiscard]] std::vector<DirectoryEntry> parties() const;

    const PresenterContext& m_context;
    OpenDossier m_dossier;
    std::vector<Consent> m_consents;
    std::vector<DirectoryEntry> m_directory;
    std::vector<Line> m_lines;
    std::vector<ReferralKind> m_asked;    ///< help that safety asks for
    std::vector<ReferralKind> m_proposed; ///< of it what nobody has thought of yet
};

} // namespace kentering
