#include "app/gui/settings/backup_words.h"

#include "app/gui/words/to_wx.h"
#include "app/gui/words/words.h"
#include "app/presenters/shared/describe_folder.h"

#include <wx/intl.h>

namespace kentering {

namespace {

wxString sizeWords(std::uint64_t bytes) {
    constexpr std::uint64_t kKilo = 1024;
    constexpr std::uint64_t kInKilobytes = 10 * kKilo * kKilo; // below this
    return bytes < kInKilobytes
               ? wxString::Format("%llu kB", static_cast<unsigned long long>((bytes + kKilo - 1) / kKilo))
               : wxString::Format("%llu MB", static_cast<unsigned long long>(bytes / (kKilo * kKilo)));
}

} // namespace

wxString copyWords(const BackupCopy& copy, Date today) {
    return dayWords(copy.at.date(), today) + " " + clockWords(copy.at) +
           (copy.bytes > 0 ? dot() + sizeWords(copy.bytes) : wxString());
}

wxString stateWords(const BackupCopy& copy, Date today) {
    switch (copy.state) {
    case BackupState::Unopened:
        return _("not opened and counted yet");
    case BackupState::Damaged:
        return _("damaged: it cannot be put back");
    case BackupState::Apart:
        return _("in order, but it has changes that are not in this casebook");
    case BackupState::Proven:
        break;
    }
    return wxString::Format(_("proven: clients %lld, changes %lld, last change %s"),
                            static_cast<long long>(copy.clients), static_cast<long long>(copy.changes),
                            copy.lastEntry ? dayWords(*copy.lastEntry, today) : wxString(_("none")));
}

wxString drillWords(const BackupPlace& place, Date today) {
    if (!place.drill) {
        return _("not practised yet");
    }
    const wxString day = dayWords(place.drill->on, today);
    return place.drill->isSound ? wxString::Format(_("%s: everything was in order"), day)
                                : wxString::Format(_("%s: the copy was damaged"), day);
}

wxString faultWords(const BackupPlace& place, const PresenterContext& context) {
    if (!place.fault) {
        return {};
    }
    const wxString why = toWx(describeFolder({.fault = place.fault}, context.language));
    return place.since ? wxString::Format(_("Since %s: %s"), dayWords(*place.since, context.today()), why)
                       : why;
}

wxString careWords(const BackupCare& care, Date today) {
    const wxString since = care.since ? dayWords(*care.since, today) : wxString();
    const wxString where = care.isSecondPlace ? _("in the second place") : _("with the casebook");
    switch (care.kind) {
    case BackupCare::Kind::NoSecondPlace:
        return _("Backups: choose a second place, such as a stick");
    case BackupCare::Kind::OutOfReach:
        return wxString::Format(_("Backups: nothing could be put in the second place since %s"), since);
    case BackupCare::Kind::NoBackup:
        return wxString::Format(_("Backups: there is no proven copy %s"), where);
    case BackupCare::Kind::OldBackup:
        return wxString::Format(_("Backups: the last proven copy %s is of %s"), where, since);
    case BackupCare::Kind::FailedDrill:
        return wxString::Format(_("Backups: on %s a copy %s was damaged"), since, where);
    case BackupCare::Kind::NoDrill:
        return wxString::Format(_("Backups: putting back was never practised %s"), where);
    case BackupCare::Kind::OldDrill:
        return wxString::Format(_("Backups: putting back was last practised %s on %s"), where, since);
    }
    return {};
}

} // namespace kentering
