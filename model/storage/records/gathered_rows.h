#pragma once

#include "model/domain/dossier/client.h"
#include "model/domain/ids.h"
#include "model/domain/recovery/phase_period.h"
#include "model/domain/talk/measurement.h"
#include "model/storage/sqlite/bulk_insert.h"

#include <cstdint>
#include <optional>

namespace kentering::storage {

// Rows of several lists, or of several clients, that are written together.

/// The answers of measurements whose own rows are there already.
class AnswerRows {
public:
    void add(MeasurementId id, const Measurement& measurement, std::optional<std::int64_t> questionVersion);
    void write(sqlite::Connection& database);

private:
    sqlite::BulkInsert m_checklist{"checklist_answer",
                                   {"measurement_id", "item", "answer", "question_version_id"}};
    sqlite::BulkInsert m_complaints{"complaint_answer",
                                    {"measurement_id", "item", "answer", "question_version_id"}};
};

/// The lists of plans that have none in the tables yet; a plan's own row is there before they are written.
class PlanRows {
public:
    void add(ClientId client, const Plan& plan);
    void write(sqlite::Connection& database);

private:
    sqlite::BulkInsert m_triggers{"plan_trigger", {"client_id", "position", "words"}};
    sqlite::BulkInsert m_innerTriggers{"plan_inner_trigger", {"client_id", "position", "words"}};
    sqlite::BulkInsert m_tools{"plan_tool", {"client_id", "position", "tool"}};
    sqlite::BulkInsert m_mayCall{"plan_may_call", {"client_id", "position", "words"}};
};

} // namespace kentering::storage
