#pragma once

#include "app/presenters/surroundings.h"
#include "model/base/output_file.h"
#include "model/domain/handout_way.h"
#include "model/domain/ids.h"
#include "reports/handout/composition.h"
#include "reports/handout/handout_request.h"
#include "reports/handout/layout.h"
#include "reports/handout/pages.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Days after a slip in which the slip tips are offered of themselves. A judgement; the counsellor can switch
/// them on and off.
inline constexpr int kSlipIsRecentDays = 14;

/// A handout for one client: options, the composition they give, its pages. Every change lays the sheet out
/// again, so that what is seen is what is printed.
class HandoutPresenter {
public:
    /// Begins with what is known: his language, phases, safety answers, plan and goal. Nothing of who he is
    /// reaches the sheet. @throws WrongClientError, StorageIoError, MissingFontError.
    HandoutPresenter(const Workspace& workspace, ClientId client);

    [[nodiscard]] ClientId id() const { return m_client; }
    /// For the screen of the counsellor only.
    [[nodiscard]] const std::string& displayName() const { return m_displayName; }
    [[nodiscard]] const HandoutRequest& request() const { return m_request; }
    /// The downers that he named; for the screen of the counsellor only.
    [[nodiscard]] const std::vector<Substance>& namedDowners() const { return m_namedDowners; }
    [[nodiscard]] const Composition& composition() const { return m_composition; }
    [[nodiscard]] const Pages& pages() const { return m_pages; }

    void setLanguage(Language language);
    void setFormat(SheetFormat format);
    /// @param also is dropped when it is the same as `phase` or there is no main phase
    void setPhase(std::optional<Phase> phase, std::optional<Phase> also);
    void setAfterSlip(bool afterSlip);
    /// Whether the days without use may stand on the sheet; he decides.
    void setShowsTotal(bool shows);

    // Each decision about advice is written into the client's history with its reason. @throws
    // StorageIoError.

    /// Leaves a piece of advice out. @returns false without a reason, or for a safety box: nothing changes.
    bool drop(std::string_view adviceId, const std::string& reason);
    /// Says a piece of advice that is on the sheet in other words, in place of earlier ones. @returns false
    /// without words or a reason, or for a safety box: nothing changes.
    bool reword(std::string_view adviceId, const std::string& words, const std::string& reason);
    /// Gives advice that is held back because dependence on downers is not known. @returns false without a
    /// reason, or when it is held back for another reason.
    bool release(std::string_view adviceId, const std::string& reason);
    /// Takes back what was changed about a piece of advice.
    void restore(std::string_view adviceId);
    [[nodiscard]] bool isChanged(std::string_view adviceId) const;
    /// Its title in the counsellor's language, whatever stands on the sheet; empty for an unknown id.
    [[nodiscard]] std::string adviceTitle(std::string_view adviceId) const;
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

private:
    void compose();
    bool change(std::string_view adviceId, const AdviceChange& change);

    const Workspace& m_workspace;
    ClientId m_client;
    OpenDossier m_dossier;
    std::string m_displayName;
    std::vector<Substance> m_namedDowners;
    std::optional<SoberTotal> m_total;
    Content m_content; ///< with the directory as the team keeps it
    HandoutRequest m_request;
    Composition m_composition;
    Layouter m_layouter;
    Pages m_pages;
};

} // namespace kentering
