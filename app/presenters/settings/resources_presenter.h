#pragma once

#include "app/presenters/settings/resource_directory.h"

#include <optional>
#include <vector>

namespace kentering {

/// The referral directory: what there is, when it meets next, when it was last checked, and what may stand on
/// paper.
class ResourcesPresenter {
public:
    /// One entry, as facts; the view words them.
    struct Line {
        ResourceId id;
        ReferralKind kind;
        std::string name;
        std::string region;
        std::vector<std::string> phones; ///< public lines
        std::vector<Date> nextDates;     ///< three, of a group that meets
        std::optional<boost::posix_time::time_duration> start{};
        Freshness freshness = Freshness::NeverChecked;
        std::optional<Date> lastChecked{};
        std::string checkedBy{};
        bool prints = false; ///< whether it may stand on paper today
        bool edited = false;
        bool own = false;         ///< the team made it
        bool withdrawn = false;   ///< offered no more; stands last
        bool mayWithdraw = false; ///< all but the crisis lines
    };

    explicit ResourcesPresenter(const PresenterContext& context);

    void reload();
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    /// How many entries that are offered need a check.
    [[nodiscard]] int stale() const;
    /// Nothing when the directory has no such entry.
    [[nodiscard]] std::optional<DirectoryEntry> entry(const ResourceId& id) const;
    [[nodiscard]] ResourceDraft draft(const ResourceId& id) const;

    /// The author looked today whether everything in the entry is still so.
    void markChecked(const ResourceId& id);
    /// Makes an entry of the team's own, checked today when the author looked. Returns what is wrong with it,
    /// and then nothing is stored.
    [[nodiscard]] std::vector<ResourceFault> add(const ResourceDraft& draft, bool checkedToday);
    /// Offers an entry no more, or again. Returns what stands in the way.
    [[nodiscard]] std::vector<ResourceFault> setWithdrawn(const ResourceId& id, bool withdrawn);
    /// Stores what `edited` says otherwise than is shown, and whether it is offered when that is given.
    /// Returns what is wrong with it, and then nothing is stored.
    [[nodiscard]] std::vector<ResourceFault> edit(const ResourceId& id, const ResourceDraft& edited,
                                                  std::optional<bool> withdrawn = {});

private:
    const PresenterContext& m_context;
    std::vector<DirectoryEntry> m_entries;
    std::vector<Line> m_lines;
};

} // namespace kentering
