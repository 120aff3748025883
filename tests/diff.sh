#!/usr/bin/env bash
# typeset diff: on the leaflet and the broadsheet with one edit each, by manifests and by saved reports.
. "$(dirname "$0")/lib.sh"

# new_copy SAMPLE: a fresh copy in $scratch/new
new_copy() { rm -rf "$scratch/new" && cp -R "$top/samples/$1" "$scratch/new"; }

# compare SAMPLE OPTIONS...: what diff says of the sample and its copy
compare() {
    local sample=$1
    shift
    run_typeset diff "$top/samples/$sample/issue.toml" "$scratch/new/issue.toml" --lang en "$@" 2>"$scratch/err"
}
expect_totals() { expect_equal "$1" "$2" "$(compare "$3" | tail -n 1 | sed 's/, unchanged [0-9]*//')"; }

new_copy leaflet
expect_totals "the same issue has not changed" "changed 0, reflowed 0, moved 0, new 0, gone 0, overset 0; nothing else has moved" leaflet
sed -i 's/铁门拉开/铁门推开/' "$scratch/new/stories/reading-room.md"
expect_totals "a corrected character changes its line and nothing else" \
    "changed 1, reflowed 0, moved 0, new 0, gone 0, overset 0; nothing else has moved" leaflet
expect_equal "the line is shown before and after" 1 "$(compare leaflet | grep -c '^  changed  body 1  “.*铁门拉.*” →  “.*铁门推.*”$')"
expect_equal "JSON tells the same" '1 changed' \
    "$(compare leaflet --json | jq -r '"\(.counts.changed) \(.stories[0].lines[0].change)"')"

expect_equal "what finds no room is overset, not gone" "0 true" "$(
    sed -i '/^## /a\\n新添的一段话，要把末尾几行挤出去，所以多写几个字，再多写几个字，凑满三行才好看出来。\n' "$scratch/new/stories/reading-room.md"
    compare leaflet --json | jq -r '"\(.counts.gone) \(.counts.overset > 0)"')"
new_copy leaflet
sed -i 's/铁门拉开/铁门推开/' "$scratch/new/stories/reading-room.md"

for side in old new; do
    folder=$top/samples/leaflet
    if [ "$side" = new ]; then folder=$scratch/new; fi
    run_typeset "$folder/issue.toml" -o "$scratch/$side.pdf" --report "$scratch/$side.json" 2>/dev/null
done
run_typeset diff "$scratch/old.json" "$scratch/new.json" --lang en >"$scratch/reports" 2>&1
compare leaflet >"$scratch/manifests"
sed -i "s|$top/samples/leaflet/||; s|$scratch/new/||" "$scratch/manifests" "$scratch/reports"
expect_same "saved reports tell the same as the manifests" "$scratch/manifests" "$scratch/reports"

new_copy leaflet
sed -i '/^## /d' "$scratch/new/stories/reading-room.md"
subheads=$(grep -c '^## ' "$top/samples/leaflet/stories/reading-room.md")
expect_equal "subheads taken out are gone" "$subheads" "$(compare leaflet --json | jq '[.stories[].lines[] | select(.change == "gone" and .before.part == "subhead")] | length')"

new_copy broadsheet
sed -i 's/^headline .*/headline = "邻摊"/' "$scratch/new/stories/brief.md"
expect_equal "other stories stay as they are" brief \
    "$(compare broadsheet --json | jq -r '[.stories[] | select((.lines | length) > 0) | .id] | join(" ")')"
compare broadsheet -o "$scratch/one.pdf" >/dev/null
compare broadsheet -o "$scratch/two.pdf" >/dev/null
if cmp -s "$scratch/one.pdf" "$scratch/two.pdf" && qpdf --check "$scratch/one.pdf" >"$scratch/qpdf" 2>&1; then
    pass "the overlay is a sound PDF, the same twice"
else
    fail "the overlay is a sound PDF, the same twice" "$scratch/qpdf"
fi

status=0
run_typeset diff "$scratch/new/issue.toml" "$scratch/new.json" -o "$scratch/x.pdf" 2>"$scratch/err" || status=$?
expect_equal "an overlay of a report is wrong usage" 2 "$status"
status=0
run_typeset diff "$scratch/new/issue.toml" 2>"$scratch/err" || status=$?
expect_equal "one file is wrong usage" 2 "$status"
status=0
run_typeset diff "$scratch/new/issue.toml" "$scratch/new/issue.toml" -o "$scratch/new/issue.toml" 2>"$scratch/err" || status=$?
expect_equal "an input is never overwritten" 2 "$status"

