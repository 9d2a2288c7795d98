# SPDX-FileCopyrightText: The Tidemark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The rules of the house that CMake can keep: compiler settings, strict Qt defines, one static library per folder
# that links only what the table of directions allows.
include(CTest)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
option(TIDEMARK_WERROR "Treat compiler warnings as errors" OFF)
set(TIDEMARK_SANITIZE "" CACHE STRING "Build with sanitizers: address (and undefined), thread, or none when empty")
option(TIDEMARK_FUZZ "Build the fuzzers of tests/fuzz (Clang only)" OFF)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Sql Svg Charts HttpServer Test)
find_package(QCoro6 0.8 REQUIRED COMPONENTS Core Network)
find_package(Qt6Keychain 0.13 REQUIRED)
find_package(zstd REQUIRED)
qt_standard_project_setup()
qcoro_enable_coroutines()
set(CMAKE_AUTORCC ON)

add_compile_options(-Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Wold-style-cast -Wshadow=local -Woverloaded-virtual)
if(TIDEMARK_WERROR)
  add_compile_options(-Werror)
endif()
if(TIDEMARK_SANITIZE STREQUAL "address")
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
elseif(TIDEMARK_SANITIZE STREQUAL "thread")
  add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
  add_link_options(-fsanitize=thread)
elseif(NOT TIDEMARK_SANITIZE AND NOT TIDEMARK_FUZZ AND CMAKE_BUILD_TYPE STREQUAL "Debug")
  # More than a hundred test programs: gold links them in a third of the time, mold in a sixth.
  include(CheckLinkerFlag)
  foreach(linker mold gold)
    check_linker_flag(CXX -fuse-ld=${linker} TIDEMARK_HAS_${linker})
    if(TIDEMARK_HAS_${linker})
      add_link_options(-fuse-ld=${linker})
      break()
    endif()
  endforeach()
elseif(TIDEMARK_SANITIZE)
  message(FATAL_ERROR "TIDEMARK_SANITIZE is address, thread or empty, not ${TIDEMARK_SANITIZE}")
endif()
if(TIDEMARK_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -O1)
  add_link_options(-fsanitize=address,undefined)
endif()
add_compile_definitions(
  QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_CAST_FROM_BYTEARRAY QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
  TIDEMARK_VERSION="${PROJECT_VERSION}")

# Who may use whom (design, "The house"). A link against the table stops the configure step; an include against it
# stops the build (target check_includes).
set(TIDEMARK_MAY_USE_domain "")
set(TIDEMARK_MAY_USE_api domain)
set(TIDEMARK_MAY_USE_store domain)
set(TIDEMARK_MAY_USE_sync domain api store)
set(TIDEMARK_MAY_USE_items domain store)
set(TIDEMARK_MAY_USE_exporters domain store)
set(TIDEMARK_MAY_USE_sandbox domain)
set(TIDEMARK_MAY_USE_views domain items)
set(TIDEMARK_MAY_USE_app domain api store sync items exporters sandbox views)

add_custom_target(check_includes ALL
  COMMAND ${CMAKE_SOURCE_DIR}/packaging/check-includes ${CMAKE_SOURCE_DIR}
  COMMENT "Checking who includes whom")

# tidemark_library(<room> USES <room>… QT <Qt module>… LINK <other target>…): the static library of the calling folder.
function(tidemark_library room)
  cmake_parse_arguments(ARG "" "" "USES;QT;LINK" ${ARGN})
  foreach(other IN LISTS ARG_USES)
    if(NOT other IN_LIST TIDEMARK_MAY_USE_${room})
      message(FATAL_ERROR "${room} may not use ${other}: see the table in packaging/cmake/TidemarkHouse.cmake")
    endif()
  endforeach()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  list(REMOVE_ITEM sources ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)
  add_library(tidemark_${room} STATIC ${sources})
  set_target_properties(tidemark_${room} PROPERTIES LINKER_LANGUAGE CXX)
  add_library(Tidemark::${room} ALIAS tidemark_${room})
  target_include_directories(tidemark_${room} PUBLIC ${CMAKE_SOURCE_DIR}/models ${CMAKE_SOURCE_DIR})
  list(TRANSFORM ARG_USES PREPEND Tidemark::)
  list(TRANSFORM ARG_QT PREPEND Qt6::)
  target_link_libraries(tidemark_${room} PUBLIC ${ARG_USES} Qt6::Core ${ARG_QT} ${ARG_LINK})
  # Qt's headers are most of what a compiler reads here: precompiled, a room builds in less than half the time.
  set(heads <QtCore/QtCore> <algorithm> <functional> <memory> <optional> <utility> <variant>)
  if("Qt6::Widgets" IN_LIST ARG_QT)
    list(APPEND heads <QtWidgets/QtWidgets>)
  endif()
  target_precompile_headers(tidemark_${room} PRIVATE ${heads})
  add_dependencies(tidemark_${room} check_includes)
endfunction()
