#pragma once

#include "model/base/casebook/file_system.h"
#include "model/base/casebook/unlock.h"
#include "model/base/dates.h"

#include <filesystem>
#include <functional>
#include <string>

namespace kentering {

/// Makes a casebook of invented people in a folder that is absent or empty.
using DemonstrationMaker =
    std::function<void(const std::filesystem::path& folder, const Secret& passphrase, KeyCost cost)>;

/// What a first start is told about this computer. A seam: tests bring their own.
struct StartSurroundings {
    std::filesystem::path home; ///< of whoever runs the program; a casebook is suggested in it
    std::filesystem::path data; ///< where the program keeps its own things; a demonstration goes there
    FileSystemOf fileSystem = fileSystemOf;
    DemonstrationMaker makeDemonstration{};
    std::string demonstrationUser{};                          ///< as whom one looks round
    Date demonstrationDay{boost::gregorian::not_a_date_time}; ///< the day on which its story stands
};

} // namespace kentering
