# pdf_scene.sh - sets one story and says where its characters stand on the finished PDF; sourced by the scripts that
# measure clauses there, after lib.sh.
# shellcheck shell=bash disable=SC2034,SC2154 # names for the scripts that source this, and those of lib.sh

# needs_tools NAME TOOL...: leaves the script, with NAME as skipped, where a tool is not installed.
needs_tools() {
    local name=$1 tool
    shift
    for tool in "$@"; do
        command -v "$tool" >/dev/null || { skip "$name" "$tool is not installed"; exit 0; }
    done
}

# set_story LAYOUT STORY_KEYS TEXT FRONT_MATTER: the PDF of one story, left in $scratch/out.pdf. LAYOUT is what stands
# in the inline table of `layout`. A story that was set last is not set again.
set_story() {
    local wanted="$1|$2|$3|$4"
    if [ "$wanted" = "$(cat "$scratch/set" 2>/dev/null)" ]; then return; fi
    printf '%s' "$wanted" >"$scratch/set"
    mkdir -p "$scratch/stories"
    rm -f "$scratch/out.pdf" # a setting that fails is measured as an empty page
    cat >"$scratch/issue.toml" <<END_OF_ISSUE
[issue]
title  = "河畔观察"
date   = 2026-11-20
layout = { $1 }
[[page]]
number  = 1
section = "邻里"
plan    = ["a"]
[[page.story]]
area = "a"
$2
file = "stories/a.md"
END_OF_ISSUE
    printf -- '+++\n%s\n+++\n%s\n' "$4" "$3" >"$scratch/stories/a.md"
    run_typeset "$scratch/issue.toml" -o "$scratch/out.pdf" >"$scratch/messages" 2>&1
}

# glyphs: "size turned x y character font" of every character in the order of the page, the size in points; turned is 1
# for a character that lies on its side.
glyphs() {
    mutool draw -q -F trace "$scratch/out.pdf" 2>/dev/null | awk '
        function value(key) { return match($0, " " key "=\"[^\"]*\"") ? substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 4) : "" }
        /<span / { split(value("trm"), matrix, " "); font = value("font"); turned = matrix[1] == 0; size = turned ? matrix[2] : matrix[1] }
        /<g / && value("unicode") !~ /^[ □]?$/ { print size, turned, value("x"), value("y"), value("unicode"), font }'
}

# characters SIZE: "x y character turned" of every character of that size in points.
characters() { glyphs | awk -v wanted="$1" '$1 > wanted - 0.05 && $1 < wanted + 0.05 { print $3, $4, $5, $2 }'; }

# expect_other NAME RULE CONTROL: without the rule the same measure comes out differently, and comes out at all.
expect_other() {
    if [ -n "$3" ] && [ "$3" != "$2" ]; then pass "$1: control"; else echo "$3 without the rule" | fail "$1: control"; fi
}

# --- a sheet for both directions ----------------------------------------------------------------
# 22 characters of 10 pt down, 26 across, from 20 mm below the sheet's upper edge on; the head at the right of vertical
# text and above horizontal text.

front='headline = "新桥通车"'
sheet='name = "supplement", sheet = { width = "130mm", height = "130mm" }, type_area = { top = "20mm", inner = "15mm", width = "100mm", height = "225pt" }'
sheet+=', grid.columns = 1, grid.size = "10pt", styles.body.size = "10pt", styles.body.pitch = "15pt"'
sheet+=', styles.headline-lead.size = "20pt", styles.headline-lead.size_min = "20pt", styles.headline-lead.fill = 0, design.end_mark = ""'
grid='grid.pitch = "15pt", grid.characters = 26'
horizontal='designs.vertical.direction = "horizontal"'
no_indent='styles.body.indent = "0em"'
direction=vertical

# set_directed KEYS TEXT: a story in that direction; KEYS are further keys of the layout, those of the grid together.
set_directed() {
    local keys=$1
    if [ "$direction" = horizontal ]; then keys="$horizontal${keys:+, $keys}"; fi
    case $keys in *grid.*) ;; *) keys="$grid${keys:+, $keys}" ;; esac
    set_story "$sheet, $keys" 'design = "vertical"' "$2" "$front"
}

# expect_rule NAME MEASURE RULE EXPECTED CONTROL EXPECTED_CONTROL TEXT [CONTROL_TEXT]: what MEASURE says of the story
# set with the keys RULE, and what it says of it without the rule, with the keys CONTROL.
expect_rule() {
    set_directed "$3" "$7"
    expect_equal "$1" "$4" "$($2)"
    set_directed "$5" "${8:-$7}"
    expect_equal "$1: control" "$6" "$($2)"
    if [ "$4" = "$6" ]; then echo "the control expects what the rule does" | fail "$1"; fi
}

