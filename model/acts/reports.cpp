#include "model/acts/reports.h"

#include "model/acts/steps/rights.h"
#include "model/acts/steps/setting_keys.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/organisation/release_ledger_store.h"
#include "model/storage/organisation/settings_store.h"

namespace kentering {

void publishRelease(OpenCasebook& book, const ReleasedPeriod& released,
                    const std::function<void()>& publish) {
    {
        storage::Act act(book.session(), ActKind::PublishRelease);
        storage::ReleaseLedgerStore(act).add(released);
        act.commit();
    }
    publish();
}

bool confirmUnpublished(OpenCasebook& book, std::string_view period) {
    storage::Act act(book.session(), ActKind::ConfirmUnpublished);
    // Whoever counts as lead: where nobody is named, whoever works with the casebook.
    if (steps::roleThatHolds(book.session(), book.author()) != UserRole::Lead) {
        return false;
    }
    storage::SettingsStore(act).setValue(steps::neverPublishedKey(period), "1");
    act.commit();
    return true;
}

} // namespace kentering
