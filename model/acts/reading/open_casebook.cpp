#include "model/acts/reading/open_casebook.h"

#include "model/acts/steps/reading_log.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/session.h"

#include <array>
#include <utility>

namespace kentering {

namespace {

/// Which topic the rows of a table belong to, by its name in the history.
constexpr auto kTopics =
    std::to_array<std::pair<std::string_view, ChangeTopic>>({{"client", ChangeTopic::Clients},
                                                             {"consent", ChangeTopic::Clients},
                                                             {"reach", ChangeTopic::Agenda},
                                                             {"episode", ChangeTopic::Clients},
                                                             {"retention", ChangeTopic::Clients},
                                                             {"measurement", ChangeTopic::Talk},
                                                             {"checklist_answer", ChangeTopic::Talk},
                                                             {"complaint_answer", ChangeTopic::Talk},
                                                             {"substance_use", ChangeTopic::Talk},
                                                             {"task", ChangeTopic::Tasks},
                                                             {"slip", ChangeTopic::Recovery},
                                                             {"quit_attempt", ChangeTopic::Recovery},
                                                             {"phase_period", ChangeTopic::Recovery},
                                                             {"grief_observation", ChangeTopic::Recovery},
                                                             {"plan", ChangeTopic::Recovery},
                                                             {"goal", ChangeTopic::Recovery},
                                                             {"contact", ChangeTopic::Agenda},
                                                             {"referral", ChangeTopic::Referrals},
                                                             {"letter_agreement", ChangeTopic::Referrals},
                                                             {"letter", ChangeTopic::Referrals},
                                                             {"handover", ChangeTopic::Handover},
                                                             {"exclusion", ChangeTopic::Handover},
                                                             {"advice", ChangeTopic::Handout},
                                                             {"handout", ChangeTopic::Handout},
                                                             {"resource_edit", ChangeTopic::Directory},
                                                             {"resource_check", ChangeTopic::Directory},
                                                             {"setting", ChangeTopic::Settings},
                                                             {"person", ChangeTopic::People},
                                                             {"release_period", ChangeTopic::Reports}});

std::optional<ChangeTopic> topicOfTable(std::string_view table) {
    for (const auto& [name, topic] : kTopics) {
        if (name == table) {
            return topic;
        }
    }
    return std::nullopt;
}

} // namespace

OpenCasebook::OpenCasebook(storage::Casebook casebook)
    : OpenCasebook(std::make_shared<storage::Casebook>(std::move(casebook))) {}

OpenCasebook::OpenCasebook(std::shared_ptr<storage::Casebook> casebook)
    : m_casebook(std::move(casebook)),
      m_changes(std::make_unique<ChangeFeed>()),
      m_readings(std::make_unique<ReadingLog>()) {
    session().committed = [feed = m_changes.get()](const std::vector<storage::ChangedRow>& rows) {
        for (const storage::ChangedRow& row : rows) {
            feed->changed(row.client, topicOfTable(row.table));
        }
    };
}

OpenCasebook::OpenCasebook(OpenCasebook&&) noexcept = default;

OpenCasebook& OpenCasebook::operator=(OpenCasebook&& other) noexcept {
    if (this != &other) {
        stopListening();
        m_casebook = std::move(other.m_casebook);
        m_changes = std::move(other.m_changes);
        m_readings = std::move(other.m_readings);
    }
    return *this;
}

OpenCasebook::~OpenCasebook() {
    stopListening();
}

void OpenCasebook::stopListening() noexcept {
    if (m_casebook) { // whoever shares it may go on with it
        session().committed = nullptr;
    }
}

const User& OpenCasebook::author() const {
    return m_casebook->author();
}

Date OpenCasebook::today() const {
    return m_casebook->clock().today();
}

const std::filesystem::path& OpenCasebook::folder() const {
    return m_casebook->folder();
}

void OpenCasebook::handOver() noexcept {
    m_casebook->handOver();
}

storage::Session& OpenCasebook::session() const {
    return m_casebook->session();
}

} // namespace kentering
