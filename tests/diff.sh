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
