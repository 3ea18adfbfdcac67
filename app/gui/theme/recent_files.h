#pragma once

namespace kentering {

/// From now on the program's file dialogs write nothing into the desktop's list of recently used files: a
/// name or folder there says what was made and when. What other programs put there stays. Before the first
/// dialog.
void keepRecentFilesToOurselves();

} // namespace kentering
