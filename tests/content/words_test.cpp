#include "model/content/content.h"

#include <gtest/gtest.h>

using namespace kentering;

TEST(Words, theShippedFolderHasNoFault) {
    for (const ContentFault& fault : validate(KENTERING_CONTENT_FOLDER)) {
        ADD_FAILURE() << describe(fault);
    }
}
