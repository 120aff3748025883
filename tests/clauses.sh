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

# Every clause of CLREQ that the table is to hold, when the list is at hand.
list=$top/../shared/reference/clreq-clauses.md
if [ -r "$list" ]; then
    clauses() { grep -o '^| [0-9][0-9.–]* |' "$1" | sort; }
    clauses "$list" >"$scratch/expected"
    clauses tests/clauses.md >"$scratch/actual"
    expect_same "every clause has its row" "$scratch/expected" "$scratch/actual"
fi
