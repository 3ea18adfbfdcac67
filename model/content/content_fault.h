#pragma once

#include "model/errors.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kentering {

/// One thing that is wrong in a content folder.
struct ContentFault {
    enum class Weight : unsigned char {
        Defect, ///< the content cannot be used: a missing translation, an unknown id, a syntax error
        Style,  ///< the content can be used, but asks too much of the reader: a sentence that is too long
    };

    std::string file;       ///< relative to the content folder, with forward slashes; empty for the folder
    std::uint32_t line = 0; ///< first line is 1; 0 when the fault concerns the whole file
    std::string reason;     ///< one English sentence without the file's name
    Weight weight = Weight::Defect;

    friend bool operator==(const ContentFault&, const ContentFault&) = default;
};

/// `phases/crash.toml:12: reason`; without a line `phases/crash.toml: reason`.
[[nodiscard]] std::string describe(const ContentFault& fault);

/// A content folder cannot be used. `what()` names every defect, one a line.
class ContentError : public EnvironmentError {
public:
    explicit ContentError(std::vector<ContentFault> faults);

    /// All faults found, in order of file and line; at least one is a defect.
    [[nodiscard]] const std::vector<ContentFault>& faults() const { return m_faults; }

private:
    std::vector<ContentFault> m_faults;
};

} // namespace kentering
