#pragma once

#include "model/storage/dossier_exchange.h"

#include <string>
#include <utility>
#include <vector>

namespace kentering {

/// Everything that is wrong with a document, as it is found.
class FaultList {
public:
    void add(std::string pointer, std::string reason) {
        m_faults.push_back({std::move(pointer), std::move(reason)});
    }
    [[nodiscard]] bool isEmpty() const { return m_faults.empty(); }
    [[nodiscard]] std::size_t count() const { return m_faults.size(); }
    [[nodiscard]] std::vector<ImportFault> take() { return std::move(m_faults); }

private:
    std::vector<ImportFault> m_faults;
};

/// `pointer` with one more step, escaped as JSON pointers ask (RFC 6901).
[[nodiscard]] std::string pointerTo(const std::string& pointer, std::string_view key);
[[nodiscard]] std::string pointerTo(const std::string& pointer, std::size_t index);

} // namespace kentering
