# Writes every NNNN_*.sql beside this file into one C++ source, in order of its number.
# cmake -DOUT=<file.cpp> -P embed.cmake
file(GLOB scripts "${CMAKE_CURRENT_LIST_DIR}/[0-9][0-9][0-9][0-9]_*.sql")
list(SORT scripts)
set(entries "")
foreach(script IN LISTS scripts)
  get_filename_component(name "${script}" NAME_WE)
  string(REGEX REPLACE "^0*([0-9]+)_.*$" "\\1" version "${name}")
  file(READ "${script}" sql)
  string(APPEND entries "    {${version}, \"${name}\", R\"KENTERING(${sql})KENTERING\"},\n")
endforeach()
file(CONFIGURE OUTPUT "${OUT}" @ONLY CONTENT [=[
// Made from model/storage/migrations at build; change the scripts there.
#include "model/storage/casebook/migrations.h"

#include <array>

namespace kentering::storage {

namespace {

const std::array kMigrations = std::to_array<Migration>({
@entries@});

} // namespace

std::span<const Migration> migrations() {
    return kMigrations;
}

} // namespace kentering::storage
]=])
