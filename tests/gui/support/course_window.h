#pragma once

#include "app/gui/my_day/my_day_screen.h"
#include "app/gui/theme/gtk_style.h"
#include "app/gui/timeline/timeline_view.h"
#include "app/gui/window/unlocked_screen.h"
#include "app/gui/words/to_wx.h"
#include "model/storage/casebook/casebook.h"
#include "model/storage/casebook/unit_of_work.h"
#include "model/storage/dossier/client_store.h"
#include "model/storage/dossier/task_store.h"
#include "tests/gui/support/dialog_answer.h"
#include "tests/gui/support/window_fixture.h"

#include <gmock/gmock.h>
#include <wx/bitmap.h>
#include <wx/choice.h>
#include <wx/dcmemory.h>
#include <wx/image.h>

#include <map>
#include <vector>

// What the tests of the course in the real window begin with.

namespace kentering::course {

using testing::HasSubstr;
using testing::Not;

class CourseInTheWindow : public WindowTest {
protected:
    void openClientPage(const std::string& alias) {
        press("nav.clients");
        openClient(alias);
    }
};

} // namespace kentering::course
