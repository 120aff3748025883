#!/usr/bin/env bash
# typeset preflight: each clause by a file that breaks it and nothing else, a corpus of test files, the command itself, and
# files broken at random.
. "$(dirname "$0")/lib.sh"
cases=$top/tests/preflight

if ! command -v jq >/dev/null; then
    skip "preflight" "the program jq is missing"
    exit 0
fi

# --- one fault each ------------------------------------------------------------------------------
# made_pdf SCRIPT: base.txt changed by a sed script, as a PDF.
made_pdf() { LC_ALL=C sed -e "$1" "$cases/base.txt" | LC_ALL=C awk -f "$cases/make_pdf.awk"; }

clauses_of() { jq -r --arg file "$1" '.[] | select(.file == $file) | .faults[].clause' "$2" | sort -u | xargs; }

mkdir "$scratch/cases"
number=0
while IFS=$'\t' read -r clause name script; do
    case $clause in '' | '#'*) continue ;; esac
    number=$((number + 1))
    made_pdf "$script" >"$scratch/cases/$number.pdf"
    printf '%s\t%s\t%s\n' "$number" "$clause" "$name" >>"$scratch/cases.tsv"
done <"$cases/pdf-a-2b.tsv"
run_typeset preflight "$scratch"/cases/*.pdf --standard PDF/A-2b --json --lang en >"$scratch/cases.json" 2>"$scratch/messages"
while IFS=$'\t' read -r number clause name; do
    expect_equal "PDF/A-2b, $clause: $name" "$clause" "$(clauses_of "$scratch/cases/$number.pdf" "$scratch/cases.json" | grep . || echo -)"
done <"$scratch/cases.tsv"

# --- the corpus ----------------------------------------------------------------------------------
corpus=${TYPESET_SHARED:-$top/../shared}/data/pdf-corpus

# What is reached in each folder: files without a fault that must pass, files that must fail with a fault, and those of them
# with a fault of the clause that their name gives.
declare -A standards=([a-2b]=PDF/A-2b [a-2u]=PDF/A-2u [ua-1]=PDF/UA-1)
wanted() { sed -n "s/^$1\t$2\t//p" "$cases/corpus.tsv"; }

# A row for each file: name, verdict it must get, how many faults were found, whether one is of the clause in its name.
corpus_rows() {
    jq -r '.[] | (.file | split("/") | last | sub("^veraPDF-test-suite-"; "")) as $name
        | ($name | capture("^(?<clause>.*)-t[0-9]+-(?<verdict>pass|fail)")) as $part
        | ($part.clause | gsub("-"; ".")) as $clause
        | [.faults[].clause] as $found
        | [$name, $part.verdict, ($found | length), ($found | any(. == $clause))] | @tsv' "$1"
}

for folder in a-2b a-2u ua-1; do
    if [ ! -d "$corpus/$folder" ]; then
        skip "corpus $folder" "the test files are not here"
        continue
    fi
    run_typeset preflight "$corpus/$folder"/*.pdf --standard "${standards[$folder]}" --json --lang en \
        >"$scratch/corpus.json" 2>/dev/null
    corpus_rows "$scratch/corpus.json" >"$scratch/rows"
    for count in clean found named; do
        case $count in
        clean) reached=$(awk '$2 == "pass" && $3 == 0' "$scratch/rows" | wc -l) ;;
        found) reached=$(awk '$2 == "fail" && $3 > 0' "$scratch/rows" | wc -l) ;;
        named) reached=$(awk '$2 == "fail" && $4 == "true"' "$scratch/rows" | wc -l) ;;
        esac
        if [ "$reached" -ge "$(wanted "$folder" "$count")" ]; then
            pass "corpus $folder: $reached files $count"
        else
            { echo "$count: $reached, should be $(wanted "$folder" "$count")"
              awk '($2 == "pass" && $3 > 0) || ($2 == "fail" && $4 != "true")' "$scratch/rows"; } | fail "corpus $folder: files $count"
        fi
    done
done

# --- the command ---------------------------------------------------------------------------------
# expect_preflight NAME STATUS ARGUMENTS...: standard output and messages are left in $scratch/out and $scratch/err.
expect_preflight() {
    local name=$1 wanted=$2 status=0
    shift 2
    run_typeset preflight "$@" >"$scratch/out" 2>"$scratch/err" || status=$?
    expect_equal "$name: exit status" "$wanted" "$status"
}
expect_text() {
    if grep -qF -e "$3" "$2"; then pass "$1"; else { echo "not there: $3"; cat "$2"; } | fail "$1"; fi
}

good=$scratch/good.pdf bad=$scratch/bad.pdf
made_pdf '' >"$good"
made_pdf 's/\/Interpolate false/\/Interpolate true/' >"$bad"
expect_preflight "a file without faults" 0 "$good" --lang en
expect_text "it is held to what it claims" "$scratch/out" "$good: PDF/A-2b: no faults"
expect_preflight "a file with a fault" 1 "$bad" --lang en
expect_text "the message names standard, clause and place" "$scratch/err" \
    "$bad: error: page 1, object 10: [PDF/A-2b 6.2.8.1] Interpolate of an image is false"
expect_text "the faults are counted" "$scratch/out" "$bad: PDF/A-2b: faults: 1"
expect_preflight "in Chinese" 1 "$bad" --lang zh
expect_text "the message is in Chinese" "$scratch/err" "[PDF/A-2b 6.2.8.1] 图像的 Interpolate 应为 false"
expect_text "the summary is in Chinese" "$scratch/out" "$bad：PDF/A-2b：问题 1 处"
expect_preflight "several files" 1 "$good" "$bad" --lang en
expect_equal "each has its line" 2 "$(grep -c . "$scratch/out")"

expect_preflight "for programs" 1 "$good" "$bad" --json --lang en
expect_equal "JSON: what was found" "true PDF/A-2b 0 true PDF/A-2b 1 6.2.8.1 1 10" \
    "$(jq -r '.[] | .readable, .checked[], (.faults | length), (.faults[] | .clause, .page, .object)' "$scratch/out" | xargs)"
expect_equal "JSON says what was claimed" "PDF/A-2b PDF/A-2b" "$(jq -r '.[].claimed[]' "$scratch/out" | xargs)"

head -c 300 "$good" >"$scratch/cut.pdf"
echo "no PDF" >"$scratch/text.pdf"
: >"$scratch/empty.pdf"
for file in cut text empty; do
    expect_preflight "$file.pdf is no PDF" 1 "$scratch/$file.pdf" --standard PDF/A-2b --lang en
    expect_text "$file.pdf: it says so" "$scratch/err" "is no PDF that can be read"
    expect_preflight "$file.pdf is no PDF, for programs" 1 "$scratch/$file.pdf" --standard PDF/A-2b --json --lang en
    expect_equal "$file.pdf: JSON says so" "false 0" "$(jq -r '.[] | .readable, (.faults | length)' "$scratch/out" | xargs)"
done
expect_preflight "a file that is not there" 3 "$scratch/none.pdf" --lang en
made_pdf 's/pdfaid:part>2</pdfaid:part>7</' >"$scratch/unclaimed.pdf"
expect_preflight "a file without a claim" 0 "$scratch/unclaimed.pdf" --lang en
expect_text "a file without a claim: what to do" "$scratch/err" "name one with --standard"
expect_preflight "an unknown standard" 2 "$good" --standard PDF/B

expect_preflight "the clauses" 0 --clauses --standard PDF/A-2b --lang en
expect_equal "each clause has standards, number, state and words" "0" "$(awk -F '\t' 'NF != 4' "$scratch/out" | wc -l)"
expect_text "what is not checked is told" "$scratch/out" "	not checked	"
expect_preflight "the clauses in Chinese" 0 --clauses --standard PDF/A-2b --lang zh
expect_text "what is not checked is told in Chinese" "$scratch/out" "	不查	"

# --- broken files --------------------------------------------------------------------------------
# Whatever is read ends with an answer; the sanitizers see what is done wrong on the way.
mkdir "$scratch/broken"
for seed in $(seq 1 "${MUTATIONS:-120}"); do
    "$tools/mutate" "$seed" "$good" >"$scratch/broken/$seed.pdf"
done
status=0
timeout 300 "$typeset_program" preflight "$scratch"/broken/*.pdf --standard PDF/A-2u --json --lang en \
    >"$scratch/broken.json" 2>"$scratch/messages" || status=$?
if [ "$status" -le 1 ] && [ "$(jq length "$scratch/broken.json")" = "${MUTATIONS:-120}" ]; then
    pass "files broken at random are answered for"
else
    { echo "exit status $status"; tail -n 15 "$scratch/messages"; } | fail "files broken at random are answered for"
fi
