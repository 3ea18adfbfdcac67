#pragma once

#include "model/content/content.h"
#include "reports/handout/composition.h"
#include "reports/handout/handout_request.h"

namespace kentering {

/// The sheet for `request`: which blocks, in which order, and what is held back and why. Pure: the same
/// request and content give the same sheet.
///
/// Rules (brochure chapters 5 and 6; design: handout composition):
/// - S-A, S-B, S-C and the numbers 112 and 113 stand first on every sheet; nothing in a request removes them.
/// - Dependence on downers not known: S-B first, as a question, and stop-alone advice is held back unless it
///   is released tip by tip. Dependence yes: S-B first and large, the way to a clinic, whom to call first,
///   and all stop-alone advice held back; a release does not count then.
/// - History of psychosis, depression or suicidality: S-C before S-A, with a line for daily contact.
/// - Crash, as main or second phase: also S-D, S-E and S-F.
/// - Each phase holds back advice that comes too early for it; without a phase there are no phase tips, but
///   craving tools, thought-stoppers and support.
/// - A slip adds the slip tips and the total that stands, and takes nothing away.
[[nodiscard]] Composition compose(const HandoutRequest& request, const Content& content);

} // namespace kentering
