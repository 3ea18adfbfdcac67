#include "tests/gui/property/step.h"

namespace kentering::property {

namespace {

std::string quoted(const std::string& text) {
    return "\"" + text + "\"";
}

} // namespace

std::string toText(const Step& step) {
    switch (step.kind) {
    case Step::Kind::Key:
        return "key(" + quoted(step.text) + ")";
    case Step::Kind::Write:
        return "write(" + quoted(step.text) + ")";
    case Step::Kind::Click:
        return "click(" + quoted(step.text) + ")";
    case Step::Kind::Lock:
        return "lock()";
    case Step::Kind::Restart:
        return "restart()";
    case Step::Kind::Talk:
        return "talk(" + quoted(step.text) + ")";
    case Step::Kind::Form:
        return "form(" + quoted(step.text) + ", " + quoted(step.more) + ", " + quoted(step.by) + ")";
    case Step::Kind::GiveBack:
        return "giveBack()";
    }
    return {};
}

std::string toText(const Script& script) {
    std::string text;
    for (const Step& step : script) {
        text += "    " + toText(step) + ",\n";
    }
    return text;
}

} // namespace kentering::property
