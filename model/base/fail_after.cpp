#include "model/base/fail_after.h"

#include "model/base/errors.h"

namespace kentering {

void FailAfter::beforeWrite() {
    if (!writes) {
        return;
    }
    if (*writes <= 0) {
        ++refused;
        throw StorageIoError("the disk takes no more writes (a test)");
    }
    --*writes;
}

} // namespace kentering
