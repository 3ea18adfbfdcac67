#pragma once

#include "model/content/content.h"
#include "reports/handout/compose/composition.h"
#include "reports/handout/compose/handout_request.h"

namespace kentering {

/// The sheet for `request`: which blocks, in which order, and what is held back and why. Pure: the same
/// request and content give the same sheet.
///
/// Rules (brochure chapters 5 and 6; design: handout composition):
/// - S-A, S-B, S-C, S-E and the numbers 112 and 113 stand on every sheet, the first three first; nothing in a
///   request removes them. S-D in the crash and after a slip, S-F in the crash, S-G after a slip, from the
///   second phase on and for whoever wants to use less.
/// - Dependence on downers not known: S-B first, as a question. Stop-alone advice is held back unless it is
///   released tip by tip; advice about urge and withdrawal says that it holds for uppers.
/// - Dependence yes: S-B first and large, the way to a clinic, whom to call first, S-I. All stop-alone
/// advice, all
///   advice about urge and withdrawal, all praise and every clock are held back; a release does not count
///   then.
/// - History of psychosis, depression or suicidality: S-C before S-A, with a line for daily contact.
/// - The client's own goal decides: only the goal to stop brings the stop section; the others bring their own
///   advice, with S-I and S-J.
/// - Advice that may do harm is off when the dossier warns of it. What a counsellor dropped does not come
/// back in
///   other words.
/// - Each phase holds back advice that comes too early for it; craving tools stand where a phase names
/// craving, and
///   where there is no phase.
/// - A slip adds the slip tips, and takes nothing away.
[[nodiscard]] Composition compose(const HandoutRequest& request, const Content& content);

} // namespace kentering
