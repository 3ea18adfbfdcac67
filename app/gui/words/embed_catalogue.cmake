# cmake -DINPUT=nl.mo -DOUTPUT=dutch_catalogue.cpp -P embed_catalogue.cmake: the bytes of a file as C++.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "(0x.., *0x.., *0x.., *0x.., *0x.., *0x.., *0x.., *0x..,)" "\\1\n    " bytes "${bytes}")
file(WRITE "${OUTPUT}" "// Made from locale/nl.po.
#include \"app/gui/words/dutch_catalogue.h\"

#include <array>

namespace kentering {

namespace {

constexpr auto kCatalogue = std::to_array<unsigned char>({
    ${bytes}});

} // namespace

std::span<const unsigned char> dutchCatalogue() {
    return kCatalogue;
}

} // namespace kentering
")
