#!/usr/bin/env bash
# An issue kept in memory has the pages and the messages of a fresh run, whatever was edited before, and no more memory
# after many edits; typeset watch writes the PDF again at each save, keeps the old one when there is none to be had, and
# ends well.
. "$(dirname "$0")/lib.sh"
edits=${EDITS:-20}

# --- the pages are those of a fresh run -----------------------------------------------------------

# The live issue is a process of its own that sets again for each line it is sent.
begin_live() {
    coproc LIVE { exec "$tools/live_dump" "$1" "$top"; }
}

# set_live DUMP: the answer is left in $current, $told, $untold and $memory.
set_live() {
    echo "$1" >&"${LIVE[1]}"
    read -r current told untold memory <&"${LIVE[0]}"
}

end_live() {
    local pid=$LIVE_PID
    eval "exec ${LIVE[1]}>&-"
    wait "$pid" 2>/dev/null
}

# edit_paragraph STORY TEXT: before the full stop of the first line that ends with one.
edit_paragraph() { sed -i "0,/。\$/s/。\$/$2。/" "$1"; }

# edit_at_random FOLDER STORY SEED: one of several kinds of edit, the same for the same seed.
edit_at_random() {
    local story=$1/stories/$2
    case $(($3 % 5)) in
    0) "$tools/vary_story" "$3" <"$story" >"$scratch/story" && cp "$scratch/story" "$story" ;;
    1) edit_paragraph "$story" "，又到了第$3天" ;;
    2) sed -i "s/^headline *= *\"\(.*\)\"/headline = \"\1·$(($3 % 10))\"/" "$story" ;;
    3) sed -i '$s/$/又及。/' "$story" ;;
    4) cp "$top/samples/$(basename "$1")/stories/$2" "$story" ;;
    esac
}

compare_with_fresh_run() {
    run_typeset "$2" --dump=display -o "$scratch/fresh" --lang en >/dev/null 2>"$scratch/fresh.messages"
    if ! cmp -s "$scratch/live" "$scratch/fresh"; then
        diff "$scratch/fresh" "$scratch/live" | fail "$1: the pages are those of a fresh run"
    elif ! diff "$scratch/fresh.messages" "$scratch/live.messages" >"$scratch/difference"; then
        fail "$1: the messages are those of a fresh run" "$scratch/difference"
    elif [ "$untold" != 0 ]; then
        echo "$untold pages changed though their versions did not" | fail "$1: the version of each page tells its change"
    else
        pass "$1: pages and messages are those of a fresh run"
    fi
}

