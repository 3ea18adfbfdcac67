#pragma once

#include "model/domain/dossier/dossier.h"
#include "model/domain/ids.h"
#include "tests/gui/property/day_model.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace kentering::property {

/// What a casebook held before a script, and whether it holds afterwards what the script meant and nothing
/// else. Opens the casebook itself: no window may have it open.
class BookCheck {
public:
    /// @param followed aliases of the clients that scripts talk with
    BookCheck(std::filesystem::path casebook, Date today, const std::vector<std::string>& followed);

    /// What was answered before in the list that a talk of today goes on with, and to the safety questions.
    [[nodiscard]] std::map<std::string, Answers> known() const;

    /// @returns what is not as it should be, in words; nothing of anybody's text
    [[nodiscard]] std::vector<std::string> compare(const DayModel& day) const;

private:
    struct Before {
        ClientId id;
        Dossier dossier;
        bool isFollowed;
    };

    [[nodiscard]] std::map<std::string, Before> read(const std::vector<std::string>& followed) const;

    std::filesystem::path m_casebook;
    Date m_today;
    std::map<std::string, Before> m_before;
};

} // namespace kentering::property
