#include "model/domain/dossier/episode.h"

namespace kentering {

Episode presentEpisode(const Client& client) {
    return {.opened = client.reopened ? client.reopened : client.opened,
            .closed = client.closed,
            .outcome = client.outcome,
            .words = client.closingWords};
}

std::vector<Episode> episodesOf(const Client& client, const std::vector<Episode>& earlier) {
    std::vector<Episode> all = earlier;
    all.push_back(presentEpisode(client));
    return all;
}

std::vector<ClosingObstacle> obstaclesToClosing(const Client& client, Date day, Date today) {
    std::vector<ClosingObstacle> found;
    if (day > today) {
        found.push_back(ClosingObstacle::InTheFuture);
    }
    if (const auto began = presentEpisode(client).opened; began && day < *began) {
        found.push_back(ClosingObstacle::BeforeItBegan);
    }
    return found;
}

std::vector<ClosingObstacle> obstaclesToReopening(const Client& client, Reopening why, Date day, Date today) {
    if (!client.closed) {
        return {ClosingObstacle::NotClosed};
    }
    std::vector<ClosingObstacle> found;
    if (why == Reopening::ClosedByMistake) {
        return found;
    }
    if (day > today) {
        found.push_back(ClosingObstacle::InTheFuture);
    }
    if (day < *client.closed) {
        found.push_back(ClosingObstacle::BeforeItEnded);
    }
    return found;
}

} // namespace kentering
