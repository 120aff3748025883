#!/usr/bin/env bash
# Presets: each newspaper layout has the columns, characters and lines that its head says, and sets a small issue
# with nameplate, story and colophon: nothing is wrong or overset; that the story leaves lines free is all that is said.
. "$(dirname "$0")/lib.sh"

# preset LAYOUT NAMEPLATE COLUMNS CHARACTERS LINES
preset() {
    local words="" plan="" column folder=$scratch/$1 lines
    for ((column = 0; column < $3; column++)); do words="$words X"; done
    lines=$(($5 - $2 - 2 - 2 * 2))
    for area in name story foot; do plan="$plan \"${words//X/$area}\","; done
    mkdir -p "$folder/stories"
    cat >"$folder/issue.toml" <<EOF
[issue]
title = "河畔观察"
number = 240
total = 3186
date = 2026-11-20
layout = "$1"

[issue.fields]
address = "船厂巷1号"

[[page]]
number = 1
plan = [$plan]
rows = [$2, $lines, 2]

[[page.block]]
area = "name"
block = "nameplate"

[[page.block]]
area = "foot"
block = "colophon"

[[page.story]]
area = "story"
file = "stories/story.md"
design = "lead"
EOF
    story "$(($3 * $4 * (lines - 26)))" >"$folder/stories/story.md"
    run_typeset check "$folder/issue.toml" --lang en >"$folder/messages" 2>&1
    if grep -E 'error:|failure:|warning:' "$folder/messages" | grep -v ' lines free ' >"$folder/wrong"; then
        fail "$1 sets an issue" "$folder/wrong"
    else
        pass "$1 sets an issue"
    fi
    run_typeset "$folder/issue.toml" --dump=frames --lang en >"$folder/frames" 2>/dev/null
    expect_equal "$1 has $3 columns" "$3" "$(grep -c '^frame' "$folder/frames")"
}

# A story of about so many characters.
story() {
    local count=0
    printf '+++\nheadline = "渡口改了钟点，船还是那条船"\n+++\n'
    while [ "$count" -lt "$1" ]; do
        printf '入冬以后柳湾渡口的头班船改在六时半开，末班船改在二十时。新钟点写在候船室门口的黑板上，也印成卡片放在窗口，由人自取。雾天停航，以红灯为号，乘客隔着河就能看见。\n\n'
        count=$((count + 76))
    done
}

preset broadsheet 16 5 19 114
preset broadsheet-6 16 6 15 107
preset broadsheet-8 16 8 13 120
preset tabloid 11 4 17 79
preset tabloid-5 11 5 13 86
preset tabloid-6 11 6 11 86
