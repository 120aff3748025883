#!/usr/bin/env bash
# Clauses of CLREQ measured on the finished PDF: where the characters stand, each with the rule switched off as control.
. "$(dirname "$0")/lib.sh"

command -v mutool >/dev/null || { skip "clauses on the finished page" "mutool is not installed"; exit 0; }

measure_em=26 # of the one column below

# set_page COMPOSITION BODY_STYLE TEXT [HEADLINE [HEAD_STYLE]]: the PDF of one story, left in $scratch/out.pdf.
set_page() {
    mkdir -p "$scratch/stories"
    cat >"$scratch/issue.toml" <<END
[issue]
title  = "河畔观察"
date   = 2026-11-20
layout = { name = "broadsheet", sheet = { width = "130mm", height = "140mm" }, type_area = { top = "20mm", inner = "15mm", width = "100mm", height = "110mm" }, grid = { columns = 1, size = "10pt", pitch = "15pt", characters = $measure_em }, composition = { $1 }, styles.body = { size = "10pt", pitch = "15pt"${2:+, $2} }, styles.headline = { ${5:-} } }
[[page]]
number  = 1
section = "邻里"
plan    = ["a"]
[[page.story]]
area = "a"
file = "stories/a.md"
END
    printf -- '+++\nheadline = "%s"\n+++\n%s\n' "${4:-新桥通车}" "$3" >"$scratch/stories/a.md"
    run_typeset "$scratch/issue.toml" -o "$scratch/out.pdf" >"$scratch/messages" 2>&1
}

# characters SIZE: "x y character" of every character of that size in points, in the order of the page.
characters() {
    mutool draw -q -F trace "$scratch/out.pdf" 2>/dev/null | awk -v wanted="$1" '
        function value(key) { return match($0, " " key "=\"[^\"]*\"") ? substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 4) : "" }
        /<span / { size = value("trm") + 0 }
        /<g / && size > wanted - 0.05 && size < wanted + 0.05 && value("unicode") !~ /^[ □]?$/ { print value("x"), value("y"), value("unicode") }'
}

# x_between A B: from the A-th body character to the B-th, in thousandths of an em, rounded to 5.
x_between() {
    characters 10 | awk -v a="$1" -v b="$2" 'NR == a { from = $1 } NR == b { to = $1 } END { printf "%d\n", int((to - from) * 20 + (to < from ? -0.5 : 0.5)) * 5 }'
}

# expect_distance NAME TEXT A B EXPECTED RULE CONTROL [BODY_STYLE [CONTROL_STYLE]]: RULE gives EXPECTED, CONTROL does not.
expect_distance() {
    set_page "$6" "${8:-}" "$2"
    expect_equal "$1" "$5" "$(x_between "$3" "$4")"
    set_page "$7" "${9:-${8:-}}" "$2"
    local control
    control=$(x_between "$3" "$4")
    if [ "$control" != 0 ] && [ "$control" != "$5" ]; then pass "$1: control"; else echo "$control without the rule" | fail "$1: control"; fi
}

long=一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十

# The character after the pair stands 1 + 0.5 + 1 em behind the one before it.
expect_distance "6.3.2.2 neighbouring marks take one and a half ems" '国”，国国' 1 4 2500 'width_style = "quan", pair = 1.5' 'width_style = "quan", pair = 2.0'
expect_distance "6.3.2.1 pause of 开明式 takes half an em" '国，国国' 1 3 1500 'width_style = "kaiming"' 'width_style = "quan"'
expect_distance "6.3.3 gap between Han and Latin is a quarter" '国a国' 1 2 1250 'autospace = [0.25, 0.125, 0.33]' 'autospace = [0, 0, 0]'
expect_distance "6.3.3 gap of newspapers is an eighth" '国a国' 1 2 1125 'autospace = [0.125, 0.125, 0.25]' 'autospace = [0.25, 0.125, 0.33]'
expect_distance "6.2.1.1 first line is two ems in" "$long" 25 1 2000 '' '' '' 'indent = "0em"'
expect_distance "6.3.1.1 added letterspace" '国国国' 1 3 2200 '' '' 'tracking = "0.1em"' 'tracking = "0em"'
expect_distance "6.3.1.3 reduced letterspace" '国国国' 1 3 1900 '' '' 'tracking = "-0.05em"' 'tracking = "0em"'
# With the sign at the story's end there are four: two of three equal gaps.
expect_distance "6.3.1.2 even spacing to the measure" '国国国' 1 3 16665 '' '' 'align = "spread", indent = "0em"' 'align = "start", indent = "0em"'
expect_distance "6.2.1.3 single line at the end" '国国国' 1 3 2000 '' '' 'align = "end", indent = "0em"' 'align = "spread", indent = "0em"'

