#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kentering {

/// One thing that is wrong with a document of dossiers.
struct ImportFault {
    std::string
        pointer; ///< JSON pointer to the place, such as `/clients/0/slips/1/to`; empty for the document
    std::string reason; ///< in English, without any value from the document
    friend bool operator==(const ImportFault&, const ImportFault&) = default;
};

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
