# What every target of the house has in common: warnings as errors, sanitizers, clang-tidy.

add_library(kentering_options INTERFACE)
target_include_directories(kentering_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(kentering_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough -Werror)

if(KENTERING_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

if(KENTERING_TIDY)
  find_program(KENTERING_CLANG_TIDY NAMES clang-tidy REQUIRED)
endif()

# kentering_room(<target> SOURCES <files> LINK <targets>): one room of the house as a static library.
function(kentering_room target)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_link_libraries(${target} PUBLIC kentering_options ${ROOM_LINK} PRIVATE ${ROOM_PRIVATE_LINK})
  kentering_tidy(${target})
endfunction()

# kentering_program(<target> SOURCES <files> LINK <targets>): an executable in build/bin.
function(kentering_program target)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${target} ${PROGRAM_SOURCES})
  target_link_libraries(${target} PRIVATE kentering_options ${PROGRAM_LINK})
  kentering_tidy(${target})
endfunction()

# kentering_test(<target> SOURCES <files> LINK <targets>): a GoogleTest program, every test known to ctest.
function(kentering_test target)
  cmake_parse_arguments(TEST "" "" "SOURCES;LINK;LABELS" ${ARGN})
  add_executable(${target} ${TEST_SOURCES})
  target_link_libraries(${target} PRIVATE kentering_options ${TEST_LINK} GTest::gtest GTest::gmock)
  if(NOT TEST_LABELS)
    set(TEST_LABELS unit)
  endif()
  target_link_libraries(${target} PRIVATE GTest::gtest_main)
  gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    PROPERTIES LABELS "${TEST_LABELS}")
endfunction()

function(kentering_tidy target)
  if(KENTERING_TIDY)
    set_target_properties(${target} PROPERTIES CXX_CLANG_TIDY
      "${KENTERING_CLANG_TIDY};--quiet;--extra-arg=-Wno-unknown-warning-option")
  endif()
endfunction()
