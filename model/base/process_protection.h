#pragma once

namespace kentering {

/// A crash must not leave on the disk what was in memory, and no other program of this user may look into it:
/// no core file, no core handler, no debugger. For both programs, before anything is unlocked.
/// @throws EnvironmentError when the system refuses.
void forbidMemoryDumps();

} // namespace kentering