# 25 characters, a comma that ends the line, and the next one: flush with the column the comma's body takes half an em.
full_line=${long:0:25}，国国
expect_distance "6.3.2.3 mark at the line's end takes half an em" "$full_line" 1 26 25500 'width_style = "quan", line_end = "half"' 'width_style = "quan", line_end = "full"' 'align = "justify", indent = "0em"'
expect_distance "6.3.2.3 opening mark at a line's start takes half an em" "${long:0:26}《国》国" 28 30 1500 'line_start = "trim", width_style = "kaiming"' 'width_style = "none"' 'align = "justify", indent = "0em"'

set_page '' '' '国——国国'
expect_equal "5.4.1 dash is two ems wide" 3000 "$(x_between 1 "$(characters 10 | awk '$3 == "国" { n++; if (n == 2) print NR }')")"
set_page '' '' '国—国国'
expect_equal "5.4.1 dash is two ems wide: control" 2000 "$(x_between 1 3)"

# pitches: the distances between baselines, each once.
pitches() { characters 10 | awk '$2 != y && NR > 1 { print $2 - y } { y = $2 }' | sort -u | tr '\n' ' '; }
set_page '' '' "$long，“一二”$long"
expect_equal "6.4 line gap is constant" "15 " "$(pitches)"
set_page '' '' "$long"$'\n\n'"## 小标题"$'\n\n'"$long"
if [ "$(pitches)" != "15 " ]; then pass "6.4 line gap is constant: control"; else echo "a subhead takes no room" | fail "6.4 line gap is constant: control"; fi

# forbidden_edges: how many body lines begin or end with a mark that may not stand there.
forbidden_edges() {
    characters 10 | awk '
        $2 != y { if (NR > 1 && index("“《（", last)) found++; if (index("，。、！？”》）", $3)) found++ }
        { y = $2; last = $3 }
        END { print found + 0 }'
}
marks=
for count in 24 25 26 25 24 26; do marks+="${long:0:count}，“一”《二》。"; done
set_page 'level = "gb"' 'align = "justify"' "$marks"
expect_equal "6.1.1 no mark at a forbidden edge" 0 "$(forbidden_edges)"
set_page 'level = "none"' 'align = "start"' "$marks"
if [ "$(forbidden_edges)" -gt 0 ]; then pass "6.1.1 no mark at a forbidden edge: control"; else echo "none either" | fail "6.1.1 no mark at a forbidden edge: control"; fi

# head_share: width from the first to the last character of the head over their number less one, in sizes of the head.
head_share() {
    mutool draw -q -F trace "$scratch/out.pdf" 2>/dev/null | awk '
        /<span / { match($0, /trm="[^"]*"/); split(substr($0, RSTART + 5, RLENGTH - 6), matrix, " ") }
        /unicode="旧"/ { if (matrix[1] + 0) share = matrix[1] / matrix[4] }
        END { printf "%.3f\n", share < 0 ? -share : share }'
}
head=旧码头变市场菜农摊贩都说好
style='size = "21.6pt", size_min = "10pt", tracking_min = "0em", tracking_max = "0em"'
set_page '' '' "$long" "$head" "$style, condense_min = 0.9"
expect_equal "8.2 head of 13 characters in 12 ems is condensed on the page" 0.925 "$(head_share)"
set_page '' '' "$long" "$head" "$style, condense_min = 1.0"
expect_equal "8.2 head of 13 characters in 12 ems is condensed: control" 1.000 "$(head_share)"
