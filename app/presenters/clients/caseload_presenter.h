#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/facts/caseload_row.h"
#include "model/domain/recovery/attempt_history.h"
#include "model/domain/recovery/recovery_clock.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kentering {

/// Which clients the list shows.
enum class CaseloadFilter : unsigned char {
    Mine,
    All,
    NeedsAttention, ///< exactly the clients of My day
    Closed,
    KeptLongEnough, ///< closed, and the time is over for which it is kept
};

template <>
struct Vocabulary<CaseloadFilter> {
    static constexpr std::array<std::string_view, 5> kCodes{"mine", "all", "needs-attention", "closed",
                                                            "kept-long-enough"};
};

/// Whether what changed can change the list of clients.
[[nodiscard]] bool changesCaseload(const CasebookChanges& changes);

/// The list of clients, which can hold ten thousand: rows are worked out when they are shown.
class CaseloadPresenter {
public:
    /// A line of the list, as facts; the view words them.
    struct Line {
        ClientId id;
        std::string_view name; ///< the alias, or the code when there is none
        std::string_view code;
        std::optional<Date> closed{}; ///< then the rest is not said: nothing goes on in it
        std::optional<Phase> phase{};
        GoalPicture picture = GoalPicture::UsePerWeek; ///< what their own goal is measured by
        std::optional<RecoveryClock> clock{};
        std::optional<WeekOfUse> thisWeek{}; ///< of who wants to use less
        std::optional<Date> nextContact{};
        std::optional<Date> overdueSince{}; ///< earliest open task whose day has passed
        bool openSafetyWork = false;
    };

    /// Reads the list. @throws StorageIoError, DamagedCasebookError.
    explicit CaseloadPresenter(const PresenterContext& context);

    /// Reads it again and keeps filter and search.
    void reload();
    void setFilter(CaseloadFilter filter);
    /// Keeps the clients whose code, alias and municipality together contain every word of `typed`; case and
    /// accents do not matter.
    void setSearch(std::string_view typed);

    [[nodiscard]] CaseloadFilter filter() const { return m_filter; }
    /// How many clients a filter has, whatever is searched for.
    [[nodiscard]] std::size_t countOf(CaseloadFilter filter) const;
    /// How many clients of a filter have what is searched for.
    [[nodiscard]] std::size_t foundWith(CaseloadFilter filter) const;
    [[nodiscard]] std::size_t size() const { return m_shown.size(); }
    [[nodiscard]] Line line(std::size_t position) const;
    [[nodiscard]] ClientId client(std::size_t position) const;
    /// Where `client` stands in what is shown; nothing when it is filtered away.
    [[nodiscard]] std::optional<std::size_t> find(ClientId client) const;

private:
    [[nodiscard]] bool passes(const CaseloadRow& row, CaseloadFilter filter) const;
    void choose();

    const PresenterContext& m_context;
    Date m_today;
    std::vector<CaseloadRow> m_rows;
    std::set<ClientId> m_attention;    ///< who stands on today's list of work
    std::vector<std::string> m_folded; ///< what is searched in, one per row
    std::vector<std::size_t> m_shown;
    CaseloadFilter m_filter = CaseloadFilter::Mine;
    std::vector<std::string> m_words;
};

} // namespace kentering
