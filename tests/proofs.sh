#!/usr/bin/env bash
# Proofs: every kind of every sample has its files, names itself, is drawn at the size asked for and comes out the same
# twice; what is over and free is told on the page.
. "$(dirname "$0")/lib.sh"

# make_proofs FOLDER MANIFEST STAGE OPTIONS...: status 1 is that of samples with overset.
make_proofs() {
    local folder=$1 manifest=$2 stage=$3 status=0
    shift 3
    run_typeset proof "$manifest" -o "$folder" --stage "$stage" "$@" >/dev/null 2>"$scratch/messages" || status=$?
    [ "$status" -le 1 ]
}

# The sum of what the last line of each galley counts; the text is laid out by pdftotext.
galley_characters() {
    awk '/· .* 第 [0-9]+ 张 ·/ { if (/ 第 1 张 ·/) { sum += last; last = 0 } next }
         $NF ~ /^[0-9]+$/ && $NF + 0 > last { last = $NF + 0 }
         END { print sum + last }' "$1"
}

declare -A titles=([galley]=小样 [page]=大样 [final]=清样)
for manifest in $(sample_manifests); do
    case " ${PROOF_SAMPLES:-$(sample_name "$manifest")} " in *" $(sample_name "$manifest") "*) ;; *) continue ;; esac
    for stage in galley page final; do
        name="$(sample_name "$manifest"), $stage"
        rm -rf "$scratch/one" "$scratch/two"
        if ! make_proofs "$scratch/one" "$manifest" "$stage" --resolution 30; then
            fail "$name: proofs are made" "$scratch/messages"
            continue
        fi
        sheets=$(pdfinfo "$scratch/one/$stage.pdf" | sed -n 's/^Pages: *//p')
        expect_equal "$name: a PNG and an SVG for each sheet and for the contact sheet" "$((sheets + 1)) $((sheets + 1))" \
            "$(find "$scratch/one" -name '*.png' | wc -l) $(find "$scratch/one" -name '*.svg' | wc -l)"
        pdftotext -raw "$scratch/one/$stage.pdf" "$scratch/text"
        date=$(sed -n 's/^date *= *\([0-9-]*\).*/\1/p' "$manifest" | head -n 1)
        expect_equal "$name: each sheet says what it is" "$sheets" \
            "$(tr -d ' \n' <"$scratch/text" | grep -oE "校样·${titles[$stage]}·.{1,80}·版本[0-9a-f]{8}·$date·typeset" | wc -l)"
        if [ "$stage" = galley ]; then # heads, labels, notes, tables, boxes, captions: whatever is counted
            pdftotext -layout "$scratch/one/galley.pdf" "$scratch/text"
            make_proofs "$scratch/counted" "$manifest" galley --format pdf --report "$scratch/report.json"
            expect_equal "$name: all characters of the stories stand on their galleys" \
                "$(jq '[.stories[].characters] | add' "$scratch/report.json")" "$(galley_characters "$scratch/text")"
        fi
        make_proofs "$scratch/two" "$manifest" "$stage" --resolution 30
        if diff -r "$scratch/one" "$scratch/two" >"$scratch/difference"; then
            pass "$name: the same bytes twice"
        else
            fail "$name: the same bytes twice" "$scratch/difference"
        fi
    done
done

# Width and height stand in the first chunk, four bytes each, the highest first.
png_size() {
    od -An -t u1 -j 16 -N 8 "$1" | awk '{ print (($1 * 256 + $2) * 256 + $3) * 256 + $4, "x", (($5 * 256 + $6) * 256 + $7) * 256 + $8 }'
}

# --- what can be chosen --------------------------------------------------------------------------
leaflet=$top/samples/leaflet/issue.toml
make_proofs "$scratch/chosen" "$leaflet" page --format png --resolution 72 --overlay areas
expect_equal "only the formats asked for" "page-1.png page-contact.png" \
    "$(find "$scratch/chosen" -type f -printf '%f\n' | sort | xargs)"
# 148 x 210 mm and the margins of 12 + 12 and 14 + 12 mm
expect_equal "PNG in dots per inch" "488 x 669" "$(png_size "$scratch/chosen/page-1.png")"
SOURCE_DATE_EPOCH=1800000000 make_proofs "$scratch/later" "$leaflet" final --format pdf
pdftotext -raw "$scratch/later/final.pdf" "$scratch/text"
if tr -d ' \n' <"$scratch/text" | grep -q '2027-01-15T08:00:00Z'; then pass "SOURCE_DATE_EPOCH is the time"; else fail "SOURCE_DATE_EPOCH is the time" "$scratch/text"; fi

