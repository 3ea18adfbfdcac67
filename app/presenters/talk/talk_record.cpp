#include "app/presenters/talk/talk_record.h"

#include "app/presenters/shared/unstored_texts.h"
#include "model/acts/talk.h"

#include <algorithm>
#include <utility>

namespace kentering {

namespace {

constexpr std::string_view kNoteField = "talk.note";
constexpr std::string_view kChangesField = "talk.changes";
constexpr const char* kTalkForm = "talk"; // in memory
// Short enough that a power cut costs less than a second of typing, long enough to gather a few letters.
constexpr std::chrono::milliseconds kStoreAfter{400};

} // namespace

TalkRecord::TalkRecord(const PresenterContext& context, const OpenDossier& dossier,
                       std::function<void(std::exception_ptr)> stored)
    : m_context(context),
      m_dossier(dossier),
      m_stored(std::move(stored)),
      m_alarm(context.platform.makeAlarm()) {
    TalkTakenUp talk = takeUpTalk(dossier, context.platform.localNow());
    m_startedAt = talk.startedAt;
    m_begun = talk.hasBegun;
    m_note = std::move(talk.note);
    m_changes = std::move(talk.undo);
    takeUnstored();
}

void TalkRecord::takeUnstored() {
    if (m_context.unstored == nullptr) {
        return;
    }
    const auto fields = m_context.unstored->take(m_context.unstoredPlace(m_dossier.client(), kTalkForm));
    if (const auto note = fields.find(std::string(kNoteField)); note != fields.end()) {
        typed(note->second);
    }
    if (const auto changes = fields.find(std::string(kChangesField)); changes != fields.end()) {
        changed(changes->second);
    }
}

void TalkRecord::keepUnstored() noexcept {
    try {
        if (m_context.unstored != nullptr) {
            m_context.unstored->keep(
                m_context.unstoredPlace(m_dossier.client(), kTalkForm),
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

std::optional<Stored<ContactId, Contact>> TalkRecord::contact() const {
    for (const auto& contact : m_dossier.entries<Contact>()) {
        if (contact.value.kind == ContactKind::Talk && contact.value.at == m_startedAt) {
            return contact;
        }
    }
    return std::nullopt;
}

TalkNow TalkRecord::now(MeasurementMoment moment) const {
    return {.startedAt = m_startedAt,
            .questionVersion = std::to_string(m_context.content.version()),
            .moment = moment};
}

void TalkRecord::keep() {
    keepNote(m_dossier, now(), m_note, [this](auto) { return m_changes; });
    m_begun = true;
}

void TalkRecord::acted(std::string changes) {
    m_changes = std::move(changes);
    m_changesAreStored = true;
    m_begun = true;
}

int TalkRecord::minutes() const {
    const auto passed = m_context.platform.localNow() - m_startedAt;
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
        keep();
    } catch (...) {
        storeSoon();
        throw;
    }
    m_isStored = true;
    m_changesAreStored = true;
    m_stored(nullptr);
}

void TalkRecord::end(const TalkAgreements& agreed, const std::string& note) {
    endTalk(m_dossier, now(), agreed, note);
    m_alarm->cancel();
    m_waits = false;
    m_isStored = true;
    m_changesAreStored = true;
    m_note.clear();
    m_changes.clear();
    m_begun = false;
    m_stored(nullptr);
}

} // namespace kentering
