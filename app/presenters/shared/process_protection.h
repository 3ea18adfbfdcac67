#pragma once

// Both programs protect their memory in the same way; the window reaches the lower rooms through here.
#include "model/base/process_protection.h"
