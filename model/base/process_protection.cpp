#include "model/base/process_protection.h"

#include "model/base/errors.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace kentering {

void forbidMemoryDumps() {
    const rlimit none{};
    // The limit alone does not stop a core handler that the system pipes to, nor a debugger.
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        throw EnvironmentError("memory dumps could not be switched off");
    }
}

} // namespace kentering
