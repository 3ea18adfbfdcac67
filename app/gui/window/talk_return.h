#pragma once

#include "app/presenters/talk/keys/talk_spots.h"

namespace kentering {

/// The part of a talk that stands in its middle.
enum class TalkPage : unsigned char { Items, Substances, End };

/// Where somebody is in a talk, so that a lock brings them back just there. Holds no text. A screen that was
/// turned to the client comes back turned to the counsellor: whoever unlocked it gave the passphrase that
/// leads back.
struct TalkReturn {
    TalkPage page = TalkPage::Items;
    TalkSpot spot{};
};

} // namespace kentering
