#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Tidemark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything a developer needs, from a bare clone: install what is missing, configure, build, then run or test.
set -euo pipefail
cd "$(dirname "$0")/.."
top=$PWD

build_packages='build-essential cmake ninja-build mold ccache git qt6-base-dev qt6-base-dev-tools qt6-svg-dev qt6-charts-dev libqt6opengl6-dev
  qt6-httpserver-dev qt6-websockets-dev qt6-l10n-tools qcoro-qt6-dev qtkeychain-qt6-dev libqt6sql6-sqlite libsqlite3-dev libzstd-dev libgl-dev libvulkan-dev
  libxkbcommon-dev'
run_packages='libqt6svg6 libqt6charts6 qt6-qpa-plugins qt6-translations-l10n fonts-inter fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji'
test_packages='xvfb xauth openssl'
check_packages='clang-format-14 clang-tidy-14'
fuzz_packages='clang-14 libclang-rt-14-dev'

usage() {
  cat <<'EOF'
packaging/dev.sh run            install what is missing, build, start Tidemark on the bundled sandbox
packaging/dev.sh test           install what is missing, build, run every test
packaging/dev.sh build          make the release program build/release/tidemark
packaging/dev.sh bench [args]   measure speed beside what this machine can do; prints a table (--help: all options)
packaging/dev.sh shots          screenshots of every screen, light and dark, at 100 % and 200 %, into build/shots
packaging/dev.sh asan           run every test under AddressSanitizer and UBSan
packaging/dev.sh tsan           run the tests of store and sync under ThreadSanitizer
packaging/dev.sh fuzz [seconds] fuzz everything that reads what strangers wrote, 600 seconds in all by default
packaging/dev.sh translations   read new texts into resources/translations and list what is not translated yet
packaging/dev.sh format         format all sources
packaging/dev.sh install [check]  only install packages
EOF
}

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# Installs the named packages that are missing; without root and sudo prints the exact line instead.
need() {
  command -v dpkg-query >/dev/null || return 0 # not Debian: CMake tells what is missing
  local missing=()
  for package in "$@"; do
    installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as=()
  if [ "$(id -u)" -ne 0 ]; then
    if sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; }; then
      as=(sudo)
    else
      printf 'These packages are missing. As root, run:\n  apt-get update && apt-get install -y --no-install-recommends %s\n' "${missing[*]}" >&2
      exit 1
    fi
  fi
  echo "Installing: ${missing[*]}" >&2
  "${as[@]}" apt-get update -qq
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

configure_and_build() { # preset, targets…
  local preset=$1
  shift
  local launcher=()
  if command -v ccache >/dev/null; then
    launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
  fi
  cmake --preset "$preset" "${launcher[@]}" ${TIDEMARK_CONFIGURE:-} >"$top/build/$preset.configure.log" 2>&1 ||
    { cat "$top/build/$preset.configure.log" >&2; exit 1; }
  cmake --build --preset "$preset" ${1:+--target "$@"}
}

run_tests() { # preset
  export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
  # One more than there are processors: many tests wait for a server or for a disk.
  ctest --preset "$1" -j "$(($(nproc) + 1))" --timeout 300
}

