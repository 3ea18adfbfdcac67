#include "app/presenters/clients/file_presenter.h"

#include "app/presenters/settings/resource_directory.h"
#include "app/presenters/shared/unstored_texts.h"
#include "model/acts/dossier.h"
#include "model/acts/drafts.h"
#include "model/acts/reading/field_history.h"
#include "model/acts/recovery.h"
#include "model/base/text_rules.h"
#include "model/domain/dossier/client_rules.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kentering {

namespace {

constexpr std::chrono::seconds kStoreTypedAfter{2};
constexpr const char* kFileForm = "file";

/// A number that no year is, for what is none.
constexpr int kNoYear = 0;

std::optional<int> yearIn(const std::string& typed) {
    const auto words = lineOrNothing(typed);
    if (!words) {
        return std::nullopt;
    }
    int year = kNoYear;
    const auto [end, error] = std::from_chars(words->data(), words->data() + words->size(), year);
    return error == std::errc() && end == words->data() + words->size() ? year : kNoYear;
}

void setField(Client& client, FileText field, const std::string& typed) {
    switch (field) {
    case FileText::Alias:
        client.alias = lineOrNothing(typed);
        return;
    case FileText::Name:
        client.name = lineOrNothing(typed);
        return;
    case FileText::BirthYear:
        client.birthYear = yearIn(typed);
        return;
    case FileText::Municipality:
        client.municipality = lineOrNothing(typed);
        return;
    case FileText::Sender:
        client.contactRules.sender = lineOrNothing(typed);
        return;
    }
}

std::string fieldOf(const Client& client, FileText field) {
    switch (field) {
    case FileText::Alias:
        return client.alias.value_or(std::string());
    case FileText::Name:
        return client.name.value_or(std::string());
    case FileText::BirthYear:
        return client.birthYear ? std::to_string(*client.birthYear) : std::string();
    case FileText::Municipality:
        return client.municipality.value_or(std::string());
    case FileText::Sender:
        return client.contactRules.sender.value_or(std::string());
    }
    return {};
}

} // namespace

FilePresenter::FilePresenter(const PresenterContext& context, ClientId client, Told told)
    : m_context(context),
      m_dossier(context.dossier(client, ReadingPurpose::Screen)),
      m_client(m_dossier.read().client),
      m_told(std::move(told)) {
    reload();
    takeUnstored();
}

FilePresenter::~FilePresenter() {
    try {
        storeTyped();
        keepOnDisk();
    } catch (...) { // what waits is kept in memory
        m_alarm.reset();
        keepUnstored();
    }
}

std::map<std::string, std::string> FilePresenter::waiting() const {
    std::map<std::string, std::string> fields;
    for (const auto& [field, text] : m_typed) {
        fields.emplace(code(field), text);
    }
    return fields;
}

void FilePresenter::keepOnDisk() {
    const FormPlace place{m_dossier.client(), kFileForm};
    const FormFields fields = waiting();
    if (fields == keptForm(m_context.book(), place)) {
        return;
    }
    if (fields.empty()) {
        forgetForm(m_context.book(), place);
    } else {
        keepForm(m_context.book(), place, fields);
    }
}

void FilePresenter::takeUnstored() {
    FormFields fields = keptForm(m_context.book(), {m_dossier.client(), kFileForm});
    if (m_context.unstored != nullptr) {
        for (auto& [name, text] :
             m_context.unstored->take(m_context.unstoredPlace(m_dossier.client(), kFileForm))) {
            fields.insert_or_assign(name, std::move(text)); // typed later than what is stored
        }
    }
    for (const FileText field : all<FileText>()) {
        if (const auto kept = fields.find(std::string(code(field))); kept != fields.end()) {
            typed(field, kept->second);
        }
    }
}

void FilePresenter::keepUnstored() noexcept {
    try {
        if (m_context.unstored != nullptr && !m_typed.empty()) {
            m_context.unstored->keep(m_context.unstoredPlace(m_dossier.client(), kFileForm), waiting());
        }
    } catch (...) { // no memory either: what was stored two seconds ago stays stored
        m_typed.clear();
    }
}

void FilePresenter::reload() {
    Dossier dossier = m_dossier.read();
    m_client = std::move(dossier.client);
    addConsentLines(dossier.consents);
}

