// Writes the golden files of the handouts anew. Run it from the repository's root, then read what changed.

#include "tests/handout/golden.h"

#include <cstdlib>
#include <fstream>
#include <iostream>

int main() {
    for (const auto& [name, text] : kentering::goldenFiles()) {
        std::ofstream file(kentering::kGoldenFolder / name, std::ios::binary);
        file << text;
        if (!file.flush()) {
            std::cerr << "cannot write " << name << "; is this the repository's root?\n";
            return EXIT_FAILURE;
        }
    }
    return EXIT_SUCCESS;
}
