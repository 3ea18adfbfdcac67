#include "model/storage/records/record.h"

#include "model/storage/sqlite/bulk_insert.h"

#include <algorithm>

namespace kentering::storage {

using sqlite::BulkInsert;
using sqlite::Connection;
using sqlite::Query;

namespace {

struct ScopeWord {
    ConsentScope::Kind kind;
    std::string_view word;
};

constexpr auto kScopeWords = std::to_array<ScopeWord>({{ConsentScope::Kind::Record, "record"},
                                                       {ConsentScope::Kind::Statistics, "statistics"},
                                                       {ConsentScope::Kind::Contact, "contact"},
                                                       {ConsentScope::Kind::Relatives, "relatives"},
                                                       {ConsentScope::Kind::Referral, "referral"}});

DatedState periodAt(const Query& query, int column) {
    return DatedState(query.date(column), query.optionalDate(column + 1));
}

} // namespace

template <typename Row>
void Record<Consent>::bind(Row& row, const Consent& value) {
    row.bind(":scope", std::ranges::find(kScopeWords, value.to.kind(), &ScopeWord::kind)->word);
    if (value.to.resource()) {
        row.bind(":resource", value.to.resource()->text());
    }
    row.bind(":given", value.given).bind(":given_on", value.on).bind(":text_version", value.textVersion);
    row.bind(":until_day", value.until);
}

Consent Record<Consent>::read(const Query& query, int first) {
    const auto* scope = std::ranges::find(kScopeWords, query.view(first), &ScopeWord::word);
    if (scope == kScopeWords.end()) {
        throw DamagedCasebookError("a stored word is not in its vocabulary");
    }
    return {.to = query.isNull(first + 1) ? ConsentScope(scope->kind)
                                          : ConsentScope(ResourceId(query.text(first + 1))),
            .given = query.boolean(first + 2),
            .on = query.date(first + 3),
            .textVersion = query.optionalInteger(first + 4),
            .until = query.optionalDate(first + 5)};
}

template <typename Row>
void Record<SubstanceUse>::bind(Row& row, const SubstanceUse& value) {
    row.bind(":substance", value.substance).bind(":route", value.route);
    row.bind(":days_per_28", value.daysPer28).bind(":dependence", value.dependence);
}

SubstanceUse Record<SubstanceUse>::read(const Query& query, int first) {
    return {.substance = query.word<Substance>(first),
            .route = query.optionalWord<Route>(first + 1),
            .daysPer28 = query.optionalInteger(first + 2),
            .dependence = query.word<SafetyAnswer>(first + 3)};
}

template <typename Row>
void Record<QuitAttempt>::bind(Row& row, const QuitAttempt& value) {
    row.bind(":first_day", value.period.from()).bind(":last_day", value.period.to());
    row.bind(":use_days_before", value.useDaysInSixWeeksBefore);
}

QuitAttempt Record<QuitAttempt>::read(const Query& query, int first) {
    return {.period = periodAt(query, first), .useDaysInSixWeeksBefore = query.optionalInteger(first + 2)};
}

template <typename Row>
void Record<PhasePeriod>::bind(Row& row, const PhasePeriod& value) {
    row.bind(":phase", value.phase).bind(":also", value.also);
    row.bind(":first_day", value.period.from()).bind(":last_day", value.period.to());
}

PhasePeriod Record<PhasePeriod>::read(const Query& query, int first) {
    return {.phase = query.word<Phase>(first),
            .also = query.optionalWord<Phase>(first + 1),
            .period = periodAt(query, first + 2)};
}

template <typename Row>
void Record<GriefObservation>::bind(Row& row, const GriefObservation& value) {
    row.bind(":stage", value.stage).bind(":seen_on", value.on);
}

GriefObservation Record<GriefObservation>::read(const Query& query, int first) {
    return {.stage = query.word<GriefStage>(first), .on = query.date(first + 1)};
}

template <typename Row>
void Record<Slip>::bind(Row& row, const Slip& value) {
    row.bind(":first_day", value.days.range().first()).bind(":last_day", value.days.range().last());
    row.bind(":min_days", value.days.minDays());
    row.bind(":alcohol_or_cannabis_first", value.alcoholOrCannabisFirst);
    row.bind(":led_to_it", value.trigger).bind(":next_time", value.nextTime);
}

Slip Record<Slip>::read(const Query& query, int first) {
    const DateRange range(query.date(first), query.date(first + 1));
    const auto minDays = query.optionalInteger(first + 2);
    return {.days = minDays ? UseDays(range, *minDays) : UseDays(range),
            .alcoholOrCannabisFirst = query.optionalBoolean(first + 3),
            .trigger = query.optionalText(first + 4),
            .nextTime = query.optionalText(first + 5)};
}

void Record<Slip>::writeParts(Connection& database, SlipId id, const Slip& value) {
    int position = 0;
    for (const Substance substance : value.substances) {
        database
            .query("INSERT INTO slip_substance (slip_id, position, substance) VALUES (:id, :position, "
                   ":substance)")
            .bind(":id", id)
            .bind(":position", position++)
            .bind(":substance", substance)
            .run();
    }
}

void Record<Slip>::removeParts(Connection& database, SlipId id) {
    database.query("DELETE FROM slip_substance WHERE slip_id = :id").bind(":id", id).run();
}

void Record<Slip>::readParts(Connection& database, ClientId client,
                             std::vector<Stored<SlipId, Slip>>& entries) {
    Query query =
        database.query("SELECT slip_id, substance FROM slip JOIN slip_substance ON slip_id = slip.id "
                       "WHERE client_id = :client ORDER BY slip_id, position");
    query.bind(":client", client);
    auto entry = entries.begin(); // both in order of id
    while (query.step()) {
        entry = std::ranges::find(entry, entries.end(), query.id<SlipId>(0), &Stored<SlipId, Slip>::id);
        entry->value.substances.push_back(query.word<Substance>(1));
    }
}

template <typename Row>
void Record<Goal>::bind(Row& row, const Goal& value) {
    row.bind(":words", value.text).bind(":horizon", value.horizon);
    row.bind(":agreed_on", value.on).bind(":outcome", value.outcome);
}

Goal Record<Goal>::read(const Query& query, int first) {
    return {.text = query.text(first),
            .horizon = query.word<GoalHorizon>(first + 1),
            .on = query.date(first + 2),
            .outcome = query.optionalText(first + 3)};
}

template <typename Row>
void Record<Contact>::bind(Row& row, const Contact& value) {
    row.bind(":at", value.at)
        .bind(":kind", value.kind)
        .bind(":status", value.status)
        .bind(":note", value.note);
}

Contact Record<Contact>::read(const Query& query, int first) {
    return {.at = query.dateTime(first),
            .kind = query.word<ContactKind>(first + 1),
            .status = query.word<ContactStatus>(first + 2),
            .note = query.optionalText(first + 3)};
}

template <typename Row>
void Record<Referral>::bind(Row& row, const Referral& value) {
    if (value.to) {
        row.bind(":resource", value.to->text());
    }
    row.bind(":kind", value.kind).bind(":referred_on", value.on);
    row.bind(":status", value.status).bind(":gp_letter", value.gpLetter).bind(":since_day", value.since);
    row.bind(":insurance_checked", value.insuranceChecked).bind(":outcome", value.outcome);
}

Referral Record<Referral>::read(const Query& query, int first) {
    return {.to = query.isNull(first) ? std::nullopt : std::optional(ResourceId(query.text(first))),
            .kind = query.word<ReferralKind>(first + 1),
            .on = query.date(first + 2),
            .status = query.word<ReferralStatus>(first + 3),
            .gpLetter = query.optionalBoolean(first + 4),
            .since = query.optionalDate(first + 5),
            .insuranceChecked = query.optionalBoolean(first + 6),
            .outcome = query.optionalText(first + 7)};
}

template <typename Row>
void Record<Reach>::bind(Row& row, const Reach& value) {
    row.bind(":kind", value.kind).bind(":value", value.value).bind(":relation", value.of);
}

Reach Record<Reach>::read(const Query& query, int first) {
    return {.kind = query.word<ReachKind>(first),
            .value = query.text(first + 1),
            .of = query.optionalText(first + 2)};
}

template <typename Row>
void Record<Episode>::bind(Row& row, const Episode& value) {
    row.bind(":opened", value.opened).bind(":closed", value.closed);
    row.bind(":outcome", value.outcome).bind(":words", value.words);
}

Episode Record<Episode>::read(const Query& query, int first) {
    return {.opened = query.optionalDate(first),
            .closed = query.date(first + 1),
            .outcome = query.optionalWord<ClosingOutcome>(first + 2),
            .words = query.optionalText(first + 3)};
}

template void Record<Consent>::bind(Query&, const Consent&);
template void Record<Consent>::bind(BulkInsert&, const Consent&);
template void Record<SubstanceUse>::bind(Query&, const SubstanceUse&);
template void Record<SubstanceUse>::bind(BulkInsert&, const SubstanceUse&);
template void Record<QuitAttempt>::bind(Query&, const QuitAttempt&);
template void Record<QuitAttempt>::bind(BulkInsert&, const QuitAttempt&);
template void Record<PhasePeriod>::bind(Query&, const PhasePeriod&);
template void Record<PhasePeriod>::bind(BulkInsert&, const PhasePeriod&);
template void Record<GriefObservation>::bind(Query&, const GriefObservation&);
template void Record<GriefObservation>::bind(BulkInsert&, const GriefObservation&);
template void Record<Slip>::bind(Query&, const Slip&);
template void Record<Slip>::bind(BulkInsert&, const Slip&);
template void Record<Goal>::bind(Query&, const Goal&);
template void Record<Goal>::bind(BulkInsert&, const Goal&);
template void Record<Contact>::bind(Query&, const Contact&);
template void Record<Contact>::bind(BulkInsert&, const Contact&);
template void Record<Referral>::bind(Query&, const Referral&);
template void Record<Referral>::bind(BulkInsert&, const Referral&);
template void Record<Reach>::bind(Query&, const Reach&);
template void Record<Reach>::bind(BulkInsert&, const Reach&);
template void Record<Episode>::bind(Query&, const Episode&);
template void Record<Episode>::bind(BulkInsert&, const Episode&);

} // namespace kentering::storage