check_random_edits() {
    local name=$1 edits=$2 manifest story seed stories changed=0
    cp -R "$top/samples/$name" "$scratch/$name"
    manifest=$(ls "$scratch/$name"/issue*.toml)
    mapfile -t stories < <(cd "$scratch/$name/stories" && printf '%s\n' *.md)
    begin_live "$manifest"
    set_live "$scratch/live"
    compare_with_fresh_run "$name at first" "$manifest"
    for seed in $(seq 1 "$edits"); do
        story=${stories[$((seed * 7 % ${#stories[@]}))]}
        edit_at_random "$scratch/$name" "$story" "$seed"
        set_live "$scratch/live"
        compare_with_fresh_run "$name, edit $seed of $story" "$manifest"
        if [ "$told" != 0 ]; then changed=$((changed + 1)); fi
    done
    end_live
    expect_equal "$name: most edits change pages" yes "$([ $((changed * 2)) -ge "$edits" ] && echo yes || echo "$changed of $edits")"
}

check_random_edits issue-240 "$edits"
check_random_edits broadsheet $((edits / 2))
check_random_edits front 5

# --- other files, and mistakes --------------------------------------------------------------------
issue=$scratch/mistakes
cp -R "$top/samples/leaflet" "$issue"
begin_live "$issue/issue.toml"
set_live "$scratch/live"
cp "$scratch/live" "$scratch/good"

# expect_state NAME current|old CHANGED_PAGES
expect_state() { expect_equal "$1" "$2 $3" "$current $told"; }

echo '[[broken' >>"$issue/issue.toml"
set_live "$scratch/live"
expect_state "a broken manifest leaves the old pages" old 0
expect_same "which are those of the last good setting" "$scratch/good" "$scratch/live"
expect_equal "and it is reported" yes "$(grep -q 'issue.toml:.*error' "$scratch/live.messages" && echo yes)"
cp "$top/samples/leaflet/issue.toml" "$issue/issue.toml"
set_live "$scratch/live"
expect_state "mended, it is current, and no page has changed" current 0

mv "$issue/stories/reading-room.md" "$issue/away.md"
set_live "$scratch/live"
expect_equal "a missing story is reported" yes "$(grep -q 'no story file' "$scratch/live.messages" && echo yes)"
mv "$issue/away.md" "$issue/stories/reading-room.md"
set_live "$scratch/live"
expect_same "there again, the pages are as before" "$scratch/good" "$scratch/live"

picture=$(cd "$issue" && ls pictures/*.jpg | head -n 1)
head -c 100 "$top/samples/leaflet/$picture" >"$issue/$picture"
set_live "$scratch/live"
expect_equal "a broken picture is reported" yes "$(grep -q 'damaged' "$scratch/live.messages" && echo yes)"
cp "$top/samples/leaflet/$picture" "$issue/$picture"
set_live "$scratch/live"
expect_state "whole again, its page has changed" current 1
expect_same "and is as before" "$scratch/good" "$scratch/live"

mkdir "$issue/fonts"
sed 's/Noto Serif CJK SC/FandolFang/' "$top/fonts/roles.toml" >"$issue/fonts/roles.toml"
set_live "$scratch/live"
compare_with_fresh_run "other fonts" "$issue/issue.toml"
cp "$top/fonts/fonts.conf" "$issue/fonts/fonts.conf"
set_live "$scratch/live"
compare_with_fresh_run "another list of font folders" "$issue/issue.toml"
rm -r "$issue/fonts"
set_live "$scratch/live"
expect_same "the usual fonts again" "$scratch/good" "$scratch/live"
end_live

# --- memory ---------------------------------------------------------------------------------------
check_memory() {
    local folder=$scratch/memory manifest early edit still=0
    cp -R "$top/samples/$1" "$folder"
    manifest=$(ls "$folder"/issue*.toml)
    begin_live "$manifest"
    for edit in $(seq 1 200); do
        if [ $((edit % 2)) = 0 ]; then
            cp "$top/samples/$1/stories/$2" "$folder/stories/$2"
        else
            edit_paragraph "$folder/stories/$2" "，第${edit}回"
        fi
        set_live "$scratch/live"
        if [ "$told" = 0 ]; then still=$((still + 1)); fi
        if [ "$edit" = 100 ]; then early=$memory; fi
    done
    end_live
    expect_equal "each of 200 edits changes a page" 0 "$still"
    if [ "$memory" -le $((early + early / 20)) ]; then
        pass "memory does not grow from edit 100 to 200"
    else
        echo "$early KB, then $memory KB" | fail "memory does not grow from edit 100 to 200"
    fi
}
# A sanitizer keeps what was freed, to watch it.
if nm "$typeset_program" 2>/dev/null | grep -q __asan_init; then
    skip "memory does not grow from edit 100 to 200" "this build is sanitized"
else
    check_memory broadsheet "$(cd "$top/samples/broadsheet/stories" && ls -S ./*.md | head -n 1 | sed 's|^\./||')"
fi

# --- typeset watch --------------------------------------------------------------------------------
issue=$scratch/watched pdf=$scratch/watched.pdf
cp -R "$top/samples/leaflet" "$issue"

# wait_for LIMIT_SECONDS COMMAND...: until it succeeds.
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.05
    done
}

is_written() { [ "$(grep -c 'watched.pdf written' "$scratch/out")" -ge "$1" ]; }
says() { grep -qE "$1" "$scratch/out" "$scratch/err"; }
pdf_has() { pdftotext "$pdf" - 2>/dev/null | tr -d '[:space:]' | grep -qF "$1"; }

# expect_in_time NAME COMMAND...
expect_in_time() {
    local name=$1
    shift
    if wait_for 20 "$@"; then pass "$name"; else cat "$scratch/out" "$scratch/err" | tail -n 20 | fail "$name"; fi
}

LC_ALL=C.UTF-8 "$typeset_program" watch "$issue/issue.toml" -o "$pdf" --lang en >"$scratch/out" 2>"$scratch/err" &
watcher=$!
trap 'kill "$watcher" 2>/dev/null; rm -rf "$scratch"' EXIT
expect_in_time "watch writes the PDF at once" is_written 1

sed -i '0,/书架/s//新换的书架/' "$issue/stories/reading-room.md"
expect_in_time "a save in place is set" is_written 2
expect_in_time "and its text stands in the PDF" pdf_has 新换的书架

cp "$top/samples/leaflet/stories/reading-room.md" "$issue/stories/.new" && mv "$issue/stories/.new" "$issue/stories/reading-room.md"
expect_in_time "a save by renaming is set" is_written 3
run_typeset "$issue/issue.toml" -o "$scratch/fresh.pdf" >/dev/null 2>&1
expect_equal "the PDF has the bytes of a fresh run" same "$(cmp -s "$pdf" "$scratch/fresh.pdf" && echo same || echo different)"

cp "$pdf" "$scratch/before.pdf"
echo '[[broken' >>"$issue/issue.toml"
expect_in_time "a broken manifest is told" says 'the last pages stay'
expect_in_time "with its mistake" says 'issue.toml:[0-9:]+ error'
expect_in_time "and that the PDF stays" says 'watched.pdf stays as it was'
expect_equal "the old PDF is as it was" same "$(cmp -s "$pdf" "$scratch/before.pdf" && echo same || echo different)"
cp "$top/samples/leaflet/issue.toml" "$issue/issue.toml"
expect_in_time "the mended manifest is set" is_written 4

kill -INT "$watcher"
status=0
wait "$watcher" || status=$?
expect_equal "an interrupt ends it well" 0 "$status"
expect_equal "nothing half-written is left" "" "$(ls -a "$scratch" | grep '^\.typeset-')"

status=0
run_typeset watch "$issue/issue.toml" -o "$scratch/none/issue.pdf" >"$scratch/out" 2>"$scratch/err" || status=$?
expect_equal "an output that cannot be written is wrong usage" 2 "$status"