# --- measures -----------------------------------------------------------------------------------
# Lengths are thousandths of an em, rounded to 5; a half, and what a thousandth of a point takes from it, goes outward. An upright character stands 0.88 em below the top of its cell.

rounded='function rounded(points) { return int(points * 20 + (points < 0 ? -0.52 : 0.52)) * 5 }'
area_left=54.252 area_top=56.693 # points

body() { characters 10; }

# step A B: "across down" from the A-th character of the body to the B-th; along takes what goes in the line's direction.
step() {
    body | awk -v a="$1" -v b="$2" "$rounded"'
        NR == a { x = $1; y = $2; found++ }
        NR == b { across = $1 - x; down = $2 - y; found++ }
        END { if (found == 2) print rounded(across), rounded(down) }'
}
along() { step "$@" | if [ "$direction" = vertical ]; then cut -d' ' -f2; else cut -d' ' -f1; fi; }

# apart: how far the last 国 stands behind the first.
apart() {
    local first last
    read -r first last < <(body | awk '$3 == "国" { if (!first) first = NR; last = NR } END { print first, last }')
    along "$first" "$last"
}

# lines: "place start end count" of each line, from its upright characters without the Western ones; start and end from
# where the lines of the area begin.
lines() {
    body | awk -v direction="$direction" -v left="$area_left" -v top="$area_top" "$rounded"'
        function say() { if (count) print rounded(place), rounded(start), rounded(at + 10), count }
        $4 == 0 && $3 !~ /[0-9A-Za-z]/ {
            now = direction == "vertical" ? $1 : $2
            before = at
            at = direction == "vertical" ? $2 - 8.8 - top : $1 - left
            if (now < place - 1 || now > place + 1 || at < before) { at_now = at; at = before; say(); at = at_now; count = 0; start = at; place = now }
            count++
        }
        END { say() }'
}
column_of() { lines | cut -d' ' -f"$1" | tr '\n' ' '; }
starts() { column_of 2; }
ends() { column_of 3; }
counts() { column_of 4; }
places() { column_of 1; }

# filled: where the lines before the last one end, each place once.
filled() { lines | sed '$d' | cut -d' ' -f3 | sort -nu | tr '\n' ' '; }

# pitches: how far the lines stand apart, in whole points, each distance once.
pitches() { lines | awk 'NR > 1 { d = ($1 - place) / 100; printf "%.0f\n", d < 0 ? -d : d } { place = $1 }' | sort -nu | tr '\n' ' '; }

# ink A [DOWN [BESIDE]]: "left top right foot" of the ink in the cell DOWN ems below that of the A-th character, and
# BESIDE fortieths of an em on either side; hundredths of an em from the cell's upper left corner.
ink() {
    local beside=${3:-0} x y
    body | awk -v a="$1" -v down="${2:-0}" -v beside="$beside" 'NR == a { printf "%.0f %.0f\n", $1 * 4 - beside, ($2 - 8.8 + down * 10) * 4 }' | while read -r x y; do
        pdftoppm -q -r 288 -x "$x" -y "$y" -W $((40 + 2 * beside)) -H 40 -gray "$scratch/out.pdf" |
            tail -c $(((40 + 2 * beside) * 40)) | od -An -v -tu1 -w$((40 + 2 * beside)) | awk -v beside="$beside" '
            { for (i = 1; i <= NF; i++) if ($i < 128) { if (!ink++) { left = i; right = i; top = NR } if (i < left) left = i; if (i > right) right = i; foot = NR } }
            END { if (ink) print (left - 1 - beside) * 2.5, (top - 1) * 2.5, (right - beside) * 2.5, foot * 2.5 }'
    done
}

# halves A [DOWN]: the halves of the cell that hold all of that ink.
halves() { ink "$@" | awk '{ if ($1 > 50) printf "right "; if ($3 < 50) printf "left "; if ($2 > 50) printf "foot "; if ($4 < 50) printf "top " }'; }

# form A [DOWN]: a stroke along the line is tall, one across it wide.
form() { ink "$@" | awk '{ print ($4 - $2 > 3 * ($3 - $1) ? "tall" : $3 - $1 > 3 * ($4 - $2) ? "wide" : "even") }'; }

# middle A [DOWN]: the middle of that ink across and down, rounded to 5.
middle() { ink "$@" | awk '{ print int(($1 + $3) / 10 + 0.5) * 5, int(($2 + $4) / 10 + 0.5) * 5 }'; }

