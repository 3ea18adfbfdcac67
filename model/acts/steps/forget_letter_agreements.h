#pragma once

#include "model/domain/consent.h"
#include "model/domain/ids.h"

namespace kentering {

class Act;

namespace steps {

/// The client took back that somebody hears of them: what letters to that party could tell is agreed no more,
/// also when they agree again later.
void forgetLetterAgreements(Act& act, ClientId client, const ConsentScope& withdrawn);

} // namespace steps

} // namespace kentering
