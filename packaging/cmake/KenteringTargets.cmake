# What every target of the house has in common: warnings as errors, sanitizers, clang-tidy, tests by label.

add_library(kentering_options INTERFACE)
target_include_directories(kentering_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(kentering_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference -Wimplicit-fallthrough -Werror
  # GCC 12 sees overlaps where "text" + std::string is inlined that are not there (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # At -O3 it also takes libstdc++'s own streams and strings for null pointers; the sanitizers look for real ones.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-null-dereference>)

if(KENTERING_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # What is not optimised is half collecting of the compiler's own garbage, and linking.
  add_compile_options($<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=1000000>)
  find_program(KENTERING_MOLD mold)
  if(KENTERING_MOLD)
    add_link_options(-fuse-ld=mold)
  endif()
endif()

# Sources of a target that are compiled as one file (a "unity build"): headers are read, and clang-tidy walks them, once
# for all of them. 0 compiles every source on its own, which is quicker after a change of one file. Names in anonymous
# namespaces have to differ within a target; a header that leans on another source's includes shows at 0 only.
set(KENTERING_BATCH 0 CACHE STRING "Sources compiled together; 0: each on its own")
if(KENTERING_BATCH GREATER 0)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE ${KENTERING_BATCH})
endif()

# kentering_room(<target> SOURCES <files> LINK <targets>): one room of the house as a static library.
function(kentering_room target)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${target} STATIC ${ROOM_SOURCES})
  target_link_libraries(${target} PUBLIC kentering_options ${ROOM_LINK} PRIVATE ${ROOM_PRIVATE_LINK})
  kentering_tidy(${target})
  kentering_headers(${target})
endfunction()

# kentering_program(<target> SOURCES <files> LINK <targets>): an executable in build/bin.
function(kentering_program target)
  cmake_parse_arguments(PROGRAM "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${target} ${PROGRAM_SOURCES})
  target_link_libraries(${target} PRIVATE kentering_options ${PROGRAM_LINK})
  kentering_tidy(${target})
  kentering_headers(${target})
endfunction()

# kentering_test(<target> SOURCES <files> LINK <targets> LABELS <label>): a GoogleTest program, every test known to
# ctest. Labels: `unit` (the default) tests rooms, `window` the living window, `end-to-end` starts whole programs, `bench`
# measures. Only tests whose label is in KENTERING_TEST_LABELS belong to `all` and to ctest, so that no tree compiles what
# another one tests.
function(kentering_test target)
  cmake_parse_arguments(TEST "" "" "SOURCES;LINK;LABELS" ${ARGN})
  if(NOT TEST_LABELS)
    set(TEST_LABELS unit)
  endif()
  if(NOT TEST_LABELS MATCHES "^(unit|window|end-to-end|bench)$")
    message(FATAL_ERROR "${target}: the label of a test is unit, window, end-to-end or bench, not ${TEST_LABELS}")
  endif()
  add_executable(${target} ${TEST_SOURCES})
  if(KENTERING_SANITIZE)
    target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/leak_suppressions.cpp)
  endif()
  target_link_libraries(${target} PRIVATE kentering_options ${TEST_LINK} GTest::gtest GTest::gmock GTest::gtest_main)
  if(NOT TEST_LABELS IN_LIST KENTERING_TEST_LABELS)
    set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
    return()
  endif()
  gtest_discover_tests(${target} DISCOVERY_MODE PRE_TEST WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    PROPERTIES LABELS "${TEST_LABELS}")
endfunction()

# The target `tidy` (no part of `all`): clang-tidy looks at every source of the rooms and programs.
find_program(KENTERING_CLANG_TIDY clang-tidy)
if(KENTERING_CLANG_TIDY)
  add_custom_target(tidy)
else()
  add_custom_target(tidy COMMENT "clang-tidy is missing; packaging/install-dependencies installs it"
    COMMAND ${CMAKE_COMMAND} -E false)
endif()

# kentering_tidy(<target>): clang-tidy looks at what the compiler gets of the target, and again when a source, a header
# that it includes, or the list of checks has changed: the object file, or the list, is newer than the stamp then.
function(kentering_tidy target)
  if(NOT KENTERING_CLANG_TIDY)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  set(compiled)
  if(KENTERING_BATCH GREATER 0)
    list(LENGTH sources left)
    set(number 0)
    while(left GREATER 0)
      list(APPEND compiled Unity/unity_${number}_cxx.cxx)
      math(EXPR number "${number} + 1")
      math(EXPR left "${left} - ${KENTERING_BATCH}")
    endwhile()
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir)
  else()
    list(FILTER sources EXCLUDE REGEX "^/") # generated
    set(compiled ${sources})
    set(folder ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  set(stamps)
  foreach(source IN LISTS compiled)
    set(stamp ${CMAKE_BINARY_DIR}/tidy/${target}/${source}.ok)
    add_custom_command(OUTPUT ${stamp}
      COMMAND ${CMAKE_COMMAND} -D TIDY=${KENTERING_CLANG_TIDY} -D BUILD=${CMAKE_BINARY_DIR}
        -D SOURCE=${folder}/${source} -D STAMP=${stamp}
        -P ${CMAKE_SOURCE_DIR}/packaging/cmake/Tidy.cmake
      DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/${source}.o ${CMAKE_SOURCE_DIR}/.clang-tidy
        ${CMAKE_SOURCE_DIR}/packaging/cmake/Tidy.cmake
      COMMENT "clang-tidy ${target}/${source}" VERBATIM)
    list(APPEND stamps ${stamp})
  endforeach()
  add_custom_target(tidy_${target} DEPENDS ${stamps})
  add_dependencies(tidy tidy_${target})
endfunction()

# The target `headers` (no part of `all`): every header of the rooms and programs is compiled alone, so that none leans on
# what another source happens to include before it. Batches would hide that. A header that another one includes before
# anything else is compiled alone with that one: nothing comes before it there either.
add_custom_target(headers)
file(GLOB_RECURSE headers RELATIVE ${CMAKE_SOURCE_DIR}
  ${CMAKE_SOURCE_DIR}/app/*.h ${CMAKE_SOURCE_DIR}/model/*.h ${CMAKE_SOURCE_DIR}/reports/*.h)
set(KENTERING_FIRST_INCLUDES)
foreach(header IN LISTS headers)
  file(STRINGS ${CMAKE_SOURCE_DIR}/${header} first REGEX "^#include" LIMIT_COUNT 1)
  if(first MATCHES "\"(.*)\"" AND NOT CMAKE_MATCH_1 STREQUAL header)
    list(APPEND KENTERING_FIRST_INCLUDES ${CMAKE_MATCH_1})
  endif()
endforeach()

# kentering_headers(<target>): the headers below the folder of the target, each again when it or what it includes changed.
function(kentering_headers target)
  get_property(seen GLOBAL PROPERTY KENTERING_HEADER_FOLDERS)
  if(NOT CMAKE_GENERATOR STREQUAL Ninja OR CMAKE_CURRENT_SOURCE_DIR MATCHES "^${CMAKE_SOURCE_DIR}/tests(/|$)"
      OR CMAKE_CURRENT_SOURCE_DIR IN_LIST seen) # a program in the folder of a room
    return()
  endif()
  set_property(GLOBAL APPEND PROPERTY KENTERING_HEADER_FOLDERS ${CMAKE_CURRENT_SOURCE_DIR})
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  set(includes "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
  set(stamps)
  list(REMOVE_ITEM headers ${KENTERING_FIRST_INCLUDES})
  foreach(header IN LISTS headers)
    set(stamp ${CMAKE_BINARY_DIR}/headers/${header}.ok)
    get_filename_component(folder ${stamp} DIRECTORY)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${stamp}
      COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} ${CMAKE_CXX_COMPILER} -std=c++20 -w -fsyntax-only
        "-I$<JOIN:${includes},;-I>"
        "-D$<JOIN:$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>,;-D>"
        -MD -MF ${stamp}.d -MT headers/${header}.ok -include ${CMAKE_SOURCE_DIR}/${header} -x c++ /dev/null
      COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
      DEPENDS ${CMAKE_SOURCE_DIR}/${header} DEPFILE ${stamp}.d
      COMMENT "Alone: ${header}" COMMAND_EXPAND_LISTS VERBATIM)
    list(APPEND stamps ${stamp})
  endforeach()
  if(stamps)
    add_custom_target(headers_${target} DEPENDS ${stamps})
    add_dependencies(headers headers_${target})
  endif()
endfunction()
