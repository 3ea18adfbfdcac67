#include "reports/handout/output/composition_json.h"

#include <cstdio>
#include <string_view>

namespace kentering {

namespace {

// This room knows no JSON library (house rule); a list of flat objects of strings is all that is needed.
std::string jsonString(std::string_view text) {
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"' || character == '\\') {
            result += '\\';
            result += character;
        } else if (static_cast<unsigned char>(character) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(character));
            result += escape;
        } else {
            result += character;
        }
    }
    return result + '"';
}

std::string list(const std::vector<std::string>& objects) {
    std::string result = "[";
    for (const std::string& object : objects) {
        result += (result.size() == 1 ? "\n    " : ",\n    ") + object;
    }
    return result + (objects.empty() ? "]" : "\n  ]");
}

} // namespace

std::string compositionJson(const Composition& composition) {
    std::vector<std::string> blocks;
    for (const Block& block : composition.blocks()) {
        blocks.push_back("{\"id\": " + jsonString(block.id) + ", \"kind\": " + jsonString(code(block.kind)) +
                         "}");
    }
    std::vector<std::string> heldBack;
    for (const HeldBack& held : composition.heldBack()) {
        heldBack.push_back("{\"id\": " + jsonString(held.id) +
                           ", \"because\": " + jsonString(code(held.because)) +
                           (held.reason.empty() ? "" : ", \"reason\": " + jsonString(held.reason)) + "}");
    }
    return "{\n  \"blocks\": " + list(blocks) + ",\n  \"heldBack\": " + list(heldBack) + "\n}\n";
}

} // namespace kentering
