# shellcheck shell=bash
# Paths and versions of the tools. Sourced by every script in .ci/.

# The tools that Trunk calls. The version of wasm-bindgen is in Cargo.lock.
export TRUNK_VERSION=0.21.14
export BINARYEN_VERSION=132.0.0
# Trunk 0.21.14 cannot minify wasm-bindgen's output and leaves it as is; esbuild saves 1.5 KB of it.
export ESBUILD_VERSION=0.28.2

# Splits the page's program into parts. Must match wasm_split_helpers in Cargo.lock: both 0.2.
export WASM_SPLIT_VERSION=0.2.4

# Outside the project, so that `make clean` and a second clone do not build them again.
export CASEPATH_TOOLS="${CASEPATH_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/casepath/tools}"
export BINARYEN_HOME="$CASEPATH_TOOLS/binaryen-$BINARYEN_VERSION"
export ESBUILD_HOME="$CASEPATH_TOOLS/esbuild-$ESBUILD_VERSION"
export PATH="$CASEPATH_TOOLS/bin:$BINARYEN_HOME/node_modules/.bin:$ESBUILD_HOME/node_modules/.bin:$PATH"

# Trunk must not check for newer versions of itself, and rejects NO_COLOR=1.
export TRUNK_SKIP_VERSION_CHECK=true
if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; fi

# The path of the first of these programs that exists, or nothing.
first_program() {
  local name
  for name in "$@"; do
    # Programs only: `command -v` would also find a shell function of this name.
    if type -P "$name"; then return 0; fi
  done
  return 0
}

# Finds Chromium, its headless shell and its driver. CHROMIUM, HEADLESS_SHELL and CHROMEDRIVER take precedence if set.
find_chromium() {
  # Not beside a browser that was named: the journeys are then meant to run in that one.
  if [ -z "${CHROMIUM:-}" ]; then
    HEADLESS_SHELL="${HEADLESS_SHELL:-$(first_program chromium-headless-shell chrome-headless-shell)}"
  fi
  CHROMIUM="${CHROMIUM:-$(first_program chromium chromium-browser google-chrome google-chrome-stable)}"
  CHROMEDRIVER="${CHROMEDRIVER:-$(first_program chromedriver chromium.chromedriver \
    /usr/lib/chromium/chromedriver /usr/lib/chromium-browser/chromedriver)}"
  # Not exported when empty: the test runner would take the empty name for a path.
  if [ -n "$CHROMIUM" ]; then export CHROMIUM; fi
  if [ -n "${HEADLESS_SHELL:-}" ]; then export HEADLESS_SHELL; fi
  if [ -n "$CHROMEDRIVER" ]; then export CHROMEDRIVER; fi
}
find_chromium
