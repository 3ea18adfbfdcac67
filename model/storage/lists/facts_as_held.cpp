#include "model/storage/lists/facts_as_held.h"

#include "model/base/errors.h"
#include "model/exchange/dossier_json.h"
#include "model/storage/casebook/history_chain.h"
#include "model/storage/casebook/session.h"

namespace kentering::storage {

namespace {

using sqlite::Query;

/// The first entry of the history after `day`. Its numbers rise with the time, so few rows are looked at.
std::int64_t firstEntryAfter(Session& session, Date day) {
    const std::string end = isoDate(day + boost::gregorian::days(1));
    Query at = session.database.query("SELECT at FROM history WHERE id >= :id ORDER BY id LIMIT 1");
    std::int64_t low = 1;
    std::int64_t high = historyHead(session.database).number + 1;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        at.again();
        at.bind(":id", middle);
        if (at.step() && at.view(0) < end) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

template <typename Word>
std::optional<Word> wordOf(const OrderedJson& json, const char* key) {
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? std::nullopt
                                                   : fromCode<Word>(found->template get<std::string>());
}

ChangingFacts factsNow(Session& session, std::int64_t client) {
    ChangingFacts facts;
    Query about = session.database.query(
        "SELECT own_goal, municipality, closed, closing_outcome FROM client WHERE id = :client");
    about.bind(":client", client);
    if (about.step()) {
        facts.ownGoal = about.optionalWord<OwnGoal>(0);
        facts.municipality = about.optionalText(1);
        facts.closed = about.optionalDate(2);
        facts.outcome = about.optionalWord<ClosingOutcome>(3);
    }
    Query uses =
        session.database.query("SELECT id, substance, route FROM substance_use WHERE client_id = :client");
    uses.bind(":client", client);
    while (uses.step()) {
        facts.substances.emplace(uses.integer(0),
                                 std::pair(uses.word<Substance>(1), uses.optionalWord<Route>(2)));
    }
    return facts;
}

/// Takes a change of the client's own row back.
void takeBackClient(const OrderedJson& before, const OrderedJson& after, ChangingFacts& facts) {
    const auto isChanged = [&](const char* key) { return before.contains(key) || after.contains(key); };
    if (isChanged("ownGoal")) {
        if (const auto earlier = wordOf<OwnGoal>(before, "ownGoal")) {
            facts.ownGoal = earlier;
        } else if (const auto first = wordOf<OwnGoal>(after, "ownGoal")) {
            facts.ownGoal = first;
        }
    }
    if (isChanged("municipality")) {
        const OrderedJson& known = before.contains("municipality") ? before : after;
        facts.municipality = known.at("municipality").get<std::string>();
    }
    if (before.contains("closed") && !after.contains("closed")) { // opened again
        facts.closed = parseDate(before.at("closed").get<std::string>());
        facts.outcome = wordOf<ClosingOutcome>(before, "outcome");
    }
}

/// Takes a change of a substance back. @param blank what there is when none was there at all
void takeBackSubstance(std::int64_t row, const OrderedJson& before, const OrderedJson& after,
                       ChangingFacts& facts) {
    if (before.is_null()) { // noted later: not yet then
        if (facts.substances.size() > 1 || !facts.substances.contains(row)) {
            facts.substances.erase(row);
        }
        return;
    }
    auto& [substance, route] = facts.substances[row];
    if (const auto earlier = wordOf<Substance>(before, "id")) {
        substance = *earlier;
    }
    if (before.contains("route") || after.is_null() || after.contains("route")) {
        route = wordOf<Route>(before, "route");
    }
}

OrderedJson jsonAt(const Query& query, int column) {
    return query.isNull(column) ? OrderedJson() : OrderedJson::parse(query.text(column));
}

} // namespace

std::map<std::int64_t, ChangingFacts> factsAsHeldOn(const Casebook& casebook, Date day) {
    Session& session = casebook.session();
    std::map<std::int64_t, ChangingFacts> clients;
    Query changes =
        session.database.query("SELECT client_id, table_name, row_id, before, after FROM history WHERE id >= "
                               ":first AND client_id IS "
                               "NOT NULL AND table_name IN ('client', 'substance_use') ORDER BY id DESC");
    changes.bind(":first", firstEntryAfter(session, day));
    while (changes.step()) {
        const bool isClient = changes.view(1) == "client";
        if (changes.isNull(3) && (isClient || changes.isNull(4))) {
            continue; // the client was made, or the entry is gone with somebody who was destroyed
        }
        const std::int64_t client = changes.integer(0);
        try {
            const OrderedJson before = jsonAt(changes, 3);
            const OrderedJson after = jsonAt(changes, 4);
            const auto isNamed = [&](const char* key) { return before.contains(key) || after.contains(key); };
            if (isClient && !isNamed("ownGoal") && !isNamed("municipality") && !isNamed("closed")) {
                continue;
            }
            auto known = clients.find(client);
            if (known == clients.end()) {
                known = clients.emplace(client, factsNow(session, client)).first;
            }
            if (isClient) {
                takeBackClient(before, after, known->second);
            } else {
                takeBackSubstance(changes.integer(2), before, after, known->second);
            }
        } catch (const OrderedJson::exception&) {
            throw DamagedCasebookError("the history does not say what was before");
        }
    }
    return clients;
}

} // namespace kentering::storage
