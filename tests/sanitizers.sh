# shellcheck shell=sh
# sanitizers.sh - how the sanitizers report; sourced by `make sanitize`.
# Whole call stacks, else leaks of libraries could not be told from ours.
ASAN_OPTIONS=detect_leaks=1:exitcode=99:strict_string_checks=1:fast_unwind_on_malloc=0
UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
LSAN_OPTIONS=suppressions=$PWD/tests/lsan.supp:print_suppressions=0
# A sanitized run takes ten times as long: fewer random cuts, edits and issues, proofs and press files of small samples only. `make test` does all.
VARIANTS=${VARIANTS:-8}
PROOF_SAMPLES=${PROOF_SAMPLES:-leaflet supplement}
PRESS_SAMPLES=${PRESS_SAMPLES:-leaflet supplement specimen}
EDITS=${EDITS:-6}
RANDOM_ISSUES=${RANDOM_ISSUES:-4}
export ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS VARIANTS PROOF_SAMPLES PRESS_SAMPLES EDITS RANDOM_ISSUES
