#pragma once

#include "model/base/errors.h"

namespace kentering {

/// While the casebook was open its folder, or a file in it, was moved, deleted or put in the place of
/// another: what would be stored now would not be found again. Nothing of the attempted change was stored.
class MovedCasebookError : public StorageIoError {
public:
    using StorageIoError::StorageIoError;
};

} // namespace kentering
