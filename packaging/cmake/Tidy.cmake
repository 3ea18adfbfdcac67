# Lets clang-tidy look at one source and stamps it when nothing was found; what clang-tidy says shows only when it
# found something (it always counts the warnings that it leaves out).
# The compiler's -Werror is off here, as clang-tidy heeds no NOLINT for an error; every finding is one all the same. A file
# that CMake made to compile sources together includes them, which is its purpose.
#   cmake -D TIDY=<clang-tidy> -D BUILD=<build tree> -D SOURCE=<file> -D STAMP=<file> -P Tidy.cmake
execute_process(
  COMMAND "${TIDY}" --quiet --warnings-as-errors=* --checks=-bugprone-suspicious-include
    --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-error -p "${BUILD}" "${SOURCE}"
  RESULT_VARIABLE outcome OUTPUT_VARIABLE findings ERROR_VARIABLE remarks)
if(NOT outcome STREQUAL "0")
  message(NOTICE "${findings}${remarks}") # as it is; a fatal message would be folded anew
  message(FATAL_ERROR "clang-tidy found faults in ${SOURCE}")
endif()
file(TOUCH "${STAMP}")
