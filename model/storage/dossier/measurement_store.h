#pragma once

#include "model/domain/talk/measurement.h"
#include "model/storage/casebook/store.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kentering::storage {

/// Filled-in lists, one answer at a time.
/// Throws WrongClientError when the client does not exist or the measurement is not their.
class MeasurementReader : public StoreReader {
public:
    using StoreReader::StoreReader;

    /// All measurements of `client`, in the order in which they were written down.
    [[nodiscard]] std::vector<Stored<MeasurementId, Measurement>> of(ClientId client) const;
    [[nodiscard]] Measurement get(ClientId client, MeasurementId id) const;

    /// The version of the question's text that went with an answer; nothing when not known.
    [[nodiscard]] std::optional<std::string> questionVersion(ClientId client, MeasurementId id,
                                                             ChecklistItem item) const;
    [[nodiscard]] std::optional<std::string> questionVersion(ClientId client, MeasurementId id,
                                                             Complaint complaint) const;
};

/// The writing half of `MeasurementReader`.
class MeasurementStore : public StoreWriter<MeasurementReader> {
public:
    using StoreWriter::StoreWriter;

    /// Stores a list with whatever answers it holds already. The tasks that answers ask for are the act's.
    MeasurementId add(ClientId client, const Measurement& measurement, std::string_view questionVersion = {});
    /// Corrects the day or the moment; the answers stay.
    void setMoment(ClientId client, MeasurementId id, Date on, MeasurementMoment moment);
    void remove(ClientId client, MeasurementId id);

    /// Stores an answer, or takes it back (nothing = not asked). `questionVersion` names the text of the
    /// question that was read out (its content version); empty when not known.
    void setAnswer(ClientId client, MeasurementId id, ChecklistItem item, std::optional<Answer> answer,
                   std::string_view questionVersion = {});
    /// The same for a complaint. The task that a suicide item (G4, M8) asks for is the act's.
    void setAnswer(ClientId client, MeasurementId id, Complaint complaint,
                   std::optional<ComplaintAnswer> answer, std::string_view questionVersion = {});
};

} // namespace kentering::storage