void FilePresenter::addConsentLines(const std::vector<Consent>& consents) {
    m_consents.clear();
    using Kind = ConsentScope::Kind;
    for (const Kind kind : {Kind::Record, Kind::Statistics, Kind::Contact, Kind::Relatives}) {
        m_consents.push_back({.scope = ConsentScope(kind), .label = {}});
    }
    for (const Consent& consent : consents) {
        if (std::ranges::find(m_consents, consent.to, &ConsentLine::scope) == m_consents.end()) {
            m_consents.push_back({.scope = consent.to, .label = {}});
        }
    }
    for (ConsentLine& line : m_consents) {
        line.label = m_context.content.label(line.scope.kind(), m_context.language);
        if (line.scope.resource()) {
            const auto entry = directoryEntry(m_context, *line.scope.resource());
            line.label += ": " + (entry ? entry->resource.name.in(m_context.language)
                                        : std::string(line.scope.resource()->text()));
        }
        if (const Consent* latest = latestWord(consents, line.scope, m_context.today())) {
            line.latest = *latest;
        }
        line.holds = consentsTo(consents, line.scope, m_context.today());
        if (!line.holds) {
            line.effect = m_context.content.text("consent.without." + std::string(code(line.scope.kind())),
                                                 m_context.language);
        }
    }
}

std::string FilePresenter::text(FileText field) const {
    const auto waiting = m_typed.find(field);
    return waiting == m_typed.end() ? fieldOf(m_client, field) : waiting->second;
}

void FilePresenter::typed(FileText field, const std::string& text) {
    if (text == fieldOf(m_client, field)) {
        m_typed.erase(field);
        return;
    }
    m_typed[field] = text;
    storeSoon();
}

void FilePresenter::storeSoon() {
    if (!m_alarm) {
        m_alarm = m_context.platform.makeAlarm();
    }
    m_alarm->set(kStoreTypedAfter, [this] {
        std::exception_ptr error;
        try {
            storeTyped();
            keepOnDisk();
        } catch (const std::exception&) {
            error = std::current_exception();
            storeSoon();
        }
        if (m_told) {
            m_told(error);
        }
    });
}

bool FilePresenter::cannotBe(FileText field) const {
    Client changed = m_client;
    setField(changed, field, text(field));
    return !faultsOf(changed, m_context.today()).empty();
}

void FilePresenter::storeTyped() {
    Client changed = m_client;
    std::map<FileText, std::string> waiting;
    for (const auto& [field, text] : m_typed) {
        if (cannotBe(field)) {
            waiting.emplace(field, text);
        } else {
            setField(changed, field, text);
        }
    }
    store(changed);
    m_typed = std::move(waiting);
    if (m_alarm) {
        m_alarm->cancel();
    }
}

void FilePresenter::store(const Client& changed) {
    if (changed == m_client) {
        return;
    }
    if (!changeClient(m_dossier, m_client, changed).empty()) {
        throw InvalidValue("these values do not go together");
    }
    m_client = m_dossier.read().client;
}

void FilePresenter::setOwnGoal(std::optional<OwnGoal> goal) {
    kentering::setOwnGoal(m_dossier, goal);
    m_client.ownGoal = goal;
}

void FilePresenter::setCameBy(std::optional<CameBy> cameBy) {
    Client changed = m_client;
    changed.cameBy = cameBy;
    store(changed);
}

void FilePresenter::setLanguage(std::optional<Language> language) {
    Client changed = m_client;
    changed.language = language;
    store(changed);
}

void FilePresenter::setChannel(std::optional<ContactChannel> channel) {
    Client changed = m_client;
    changed.contactRules.channel = channel;
    store(changed);
}

void FilePresenter::setVoicemail(std::optional<bool> allowed) {
    Client changed = m_client;
    changed.contactRules.voicemail = allowed;
    store(changed);
}

void FilePresenter::setConsent(const ConsentScope& scope, bool given) {
    if (!given) {
        withdrawConsent(m_dossier, scope, textVersion());
    } else if (!giveConsent(m_dossier, scope, std::nullopt, textVersion()).empty()) {
        throw InvalidValue("a consent without an end that ends too early");
    }
    reload();
}

std::vector<FieldChange> FilePresenter::history(std::string_view table, std::string_view field) const {
    std::vector<FieldChange> changes = history();
    std::erase_if(changes,
                  [&](const FieldChange& change) { return change.table != table || change.field != field; });
    return changes;
}

std::vector<FieldChange> FilePresenter::history() const {
    return fieldHistory(m_dossier);
}

} // namespace kentering
