#!/usr/bin/env bash
# Structure: what a screen reader is given. Every story is one article, complete and in the order of its manuscript, over
# columns, jumps and pages; furniture is not read; figures have texts, links their annotations, headings skip no level;
# and the document claims to be PDF/A-2u and PDF/UA-1.
. "$(dirname "$0")/lib.sh"

# articles PDF FOLDER: FOLDER/N has the text of article N, without the readings beside it. Where glyphs of vertical lines
# have characters of their own poppler shows those here.
articles() {
    rm -rf "$2" && mkdir -p "$2"
    pdfinfo -struct-text "$1" 2>&1 | awk -v folder="$2" '
        { match($0, /^ */); depth = RLENGTH }
        depth <= silent { silent = 0 }
        /^ *RT$/ { silent = depth }
        /^  Art/ { n++ }
        /^  [^ ]/ && !/^  Art/ { inside = 0 }
        /^  Art/ { inside = 1 }
        { gsub(/︙/, "…"); gsub(/︱/, "—") }
        inside && !silent && /^ *".*"$/ { sub(/^ *"/, ""); sub(/"$/, ""); printf "%s", $0 > (folder "/" n) }'
}

# story_pieces MANUSCRIPT STORY: what is read in the order of the manuscript.
story_pieces() {
    awk -F '\t' -v story="$2" '
        $1 == story && ($2 == "body" || $2 == "subhead" || $2 == "brief_head") { print $4 }
        $1 == story && $2 == "note" { notes = notes $4 "\n" }
        END { printf "%s", notes }' "$1"
}

