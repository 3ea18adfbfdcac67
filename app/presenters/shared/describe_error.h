#pragma once

#include "model/domain/language.h"

#include <exception>
#include <string>

namespace kentering {

/// Any exception as a sentence for people: what happened, what is safe, what to do next. It is made of the
/// type alone: the exception's own text, which could hold a path or a value, is never in it, so that no
/// client's data can get into a message, a log or a screenshot.
[[nodiscard]] std::string describeError(const std::exception& error, Language language);

/// The same for an exception that was carried to another thread; also for one that is no std::exception.
/// @param error not null.
[[nodiscard]] std::string describeError(const std::exception_ptr& error, Language language);

} // namespace kentering
