#include "app/presenters/talk_record.h"

#include "app/presenters/unstored_texts.h"
#include "model/storage/draft_store.h"
#include "model/storage/entry_store.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr std::string_view kStartedField = "talk.started";
constexpr std::string_view kNoteField = "talk.note";
constexpr std::string_view kChangesField = "talk.changes";
constexpr const char* kTalkForm = "talk"; // in memory
// Short enough that a power cut costs less than a second of typing, long enough to gather a few letters.
constexpr std::chrono::milliseconds kStoreAfter{400};

DateTime toMinute(DateTime time) {
    const auto clock = time.time_of_day();
    return {time.date(),
            boost::posix_time::hours(clock.hours()) + boost::posix_time::minutes(clock.minutes())};
}

} // namespace

TalkRecord::TalkRecord(const Workspace& workspace, ClientId client,
                       std::function<void(std::exception_ptr)> stored)
    : m_workspace(workspace),
      m_client(client),
      m_stored(std::move(stored)),
      m_startedAt(toMinute(workspace.surroundings.localNow())),
      m_alarm(workspace.surroundings.makeAlarm()) {
    const DraftStore drafts(*workspace.casebook);
    const auto started = drafts.find(client, kStartedField);
    const auto at = started ? parseDateTime(*started) : std::nullopt;
    m_note = drafts.find(client, kNoteField).value_or(std::string());
    m_changes = drafts.find(client, kChangesField).value_or(std::string());
    if (!at) {
        // A note without a talk cannot come about by this class; if there is one, it belongs to this talk.
        takeUnstored();
        return;
    }
    const DateTime now = m_startedAt;
    m_startedAt = *at;
    m_begun = true;
    if (at->date() != workspace.today()) {
        end();
        m_startedAt = now;
    }
    takeUnstored();
}

void TalkRecord::takeUnstored() {
    if (m_workspace.unstored == nullptr) {
        return;
    }
    const auto fields = m_workspace.unstored->take(m_workspace.unstoredPlace(m_client, kTalkForm));
    if (const auto note = fields.find(std::string(kNoteField)); note != fields.end()) {
        typed(note->second);
    }
    if (const auto changes = fields.find(std::string(kChangesField)); changes != fields.end()) {
        changed(changes->second);
    }
}

void TalkRecord::keepUnstored() noexcept {
    try {
        if (m_workspace.unstored != nullptr) {
            m_workspace.unstored->keep(
                m_workspace.unstoredPlace(m_client, kTalkForm),
                {{std::string(kNoteField), m_note}, {std::string(kChangesField), m_changes}});
        }
    } catch (...) { // no memory either: what was stored half a second ago stays stored
        m_alarm->cancel();
    }
}

TalkRecord::~TalkRecord() {
    try {
        store();
    } catch (...) {
        m_alarm->cancel();
        keepUnstored();
    }
}

bool TalkRecord::isUnfinished(const Casebook& casebook, ClientId client) {
    return DraftStore(casebook).find(client, kStartedField).has_value();
}

std::optional<Stored<ContactId, Contact>> TalkRecord::contact() const {
    for (const auto& contact : ContactStore(*m_workspace.casebook).of(m_client)) {
        if (contact.value.kind == ContactKind::Talk && contact.value.at == m_startedAt) {
            return contact;
        }
    }
    return std::nullopt;
}

void TalkRecord::begin() {
    if (m_begun) {
        return;
    }
    ContactStore contacts(*m_workspace.casebook);
    // A talk that was booked for today is this talk.
    for (const auto& booked : contacts.of(m_client)) {
        if (booked.value.kind == ContactKind::Talk && booked.value.status == ContactStatus::Booked &&
            booked.value.at.date() == m_startedAt.date()) {
            Contact attended = booked.value;
            attended.at = m_startedAt;
            attended.status = ContactStatus::Attended;
            contacts.replace(m_client, booked.id, attended);
            break;
        }
    }
    if (!contact()) {
        contacts.add(
            m_client,
            Contact{.at = m_startedAt, .kind = ContactKind::Talk, .status = ContactStatus::Attended});
    }
    DraftStore(*m_workspace.casebook).set(m_client, kStartedField, isoDateTime(m_startedAt));
    m_begun = true;
}

int TalkRecord::minutes() const {
    const auto passed = m_workspace.surroundings.localNow() - m_startedAt;
    return std::max(0, static_cast<int>(passed.total_seconds() / 60));
}

void TalkRecord::typed(const std::string& note) {
    if (note == m_note) {
        return;
    }
    m_note = note;
    m_isStored = false;
    storeSoon();
}

void TalkRecord::changed(std::string changes) {
    if (changes == m_changes) {
        return;
    }
    m_changes = std::move(changes);
    m_changesAreStored = false;
    storeSoon();
}

void TalkRecord::storeSoon() {
    if (std::exchange(m_waits, true)) {
        return; // the oldest letter waits no longer than that
    }
    m_alarm->set(kStoreAfter, [this] {
        try {
            store();
        } catch (const std::exception&) {
            m_stored(std::current_exception());
        }
    });
}

void TalkRecord::store() {
    if (m_isStored && m_changesAreStored) {
        return;
    }
    m_alarm->cancel();
    m_waits = false;
    try {
        begin();
        DraftStore(*m_workspace.casebook)
            .set(m_client, {{std::string(kNoteField), m_note}, {std::string(kChangesField), m_changes}});
    } catch (...) {
        storeSoon();
        throw;
    }
    m_isStored = true;
    m_changesAreStored = true;
    m_stored(nullptr);
}

void TalkRecord::end() {
    store();
    if (!m_begun) {
        return;
    }
    ContactStore contacts(*m_workspace.casebook);
    if (auto stored = contact(); stored && !m_note.empty() && stored->value.note != m_note) {
        stored->value.note = m_note;
        contacts.replace(m_client, stored->id, stored->value);
    } else if (!stored) {
        contacts.add(m_client, Contact{.at = m_startedAt,
                                       .kind = ContactKind::Talk,
                                       .status = ContactStatus::Attended,
                                       .note = m_note.empty() ? std::nullopt : std::optional(m_note)});
    }
    // Only now: a crash before this leaves the draft, and ending again puts the same note in the same place.
    DraftStore(*m_workspace.casebook)
        .set(m_client, {{std::string(kNoteField), {}},
                        {std::string(kChangesField), {}},
                        {std::string(kStartedField), {}}});
    m_note.clear();
    m_changes.clear();
    m_begun = false;
}

} // namespace kentering
