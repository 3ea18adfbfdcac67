#include "model/storage/dossier/handover_store.h"

#include "model/base/errors.h"
#include "model/base/wrong_client_error.h"
#include "model/storage/casebook/unit_of_work.h"

#include <nlohmann/json.hpp>

namespace kentering {

namespace {

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
    for (const auto heading : all<HandoverHeading>()) {
        if (!handover.note(heading).empty()) {
            words["notes"][code(heading)] = handover.note(heading);
        }
    }
    return words.dump();
}

UserId ownerOf(Session& session, ClientId client) {
    auto query = session.database.query("SELECT owner_id FROM client WHERE id = :client");
    query.bind(":client", client);
    query.step();
    return query.id<UserId>(0);
}

/// The client and the open tasks that his owner had go together: a promise must not stay with somebody who is
/// away.
void moveOwner(Change& change, ClientId client, UserId from, UserId to) {
    if (from == to) {
        return;
    }
    Session& session = change.session();
    change.database()
        .query("UPDATE client SET owner_id = :owner WHERE id = :client")
        .bind(":owner", to)
        .bind(":client", client)
        .run();
    change.record(client, "client", client.value(), nlohmann::json{{"owner", nameOf(session, from)}}.dump(),
                  nlohmann::json{{"owner", nameOf(session, to)}}.dump());
    std::vector<TaskId> tasks;
    {
        auto open = change.database().query(
            "SELECT id FROM task WHERE client_id = :client AND outcome IS NULL AND owner_id = :owner");
        open.bind(":client", client).bind(":owner", from);
        while (open.step()) {
            tasks.push_back(open.id<TaskId>(0));
        }
    }
    for (const TaskId task : tasks) {
        change.database()
            .query("UPDATE task SET owner_id = :owner WHERE id = :task")
            .bind(":owner", to)
            .bind(":task", task)
            .run();
        change.record(client, "task", task.value(), nlohmann::json{{"owner", nameOf(session, from)}}.dump(),
                      nlohmann::json{{"owner", nameOf(session, to)}}.dump());
    }
}

Stored<HandoverId, Handover> read(sqlite::Query& query) {
    return {query.id<HandoverId>(0), Handover{.from = query.id<UserId>(1),
                                              .to = query.id<UserId>(2),
                                              .reason = query.word<HandoverReason>(3),
                                              .offered = query.date(4),
                                              .status = query.word<HandoverStatus>(5),
                                              .answered = query.optionalDate(6)}};
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

HandoverId HandoverStore::offer(ClientId client, const Handover& handover, std::optional<UserId> lead) {
    m_session.requireClient(client);
    Change change(m_session, m_act);
    const UserId owner = ownerOf(m_session, client);
    std::vector<UserId> excluded;
    bool closed = false;
    {
        auto query = change.database().query("SELECT person_id FROM exclusion WHERE client_id = :client");
        query.bind(":client", client);
        while (query.step()) {
            excluded.push_back(query.id<UserId>(0));
        }
        auto state = change.database().query("SELECT closed IS NOT NULL AND closed <= :today FROM client "
                                             "WHERE id = :client");
        state.bind(":client", client).bind(":today", handover.offered);
        state.step();
        closed = state.boolean(0);
    }
    const HandoverSituation situation{
        .owner = owner, .offered = offered(client).has_value(), .closed = closed, .excluded = excluded};
    if (!handoverObstacles(situation, handover.to).empty() || handover.from == handover.to) {
        throw InvalidValue("this handover cannot be offered");
    }
    change.database()
        .query("INSERT INTO handover (client_id, giver_id, receiver_id, reason, offered_on, status) VALUES "
               "(:client, :giver, :receiver, :reason, :on, 'offered')")
        .bind(":client", client)
        .bind(":giver", handover.from)
        .bind(":receiver", handover.to)
        .bind(":reason", handover.reason)
        .bind(":on", handover.offered)
        .run();
    const HandoverId id(change.database().integer("SELECT last_insert_rowid()"));
    for (const auto heading : all<HandoverHeading>()) {
        if (handover.note(heading).empty()) {
            continue;
        }
        change.database()
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
    change.record(client, "handover", id.value(), std::nullopt, historyWords(m_session, stored));
    moveOwner(change, client, owner, ownerUntilAccepted(owner, lead, handover.reason, excluded));
    change.commit();
    return id;
}

void HandoverStore::answer(ClientId client, HandoverId id, HandoverStatus answer, Date day) {
    const auto open = offered(client);
    if (!open || open->id != id) {
        for (const auto& known : of(client)) {
            if (known.id == id) {
                throw InvalidValue("this handover was answered already");
            }
        }
        throw WrongClientError("the handover is not this client's");
    }
    if (answer == HandoverStatus::Offered) {
        throw InvalidValue("an offer is no answer");
    }
    Handover answered = open->value;
    answered.status = answer;
    answered.answered = day;
    Change change(m_session, m_act);
    change.database()
        .query("UPDATE handover SET status = :status, answered_on = :day WHERE id = :id")
        .bind(":status", answer)
        .bind(":day", day)
        .bind(":id", id)
        .run();
    change.record(client, "handover", id.value(), historyWords(m_session, open->value),
                  historyWords(m_session, answered));
    const UserId owner = ownerOf(m_session, client);
    moveOwner(change, client, owner, ownerAfter(open->value, answer, owner));
    change.commit();
}

} // namespace kentering
