#!/usr/bin/env bash
# Links to stories: contents and references lead to the page on which poppler finds the headline, just above it, and the
# number that they print is that page's; the outline has sections with their stories.
. "$(dirname "$0")/lib.sh"

folder=$top/tests/layout/page-references-follow-stories-in-sequence
pdf=$scratch/issue.pdf
run_typeset "$folder/issue.toml" -o "$pdf" 2>/dev/null
qpdf --json "$pdf" >"$scratch/json"

# Pages in order as "object page": the kids of the page tree.
awk '/"\/Kids": \[/ { kids = 1; next } kids && /\]/ { kids = 0 }
     kids && match($0, /[0-9]+ 0 R/) { print substr($0, RSTART, RLENGTH - 2), ++page }' "$scratch/json" |
    sed 's/ 0 / /' >"$scratch/pages"
# Destinations as "name object y", y from the foot of the page.
awk '/"\/Names": \[/ { names = 1 }
     names && /"u:story-/ { gsub(/[ ",]|u:/, ""); name = $0 }
     names && name != "" && / 0 R"/ { gsub(/[^0-9 ]/, ""); object = $1 }
     names && name != "" && /^ *[0-9.]+,$/ { gsub(/[ ,]/, ""); n++; if (n == 2) { print name, object, $0; name = ""; n = 0 } }' \
    "$scratch/json" >"$scratch/destinations"
height=$(pdfinfo "$pdf" | sed -n 's/^Page size: *[0-9.]* x \([0-9.]*\) pts.*/\1/p')

# expect_landing NAME WORD: the link leads to the page of the headline, at most 40 pt above it, where a kicker stands (poppler counts the face's ascent).
expect_landing() {
    local object y page found
    read -r object y < <(awk -v name="$1" '$1 == name { print $2, $3 }' "$scratch/destinations")
    page=$(awk -v object="$object" '$1 == object { print $2 }' "$scratch/pages")
    found=$(pdftotext -bbox -f "${page:-1}" -l "${page:-1}" "$pdf" - |
        awk -v word="$2" -v y="${y:-0}" -v height="$height" 'index($0, ">" word) {
            match($0, /yMin="[0-9.]+"/); top = substr($0, RSTART + 6, RLENGTH - 7)
            away = top - (height - y); if (away > -10 && away < 40) { print "lands"; exit } else print "away by " away }')
    expect_equal "$1 lands on page $page at its headline" "lands" "${found##*$'\n'}"
}

expect_landing story-ferry 老渡口的最后一班船
expect_landing story-keeper 守灯人
expect_landing story-lamps 二十四盏路灯
expect_landing story-map 路灯地图
expect_landing story-%E6%B8%A1%E5%8F%A3 渡口平面图

# What is printed, against the page on which the headline stands.
page_of() {
    local page
    for page in 2 3 4 5 6 7 8; do
        if pdftotext -f "$page" -l "$page" "$pdf" - | grep -qx "$1"; then echo "$page"; return; fi
    done
}
expect_number() { # TITLE: its line of the contents ends with the number of its page
    expect_equal "the contents have the page of $1" "$(page_of "$1")" \
        "$(pdftotext -layout -f 1 -l 1 "$pdf" - | sed -n "s/^ *$1 .* \([0-9]*\)$/\1/p")"
}
expect_number 二十四盏路灯
expect_number 守灯人
expect_number 路灯地图
expect_number 渡口平面图
references=$(pdftotext -f 2 "$pdf" - | tr -d ' \n' | grep -o '第[0-9]*页' | tr -d '\n')
expect_equal "references have the pages of their stories" \
    "第$(page_of 二十四盏路灯)页第$(page_of 守灯人)页第$(page_of 二十四盏路灯)页第2页第$(page_of 渡口平面图)页第2页第$(page_of 守灯人)页第$(page_of 二十四盏路灯)页" "$references"
expect_equal "the outline has sections and stories" \
    "第1版 城市笔记 老渡口的最后一班船载过三代人的清晨与黄昏 第3版 守灯人 二十四盏路灯 附录 路灯地图 渡口平面图 河畔240" \
    "$(jq -r '[.qpdf[1][] | .value? // empty | select(type == "object" and has("/Title"))] |
        (.[] | select(has("/Parent"))."/Title"), (.[] | select(has("/Creator"))."/Title")' "$scratch/json" |
        sed 's/^u://' | tr -d ' ' | tr '\n' ' ' | sed 's/ $//')"
