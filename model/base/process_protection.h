#pragma once

namespace kentering {

/// A crash must not leave on the disk what was in memory, and no other program of this user may look into it:
/// no core file, no core handler, no debugger. For both programs, before anything is unlocked.
/// @throws EnvironmentError when the system refuses.
void forbidMemoryDumps();

/// What is freed from now on is overwritten (glibc's M_PERTURB), whichever library had it: words, controls,
/// what was read. All but the few pieces that a thread keeps ready for its next request; see
/// `forgetFreedMemory`.
void overwriteFreedMemory() noexcept;

/// Overwrites the pieces that this thread keeps ready and the stack below, and gives back what is free. To be
/// called when everything of a casebook was let go: at its lock.
void forgetFreedMemory() noexcept;

/// All of the above that lasts, once per program. Each casebook asks for it before its key is known: no
/// program can forget it. @throws EnvironmentError when the system refuses.
void protectProcess();

} // namespace kentering