# article_of FOLDER PIECES OVERSET LIKELY: the number of an article that holds all pieces in order, but for what is
# overset; LIKELY is looked at first.
article_of() {
    local article
    for article in "$1/$4" "$1"/*; do
        if [ -e "$article" ] && "$tools/find_in_order" "$article" "$3" <"$2" >/dev/null; then basename "$article"; return; fi
    done
}

# expect_stories NAME MANIFEST PDF: for each placed story an article, and no article more.
expect_stories() {
    local story overset wrong="" found last=0 count=0
    "$tools/manuscript" "$2" "$top" >"$scratch/manuscript"
    run_typeset check "$2" --report "$scratch/report.json" >/dev/null 2>&1
    articles "$3" "$scratch/articles"
    while read -r story overset; do
        count=$((count + 1))
        story_pieces "$scratch/manuscript" "$story" >"$scratch/pieces"
        found=$(article_of "$scratch/articles" "$scratch/pieces" "$overset" $((last + 1)))
        if [ -n "$found" ]; then last=$found; else wrong="$wrong $story"; fi
    done < <(jq -r '.stories[] | "\(.id) \(.overset.characters)"' "$scratch/report.json" |
        awk '{ if (!($1 in overset)) ids[++n] = $1; overset[$1] += $2 } END { for (i = 1; i <= n; i++) print ids[i], overset[ids[i]] }')
    expect_equal "$1: each story is an article, complete and in order" "" "$wrong"
    expect_equal "$1: there are no other articles" "$count" "$(pdfinfo -struct "$3" 2>/dev/null | grep -c '^  Art')"
}

# headings PDF: levels that are not reached step by step, those of each article from 1.
headings() {
    pdfinfo -struct "$1" 2>/dev/null | awk '
        /^  Art/ { level = 0 }
        match($0, /^ *H[1-6]/) { own = substr($0, RLENGTH, 1); if (own > level + 1) print "H" own " after " level; level = own }'
}

# elements PDF FILTER: the PDF is described in PDF.json; what jq finds among the structure elements ($objects has all objects by name).
elements() {
    jq -r ".qpdf[1] as \$objects | [\$objects[] | .value? // empty | select(type == \"object\" and has(\"/S\") and has(\"/P\"))] | $2" "$1.json"
}

# Elements Link with an annotation that is theirs: it leads back to them by the parent tree, and says where it leads.
links_in_order='. as $all | [$objects[] | .value? // empty | select(type == "object" and ."/Type"? == "/StructTreeRoot")][0] as $root |
    ($objects["obj:" + $root."/ParentTree"].value."/Nums") as $nums |
    [$all[] | select(."/S" == "/Link")] as $links |
    [$links[] | (."/K" | if type == "array" then .[] else . end) | select(type == "object" and ."/Type" == "/OBJR") |
        $objects["obj:" + ."/Obj"].value] as $annotations |
    if ($links | length) == ($annotations | length) and
       all($annotations[]; ."/Subtype" == "/Link" and (."/Contents" | length) > 2 and ."/F" == 4 and
           ($objects["obj:" + $nums[2 * ."/StructParent" + 1]].value."/S" == "/Link"))
    then "all" else "not all" end'

for manifest in $(sample_manifests); do
    name=$(sample_name "$manifest")
    pdf=$scratch/$name.pdf
    run_typeset "$manifest" -o "$pdf" >/dev/null 2>&1
    qpdf --json "$pdf" >"$pdf.json"
    expect_stories "$name" "$manifest" "$pdf"
    expect_equal "$name: headings skip no level" "" "$(headings "$pdf")"
    expect_equal "$name: every figure has a text and a place" 0 \
        "$(elements "$pdf" '[.[] | select(."/S" == "/Figure" and (((."/Alt" // "") | length) < 3 or (."/A"."/BBox" | length) != 4))] | length')"
    expect_equal "$name: every link is in the tree" all "$(elements "$pdf" "$links_in_order")"
    expect_equal "$name: there are as many links in the tree as on the pages" \
        "$(jq '[.qpdf[1][] | .value? // empty | select(type == "object" and ."/Subtype"? == "/Link")] | length' "$pdf.json")" \
        "$(elements "$pdf" '[.[] | select(."/S" == "/Link")] | length')"
    expect_equal "$name: rows of tables hold cells" 0 \
        "$(elements "$pdf" '[.[] | select(."/S" == "/TD" or ."/S" == "/TH") | $objects["obj:" + ."/P"].value."/S" | select(. != "/TR")] | length')"
    expect_equal "$name claims what it is" "2 U 1" \
        "$(pdfinfo -meta "$pdf" | sed -n 's/.*<pdfaid:part>\(.*\)<.*/\1/p; s/.*<pdfaid:conformance>\(.*\)<.*/\1/p; s/.*<pdfuaid:part>\(.*\)<.*/\1/p' | tr '\n' ' ' | sed 's/ $//')"
done

# --- what the samples have of each kind -------------------------------------------------------------

magazine=$scratch/issue-240.pdf
structure() { pdfinfo -struct-text "$1" 2>&1; }
expect_found() { # NAME PDF PATTERN: of lines of the structure without their indents
    if structure "$2" | sed 's/^ *//' | grep -q -e "$3"; then pass "$1"; else echo "no $3" | fail "$1"; fi
}
expect_found "a vertical story says so" "$scratch/supplement.pdf" '^/WritingMode /TbRl'
expect_found "readings stand with their bases" "$scratch/specimen.pdf" '^RB'
expect_found "items have labels" "$scratch/specimen.pdf" '^Lbl'
expect_found "contents have entries" "$magazine" '^TOCI'
expect_found "notes have names" "$magazine" '^Note <note-00001>'
expect_found "heads of tables say what they head" "$magazine" '^/Scope /Column'
expect_equal "nobody hears the furniture of the magazine" 0 "$(structure "$magazine" | grep -c -e '总第' -e '^ *"[0-9]*　*河畔"$')"
expect_equal "a story's columns are a thread" "yes" \
    "$(jq -r '.qpdf[1] as $objects | [$objects[] | .value? // empty | select(type == "object" and has("/T") and has("/R"))] |
        if length > 20 and all(.[]; $objects["obj:" + ."/N"].value."/V" as $back | $objects["obj:" + $back].value."/R" == ."/R") then "yes" else "no" end' "$magazine.json")"

# --- stories in parts -------------------------------------------------------------------------------

for folder in story-goes-on-on-another-page tables-go-on-over-pages-under-their-heads lists-hang-behind-their-markers; do
    manifest=$top/tests/layout/$folder/issue.toml
    run_typeset "$manifest" -o "$scratch/parts.pdf" >/dev/null 2>&1
    expect_stories "$folder" "$manifest" "$scratch/parts.pdf"
done
