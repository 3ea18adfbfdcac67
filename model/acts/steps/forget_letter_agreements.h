#pragma once

#include "model/domain/consent.h"
#include "model/domain/ids.h"

namespace kentering {

namespace storage {
class Act;
} // namespace storage

namespace steps {

/// The client took back that somebody hears of them: what letters to that party could tell is agreed no more,
/// also when they agree again later.
void forgetLetterAgreements(storage::Act& act, ClientId client, const ConsentScope& withdrawn);

} // namespace steps

} // namespace kentering
