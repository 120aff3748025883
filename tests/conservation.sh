#!/usr/bin/env bash
# Nothing is lost: the characters of the manuscripts are the characters set and those reported as overset, and the
# PDF holds the text of every story complete and in order. On the samples and on random cuts of them.
. "$(dirname "$0")/lib.sh"
variants=${VARIANTS:-26} # of each sample: over two hundred

# White space and signs that are never seen (soft hyphens, joiners) are no characters of the page.
characters_in() { tr -d '[:space:]' | sed $'s/　//g; s/\u00AD//g; s/\u200B//g; s/\u2060//g' | wc -m; }

# Body characters of FOLDER's stories counted from the files alone, without the readers of typeset.
raw_body_characters() {
    awk 'FNR == 1 { fences = 0 } /^\+\+\+/ { fences++; next } fences >= 2 && !/^---$/ && !/^```/ {
        if (/^!\[/ || /^\|[-:| ]+\|$/) next # captions stand elsewhere; the line below the head of a table
        if (/^\|/) { while (sub(/\| *[<^] *\|/, "||")); gsub(/\|/, "") }
        sub(/^[0-9]+\. /, ""); gsub(/\{page:[^}]*\}/, "")
        sub(/\\$/, ""); sub(/^(#+|>|-) /, ""); gsub(/\*\*/, "")
        gsub(/\]\{[^}]*\}/, ""); gsub(/\[\^[0-9]+\]:?/, ""); gsub(/\[/, ""); print }' \
        "$1"/stories/*.md | characters_in
}

# check_issue NAME FOLDER
check_issue() {
    local status=0 manifest
    manifest=$(ls "$2"/issue*.toml)
    rm -f "$scratch/issue.pdf" "$scratch/report.json"
    run_typeset "$manifest" -o "$scratch/issue.pdf" --report "$scratch/report.json" >/dev/null 2>"$scratch/messages" || status=$?
    if [ "$status" -gt 1 ] || [ ! -s "$scratch/report.json" ]; then
        fail "$1 is set (exit status $status)" "$scratch/messages"
        return
    fi
    "$tools/manuscript" "$manifest" "$top" >"$scratch/manuscripts"
    expect_equal "$1: bodies are read complete" "$(raw_body_characters "$2")" \
        "$(awk -F '\t' '$2 == "body" || $2 == "subhead" || $2 == "note" { print $3 }' "$scratch/manuscripts" | characters_in)"
    # A filler that no page needs stands nowhere.
    jq -r '.stories[].id' "$scratch/report.json" | awk -F '\t' 'NR == FNR { placed[$1]; next } $1 in placed' - "$scratch/manuscripts" >"$scratch/manuscript"
    expect_equal "$1: characters set and overset are those of the manuscripts" \
        "$(cut -f 3 "$scratch/manuscript" | characters_in)" \
        "$(jq '[.stories[] | .characters_set + .overset.characters] | add' "$scratch/report.json")"
    check_texts "$1"
}

# pieces_of STORY body|other: the pieces of text of a story; the author's note follows the body and is overset first.
pieces_of() {
    awk -F '\t' -v story="$1" -v which="$2" \
        '$1 == story && ($2 == "body" || $2 == "subhead" || $2 == "author_note" || $2 == "brief_head" ? "body" : "other") == which { print $4 }' "$scratch/manuscript"
}

# expect_found NAME STORY WHICH FIND_OPTIONS...
expect_found() {
    local name=$1 story=$2 which=$3
    shift 3
    if pieces_of "$story" "$which" | "$tools/find_in_order" "$@" >"$scratch/missing"; then
        pass "$name"
    else
        fail "$name" "$scratch/missing"
    fi
}

# The text of each story, less what is overset at the end of its body, stands in the PDF in order.
check_texts() {
    local story overset
    pdftotext -raw "$scratch/issue.pdf" "$scratch/text"
    for story in $(cut -f 1 "$scratch/manuscript" | uniq); do
        overset=$(jq --arg id "$story" '[.stories[] | select(.id == $id) | .overset.characters] | add' "$scratch/report.json")
        expect_found "$1, $story: body complete and in order" "$story" body "$scratch/text" "$overset"
        expect_found "$1, $story: heads, summary and captions complete" "$story" other --anywhere "$scratch/text"
    done
}

# let_give MANIFEST: every story of it may give a little of everything.
let_give() {
    awk '{ print } /^file *= *"stories\// { print "fitting = { last_lines = true, picture_lines = [-2, 2], tracking = [\"-0.03em\", \"0.03em\"], head_lines = [-1, 1], pitch = [\"-0.3pt\", \"0.3pt\"] }" }' \
        "$1" >"$scratch/manifest" && cp "$scratch/manifest" "$1"
}

# What the samples do not have: divided words, other languages.
more=("$top"/tests/layout/{english-words-are-divided,japanese-story-has-its-faces-and-rules,korean-story-breaks-at-syllables}/issue.toml)
for manifest in "$top"/samples/*/issue*.toml "${more[@]}"; do
    check_issue "$(sample_name "$manifest")" "$(dirname "$manifest")"
done
for seed in $(seq "$variants"); do
    for manifest in "$top"/samples/*/issue*.toml; do
        name=$(sample_name "$manifest")
        # The rule sheet has many small stories; every fifth seed is enough for it.
        if [ "$(find "$(dirname "$manifest")/stories" -maxdepth 1 -name '*.md' | wc -l)" -gt 20 ] && [ $((seed % 5)) -ne 0 ]; then
            continue
        fi
        rm -rf "$scratch/variant" && cp -R "$(dirname "$manifest")" "$scratch/variant"
        for story in "$scratch"/variant/stories/*.md; do
            "$tools/vary_story" "$seed" <"$story" >"$scratch/story" && cp "$scratch/story" "$story"
        done
        if [ $((seed % 3)) -eq 0 ]; then let_give "$(ls "$scratch"/variant/issue*.toml)"; fi
        check_issue "$name cut at random $seed" "$scratch/variant"
    done
done
