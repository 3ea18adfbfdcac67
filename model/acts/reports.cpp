#include "model/acts/reports.h"

#include "model/storage/casebook/unit_of_work.h"

namespace kentering {

void publishRelease(OpenCasebook& book, const ReleasedPeriod& released,
                    const std::function<void()>& publish) {
    {
        Act act(book.session(), ActKind::PublishRelease);
        ReleaseLedgerStore(act).add(released);
        act.commit();
    }
    publish();
}

} // namespace kentering
