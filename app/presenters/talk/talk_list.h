#pragma once

// The rule has moved to the domain, where the acts ask it too.
#include "model/domain/talk/list_to_go_on_with.h"
