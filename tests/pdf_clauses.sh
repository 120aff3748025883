#!/usr/bin/env bash
# Clauses of CLREQ measured on the finished PDF: where the characters stand, each with the rule switched off as control.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/pdf_scene.sh"
needs_tools "clauses on the finished page" mutool pdftotext

measure_em=26 # of the one column below

# set_page COMPOSITION BODY_STYLE TEXT [HEADLINE [HEAD_STYLE]]: one story in one horizontal column.
set_page() {
    local layout='name = "broadsheet", sheet = { width = "130mm", height = "140mm" }, type_area = { top = "20mm", inner = "15mm", width = "100mm", height = "110mm" }'
    layout+=", grid = { columns = 1, size = \"10pt\", pitch = \"15pt\", characters = $measure_em }, composition = { $1 }"
    layout+=", styles.body = { size = \"10pt\", pitch = \"15pt\"${2:+, $2} }, styles.headline = { ${5:-} }"
    set_story "$layout" '' "$3" "headline = \"${4:-新桥通车}\""
}

# x_between A B: from the A-th body character to the B-th, in thousandths of an em, rounded to 5.
x_between() {
    characters 10 | awk -v a="$1" -v b="$2" 'NR == a { from = $1 } NR == b { to = $1 } END { if (from != "" && to != "") printf "%d\n", int((to - from) * 20 + (to < from ? -0.5 : 0.5)) * 5 }'
}

# expect_distance NAME TEXT A B EXPECTED RULE CONTROL [BODY_STYLE [CONTROL_STYLE]]: RULE gives EXPECTED, CONTROL does not.
expect_distance() {
    set_page "$6" "${8:-}" "$2"
    expect_equal "$1" "$5" "$(x_between "$3" "$4")"
    set_page "$7" "${9:-${8:-}}" "$2"
    expect_other "$1" "$5" "$(x_between "$3" "$4")"
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

set_page '' '' '国——国国'
expect_equal "5.4.1 dash is two ems wide" 3000 "$(x_between 1 "$(characters 10 | awk '$3 == "国" { n++; if (n == 2) print NR }')")"
set_page '' '' '国—国国'
expect_equal "5.4.1 dash is two ems wide: control" 2000 "$(x_between 1 3)"

# Headlines, 8.3 and 8.4: a dash grows with the tracking, by what stands between its halves; in tight
# heads it takes one and a half ems and an ellipsis one. Their text stays whole and in order for every reader.
# between_han SIZE: from the first 国 of that size to the second, in thousandths of it.
between_han() {
    characters "$1" | awk -v size="$1" '$3 == "国" { if (n++ == 1) printf "%.0f\n", ($1 - from) * 1000 / size; from = $1 }'
}
head_style='size = "20pt", size_min = "20pt", fill = 0'
set_page '' '' "$long" '国——国' "$head_style, display = \"tight\""
expect_equal "8.4 dash of a tight head is an em and a half" 2500 "$(between_han 20)"
for reader in "pdftotext -raw" "pdftotext" "mutool"; do
    case $reader in
    mutool) text=$(mutool draw -q -F text "$scratch/out.pdf" 2>/dev/null) ;;
    *) text=$($reader "$scratch/out.pdf" -) ;;
    esac
    expect_equal "8.4 dash of a tight head is read whole: $reader" 国——国 "$(grep -o '国.*国' <<<"$text" | head -n 1)"
