#include "model/domain/vocabulary.h"
