#pragma once

#include "model/base/errors.h"

namespace kentering {

/// It was a recovery code that opened nothing, not a passphrase: whoever typed it is told what to check.
class WrongRecoveryCodeError : public WrongKeyError {
public:
    using WrongKeyError::WrongKeyError;
};

} // namespace kentering
