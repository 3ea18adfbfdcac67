#pragma once

#include "model/acts/reading/open_casebook.h"
#include "model/storage/organisation/release_ledger_store.h"

#include <functional>

namespace kentering {

/// Keeps what is published of a period, in one transaction, and then lets `publish` give its file the name:
/// the file is whole on the disk by then, under another name. Should giving it the name fail, or the machine
/// stop in between, the period is kept without its file, and making the file again gives the same figures:
/// never is a file out whose values are not kept.
/// @throws InvalidValue when this revision exists already, or is not the next one; StorageIoError: nothing is
/// kept, and `publish` was not called; what `publish` throws.
void publishRelease(OpenCasebook& book, const ReleasedPeriod& released, const std::function<void()>& publish);

} // namespace kentering