done
set_page '' '' "$long" '国——国' "$head_style, display = true"
expect_other "8.4 dash of a tight head is an em and a half" 2500 "$(between_han 20)"
set_page '' '' "$long" '国……国' "$head_style, display = \"tight\""
expect_equal "8.4 ellipsis of a tight head is an em" 2000 "$(between_han 20)"
set_page '' '' "$long" '国……国' "$head_style, display = true"
expect_other "8.4 ellipsis of a tight head is an em" 2000 "$(between_han 20)"
# 1 + 0.2, 2 + 0.2 for the dash itself, 0.2 behind it.
set_page '' 'tracking = "0.2em"' '国——国国'
expect_equal "8.3 dash grows with the tracking" 3600 "$(between_han 10)"
set_page '' 'tracking = "0em"' '国——国国'
expect_other "8.3 dash grows with the tracking" 3600 "$(between_han 10)"

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
expect_equal "7.1.3.2 head of 13 characters in 12 ems is condensed on the page" 0.925 "$(head_share)"
set_page '' '' "$long" "$head" "$style, condense_min = 1.0"
expect_equal "7.1.3.2 head of 13 characters in 12 ems is condensed: control" 1.000 "$(head_share)"

# --- rules that need the measures of pdf_scene.sh -----------------------------------------------
direction=horizontal
ten=一二三四五六七八九十
quan='composition.width_style = "quan"'
natural='composition.width_style = "none"'
solid='composition.autospace = [0, 0, 0]'
expect_rule "5.2 quotes of Chinese take an em each" apart "$natural" 4000 "$natural, styles.body.lang = \"en\"" 3885 '国“国”国'
expect_rule "5.5.3 zhuyin takes half an em behind its character" apart '' 2500 '' 2000 '国[字]{zhuyin="ㄗˋ"}国' '国字国'
expect_rule "5.5.3 zhuyin stands on the right" "reading 2" '' "1000 615" '' none '国[字]{zhuyin="ㄗˋ"}国' '国字国'
expect_rule "6.1.2.3 a note mark stays with its word" counts "$no_indent" "25 10 " "$no_indent" "26 10 " "${long:0:25}国[^1]${long:0:9}"$'\n\n[^1]: 校史' "${long:0:25}国①${long:0:9}"
expect_rule "6.1.4 a word is divided" western_lines "$no_indent, $solid" 2 "$no_indent, $solid, styles.body.hyphenate = false" 1 "${long:0:24}representation${long:0:9}"
expect_rule "6.2.2.1 every line but the last is filled exactly" filled "$no_indent" "26000 " "$no_indent, styles.body.align = \"start\"" "25000 26000 " "${long:0:25}“一”$long"
push="$no_indent, $quan, composition.push_in = \"first\""
expect_rule "6.2.2.3 brackets give way" "along 1 3" "$push" 1500 "$push, composition.trim_floor = 1" 2000 "一（二）三，四$long"
expect_rule "6.2.2.3 a comma gives nothing while brackets do" "along 5 7" "$push" 2000 "$push" 1500 "一（二）三，四$long" "一二三，四，五$long"
expect_rule "6.2.4 characters stand on a grid of ems" apart 'composition.char_grid = true' 4000 'composition.char_grid = false' 4440 '国Google国'
expect_rule "6.3.2.3 an opening mark at a line's start takes half an em" starts "$no_indent, $quan" "0 -500 " "$no_indent, $quan, composition.line_start = \"keep\"" "0 0 " "${long:0:26}“一”${long:0:9}"
expect_rule "7.1.2 the last line has two characters" counts "$no_indent" "25 2 " "$no_indent, composition.min_last = 1" "26 1 " "${long:0:26}国"
ended="$no_indent, designs.vertical.end_mark = \"□\""
expect_rule "7.1.2 the end mark, counted here, is none of the two" counts "$ended" "25 3 " "$ended, composition.min_last = 1" "26 2 " "${long:0:26}国"
small='styles.subhead.size = "9pt"'
expect_rule "7.1.3.2 a subhead takes two lines" pitches "$small" "15 45 " "$small, design.subhead_lines = 1" "15 30 " "$long"$'\n\n## 小标题\n\n'"$long"
foot="$ten$ten$ten$ten$ten${long:0:17}$ten$ten"$'\n\n## 小标题\n\n'"$long$long"
expect_rule "7.1.3.4 a heading is not left near the foot of a column" "place 11.5" 'designs.vertical.columns = 2' "15000 5510" 'designs.vertical.columns = 2, design.keep_after_subhead = 1' "0 19685" "$foot"
