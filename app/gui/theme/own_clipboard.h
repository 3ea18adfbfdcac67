#pragma once

#include <wx/timer.h>

#include <chrono>

namespace kentering {

/// What this program put on the clipboard (words of a client, a copied sheet) does not stay there: it is
/// taken away at a lock, and a while after it was copied. What other programs put there is left alone.
class OwnClipboard {
public:
    explicit OwnClipboard(std::chrono::milliseconds after = std::chrono::minutes(1));
    ~OwnClipboard();
    OwnClipboard(const OwnClipboard&) = delete;
    OwnClipboard& operator=(const OwnClipboard&) = delete;

    /// Empties it now, when it holds something of this program; the selection of the middle mouse button too.
    void clear();

private:
    void copied();

    std::chrono::milliseconds m_after;
    wxTimer m_timer;
    unsigned long m_heard = 0; ///< the toolkit's number of our ear
};

} // namespace kentering