# What is found is left in build/fuzz-found; when it is mended it goes to tests/data/fuzz/<target>.
fuzz() { # seconds
  local targets=(run feedback replies filter slices text) found=$top/build/fuzz-found status=0
  configure_and_build fuzz tidemark_fuzz
  mkdir -p "$found"
  QT_QPA_PLATFORM=offscreen build/fuzz/tests/fuzz/tidemark_fuzz_seeds --seeds "$top/build/fuzz-corpus"
  for target in "${targets[@]}"; do
    echo "== $target"
    nice -n 19 "build/fuzz/tests/fuzz_$target" -max_total_time=$(($1 / ${#targets[@]})) -max_len=65536 -timeout=20 \
      -rss_limit_mb=4096 -detect_leaks=0 -print_final_stats=1 -verbosity=1 -artifact_prefix="$found/$target-" \
      "$top/build/fuzz-corpus/$target" >"$found/$target.log" 2>&1 || status=1
    grep -E '^(SUMMARY|Done|stat::number_of_executed|Test unit written)' "$found/$target.log" || true
  done
  return $status
}

# Every screen in light and dark, at a scale and in a language.
shoot() { # scale, language
  mkdir -p "$out/$1x-$2"
  xvfb-run -a -s "-screen 0 $((1920 * $1))x$((1080 * $1))x24" env LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR="$1" \
    build/release/tests/tidemark_walk --shots --language "$2" --out "$out/$1x-$2"
}

# Texts that are gone leave the catalogues, new ones come in as unfinished. Ends with 1 when something is to be done.
translations() {
  local linguist status=0 todo
  linguist=$(qmake6 -query QT_HOST_BINS)
  for catalogue in resources/translations/*.ts; do
    "$linguist/lupdate" -silent -I . -I models -no-obsolete -locations none -source-language en app views models -ts "$catalogue" 2>&1 |
      { grep -v "lacks Q_OBJECT\|Qualifying" || true; } # helpers outside of classes: the catalogue has no contexts
    todo=$(awk '/<source>/ { source = $0 } /type="unfinished"/ { print source }' "$catalogue" | sed 's/ *<source>//; s/<.*//')
    [ -z "$todo" ] && continue
    printf '%s, not translated yet:\n%s\n' "$catalogue" "$todo"
    status=1
  done
  return $status
}

# shellcheck disable=SC2086 # the lists are words on purpose
main() {
  mkdir -p build
  case "${1:-}" in
    install)
      need $build_packages $run_packages $test_packages
      if [ "${2:-}" = check ]; then need $check_packages; fi
      ;;
    build)
      need $build_packages $run_packages
      configure_and_build release tidemark
      echo "Made build/release/tidemark"
      ;;
    run)
      shift
      need $build_packages $run_packages
      if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        configure_and_build release tidemark
        exec build/release/tidemark --sandbox "$@"
      fi
      need $test_packages
      configure_and_build release tidemark tidemark_walk
      echo "No display here: walking through the main job under Xvfb instead."
      out=$top/build/walk
      rm -rf "$out"
      mkdir -p "$out"
      exec xvfb-run -a -s '-screen 0 1440x900x24' env LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb build/release/tests/tidemark_walk --out "$out"
      ;;
    test)
      need $build_packages $run_packages $test_packages
      configure_and_build debug
      run_tests debug
      ;;
    asan)
      need $build_packages $run_packages $test_packages
      configure_and_build asan
      ASAN_OPTIONS=detect_leaks=0 run_tests asan
      ;;
    tsan)
      need $build_packages $run_packages $test_packages
      configure_and_build tsan tidemark_threaded_tests
      # A sanitized program wants its memory where the kernel's random places would not leave room.
      export TSAN_OPTIONS="suppressions=$top/tests/tsan.supp history_size=7 die_after_fork=0" QTEST_FUNCTION_TIMEOUT=1800000
      setarch -R ctest --preset tsan -L 'store|sync'
      ;;
    fuzz)
      need $build_packages $fuzz_packages
      fuzz "${2:-600}"
      ;;
    bench)
      shift
      need $build_packages $run_packages
      configure_and_build release tidemark_bench
      QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} exec build/release/tests/tidemark_bench "$@"
      ;;
    shots)
      need $build_packages $run_packages $test_packages
      configure_and_build release tidemark tidemark_walk
      out=$top/build/shots
      rm -rf "$out"
      shoot 1 en
      shoot 2 en
      shoot 1 de
      shoot 1 ja
      ;;
    translations)
      need $build_packages
      translations
      ;;
    format)
      need $check_packages
      git ls-files '*.cpp' '*.h' | xargs clang-format-14 -i
      ;;
    *)
      usage
      [ "${1:-}" = --help ] || [ "${1:-}" = -h ] || exit 2
      ;;
  esac
}
main "$@"