# --- the rest of the page: edits of which it is known what they do ------------------------------------
# SAMPLE and its copy: "changed 1 | 2 looks | exchanged 1 | still", all that is not 0.
effect() {
    compare "$1" --json >"$scratch/effect.json"
    compare "$1" | tail -n 1 | grep -q 'nothing else has moved' && echo still >"$scratch/still" || echo moved >"$scratch/still"
    jq -r --rawfile still "$scratch/still" 'def said: to_entries | map(select(.key != "unchanged" and .value > 0) | "\(.key) \(.value)") | join(", ");
        "\(.counts | said) | \([.stories[].lines[] | select(.looks)] | length) looks | \(.items.counts | said) | \($still | rtrimstr("\n"))"' \
        "$scratch/effect.json"
}
# expect_effect NAME SAMPLE EXPECTED: of what has been changed in the copy, which is made anew after that.
expect_effect() {
    expect_equal "$1" "$3" "$(effect "$2")"
    new_copy "$2"
}
edit() { sed -i "$2" "$scratch/new/$1"; }

new_copy front
expect_effect "the same front page" front " | 0 looks |  | still"
printf x >>"$scratch/new/pictures/bridge.jpg"
expect_effect "another state of a picture's file" front " | 0 looks | exchanged 1 | still"
mv "$scratch/new/pictures/bridge.jpg" "$scratch/new/pictures/river.jpg"
edit stories/lead.md 's/bridge\.jpg/river.jpg/'
expect_effect "a picture under another name is the same" front " | 0 looks |  | still"
edit issue.toml 's/多云，4—12℃/小雨，6—11℃/'
expect_effect "the weather" front " | 0 looks | changed 1 | still"
edit issue.toml 's/^number   = 241/number   = 242/'
expect_effect "the number of the issue" front " | 0 looks | changed 1 | still"
edit issue.toml 's/^name = "tabloid"/&\ninks = { accent = [0, 90, 80, 0] }/'
compare front >"$scratch/accent"
expect_equal "an ink of the design is told where it has changed" 6 "$(grep -c '^  recoloured  rubric.*  C0 M85 Y80 K10 → C0 M90 Y80 K0$' "$scratch/accent")"
expect_effect "and moves nothing" front " | 2 looks | recoloured 4 | still"
edit issue.toml 's/^name = "tabloid"/&\nstyles = { headline = { font = "kai" } }/'
expect_equal "another typeface of heads is told by line" true \
    "$(compare front --json | jq '[.stories[].lines[] | select(.looks) | .after.part] | length > 0 and all(. == "headline")')"

new_copy broadsheet
edit stories/lead.md 's/早上6点，旧粮站/早上7点，旧粮站/'
expect_effect "a figure of a caption" broadsheet "changed 1 | 0 looks |  | still"
edit issue.toml 's/周　渡/周　舟/'
expect_effect "the names of the editors" broadsheet " | 0 looks | changed 1 | still"
edit issue.toml 's/^section = .*/section = "河岸"/'
expect_effect "the name of the section" broadsheet " | 0 looks | changed 1 | still"
edit stories/lead.md 's/pictures\/ferry\.png/pictures\/ramp.jpg/'
expect_equal "a picture instead of another" "exchanged pictures/ferry.png pictures/ramp.jpg" \
    "$(compare broadsheet --json | jq -r '.items.changes[] | "\(.changes[0]) \(.before.content) \(.after.content)"' | head -n 1)"
new_copy broadsheet
edit issue.toml 's/ink = "accent", inset = "0.5em"/ink = "warm", inset = "0.5em"/'
expect_effect "the frame of a box in another ink" broadsheet " | 0 looks | recoloured 4 | still"

# One character for another in lines all over the page: the line and nothing else, whatever stands on the page.
run_typeset "$top/samples/broadsheet/issue.toml" -o "$scratch/x.pdf" --report "$scratch/broadsheet.json" 2>/dev/null
for which in 3 29 55 81 107 133 159; do
    words=$(jq -r ".stories[0].lines | map(select(.part == \"body\" and (.text | test(\"^\\\\p{Han}{8}\")))) | .[$which % length].text[2:7]" "$scratch/broadsheet.json")
    edit stories/lead.md "0,/$words/s//${words:0:2}喆${words:3}/"
    expect_effect "a character corrected in “$words”" broadsheet "changed 1 | 0 looks |  | still"
