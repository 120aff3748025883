#!/usr/bin/env bash
# The table of clauses names tests that exist: unit cases, folders of tests/layout and tests/diagnostics.
. "$(dirname "$0")/lib.sh"

# The program that holds a case: /lines/... stands in tables, the others are called like their program.
program_of() {
    local noun=${1#/}
    noun=${noun%%/*}
    echo "$build/tests/test_${noun//-/_}"
}

case_exists() {
    case $1 in
    /*) "$(program_of "$1")" -l 2>/dev/null | grep -qx -- "$1" ;;
    layout/* | diagnostics/*) [ -d "$top/tests/$1" ] ;;
    tests/*) [ -e "$top/$1" ] ;;
    test_*) [ -e "$top/tests/unit/$1.c" ] ;;
    *) true ;;
    esac
}

cd "$top" || exit 3
missing=$(grep '^| [0-9]' tests/clauses.md | grep -o '`[^`]*`' | tr -d '`' | sort -u | while read -r name; do
    case_exists "$name" || echo "$name"
done)
if [ -z "$missing" ]; then pass "every test of the table of clauses exists"; else echo "$missing" | fail "the table of clauses names tests that are not there"; fi

# What a row names as measured on the finished PDF is measured there: the script has its clause in the name of a measure.
unmeasured=$(grep '^| [0-9]' tests/clauses.md | while IFS='|' read -r _ clause rest; do
    clause=${clause// /}
    for script in $(grep -o 'tests/[a-z_]*pdf_clauses\.sh' <<<"$rest" | sort -u); do
        grep -qF -e "\"${clause%%–*} " -e "and ${clause%%–*} " "$script" || echo "$clause: $script"
    done
done)
expect_equal "what the table names as measured on the PDF is measured" "" "$unmeasured"

# A test and a control in each direction, — where a clause has none; a row that still waits says for what.
open_cells=$(awk -F' *[|] *' '/^[|] [0-9]/ && $8 == "" {
    if ($4 == "" || $5 == "") print $2 ": horizontal"
    if ($6 == "" || $7 == "") print $2 ": vertical"
}' tests/clauses.md)
expect_equal "every clause has a test and a control, or says what it waits for" "" "$open_cells"
