#pragma once

#include "model/base/errors.h"
#include "model/content/words/bilingual.h"

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
    Bilingual reason;       ///< one sentence without the file's name, for people who are no programmers
    Weight weight = Weight::Defect;

    friend bool operator==(const ContentFault&, const ContentFault&) = default;
};

/// The same in both languages of the product.
[[nodiscard]] Bilingual said(std::string dutch, std::string english);

/// `phases/crash.toml, line 12: reason`; without a line `phases/crash.toml: reason`.
[[nodiscard]] std::string describe(const ContentFault& fault, Language language);

/// A content folder cannot be used. `what()` names every defect, one a line, in English.
class ContentError : public EnvironmentError {
public:
    explicit ContentError(std::vector<ContentFault> faults);

    /// All faults found, causes first, then in order of file and line; at least one is a defect.
    [[nodiscard]] const std::vector<ContentFault>& faults() const { return m_faults; }

private:
    std::vector<ContentFault> m_faults;
};

} // namespace kentering
