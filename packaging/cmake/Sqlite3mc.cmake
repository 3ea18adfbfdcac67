# SQLite3 Multiple Ciphers (the encrypted SQLite of the casebook) as the static library target `sqlite3mc`.
#
# Debian has no usable package of it, and 13 MB of foreign C is no part of this repository. Its amalgamation ships
# inside a package for Node.js, so `npm pack` brings it, once per machine: the archive is kept in
# ${XDG_CACHE_HOME:-~/.cache}/kentering and unpacked once in each build tree. Only the archive with the hash below
# is ever unpacked. -DKENTERING_SQLITE3MC_DIR=<folder with sqlite3.c and sqlite3.h> takes a local copy instead.
#
# To move to another version: change version and hash together (sha512sum of the archive) and run all tests.

set(KENTERING_SQLITE3MC_PACKAGE better-sqlite3-multiple-ciphers)
set(KENTERING_SQLITE3MC_VERSION 12.11.1)
string(CONCAT KENTERING_SQLITE3MC_SHA512
  a46ef6fb7564522a67998c782f042aa0e5cd1b6089d479660eb96faa0afbc501
  e0b04f9ccf9ac064489a2479d42931da19f1a27e0800fc2d12bfda99954adfa3)

# Says whether `file` is exactly the pinned archive.
function(kentering_is_sqlite3mc_archive file result)
  set(${result} FALSE PARENT_SCOPE)
  if(EXISTS "${file}")
    file(SHA512 "${file}" hash)
    if(hash STREQUAL KENTERING_SQLITE3MC_SHA512)
      set(${result} TRUE PARENT_SCOPE)
    endif()
  endif()
endfunction()

# Lets npm bring the archive into a folder of its own and moves it to `archive` when its hash is right; the move is
# one rename, so two configurations at the same time do not see each other's half a file.
function(kentering_fetch_sqlite3mc archive)
  set(wanted "${KENTERING_SQLITE3MC_PACKAGE}@${KENTERING_SQLITE3MC_VERSION}")
  set(otherwise "Or give a folder with sqlite3.c and sqlite3.h: -DKENTERING_SQLITE3MC_DIR=<folder>.")
  find_program(KENTERING_NPM npm)
  if(NOT KENTERING_NPM)
    message(FATAL_ERROR "npm is missing; it brings SQLite3 Multiple Ciphers (${wanted}). "
      "packaging/install-dependencies installs it. ${otherwise}")
  endif()
  get_filename_component(folder "${archive}" DIRECTORY)
  string(RANDOM LENGTH 12 unique)
  set(arrival "${folder}/arrival-${unique}")
  file(MAKE_DIRECTORY "${arrival}")
  message(STATUS "Fetching ${wanted} by npm")
  execute_process(COMMAND "${KENTERING_NPM}" pack --silent --cache "${arrival}/npm"
      --pack-destination "${arrival}" "${wanted}"
    WORKING_DIRECTORY "${arrival}" TIMEOUT 300
    RESULT_VARIABLE outcome OUTPUT_VARIABLE output ERROR_VARIABLE error)
  file(GLOB arrived "${arrival}/*.tgz")
  list(LENGTH arrived count)
  if(NOT outcome STREQUAL "0" OR NOT count EQUAL 1)
    file(REMOVE_RECURSE "${arrival}")
    message(FATAL_ERROR "npm did not bring ${wanted} (${outcome}). Is there a network? npm said:\n"
      "${output}${error}\n${otherwise}")
  endif()
  kentering_is_sqlite3mc_archive("${arrived}" isRight)
  if(NOT isRight)
    file(SHA512 "${arrived}" found)
    file(REMOVE_RECURSE "${arrival}")
    message(FATAL_ERROR "The archive of ${wanted} is not the one that was reviewed, so it is not used.\n"
      "SHA-512 expected: ${KENTERING_SQLITE3MC_SHA512}\nSHA-512 found:    ${found}")
  endif()
  file(RENAME "${arrived}" "${archive}")
  file(REMOVE_RECURSE "${arrival}")
endfunction()

# The folder in which archives are kept between build trees, or the build tree when there is no home to write to.
function(kentering_sqlite3mc_cache result)
  if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
    set(base "$ENV{XDG_CACHE_HOME}")
  else()
    set(base "$ENV{HOME}/.cache")
  endif()
  execute_process(COMMAND "${CMAKE_COMMAND}" -E make_directory "${base}/kentering"
    RESULT_VARIABLE outcome OUTPUT_QUIET ERROR_QUIET)
  if(outcome EQUAL 0 AND IS_ABSOLUTE "${base}")
    set(${result} "${base}/kentering" PARENT_SCOPE)
  else()
    set(${result} "${CMAKE_BINARY_DIR}" PARENT_SCOPE)
  endif()
