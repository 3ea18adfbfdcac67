// The least that a window of this toolkit costs: what starting Kentering is measured against.

#include <wx/app.h>
#include <wx/frame.h>

namespace {

class EmptyFrameApp : public wxApp {
public:
    bool OnInit() override {
        auto* frame = new wxFrame(nullptr, wxID_ANY, "Empty", wxDefaultPosition, wxSize(1280, 800));
        frame->Show();
        return true;
    }
};

} // namespace

// The macro also makes a wxGetApp() that nothing here calls.
wxIMPLEMENT_APP(EmptyFrameApp); // NOLINT(clang-diagnostic-unused-function)
