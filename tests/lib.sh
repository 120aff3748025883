# lib.sh - what the test scripts share; sourced by them. Results are lines in the style of TAP:
#   ok - NAME
#   not ok - NAME         followed by lines that begin with "# "
#   ok - NAME # SKIP WHY
# run.sh counts them. Every script works from any folder and writes only below $BUILD and $scratch.
# shellcheck shell=bash
set -u
export LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH # dates in the PDF are the issue's

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=${BUILD:-build}
case $build in /*) ;; *) build=$top/$build ;; esac
typeset_program=$build/typeset
# shellcheck disable=SC2034 # for the scripts that source this
tools=$build/tests/tools

scratch=$(mktemp -d "${TMPDIR:-/tmp}/typeset-test.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

pass() { printf 'ok - %s\n' "$1"; }
skip() { printf 'ok - %s # SKIP %s\n' "$1" "$2"; }

# fail NAME [FILE]: what went wrong is in FILE, else on standard input.
fail() {
    printf 'not ok - %s\n' "$1"
    head -n 20 "${2:--}" | sed 's/^/# /'
}

# expect_same NAME EXPECTED_FILE ACTUAL_FILE
expect_same() {
    if diff -u --label expected --label actual "$2" "$3" >"$scratch/difference"; then
        pass "$1"
    else
        fail "$1" "$scratch/difference"
    fi
}

# expect_equal NAME EXPECTED ACTUAL: two words or numbers.
expect_equal() {
    if [ "$2" = "$3" ]; then pass "$1"; else echo "expected $2, found $3" | fail "$1"; fi
}

# The program itself, without what the desk's own settings might change.
run_typeset() { LC_ALL=C.UTF-8 LANGUAGE='' "$typeset_program" "$@"; }

sample_manifests() { ls "$top"/samples/*/issue*.toml; }
sample_name() { basename "$(dirname "$1")"; }

# Those that press files are made of, which takes long: all, or the names in PRESS_SAMPLES.
press_manifests() {
    local manifest
    for manifest in $(sample_manifests); do
        case " ${PRESS_SAMPLES:-$(sample_name "$manifest")} " in *" $(sample_name "$manifest") "*) echo "$manifest" ;; esac
    done
}

# --- what a golden test compares; accept.sh stores the same ------------------------------------

# What the desk sees for the mistake in FOLDER. A file `arguments` holds further options, --lang among them. Files of
# the source tree are named from its top, wherever that is.
diagnostics_output() (
    cd "$1" || exit 3
    set -o pipefail
    arguments=$(cat arguments 2>/dev/null)
    case $arguments in *--lang*) ;; *) arguments="$arguments --lang en" ;; esac
    # shellcheck disable=SC2086,SC2069 # several words; messages alone are wanted
    run_typeset check issue.toml $arguments 2>&1 >/dev/null | sed "s|$top/||g"
)

# The dump that FOLDER compares: `dump` names it (display, frames, lines), `arguments` holds further options.
layout_output() (
    cd "$1" || exit 3
    # shellcheck disable=SC2046
    run_typeset issue.toml "--dump=$(cat dump 2>/dev/null || echo display)" $(cat arguments 2>/dev/null)
)

# page_images SAMPLE FOLDER: FOLDER/page-1.png ... of the sample, grey, 50 dots per inch; of a long one those that
# tests/pages/SAMPLE/chosen names.
page_images() {
    local page
    mkdir -p "$2" && rm -f "$2"/page-*.png "$2/issue.pdf"
    run_typeset "$top/samples/$1"/issue*.toml -o "$2/issue.pdf"
    if [ ! -e "$top/tests/pages/$1/chosen" ]; then
        pdftoppm -r 50 -gray -png "$2/issue.pdf" "$2/page"
        return
    fi
    for page in $(cat "$top/tests/pages/$1/chosen"); do
        pdftoppm -r 50 -gray -png -f "$page" -l "$page" "$2/issue.pdf" "$2/page"
    done
}
