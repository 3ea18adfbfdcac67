// Writes the golden files of the handouts anew. Run it from the repository's root, then read what changed.

#include "reports/handout/compose/compose.h"
#include "tests/handout/golden.h"
#include "tests/handout/whole_space.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

int main() {
    using namespace kentering;
    std::map<std::string, std::string> files = goldenFiles();
    SheetDigests digests;
    forEverySheet(
        [&](const HandoutRequest& request) { digests.add(request, compose(request, Content::builtIn())); });
    files[kDigestFile] = digests.text();
    for (const auto& [name, text] : files) {
        std::ofstream file(kGoldenFolder / name, std::ios::binary);
        file << text;
        if (!file.flush()) {
            std::cerr << "cannot write " << name << "; is this the repository's root?\n";
            return EXIT_FAILURE;
        }
    }
    return EXIT_SUCCESS;
}
