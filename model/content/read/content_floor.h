#pragma once

#include "model/content/read/table_reader.h"

#include <string_view>

namespace kentering {

/// The floor under an organisation's own words: they may be stricter than the built-in ones, never weaker.
/// Adds a defect for whatever in the file `name` is:
/// - advice or an entry of the directory that has lost a mark which the built-in one of the same id has: a
///   key that is true there is not true here, or a list that has a word there lacks it here (whatever marks
///   there are: they are read from the built-in files);
/// - new advice that says word for word what shipped advice with a mark says, without that mark;
/// - a crisis line (112, 113) that is gone or lacks one of its numbers;
/// - S-A that no longer says never, S-B without the five downers, never or a clinic, in either language;
/// - the title of a sheet that names a drug: a sheet that is found says nothing about whose it is.
void checkFloor(std::string_view name, const toml::table& own, FileFaults& faults);

} // namespace kentering
