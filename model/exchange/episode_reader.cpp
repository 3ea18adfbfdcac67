#include "model/exchange/episode_reader.h"

#include "model/exchange/read_values.h"

#include <string>

namespace kentering {

namespace {

constexpr const char* kEpisodes = "episodes";
constexpr const char* kOtherwise = "is not what the dossier itself says";

std::optional<Episode> readEpisode(ObjectReader& reader) {
    const auto opened = reader.date("opened", DayRule::NotInFuture);
    const auto closed = reader.date("closed", DayRule::NotInFuture);
    const auto outcome = reader.word<ClosingOutcome>("outcome");
    auto words = reader.words("words");
    if (opened && closed && *closed < *opened) {
        reader.fault("closed", kBackwards);
    }
    if (!closed && (outcome || words)) {
        reader.fault(outcome ? "outcome" : "words", "is of an episode that has not ended");
    }
    if (!reader.finish()) {
        return std::nullopt;
    }
    return Episode{.opened = opened, .closed = closed, .outcome = outcome, .words = std::move(words)};
}

/// What does not fit one after the other, or beside what the dossier says.
class EpisodeChecks {
public:
    EpisodeChecks(ObjectReader& owner, const std::vector<Episode>& episodes)
        : m_owner(owner), m_episodes(episodes) {}

    void lookAtOrder() {
        for (std::size_t at = 0; at + 1 < m_episodes.size(); ++at) {
            if (!m_episodes[at].closed) {
                fault(at, "closed", "is missing");
            }
            const auto& next = m_episodes[at + 1];
            if (!next.opened) {
                fault(at + 1, "opened", "is missing");
            } else if (m_episodes[at].closed && *next.opened < *m_episodes[at].closed) {
                fault(at + 1, "opened", "lies before the end of the episode before it");
            }
        }
    }
    void lookAtEnds(const Client& client) {
        const std::size_t last = m_episodes.size() - 1;
        if (m_episodes.front().opened != client.opened) {
            fault(0, "opened", kOtherwise);
        }
        if (m_episodes[last].closed != client.closed) {
            fault(last, "closed", kOtherwise);
        } else if (m_episodes[last].outcome != client.outcome) {
            fault(last, "outcome", kOtherwise);
        }
    }

private:
    void fault(std::size_t index, const char* key, const char* reason) {
        m_owner.faults().add(pointerTo(pointerTo(m_owner.pointerOf(kEpisodes), index), key), reason);
    }

    ObjectReader& m_owner;
    const std::vector<Episode>& m_episodes;
};

} // namespace

void readEpisodes(ObjectReader& owner, Dossier& dossier) {
    Places places;
    std::vector<Episode> episodes = readList(owner, kEpisodes, readEpisode, &places);
    if (episodes.empty() || places.back() + 1 != episodes.size()) {
        return; // nothing to compare, or one of them is wrong by itself
    }
    EpisodeChecks checks(owner, episodes);
    checks.lookAtOrder();
    checks.lookAtEnds(dossier.client);
    dossier.client.closingWords = std::move(episodes.back().words);
    if (episodes.size() > 1) {
        dossier.client.reopened = episodes.back().opened;
    }
    episodes.pop_back();
    dossier.earlierEpisodes = std::move(episodes);
}

} // namespace kentering
