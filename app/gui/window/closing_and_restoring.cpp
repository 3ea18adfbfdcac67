// The parts of the main window that are about backups: at its end, and when one is put back.
#include "app/gui/window/main_window.h"

#include "app/gui/controls/notice_bar.h"
#include "app/gui/first_start/first_start_screen.h"
#include "app/gui/words/to_wx.h"
#include "app/presenters/settings/backup_keeper.h"

#include <wx/intl.h>
#include <wx/sizer.h>

namespace kentering {

void MainWindow::closeCasebook() {
    if (!m_context) {
        return;
    }
    // Out of sight first: it may take a moment, and more on a stick.
    Hide();
    const std::shared_ptr<OpenCasebook> book = m_context->casebook;
    lock(); // what was half typed goes into it, and so into the backup
    backUpAtClosing(*book, m_platform.localNow());
}

void MainWindow::restore(const BackupToRestore& start) {
    lock();
    showFirstStart();
    m_start->restore(start);
}

void MainWindow::tellAside(const std::filesystem::path& aside) {
    putFailureAway();
    m_failureWords =
        wxString::Format(_("The backup is in its place. What was there before is kept in the folder %s."),
                         toWx(aside.string()));
    m_failure = new NoticeBar(this, m_look, "aside-notice", m_failureWords, [this] { putFailureAway(); });
    GetSizer()->Insert(0, m_failure, wxSizerFlags().Expand());
    Layout();
}

} // namespace kentering
