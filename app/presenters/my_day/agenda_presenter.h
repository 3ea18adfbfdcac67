#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/agenda/contact_agenda.h"
#include "model/domain/dossier/work_lists.h"

#include <string>
#include <vector>

namespace kentering {

/// The team's agenda, who waits for a first talk, and the register of a group.
class AgendaPresenter {
public:
    struct Line {
        AgendaEntry entry;
        AgendaState state;
        bool mine = false;
    };
    struct Waiting {
        WaitingClient client;
        std::string name;
        std::string code;
        bool mine = false;
    };

    explicit AgendaPresenter(const PresenterContext& context);

    /// Seven days from `first` on.
    void showWeek(Date first);
    [[nodiscard]] Date firstDay() const { return m_first; }
    void setOnlyMine(bool onlyMine);
    [[nodiscard]] bool onlyMine() const { return m_onlyMine; }
    void reload();

    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    /// Who asked for help and has had no talk yet, longest first.
    [[nodiscard]] const std::vector<Waiting>& waiting() const { return m_waiting; }

    /// Open clients who can be ticked for a group, by name.
    [[nodiscard]] std::vector<ClientName> groupCandidates() const;
    /// Who is in the register of the group that met at `at`.
    [[nodiscard]] std::vector<ClientId> present(DateTime at) const;
    /// Writes down that the clients of `is` were there, in each one's own dossier and without a word about
    /// the others; takes away who stands in `was`, as the register was seen, and no more in `is`. Whom a
    /// colleague registered meanwhile stays. Returns false for a time that lies ahead.
    [[nodiscard]] bool registerGroup(DateTime at, const std::vector<ClientId>& was,
                                     const std::vector<ClientId>& is);

private:
    const PresenterContext& m_context;
    Date m_first;
    bool m_onlyMine = true;
    std::vector<Line> m_lines;
    std::vector<Waiting> m_waiting;
};

} // namespace kentering
