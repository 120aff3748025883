#!/usr/bin/env bash
# Spreads: one sheet of two pages in the PDF, its boxes, label and marks, in the choice of pages, reports, proofs and comparisons.
. "$(dirname "$0")/lib.sh"

issue=$top/tests/layout/halves-of-a-spread-have-their-own-headers/issue.toml # page 3 and the spread 4-5; 148 mm wide

for tool in qpdf pdfinfo pdftotext jq; do
    if command -v "$tool" >/dev/null; then continue; fi
    skip "spreads as other programs read them" "$tool is not installed"
    exit 0
done

# status_of ARGUMENTS...: messages are left in $scratch/messages.
status_of() {
    local status=0
    run_typeset "$@" >/dev/null 2>"$scratch/messages" || status=$?
    echo "$status"
}

# width_of BOX PAGE FILE: in whole points.
width_of() { pdfinfo -box -f "$2" -l "$2" "$3" | awk -v name="$1:" '$3 == name { printf "%.0f\n", $6 - $4 }'; }
label_of_last() { qpdf --json "$1" | jq -r '.pagelabels | last | .label | "\(."/P" | ltrimstr("u:"))\(."/St")"'; }

expect_equal "a spread is set, and its PDF agrees with the pages" 0 "$(status_of "$issue" -o "$scratch/spread.pdf" --audit)"
expect_equal "two pages and a spread are two sheets" 2 "$(pdfinfo "$scratch/spread.pdf" | sed -n 's/^Pages: *//p')"
expect_equal "its sheet is as wide as two pages" "420 839" \
    "$(width_of TrimBox 1 "$scratch/spread.pdf") $(width_of TrimBox 2 "$scratch/spread.pdf")"
expect_equal "its label has both numbers" 4-5 "$(label_of_last "$scratch/spread.pdf")"
expect_equal "the file is sound" 0 "$(qpdf --check "$scratch/spread.pdf" 2>&1 | grep -c -i -e warning)"

# --- the press ----------------------------------------------------------------------------------
expect_equal "it is set for the press" 0 "$(status_of "$issue" -o "$scratch/press.pdf" --target press)"
expect_equal "for the press it is trimmed to two pages" 839 "$(width_of TrimBox 2 "$scratch/press.pdf")"
run_typeset "$issue" --pages 4 --target press --dump=display >"$scratch/dump" 2>/dev/null
# 148 mm are 429,596 units; a quarter of a point of the mark lies half on each side.
expect_equal "fold marks stand at the middle, three strokes at the head and three at the foot" 6 \
    "$(grep -c '^fill mark .*x=429468 .*w=256 h=2902' "$scratch/dump")"
expect_equal "no register mark stands there" 0 "$(grep '^fill mark' "$scratch/dump" | grep -c 'x=429468 .*h=14513')"

# --- the choice of pages -------------------------------------------------------------------------
for number in 4 5; do
    run_typeset "$issue" --pages "$number" -o "$scratch/chosen.pdf" >/dev/null 2>&1
    expect_equal "--pages $number chooses the spread" "1 839" \
        "$(pdfinfo "$scratch/chosen.pdf" | sed -n 's/^Pages: *//p') $(width_of TrimBox 1 "$scratch/chosen.pdf")"
done
expect_equal "a page that is not there is wrong usage" 2 "$(status_of "$issue" --lang en --pages 6 -o "$scratch/chosen.pdf")"
expect_equal "both pages are named" 1 "$(grep -c 'the issue has pages 3, 4, 5' "$scratch/messages")"

# --- reports, proofs, comparisons -----------------------------------------------------------------
expect_equal "a report is written" 0 "$(status_of "$issue" -o "$scratch/spread.pdf" --report "$scratch/report.json")"
expect_equal "it has both numbers" '[3,null] [4,[4,5]]' \
    "$(jq -c '.pages[] | [.number, .numbers]' "$scratch/report.json" | xargs -d '\n')"
expect_equal "stories have the left one" 4 "$(jq '.stories[] | select(.id == "b") | .page' "$scratch/report.json")"
expect_equal "proofs are made" 0 "$(status_of proof "$issue" -o "$scratch/proofs" --resolution 30)"
expect_equal "they name both pages" 1 "$(pdftotext -f 2 -l 2 -raw "$scratch/proofs/page.pdf" - | tr -d ' ' | grep -c '第4-5版')"
expect_equal "an unchanged issue differs in nothing" 0 "$(status_of diff "$scratch/report.json" "$issue" -o "$scratch/diff.pdf")"
expect_equal "the comparison shows both pages" "1 839" \
    "$(pdfinfo -f 2 -l 2 "$scratch/diff.pdf" | awk '$1 == "Page" && $3 == "size:" { printf "%d %.0f", 1, $4 }')"