# breadth A [DOWN]: how far that ink reaches across, beyond the em too, in tenths of an em.
breadth() { ink "$1" "${2:-0}" 20 | awk '{ printf "%.0f\n", ($3 - $1) / 10 }'; }

# marks: "left top width depth" of every mark beside the line, in points; a curve reaches to its control points.
marks() {
    mutool draw -q -F trace "$scratch/out.pdf" 2>/dev/null | awk -v top="$area_top" '
        function point(px, py) {
            x = matrix[1] * px + matrix[3] * py + matrix[5]
            y = matrix[2] * px + matrix[4] * py + matrix[6]
            if (x < left) left = x
            if (x > right) right = x
            if (y < up) up = y
            if (y > foot) foot = y
        }
        /<(fill|stroke)_path/ { left = 10000; up = 10000; right = 0; foot = 0; sub(/.* transform="/, ""); split($0, matrix, /[ "]/) }
        /<(moveto|lineto|curveto)/ { split($0, part, "\""); for (i = 2; part[i + 2] != ""; i += 4) point(part[i] + 0, part[i + 2] + 0) }
        /<\/(fill|stroke)_path/ && up > top - 2 { print left, up, right - left, foot - up }'
}

# mark N A: "left top width depth" of the N-th mark, in thousandths of an em, the N-th mark from the upper left corner of the A-th character's cell.
mark() {
    { body | awk -v a="$2" 'NR == a { print "cell", $1, $2 - 8.8 }'; marks; } | awk -v n="$1" "$rounded"'
        $1 == "cell" { x = $2; y = $3; next }
        ++count == n { print rounded($1 - x), rounded($2 - y), rounded($3), rounded($4) }'
}
marks_count() { marks | wc -l; }

# turned N: 1 when the N-th character lies on its side.
turned() { body | awk -v n="$1" 'NR == n { print $4 }'; }

# face SIZE N: what kind of face the N-th character of that size is in.
face() { glyphs | awk -v size="$1" '$1 > size - 0.05 && $1 < size + 0.05 { print $6 }' | sed -n "$2p" | grep -oE 'Kai|Fang|Serif|Sans'; }

# looks_like SIGN KEYS: whether the second character of 国X国 has the ink that SIGN has in its place, set with the keys
# in the variable of that name.
looks_like() {
    local shown
    shown=$(ink 2)
    set_directed "${!2}" "国$1国"
    if [ -n "$shown" ] && [ "$shown" = "$(ink 2)" ]; then echo same; else echo other; fi
}

# reading A: "across down" or none, of the first sign of zhuyin from the corner of the A-th character's cell.
reading() {
    { body | awk -v a="$1" 'NR == a { print "cell", $1, $2 - 8.8 }'; characters 3; } | awk "$rounded"'
        $1 == "cell" { x = $2; y = $3; seen++; next }
        { print rounded($1 - x), rounded($2 - y); found++; exit }
        END { if (seen && !found) print "none" }'
}

# western_lines: in how many lines there are letters.
western_lines() { body | awk '$3 ~ /^[A-Za-z]$/ { print $4 ? $1 : $2 }' | sort -u | wc -l; }

# last_place: how far from the left edge of the area the last line of the first tier stands.
last_place() { lines | awk -v left="$area_left" 'NR > 1 && $1 > place { exit } { place = $1 } END { print place - int(left * 100 / 5 + 0.5) * 5 }'; }

# place SIZE: "across down" of the first character of that size from the corner of the area.
place() {
    glyphs | awk -v size="$1" -v left="$area_left" -v top="$area_top" "$rounded"'
        $1 > size - 0.05 && $1 < size + 0.05 && $4 > top { print rounded($3 - left), rounded($4 - top); exit }'
}

# follows SIZE SIZE: on which side of the first size the second one stands.
follows() { echo "$(place "$1") $(place "$2")" | awk 'NF == 4 { print ($4 > $2 + 2500 ? "below" : $3 < $1 - 1000 ? "left" : "elsewhere") }'; }

# capital_middle: the middle of the ink of the capital behind the first character, across its line.
capital_middle() {
    if [ "$(turned 2)" = 1 ]; then middle 1 2 | cut -d' ' -f1; else middle 2 | cut -d' ' -f2; fi
}

# letters CHARACTER: "width height" in points of the letters of the first span that has it upright.
letters() {
    mutool draw -q -F trace "$scratch/out.pdf" 2>/dev/null | awk -v wanted="unicode=\"$1\"" '
        /<span / { match($0, /trm="[^"]*"/); split(substr($0, RSTART + 5, RLENGTH - 6), matrix, " ") }
        index($0, wanted) { printf "%.4g %.4g\n", matrix[1], -matrix[4]; exit }'
}
