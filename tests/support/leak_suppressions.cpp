// What LeakSanitizer is told about libraries, never about code of this project.

extern "C" const char* __lsan_default_suppressions();

// fontconfig keeps the fonts that it has found until the process ends, and does not always reach them again.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\n";
}
