#!/usr/bin/env bash
# Runs all tests, shows what failed, and ends with a line "N passed, N failed".
#   tests/run.sh            everything
#   tests/run.sh unit grid  the unit programs and tests/grid.sh only
. "$(dirname "$0")/lib.sh"

all_groups="unit check_layers readme clauses pdf_clauses vertical_pdf_clauses diagnostics layout pages press inks impose determinism conservation grid pdf_grid presets proofs jumps links structure magazine spread diff command preflight broken_pdfs separate press_standards import watch serve serve_lines serve_hardening"
passed=0 failed=0 skipped=0

# count NAME FILE STATUS: adds up one program's results and shows its failures.
count() {
    local ok not_ok skips planned
    ok=$(grep -c '^ok ' "$2")
    skips=$(grep -c '^ok .*# SKIP' "$2")
    not_ok=$(grep -c '^not ok ' "$2")
    planned=$(sed -n 's/^1\.\.\([0-9]*\).*/\1/p' "$2" | head -n 1)
    # A program that died failed in all the cases that it did not reach.
    if [ -n "$planned" ] && [ $((ok + not_ok)) -lt "$planned" ]; then not_ok=$((planned - ok)); fi
    if [ "$3" -ne 0 ] && [ "$not_ok" -eq 0 ]; then not_ok=1; fi
    # A unit program may say nothing but its exit status.
    if [ "$3" -eq 0 ] && [ $((ok + not_ok)) -eq 0 ] && [ -x "$build/tests/$1" ]; then ok=1; fi
    passed=$((passed + ok - skips)) failed=$((failed + not_ok)) skipped=$((skipped + skips))
    printf '%-24s %4d passed %4d failed' "$1" $((ok - skips)) "$not_ok"
    if [ "$skips" -gt 0 ]; then printf ' %4d skipped' "$skips"; fi
    printf '\n'
    grep '^ok .*# SKIP' "$2" | sed 's/^ok[ 0-9-]*/    skipped: /; s/# SKIP/-/'
    if [ "$not_ok" -eq 0 ]; then return; fi
    if grep -q -e '^not ok ' -e '^Bail out!' "$2"; then
        sed -n -e '/^not ok /,/^ok /{/^ok /!p;}' -e '/^Bail out!/p' "$2"
    else
        echo "exit status $3"
        if grep -q -e 'ERROR: ' -e 'runtime error: ' "$2"; then # a sanitizer's report
            sed -n -e '/ERROR: /,$p' -e '/runtime error: /,$p' "$2" | head -n 40
        else
            tail -n 20 "$2"
        fi
    fi | head -n 120 | sed 's/^/    /'
}

run_counted() {
    local name=$1 status=0
    shift
    { (cd "$top" && exec "$@") >"$scratch/output" 2>&1 || status=$?; } 2>/dev/null # without the shell's "Aborted"
    count "$name" "$scratch/output" "$status"
}

# A program that runs tables takes their files: composition_vectors FILE.
tables_for() {
    if [ -r "$top/tests/${1//_/-}.tsv" ]; then echo "$top/tests/${1//_/-}.tsv"; fi
}

run_unit_programs() {
    local source program tables
    for source in "$top"/tests/unit/*.c; do
        program=$(basename "$source" .c)
        if [ -x "$build/tests/$program" ]; then
            mapfile -t tables < <(tables_for "$program")
            run_counted "$program" "$build/tests/$program" "${tables[@]}"
        else
            echo "$program is not built: run make test" >"$scratch/output"
            count "$program" "$scratch/output" 1
        fi
    done
}

# shellcheck disable=SC2086
[ $# -gt 0 ] || set -- $all_groups
for group in "$@"; do
    case $group in
    unit) run_unit_programs ;;
    *)
        case " $all_groups " in *" $group "*) ;; *) echo "run.sh: there are only: $all_groups" >&2; exit 2 ;; esac
        run_counted "$group" "$top/tests/$group.sh"
        ;;
    esac
done
[ "$skipped" -eq 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