endfunction()

# Unpacks the pinned amalgamation into the build tree (once) and gives the folder that holds sqlite3.[ch].
function(kentering_unpack_sqlite3mc result)
  set(home "${CMAKE_BINARY_DIR}/sqlite3mc-${KENTERING_SQLITE3MC_VERSION}")
  if(NOT EXISTS "${home}")
    kentering_sqlite3mc_cache(cache)
    set(archive "${cache}/${KENTERING_SQLITE3MC_PACKAGE}-${KENTERING_SQLITE3MC_VERSION}.tgz")
    kentering_is_sqlite3mc_archive("${archive}" isRight)
    if(NOT isRight)
      kentering_fetch_sqlite3mc("${archive}")
    endif()
    # Unpacked beside its place and then renamed: an interrupted configuration leaves no half a library.
    file(REMOVE_RECURSE "${home}.unpacking")
    file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${home}.unpacking"
      PATTERNS package/deps/sqlite3/sqlite3.c package/deps/sqlite3/sqlite3.h)
    file(RENAME "${home}.unpacking/package/deps/sqlite3" "${home}")
    file(REMOVE_RECURSE "${home}.unpacking")
  endif()
  set(${result} "${home}" PARENT_SCOPE)
endfunction()

if(KENTERING_SQLITE3MC_DIR)
  set(kentering_sqlite3mc_source "${KENTERING_SQLITE3MC_DIR}")
else()
  kentering_unpack_sqlite3mc(kentering_sqlite3mc_source)
endif()
foreach(file sqlite3.c sqlite3.h)
  if(NOT EXISTS "${kentering_sqlite3mc_source}/${file}")
    message(FATAL_ERROR "SQLite3 Multiple Ciphers: ${kentering_sqlite3mc_source}/${file} is missing. "
      "Remove that folder to have it unpacked again, or check KENTERING_SQLITE3MC_DIR.")
  endif()
endforeach()

find_package(Threads REQUIRED)
add_library(sqlite3mc STATIC "${kentering_sqlite3mc_source}/sqlite3.c")
target_include_directories(sqlite3mc SYSTEM INTERFACE "${kentering_sqlite3mc_source}")
target_link_libraries(sqlite3mc PRIVATE Threads::Threads m)
# Foreign code: no warnings, always optimised (a debug build of it makes every test slow), no extensions of it
# visible outside the program.
set_target_properties(sqlite3mc PROPERTIES C_VISIBILITY_PRESET hidden POSITION_INDEPENDENT_CODE ON)
target_compile_options(sqlite3mc PRIVATE -w -O2)
target_compile_definitions(sqlite3mc PRIVATE
  NDEBUG
  # One connection is used by one thread at a time; two threads may each have their own.
  SQLITE_THREADSAFE=2
  # The only cipher of the house; the others are not even compiled in.
  CODEC_TYPE=CODEC_TYPE_AEGIS
  HAVE_CIPHER_AES_128_CBC=0 HAVE_CIPHER_AES_256_CBC=0 HAVE_CIPHER_CHACHA20=0 HAVE_CIPHER_SQLCIPHER=0
  HAVE_CIPHER_RC4=0 HAVE_CIPHER_ASCON128=0 HAVE_CIPHER_AEGIS=1
  # Nothing of a client outside the encrypted file: deleted content is overwritten, sorting stays in memory.
  SQLITE_SECURE_DELETE=1
  SQLITE_TEMP_STORE=3
  # Every acknowledged answer is on the disk, whatever a connection forgets to ask for.
  SQLITE_DEFAULT_SYNCHRONOUS=2
  SQLITE_DEFAULT_WAL_SYNCHRONOUS=2
  SQLITE_DEFAULT_FOREIGN_KEYS=1
  # "text" in double quotes is never silently a string, file names are never addresses, a schema cannot call
  # functions that reach outside the database, no code is loaded at run time.
  SQLITE_DQS=0
  SQLITE_USE_URI=0
  SQLITE_TRUSTED_SCHEMA=0
  SQLITE_OMIT_LOAD_EXTENSION
  # A misuse of the interface is an error code instead of undefined behaviour.
  SQLITE_ENABLE_API_ARMOR
  SQLITE_ENABLE_FTS5
  SQLITE_ENABLE_STAT4
  SQLITE_DEFAULT_MEMSTATUS=0
  SQLITE_LIKE_DOESNT_MATCH_BLOBS
  SQLITE_OMIT_DEPRECATED
  SQLITE_OMIT_SHARED_CACHE
  SQLITE_OMIT_TCL_VARIABLE
  SQLITE3MC_USE_MINIZ=0)
