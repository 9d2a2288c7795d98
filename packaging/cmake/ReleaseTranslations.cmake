# SPDX-FileCopyrightText: The Tidemark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DLRELEASE=… -DFROM=de.ts -DTO=de.qm -P ReleaseTranslations.cmake
# Makes a catalogue in which every text stands under one context: the same words mean the same everywhere in Tidemark
# (tst_translations holds to it), and words from helpers outside of classes are found too.
file(READ "${FROM}" texts)
string(REGEX REPLACE "<name>[^<]*</name>" "<name>Tidemark</name>" texts "${texts}")
file(WRITE "${TO}.ts" "${texts}")
execute_process(COMMAND "${LRELEASE}" -silent -nounfinished "${TO}.ts" -qm "${TO}" RESULT_VARIABLE failed
  ERROR_VARIABLE remarks)
if(failed)
  message(FATAL_ERROR "${remarks}")
endif()
