#include "tests/content/text_file.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace kentering {

std::string readText(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        throw std::runtime_error("cannot read " + file.string());
    }
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

void writeText(const std::filesystem::path& file, const std::string& text) {
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.flush();
    if (!stream) {
        throw std::runtime_error("cannot write " + file.string());
    }
}

} // namespace kentering
