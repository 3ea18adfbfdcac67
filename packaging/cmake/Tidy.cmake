# Lets clang-tidy look at one source and stamps it when nothing was found; what clang-tidy says shows only when it
# found something (it always counts the warnings that it leaves out).
#   cmake -D TIDY=<clang-tidy> -D BUILD=<build tree> -D SOURCE=<file> -D STAMP=<file> -P Tidy.cmake
execute_process(
  COMMAND "${TIDY}" --quiet --warnings-as-errors=* --extra-arg=-Wno-unknown-warning-option -p "${BUILD}" "${SOURCE}"
  RESULT_VARIABLE outcome OUTPUT_VARIABLE findings ERROR_VARIABLE remarks)
# What clang itself says about the language does not count: g++ has compiled the source without a warning, and clang 14
# does not understand all of C++20 in the standard library of g++ 12. Anything else that goes wrong is a fault.
string(REGEX MATCHALL "(error|warning): [^\n]*" said "${findings}")
list(FILTER said EXCLUDE REGEX "clang-diagnostic-")
set(understood TRUE)
if(NOT outcome STREQUAL "0" AND NOT findings MATCHES "clang-diagnostic-")
  set(understood FALSE)
endif()
if(said OR NOT understood)
  message(NOTICE "${findings}${remarks}") # as it is; a fatal message would be folded anew
  message(FATAL_ERROR "clang-tidy found faults in ${SOURCE}")
endif()
file(TOUCH "${STAMP}")
