#!/usr/bin/env bash
# Where the server says a line of the page comes from, the manuscript has its first character; vertical lines stand upright.
. "$(dirname "$0")/lib.sh"
. "$top/tests/browser.sh"
. "$top/tests/proof_server.sh"
trap 'server_stop; rm -rf "$scratch"' EXIT

if ! command -v curl >/dev/null; then
    skip "lines and their places" "curl is missing; see make deps"
    exit 0
fi

# wrong_places: reads FILE LINE COLUMN TEXT, separated by tabs; prints those whose text does not begin there. What the
# design adds may stand before it: a number, a bracket, a label.
wrong_places() {
    local file line column text read_file='' lines there
    while IFS=$'\t' read -r file line column text; do
        if [ "$file" != "$read_file" ]; then mapfile -t lines <"$file"; read_file=$file; fi
        there=${lines[line - 1]:column - 1:4}
        if [ "${there:0:1}" != "${text:0:1}" ] && [[ ${text:0:8} != *"${there:0:2}"* ]]; then printf '%s:%s:%s: %s, on the page %s\n' "$file" "$line" "$column" "$there" "$text"; fi
    done
}

for sample in leaflet broadsheet supplement briefs issue-240; do
    if ! server_start "$top"/samples/$sample/issue*.toml --lang zh; then fail "$sample is served" "$scratch/watch.log"; continue; fi
    pages=$(curl -s "${address}state" | jq '.pages | length')
    for page in $(seq "$pages"); do curl -s "${address}lines/$page"; done |
        jq -r '.lines[] | [.file, .line, .column, .text] | @tsv' >"$scratch/places"
    count=$(wc -l <"$scratch/places")
    sort -s -t "$(printf '\t')" -k 1,1 "$scratch/places" | wrong_places >"$scratch/wrong"
    if [ "$count" -gt 20 ] && [ ! -s "$scratch/wrong" ]; then pass "$sample: all lines are where the manuscript has them"; else
        { echo "$(wc -l <"$scratch/wrong") of $count lines"; cat "$scratch/wrong"; } | fail "$sample: all lines are where the manuscript has them"
    fi
    if [ $sample = broadsheet ]; then
        expect_equal "what was done to heads is told in the language of the messages" true \
            "$(curl -s "${address}state" | jq '[.stories[].fitting | select(. != "")] | length > 0 and all(test("[一-龥]"))')"
    fi
    if [ $sample = supplement ]; then
        expect_equal "vertical lines stand upright" true \
            "$(curl -s "${address}lines/1" | jq '[.lines[] | select(.story == "gauge" and .part == "body")] | length > 20 and all(.height > .width)')"
    fi
    server_stop
done
