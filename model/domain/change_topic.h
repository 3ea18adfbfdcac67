#pragma once

namespace kentering {

/// What part of the casebook an act changed, as screens are about it.
enum class ChangeTopic : unsigned char {
    Clients,   ///< clients themselves, their consent and safety answers
    Talk,      ///< lists, answers, substances
    Tasks,     ///< safety work and other work
    Recovery,  ///< slips, attempts, phases, grief, plan, goals
    Agenda,    ///< contacts
    Referrals, ///< referrals and what a letter may tell
    Handover,  ///< offers, owners, exclusions
    Handout,   ///< decisions about advice
    Directory, ///< the team's edits and checks
    Settings,  ///< the organisation and its settings
    People,    ///< colleagues and their keys
    Reports,   ///< what was published
};

} // namespace kentering