if grep -q '大样 · 河畔观察\|清样 · 河畔观察' "$scratch/text"; then pass "the head line keeps its spaces"; else fail "the head line keeps its spaces" "$scratch/text"; fi

# expect_on_proof NAME OVERLAYS PATTERN: the page proof of the story in tests/layout that is too long.
expect_on_proof() {
    make_proofs "$scratch/over" "$top/tests/layout/overset-is-counted/issue.toml" page --format pdf --overlay "$2"
    pdftotext -raw "$scratch/over/page.pdf" "$scratch/text"
    if tr -d ' \n' <"$scratch/text" | grep -qE "$3"; then pass "$1"; else fail "$1" "$scratch/text"; fi
}
expect_on_proof "overset is told with characters, lines and its first words" overset '溢出[0-9]+字/[0-9]+行，自“.+”起'
expect_on_proof "areas are named" areas '[a-z]+[0-9]栏×[0-9]+行'
expect_on_proof "stories are named" stories '[0-9]+字'
expect_on_proof "the legend names what is shown" grid,loose '行线疏行'

make_proofs "$scratch/magazine" "$top/samples/issue-240/issue-240.toml" galley --format pdf,svg
pdftotext -layout "$scratch/magazine/galley.pdf" "$scratch/text"
if tr -d ' 　' <"$scratch/text" | grep -q '全年｜12｜96元｜不收'; then pass "a row of a table is a line of its galley"; else fail "a row of a table is a line of its galley" "$scratch/text"; fi
# Of pictures over a grid finer than columns of text: a line of 16 characters and more.
if tr -d ' ' <"$scratch/text" | grep -q '十月的汀河水落了27厘米，船照开'; then pass "a story without columns is read in lines of some length"; else fail "a story without columns is read in lines of some length" "$scratch/text"; fi

# expect_on_galley NAME TEXT PATTERN
expect_on_galley() {
    if tr -d ' \n' <"$2" | grep -qE "$3"; then pass "$1"; else fail "$1" "$2"; fi
}
make_proofs "$scratch/readings" "$top/tests/layout/readings-and-remarks-go-where-their-text-goes/issue.toml" galley --format pdf
pdftotext -raw "$scratch/readings/galley.pdf" "$scratch/text"
expect_on_galley "a galley has the readings" "$scratch/text" 'chángshǒuyì'
expect_on_galley "a galley has the glosses of a vertical story" "$scratch/text" 'doorkeeper'
expect_on_galley "a galley has remarks that stand beside their lines" "$scratch/text" '今年七十四岁，早年在船厂做木工，退了休才来看尺'
make_proofs "$scratch/long" "$top/tests/diagnostics/remark-that-does-not-fit/issue.toml" galley --format pdf
pdftotext -layout "$scratch/long/galley.pdf" "$scratch/text"
expect_on_galley "what a remark has no room for stands in the margin beside its line" "$scratch/text" \
    '灯还亮着。门没有关，28批注【灯】……每天擦一遍，从不让它熄'

pdftotext -raw "$scratch/magazine/galley-contact.pdf" "$scratch/text"
expect_on_galley "a contact sheet names galleys by their stories" "$scratch/text" 'pictures-autumn第1张'
make_proofs "$scratch/covers" "$top/samples/issue-240/issue-240.toml" final --format pdf --pages 1
pdftotext -raw "$scratch/covers/final-contact.pdf" "$scratch/text"
expect_on_galley "a contact sheet names pages as readers do" "$scratch/text" '签发日期与时间第1版'

# --- wrong usage ---------------------------------------------------------------------------------
status=0
run_typeset proof "$leaflet" -o "$scratch/x" --overlay inks --lang en 2>"$scratch/err" || status=$?
expect_equal "unknown overlay is wrong usage" 2 "$status"
status=0
run_typeset proof "$leaflet" -o "$scratch/chosen/page-1.png/x" --lang en 2>"$scratch/err" || status=$?
expect_equal "a folder that cannot be made is a failure" 3 "$status"