done

new_copy issue-240
edit stories/granary.md 's/^| 4 | 24.5 | 8.0 |/| 4 | 24.6 | 8.0 |/'
compare_issue() { run_typeset diff "$top/samples/issue-240/issue-240.toml" "$scratch/new/issue-240.toml" --lang en 2>"$scratch/err"; }
compare_issue >"$scratch/cell"
expect_equal "a cell is told by row and column" 1 "$(grep -c '^  changed  wide_table [0-9]* (row 5, column 2)  “24.5” →  “24.6”$' "$scratch/cell")"
expect_equal "and nothing else" "changed 1, reflowed 0, moved 0, new 0, gone 0, overset 0; nothing else has moved" \
    "$(tail -n 1 "$scratch/cell" | sed 's/, unchanged [0-9]*//')"

new_copy leaflet
edit stories/reading-room.md 's/^columns = 1/&\nlines   = 12\nfocus   = [0.5, 0.5]/'
rm -rf "$scratch/before" && cp -R "$scratch/new" "$scratch/before"
edit stories/reading-room.md 's/^focus .*/focus   = [0.1, 0.1]/'
run_typeset diff "$scratch/before/issue.toml" "$scratch/new/issue.toml" --lang en >"$scratch/crop" 2>"$scratch/err"
expect_equal "another part of a picture is told, and nothing else" "1 1" \
    "$(grep -c '^  cropped  picture (reading-room)  pictures/reading-room.jpg  ' "$scratch/crop") $(grep -c 'nothing else has moved$' "$scratch/crop")"

boxes=$top/tests/layout/lists-in-a-box-hang-and-are-read-as-lists
rm -rf "$scratch/new" && cp -R "$boxes" "$scratch/new"
edit stories/a.md 's/小的用纸包好/小的用布包好/'
expect_equal "a word of a box" "changed 1 nothing else has moved" \
    "$(run_typeset diff "$boxes/issue.toml" "$scratch/new/issue.toml" --lang en 2>"$scratch/err" | sed -n '$s/, reflowed.*;//p')"
edit stories/a.md 's/place        = "top"/place        = "foot"/'
run_typeset diff "$boxes/issue.toml" "$scratch/new/issue.toml" --lang en >"$scratch/boxes" 2>"$scratch/err"
expect_equal "a box that has moved, with its text" "box_title 1 box 1-3 box 5-11 box-rule (a)" \
    "$(sed -n 's/^  moved  \(box[^“]*[^ “]\) .*/\1/p; s/^  moved  \(box [-0-9]*\)$/\1/p' "$scratch/boxes" | tr '\n' ' ' | sed 's/ *down.*//; s/  */ /g; s/ $//')"

# The same pages for screen and press: marks and slug line are not of the page.
for target in screen press; do
    run_typeset "$top/samples/supplement/issue.toml" -o "$scratch/$target.pdf" --target $target --report "$scratch/$target.json" 2>/dev/null
done
run_typeset diff "$scratch/screen.json" "$scratch/press.json" --lang en >"$scratch/targets" 2>"$scratch/err"
expect_equal "for the press the page is the same" "2 1" \
    "$(wc -l <"$scratch/targets") $(grep -c 'nothing else has moved$' "$scratch/targets")"

# --- reports of earlier versions know lines only ---------------------------------------------------
jq 'del(.pages[].items) | del(.stories[].lines[].typeface)' "$scratch/old.json" >"$scratch/earlier.json"
run_typeset diff "$scratch/earlier.json" "$scratch/new.json" --lang en >"$scratch/earlier" 2>&1
expect_equal "it is said that only lines were compared" 1 "$(grep -c '^only lines of text were compared' "$scratch/earlier")"
expect_equal "and nothing is said of the rest" 1 "$(grep -c 'no other line has moved$' "$scratch/earlier")"
expect_equal "programs are told, too" false "$(run_typeset diff "$scratch/earlier.json" "$scratch/new.json" --json | jq .items.compared)"
