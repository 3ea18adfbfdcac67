#pragma once

#include "app/presenters/shared/platform.h"
#include "model/domain/dossier/episode.h"

#include <vector>

namespace kentering {

/// The end of a dossier, and whoever came back: what was with us, how it ended, what is open still.
class ClosingPresenter {
public:
    /// Opens the dossier. @throws WrongClientError.
    ClosingPresenter(const PresenterContext& context, ClientId client);

    void reload();
    [[nodiscard]] ClientId client() const { return m_dossier.client(); }

    [[nodiscard]] bool isClosed() const { return m_present.closed.has_value(); }
    [[nodiscard]] const Episode& present() const { return m_present; }
    /// What ended before the present episode, latest first.
    [[nodiscard]] const std::vector<Episode>& earlier() const { return m_earlier; }

    /// What a closing leaves on somebody's list.
    struct OpenWork {
        int safety = 0; ///< tasks about safety
        int other = 0;
        int booked = 0; ///< contacts that lie ahead
        friend bool operator==(const OpenWork&, const OpenWork&) = default;
    };
    [[nodiscard]] OpenWork openWork() const { return m_open; }

    /// How it ended, as a form shows it; today, and nothing more, of a dossier that is open.
    [[nodiscard]] Closing closing() const;
    /// Returns what stands in the way; then nothing is stored.
    [[nodiscard]] std::vector<ClosingObstacle> close(const Closing& closing);
    /// Corrects how it ended, as it was seen.
    [[nodiscard]] std::vector<ClosingObstacle> correct(const Closing& seen, const Closing& closing);
    [[nodiscard]] std::vector<ClosingObstacle> openAgain(Reopening why, Date day);

private:
    [[nodiscard]] std::vector<ClosingObstacle> reloadUnless(std::vector<ClosingObstacle> found);

    const PresenterContext& m_context;
    OpenDossier m_dossier;
    Episode m_present;
    std::vector<Episode> m_earlier;
    OpenWork m_open;
};

} // namespace kentering
