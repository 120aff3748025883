#!/usr/bin/env bash
# The monthly of the samples as a reader has it: every number in its contents is that of the page on which poppler finds
# the head, every link leads to a place of the PDF, the same story edited and put back gives the same bytes.
. "$(dirname "$0")/lib.sh"

sample=$top/samples/issue-240
manifest=$sample/issue-240.toml
pdf=$scratch/issue.pdf
covers_before=2 # pages of the PDF that have no number

run_typeset "$manifest" -o "$pdf" --strict --audit --lang en >/dev/null 2>"$scratch/messages"
expect_equal "the issue is set without a warning, and its text is that of the pages" 0 $?
pages=$(pdfinfo "$pdf" | awk '$1 == "Pages:" { print $2 }')
expect_equal "its pages, cover included, are a multiple of four" 0 $((pages % 4))
expect_equal "it has at least 24 pages" yes "$([ "$pages" -ge 24 ] && echo yes)"

# The text of each page without white space, whole and in lines.
for page in $(seq "$pages"); do
    pdftotext -raw -f "$page" -l "$page" "$pdf" - | sed 's/ //g; s/　//g' >"$scratch/lines-$page"
    tr -d '[:space:]' <"$scratch/lines-$page" >"$scratch/page-$page"
done
contents_pages=$(for page in $(seq "$pages"); do if grep -q '目录·\|·目录' "$scratch/page-$page"; then echo "$page"; fi; done)
for page in $contents_pages; do cat "$scratch/page-$page"; done >"$scratch/contents"

# page_of_head TITLE: the number of the page on which the head stands; a short one, a word like others, has a line alone.
page_of_head() {
    local page
    for page in $(seq $((covers_before + 1)) $((pages - covers_before))); do
        if grep -qxF "$1" "$scratch/lines-$page"; then echo $((page - covers_before)); return; fi
    done
    for page in $(seq $((covers_before + 1)) $((pages - covers_before))); do
        case " ${contents_pages//$'\n'/ } " in *" $page "*) continue ;; esac
        if grep -qF "$1" "$scratch/page-$page"; then echo $((page - covers_before)); return; fi
    done
}

# number_in_contents TITLE: the first figures behind it.
number_in_contents() { sed -n "s/.*$1[^0-9]*\([0-9][0-9]*\).*/\1/p" "$scratch/contents"; }

"$tools/manuscript" "$manifest" "$top" | sed 's/ //g; s/　//g' |
    awk -F '\t' '$2 == "headline" { title[$1] = title[$1] $3; if (!seen[$1]++) order[++n] = $1 }
                 END { for (i = 1; i <= n; i++) print title[order[i]] }' >"$scratch/titles"
checked=0
while read -r title; do
    if ! grep -qF "$title" "$scratch/contents"; then continue; fi
    if grep -qF "$title" "$scratch"/page-{2,$((pages - 1))}; then continue; fi # the cover has no numbers
    page=$(page_of_head "$title")
    checked=$((checked + 1))
    expect_equal "the contents have the page of $title" "$page" "$(number_in_contents "$title")"
done <"$scratch/titles"
expect_equal "the contents list at least twenty stories" yes "$([ "$checked" -ge 20 ] && echo yes || echo "$checked")"

# Names that links ask for, and names that the PDF has.
qpdf --json "$pdf" >"$scratch/json"
jq -r '[.. | objects | select(."/Subtype"? == "/Link") | (."/Dest"? // ."/A"?."/D"? // empty) | select(type == "string")] | unique[]' \
    "$scratch/json" >"$scratch/asked"
jq -r '[.. | objects | ."/Names"? | select(type == "array") | .[] | select(type == "string") | select(startswith("u:") or startswith("b:"))] | unique[]' \
    "$scratch/json" >"$scratch/named"
expect_equal "there are links inside the issue" yes "$([ "$(wc -l <"$scratch/asked")" -ge 40 ] && echo yes || wc -l <"$scratch/asked")"
expect_equal "every link leads to a place" "" "$(grep -vxFf "$scratch/named" "$scratch/asked")"

# A story is changed and put back.
cp -R "$sample" "$scratch/edited"
sed -i '$s/$/又及。/' "$scratch/edited/stories/granary.md"
run_typeset "$scratch/edited/issue-240.toml" -o "$scratch/edited.pdf" >/dev/null 2>&1
expect_equal "an edit changes the issue" different "$(cmp -s "$pdf" "$scratch/edited.pdf" && echo same || echo different)"
cp "$sample/stories/granary.md" "$scratch/edited/stories/granary.md"
run_typeset "$scratch/edited/issue-240.toml" -o "$scratch/edited.pdf" >/dev/null 2>&1
expect_equal "undone, it has the same bytes" same "$(cmp -s "$pdf" "$scratch/edited.pdf" && echo same || echo different)"
