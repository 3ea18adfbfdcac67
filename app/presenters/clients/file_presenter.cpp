#include "app/presenters/clients/file_presenter.h"

#include "app/presenters/settings/resource_directory.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/entry_store.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kentering {

namespace {

constexpr int kEarliestYear = 1900;

std::string trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    return first == std::string_view::npos
               ? std::string()
               : std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

std::optional<std::string> orNothing(std::string text) {
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

} // namespace

FilePresenter::FilePresenter(const PresenterContext& context, ClientId client)
    : m_context(context), m_id(client), m_client(ClientStore(*context.casebook).get(client)) {
    reload();
}

void FilePresenter::reload() {
    const Casebook& casebook = *m_context.casebook;
    m_client = ClientStore(casebook).get(m_id);
    std::vector<Consent> consents;
    for (auto& stored : ConsentStore(casebook).of(m_id)) {
        consents.push_back(std::move(stored.value));
    }
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
    switch (field) {
    case FileText::Alias:
        return m_client.alias.value_or(std::string());
    case FileText::Name:
        return m_client.name.value_or(std::string());
    case FileText::BirthYear:
        return m_client.birthYear ? std::to_string(*m_client.birthYear) : std::string();
    case FileText::Municipality:
        return m_client.municipality.value_or(std::string());
    case FileText::Sender:
        return m_client.contactRules.sender.value_or(std::string());
    }
    return {};
}

bool FilePresenter::setText(FileText field, std::string_view typed) {
    const std::string value = trimmed(typed);
    Client changed = m_client;
    switch (field) {
    case FileText::Alias:
        changed.alias = orNothing(value);
        break;
    case FileText::Name:
        changed.name = orNothing(value);
        break;
    case FileText::BirthYear: {
        changed.birthYear.reset();
        if (!value.empty()) {
            int year = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), year);
            if (error != std::errc() || end != value.data() + value.size() || year < kEarliestYear ||
                year > m_context.today().year()) {
                return false;
            }
            changed.birthYear = year;
        }
        break;
    }
    case FileText::Municipality:
        changed.municipality = orNothing(value);
        break;
    case FileText::Sender:
        changed.contactRules.sender = orNothing(value);
        break;
    }
    store(changed);
    return true;
}

void FilePresenter::store(const Client& changed) {
    if (changed == m_client) {
        return;
    }
    ClientStore(*m_context.casebook).update(m_id, changed);
    m_client = changed;
}

void FilePresenter::setOwnGoal(std::optional<OwnGoal> goal) {
    Client changed = m_client;
    changed.ownGoal = goal;
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
    ConsentStore(*m_context.casebook)
        .add(m_id,
             Consent{.to = scope, .given = given, .on = m_context.today(), .textVersion = textVersion()});
    reload();
}

std::vector<FieldChange> FilePresenter::history(std::string_view table, std::string_view field) const {
    std::vector<FieldChange> changes = fieldHistory(*m_context.casebook, m_id);
    std::erase_if(changes,
                  [&](const FieldChange& change) { return change.table != table || change.field != field; });
    return changes;
}

std::vector<FieldChange> FilePresenter::history() const {
    return fieldHistory(*m_context.casebook, m_id);
}

} // namespace kentering
