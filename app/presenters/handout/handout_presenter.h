#pragma once

#include "app/presenters/shared/platform.h"
#include "model/acts/reading/forms.h"
#include "model/base/output_file.h"
#include "model/domain/dossier/handout_way.h"
#include "model/domain/ids.h"
#include "reports/handout/compose/composition.h"
#include "reports/handout/compose/handout_request.h"
#include "reports/handout/layout/layout.h"
#include "reports/handout/layout/pages.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Days after a slip in which the slip tips are offered of themselves. A judgement; the counsellor can switch
/// them on and off.
inline constexpr int kSlipIsRecentDays = 14;

/// Days after a year without use in which it is still celebrated on the next sheet. A judgement.
inline constexpr int kYearIsRecentDays = 91;

/// A handout for one client: options, the composition they give, its pages. Every change lays the sheet out
/// again, so that what is seen is what is printed.
class HandoutPresenter {
public:
    /// Begins with what is known: language, phases, safety answers, plan and goals; and with what was chosen
    /// for a sheet of today that was never closed, because the screen was locked. Nothing of who it is for
    /// reaches the sheet. @throws WrongClientError, StorageIoError, MissingFontError.
    HandoutPresenter(const PresenterContext& context, ClientId client);

    /// Keeps what is chosen, for a lock. @throws StorageIoError: it is kept in memory until the program ends.
    void keep();
    /// The sheet is done with: the next one begins anew. @throws StorageIoError.
    void close();

    [[nodiscard]] ClientId id() const { return m_client; }
    /// For the screen of the counsellor only.
    [[nodiscard]] const std::string& displayName() const { return m_displayName; }
    [[nodiscard]] const HandoutRequest& request() const { return m_request; }
    /// The downers that were named; for the screen of the counsellor only.
    [[nodiscard]] const std::vector<Substance>& namedDowners() const { return m_namedDowners; }
    [[nodiscard]] const Composition& composition() const { return m_composition; }
    [[nodiscard]] const Pages& pages() const { return m_pages; }

    void setLanguage(Language language);
    void setFormat(SheetFormat format);
    /// @param also is dropped when it is the same as `phase` or there is no main phase
    void setPhase(std::optional<Phase> phase, std::optional<Phase> also);
    /// The client's own goal decides the sheet; nothing: as for stopping. Changes nothing in the dossier.
    void setGoal(std::optional<OwnGoal> goal);
    /// Only this topic, one page; nothing: the sheet of the phase. A neutral sheet has no topic.
    void setTopic(std::optional<SheetTopic> topic);
    void setAfterSlip(bool afterSlip);
    /// Whether the clock (days without use, or use days a week) may stand on the sheet; the client decides.
    void setShowsTotal(bool shows);
    /// Whether there is a clock that `setShowsTotal` would print or leave off.
    [[nodiscard]] bool hasClock() const;
    [[nodiscard]] bool showsTotal() const { return m_showsTotal; }
    /// Of people and places only names, dates and the square code.
    void setWithoutAddresses(bool without);
    /// For paper that somebody else may find.
    void setNeutral(bool neutral);
    /// Whether own words stand on the sheet of somebody who depends on downers: the counsellor is asked
    /// whether they go with "never stop alone". They are not censored.
    [[nodiscard]] bool asksAboutOwnWords() const;

    // Each decision about advice is written into the client's history with its reason. @throws
    // StorageIoError.

    /// Leaves a piece of advice out. @returns false without a reason, or for a safety box: nothing changes.
    bool drop(std::string_view adviceId, const std::string& reason);
    /// Says a piece of advice that is on the sheet in other words, in place of earlier ones. @returns false
    /// without words or a reason, or for a safety box: nothing changes.
    bool reword(std::string_view adviceId, const std::string& words, const std::string& reason);
    /// Gives advice that is held back because dependence on downers is not known, or because the dossier
    /// warns of it. @returns false without a reason, or when it is held back for another reason.
    bool release(std::string_view adviceId, const std::string& reason);
    /// Puts a piece of advice first on the sheet, or takes its star back. @returns false for a fourth star,
    /// for advice that is held back, and for what is no advice: nothing changes.
    bool star(std::string_view adviceId);
    bool unstar(std::string_view adviceId);
    [[nodiscard]] bool isStarred(std::string_view adviceId) const;
    /// Takes back what was changed about a piece of advice.
    void restore(std::string_view adviceId);
    [[nodiscard]] bool isChanged(std::string_view adviceId) const;
    /// Its title in the counsellor's language, whatever stands on the sheet; empty for an unknown id.
    [[nodiscard]] std::string adviceTitle(std::string_view adviceId) const;
    /// The form in which other words for a piece of advice are typed (`FormDraft`).
    [[nodiscard]] static std::string wordsForm(std::string_view adviceId);
    /// Advice on the sheet for which other words were half typed when the screen went; empty mostly.
    /// @throws StorageIoError.
    [[nodiscard]] std::string leftHalfSaid() const;
    /// The text of a block on the sheet without its marks, to begin a rewording with.
    [[nodiscard]] static std::string adviceWords(const Block& block);
    /// For whom it may do harm, in words for the counsellor; empty for most advice.
    [[nodiscard]] std::string adviceWarning(std::string_view adviceId) const;

    /// A name for the file that says nothing about whose it is or what it is about.
    [[nodiscard]] std::string neutralFileName() const;
    /// Writes down that the sheet is given, and only then gives it. @throws OutputFileError, StorageIoError:
    /// there is no file.
    void savePdf(const std::filesystem::path& file, IfExists ifExists) const;
    /// The sheet as text, for a message and for a screen reader.
    [[nodiscard]] std::string text() const;
    /// Writes into the client's history that the sheet was printed, or that its text is copied: called before
    /// that is. @throws StorageIoError: then it is not to be copied.
    void given(HandoutWay way) const;
    /// The heart of it in one message of at most 700 characters.
    [[nodiscard]] std::string shortText() const;

private:
    void compose();
    void comeBack();
    bool change(std::string_view adviceId, const AdviceChange& change);

    const PresenterContext& m_context;
    ClientId m_client;
    OpenDossier m_dossier;
    std::string m_displayName;
    std::vector<Substance> m_namedDowners;
    std::optional<SoberTotal> m_total;
    std::optional<UseRate> m_rate;
    bool m_showsTotal = true;
    Content m_content; ///< with the directory as the team keeps it
    HandoutRequest m_request;
    Composition m_composition;
    Layouter m_layouter;
    Pages m_pages;
    FormFields m_kept; ///< the choices as they are kept, or as the sheet began
    bool m_isKept = false;
};

} // namespace kentering
