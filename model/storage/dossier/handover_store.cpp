#include "model/storage/dossier/handover_store.h"

#include "model/base/errors.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/unit_of_work.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kentering::storage {

namespace {

constexpr const char* kWhyNot = "whyNot";

std::string nameOf(Session& session, UserId user) {
    auto query = session.database.query("SELECT name FROM person WHERE id = :person");
    query.bind(":person", user);
    if (!query.step()) {
        throw InvalidValue("there is no such colleague");
    }
    return query.text(0);
}

std::string historyWords(Session& session, const Handover& handover) {
    nlohmann::json words{{"from", nameOf(session, handover.from)},
                         {"to", nameOf(session, handover.to)},
                         {"reason", code(handover.reason)},
                         {"on", isoDate(handover.offered)},
                         {"status", code(handover.status)}};
    if (handover.answered) {
        words["answered"] = isoDate(*handover.answered);
    }
    if (!handover.whyNot.empty()) {
        words[kWhyNot] = handover.whyNot;
    }
    for (const auto heading : all<HandoverHeading>()) {
        if (!handover.note(heading).empty()) {
            words["notes"][code(heading)] = handover.note(heading);
        }
    }
    return words.dump();
}

Stored<HandoverId, Handover> read(sqlite::Query& query) {
    return {query.id<HandoverId>(0), Handover{.from = query.id<UserId>(1),
                                              .to = query.id<UserId>(2),
                                              .reason = query.word<HandoverReason>(3),
                                              .offered = query.date(4),
                                              .status = query.word<HandoverStatus>(5),
                                              .answered = query.optionalDate(6)}};
}

/// Why a handover was refused, as the newest change of it says: only the history keeps it.
std::string whyNotOf(Session& session, ClientId client, HandoverId id) {
    auto query = session.database.query("SELECT after FROM history WHERE client_id = :client AND table_name "
                                        "= 'handover' AND row_id = :id ORDER BY id DESC LIMIT 1");
    query.bind(":client", client).bind(":id", id);
    if (!query.step() || query.isNull(0)) {
        return {};
    }
    const auto words = nlohmann::json::parse(query.text(0), nullptr, false);
    return words.is_object() ? words.value(kWhyNot, std::string()) : std::string();
}

} // namespace

std::vector<Stored<HandoverId, Handover>> HandoverReader::of(ClientId client) const {
    m_session.requireClient(client);
    std::vector<Stored<HandoverId, Handover>> handovers;
    {
        auto query =
            m_session.database.query("SELECT id, giver_id, receiver_id, reason, offered_on, status, "
                                     "answered_on FROM handover WHERE client_id = :client ORDER BY id");
        query.bind(":client", client);
        while (query.step()) {
            handovers.push_back(read(query));
        }
    }
    for (auto& [id, handover] : handovers) {
        auto notes = m_session.database.query(
            "SELECT heading, words FROM handover_note WHERE handover_id = :handover");
        notes.bind(":handover", id);
        while (notes.step()) {
            handover.notes[indexOf(notes.word<HandoverHeading>(0))] = notes.text(1);
        }
        if (handover.status == HandoverStatus::Refused) {
            handover.whyNot = whyNotOf(m_session, client, id);
        }
    }
    return handovers;
}

std::optional<Stored<HandoverId, Handover>> HandoverReader::offered(ClientId client) const {
    for (const auto& handover : of(client)) {
        if (handover.value.status == HandoverStatus::Offered) {
            return handover;
        }
    }
    return std::nullopt;
}

std::vector<ClientId> HandoverReader::offeredToAuthor() const {
    std::vector<ClientId> clients;
    auto query = m_session.database.query("SELECT client_id FROM handover WHERE status = 'offered' AND "
                                          "receiver_id = :person ORDER BY offered_on, id");
    query.bind(":person", m_session.author.id);
    while (query.step()) {
        clients.push_back(query.id<ClientId>(0));
    }
    return clients;
}

HandoverId HandoverStore::offer(ClientId client, const Handover& handover) {
    m_session.requireClient(client);
    m_act.database()
        .query("INSERT INTO handover (client_id, giver_id, receiver_id, reason, offered_on, status) VALUES "
               "(:client, :giver, :receiver, :reason, :on, 'offered')")
        .bind(":client", client)
        .bind(":giver", handover.from)
        .bind(":receiver", handover.to)
        .bind(":reason", handover.reason)
        .bind(":on", handover.offered)
        .run();
    const HandoverId id(m_act.database().integer("SELECT last_insert_rowid()"));
    for (const auto heading : all<HandoverHeading>()) {
        if (handover.note(heading).empty()) {
            continue;
        }
        m_act.database()
            .query("INSERT INTO handover_note (handover_id, heading, words) VALUES (:handover, :heading, "
                   ":words)")
            .bind(":handover", id)
            .bind(":heading", heading)
            .bind(":words", handover.note(heading))
            .run();
    }
    Handover stored = handover;
    stored.status = HandoverStatus::Offered;
    stored.answered.reset();
    m_act.record(client, "handover", id.value(), std::nullopt, historyWords(m_session, stored));
    return id;
}

void HandoverStore::change(ClientId client, HandoverId id, const std::function<void(Handover&)>& to) {
    const auto handovers = of(client);
    const auto known = std::ranges::find(handovers, id, &Stored<HandoverId, Handover>::id);
    if (known == handovers.end()) {
        throw WrongClientError("the handover is not this client's");
    }
    Handover is = known->value;
    to(is);
    m_act.database()
        .query("UPDATE handover SET status = :status, answered_on = :day WHERE id = :id")
        .bind(":status", is.status)
        .bind(":day", is.answered)
        .bind(":id", id)
        .run();
    m_act.record(client, "handover", id.value(), historyWords(m_session, known->value),
                 historyWords(m_session, is));
}

void HandoverStore::answer(ClientId client, HandoverId id, HandoverStatus answer, Date day,
                           const std::string& whyNot) {
    change(client, id, [&](Handover& handover) {
        handover.status = answer;
        handover.answered = day;
        handover.whyNot = whyNot;
    });
}

void HandoverStore::offerAgain(ClientId client, HandoverId id) {
    change(client, id, [](Handover& handover) {
        handover.status = HandoverStatus::Offered;
        handover.answered.reset();
        handover.whyNot.clear();
    });
}

} // namespace kentering::storage
