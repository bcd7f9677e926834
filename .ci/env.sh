# shellcheck shell=bash
# Where the tools lie and which versions are wanted. Sourced by everything in .ci/.

# The programs that Trunk calls; wasm-bindgen's version is the one in Cargo.lock.
export TRUNK_VERSION=0.21.14
export BINARYEN_VERSION=132.0.0
# Trunk 0.21.14 cannot read what wasm-bindgen writes, so it leaves it as it is; this takes 1.5 KB off it.
export ESBUILD_VERSION=0.28.2

# Cuts the page's program in parts. Goes with the wasm_split_helpers that Cargo.lock names: both 0.2.
export WASM_SPLIT_VERSION=0.2.4

# Outside the project, so that `make clean` and a second clone do not build them again.
export CASEPATH_TOOLS="${CASEPATH_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/casepath/tools}"
export BINARYEN_HOME="$CASEPATH_TOOLS/binaryen-$BINARYEN_VERSION"
export ESBUILD_HOME="$CASEPATH_TOOLS/esbuild-$ESBUILD_VERSION"
export PATH="$CASEPATH_TOOLS/bin:$BINARYEN_HOME/node_modules/.bin:$ESBUILD_HOME/node_modules/.bin:$PATH"

# Trunk must not ask for newer versions of itself, and reads NO_COLOR=1 as an error.
export TRUNK_SKIP_VERSION_CHECK=true
if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; fi

# The first of the named programs that exists, or nothing.
first_program() {
  local name
  for name in "$@"; do
    # Programs only: `command -v` would also find a shell function of this name.
    if type -P "$name"; then return 0; fi
  done
  return 0
}

# Finds a Chromium of any name and its driver. CHROMIUM and CHROMEDRIVER, where set, win.
find_chromium() {
  CHROMIUM="${CHROMIUM:-$(first_program chromium chromium-browser google-chrome google-chrome-stable)}"
  CHROMEDRIVER="${CHROMEDRIVER:-$(first_program chromedriver chromium.chromedriver \
    /usr/lib/chromium/chromedriver /usr/lib/chromium-browser/chromedriver)}"
  # Not exported when empty: the test runner would take the empty name for a path.
  if [ -n "$CHROMIUM" ]; then export CHROMIUM; fi
  if [ -n "$CHROMEDRIVER" ]; then export CHROMEDRIVER; fi
}
find_chromium
