#!/usr/bin/env bash
# A story that goes on elsewhere: its jump lines are links both ways, no link leads to a page that is not there, and
# the text of its parts, as poppler reads it, is the manuscript's in one piece.
. "$(dirname "$0")/lib.sh"

folder=$top/tests/layout/story-goes-on-on-another-page

# destinations PDF: the names that links lead to, in order.
destinations() {
    qpdf --json "$1" | sed -n 's/^ *"\/Dest": "u:\(.*\)",*$/\1/p' | sort -u | tr '\n' ' '
}

run_typeset "$folder/issue.toml" -o "$scratch/all.pdf" 2>/dev/null
run_typeset "$folder/issue.toml" -o "$scratch/first.pdf" --pages 1 2>/dev/null
run_typeset "$folder/issue.toml" -o "$scratch/last.pdf" --pages 4 2>/dev/null
expect_equal "jump lines lead on and back" "jump-1-back jump-1-on jump-2-back jump-2-on " "$(destinations "$scratch/all.pdf")"
expect_equal "no link leads to a page that is not there" "" "$(destinations "$scratch/first.pdf")"
expect_equal "links within the page stay" "jump-2-back jump-2-on " "$(destinations "$scratch/last.pdf")"
for pdf in all first last; do
    expect_equal "qpdf finds no fault in $pdf" 0 "$(qpdf --check "$scratch/$pdf.pdf" >/dev/null 2>&1; echo $?)"
done

# What the last page has not set is overset; all before it stands on the pages in order, but for heads and jump lines.
manuscript=本报讯$(sed '1,/^+++$/d' "$folder/stories/ferry.md" | sed -z 's/[#\n ]//g')
set_text=$(run_typeset "$folder/issue.toml" --dump=display 2>/dev/null |
    sed -n 's/^glyphs \(body\|subhead\) ferry .* text="\(.*\)"$/\2/p' | sed -z 's/[\n　□]//g')
expect_equal "the parts of the text follow each other without a gap" "${manuscript:0:${#set_text}}" "$set_text"
[ "${#set_text}" -gt 600 ] && pass "most of it is set" || echo "${#set_text} characters" | fail "most of it is set"

# Notes at the feet of both parts and addresses in them.
uris() {
    qpdf --json "$1" | sed -n 's/^ *"\/URI": "u:\(.*\)",*$/\1/p' | sort -u | tr '\n' ' '
}
notes=$top/tests/layout/notes-stand-with-the-parts-of-a-story
run_typeset "$notes/issue.toml" -o "$scratch/notes.pdf" 2>/dev/null
expect_equal "marks and notes lead to each other" \
    "jump-1-back jump-1-on note-back-ferry-1 note-back-ferry-2 note-back-ferry-3 note-ferry-1 note-ferry-2 note-ferry-3 " \
    "$(destinations "$scratch/notes.pdf")"
expect_equal "an address in the text is a link" "https://example.org/liuwan/2025 " "$(uris "$scratch/notes.pdf")"
