#!/usr/bin/env bash
# Sheets of pages: which stand beside each other, where, how creep moves them, what of them is cut off; the text, the
# inks and the links stay.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/pdf_readers.sh"

have_pdf_readers "sheets as other programs read them" || exit 0

# Eight pages of 148 x 90 mm with 3 mm of bleed; 13 mm of margin for marks round each sheet.
issue=$top/tests/imposition/issue.toml

# status_of ARGUMENTS...: messages are left in $scratch/messages.
status_of() {
    local status=0
    run_typeset "$@" >/dev/null 2>"$scratch/messages" || status=$?
    echo "$status"
}

expect_status() {
    local name=$1 wanted=$2
    shift 2
    expect_equal "$name" "$wanted" "$(status_of "$@")"
}

# expect_message NAME TEXT
expect_message() {
    if grep -qF -e "$2" "$scratch/messages"; then pass "$1"; else fail "$1" "$scratch/messages"; fi
}

sheet_count() { pdfinfo "$1" | sed -n 's/^Pages: *//p'; }

# box NAME SHEET FILE: its four sides in points.
box() { pdfinfo -box -f "$2" -l "$2" "$3" | awk -v name="$1:" '$3 == name { print $4, $5, $6, $7 }'; }

# folio_places FILE SHEET: "08 68.6" for each folio, two digits by themselves, from left to right.
folio_places() {
    pdftotext -bbox -f "$2" -l "$2" "$1" - |
        sed -n 's/.*xMin="\([0-9.]*\)".*>\(0[1-9]\)<\/word>.*/\2 \1/p' | sort -n -k 2
}
folios() {
    local sheet
    for ((sheet = 1; sheet <= $(sheet_count "$1"); sheet++)); do
        folio_places "$1" "$sheet" | cut -d' ' -f1 | xargs | tr ' ' '|'
    done | xargs
}

# Characters on standard input that are not ASCII, how often each: numbers of reduced pages are left out that way.
characters() { grep -o '[^ -~[:space:]]' | sort | uniq -c | md5sum; }

# The text inside of the trim of all sheets of FILE, whose first trim begins at BEGIN pt.
text_in_trim() {
    local width height
    read -r width height < <(pdfinfo -box "$1" | awk '$1 == "TrimBox:" { printf "%d %d", $4 - $2, $5 - $3 }')
    pdftotext -r 72 -x "$2" -y "$2" -W "$width" -H "$height" -raw "$1" -
}

# The colour of one point of a sheet, from its upper left corner: colour_at FILE SHEET X Y.
colour_at() { pdftoppm -r 72 -f "$2" -l "$2" -x "$3" -y "$4" -W 1 -H 1 "$1" | tail -c 3 | od -An -tu1 | xargs; }

# --- all schemes, for the screen and for the press --------------------------------------------------
run_typeset "$issue" -o "$scratch/plain.pdf" 2>/dev/null
plain=$(pdftotext -raw "$scratch/plain.pdf" - | characters)
for scheme in saddle 2-up 4-up; do
    for target in screen press; do
        file=$scratch/$scheme-$target.pdf
        name="$scheme for the $target"
        expect_status "$name is made and stands the audit" 0 "$issue" -o "$file" --impose "$scheme" --target "$target" --audit
        expect_equal "$name is read without a warning" "" "$(readers_say "$file")"
        run_typeset "$issue" -o "$scratch/again.pdf" --impose "$scheme" --target "$target" 2>/dev/null
        if cmp -s "$file" "$scratch/again.pdf"; then pass "$name: two runs, identical bytes"; else
            echo "they differ" | fail "$name: two runs, identical bytes"
        fi
    done
    expect_equal "$scheme for the press has no screen colours" "" \
        "$(unpacked "$scratch/$scheme-press.pdf" | grep -a -o -w -E '/DeviceRGB|/CalRGB|([0-9.]+ ){3}(rg|RG)')"
    begin=$([ "$scheme" = 4-up ] && echo 0 || echo 36)
    expect_equal "$scheme has the text of the pages" "$plain" "$(text_in_trim "$scratch/$scheme-screen.pdf" "$begin" | characters)"
    expect_equal "$scheme has no structure" 0 \
        "$(unpacked "$scratch/$scheme-screen.pdf" | grep -a -c -e /StructTreeRoot -e /MarkInfo -e /MCID -e /StructParent)"
done

# --- saddle -----------------------------------------------------------------------------------------
saddle=$scratch/saddle-screen.pdf
expect_equal "pages lie as in a stitched issue" "08|01 02|07 06|03 04|05" "$(folios "$saddle")"
expect_equal "the paper has room for marks" "0.00 0.00 912.75 328.82" "$(box MediaBox 1 "$saddle")"
expect_equal "the trim is two pages" "36.85 36.85 875.90 291.97" "$(box TrimBox 1 "$saddle")"
expect_equal "the bleed lies 3 mm outside" "28.35 28.35 884.41 300.47" "$(box BleedBox 1 "$saddle")"
expect_equal "the slug names the sheet" 1 "$(pdftotext -f 3 -l 3 -raw "$saddle" - | tr -d '　 ' | grep -c '河畔观察240第2帖正6|3')"
expect_equal "the slug keeps its spaces" 1 "$(pdftotext -f 3 -l 3 -raw "$saddle" - | grep -c '河畔观察 240 ')"
expect_equal "viewers name it too" "第1帖 正,第1帖 反,第2帖 正,第2帖 反" \
    "$(qpdf --json "$saddle" | jq -r '[.pagelabels[].label."/P" | ltrimstr("u:")] | join(",")')"

# The band at the outer edge of page 8 goes on over the trim, which begins at 36.85 pt, by 8.5 pt.
band=$(colour_at "$saddle" 1 40 150)
expect_equal "a page bleeds at its outer edge" "$band" "$(colour_at "$saddle" 1 30 150)"
expect_equal "and no farther" "255 255 255" "$(colour_at "$saddle" 1 26 150)"

expect_equal "an entry of the outline leads to the sheet of its page" 1 "$(mutool show "$saddle" outline | grep -c '第8版.*page=1&')"
# sheets_in FILTER: numbers of the sheets that FILTER finds in the objects of the saddle file.
sheets_in() {
    qpdf --json "$saddle" | jq -r '[.pages[].object] as $sheets | .qpdf[1] | [to_entries[] | .value = .value.value] |
        ['"$1"' as $sheet | $sheets | index($sheet) + 1] | unique | join(" ")'
}
expect_equal "jump lines lead from one sheet to the other" "1 2" \
    "$(sheets_in '.[].value | objects | .["/Names"] | arrays | .[] | arrays | .[0]')"
expect_equal "links stand on both" "1 2" "$(sheets_in '.[] | select(.value["/Annots"]?) | .key | ltrimstr("obj:")')"

# --- creep ------------------------------------------------------------------------------------------
creep=$scratch/creep.pdf
expect_status "creep is taken" 0 "$issue" -o "$creep" --impose saddle --creep 0.5mm --target press --audit
expect_equal "sheets with creep are read without a warning" "" "$(readers_say "$creep")"

# moved SHEET: how far its folios stand from where they are without creep, in hundredths of a millimetre.
moved() {
    paste -d' ' <(folio_places "$saddle" "$1") <(folio_places "$creep" "$1") |
        awk '{ printf "%s%s:%.0f", separator, $1, ($4 - $2) / 72 * 2540; separator = " " }'
}
expect_equal "the outermost sheet stays, its front" "08:0 01:0" "$(moved 1)"
expect_equal "and its back" "02:0 07:0" "$(moved 2)"
expect_equal "the pages of the next move to the spine, on its front" "06:50 03:-50" "$(moved 3)"
expect_equal "and on its back" "04:50 05:-50" "$(moved 4)"
expect_equal "its trim moves with them" "38.27 36.85 874.49 291.97" "$(box TrimBox 3 "$creep")"
expect_equal "its paper is as large as all" "$(box MediaBox 1 "$creep")" "$(box MediaBox 3 "$creep")"

expect_equal "creep within the margin is not complained of" 0 \
    "$(run_typeset "$issue" -o "$scratch/x.pdf" --impose saddle --creep 2mm --lang en 2>&1 | grep -c 'cut at the fold')"
cp -R "$top/tests/imposition" "$scratch/narrow"
sed -i 's/inner = "17mm"/inner = "1mm"/' "$scratch/narrow/issue.toml"
status_of "$scratch/narrow/issue.toml" -o "$scratch/x.pdf" --impose saddle --creep 2mm --lang en >/dev/null
expect_message "creep that reaches the text is" "by 2.0 mm to the spine, and the inner margin has only 1.0 mm: text is cut at the fold"

# --- proofs -----------------------------------------------------------------------------------------
expect_equal "two-up shows facing pages" "01 02|03 04|05 06|07 08" "$(folios "$scratch/2-up-screen.pdf")"
first=$(folio_places "$scratch/2-up-screen.pdf" 1)
if awk '{ exit !($2 > 456) }' <<<"$first"; then pass "the first page stands at the right"; else
    echo "$first" | fail "the first page stands at the right"
fi
expect_equal "four-up keeps the spread in a row" 3 "$(sheet_count "$scratch/4-up-screen.pdf")"
expect_equal "its sheet is as large as a page" "0.00 0.00 419.53 255.12" "$(box MediaBox 1 "$scratch/4-up-screen.pdf")"

# --- blank pages ------------------------------------------------------------------------------------
expect_status "five pages are set" 0 "$issue" -o "$scratch/five.pdf" --pages 1-5 --impose saddle --lang en
expect_equal "on two sheets" 4 "$(sheet_count "$scratch/five.pdf")"
expect_message "blank pages are told" "blank pages make 8 pages of the 5, for whole sheets: 3 after page 5"
expect_status "a left-hand page comes first" 0 "$issue" -o "$scratch/three.pdf" --pages 2-3 --impose saddle --lang zh
expect_message "blank pages are told in Chinese" "加白页成 4 面（原有 2 面）：第 2 版前 1 面；第 3 版后 1 面"
expect_equal "and it stays at the left" "02|03" "$(folio_places "$scratch/three.pdf" 2 | cut -d' ' -f1 | xargs | tr ' ' '|')"

# An issue of a front and a back cover round pages 1 to 3: its blank pages stand within.
mkdir -p "$scratch/covers" && cp -R "$top/tests/imposition/stories" "$scratch/covers"
awk '/^number = [4678]$/ || /^numbers/ { exit } /^\[\[page\]\]/ { page = $0; next } page { print page; page = "" } 1' \
    "$issue" >"$scratch/covers/issue.toml"
sed -i '/^continues/d; s/dyke.md/short.md/' "$scratch/covers/issue.toml"
printf '+++\nheadline = "树苗挂号"\n+++\n每一棵都挂了号。\n' >"$scratch/covers/stories/short.md"
for cover in front back; do
    printf '[[page]]\ncover = "%s"\nplan = ["a a a"]\n' "$cover"
done >>"$scratch/covers/issue.toml"
expect_status "an issue with covers is set" 0 "$scratch/covers/issue.toml" -o "$scratch/covers.pdf" --impose saddle --audit --lang zh
expect_message "blank pages stand before the back cover" "第 1 版前 1 面；封底前 2 面"
expect_equal "covers lie outermost" "封底 | 封面,白 | 白,白 | 1,2 | 3" "$(for sheet in 1 2 3 4; do
    pdftotext -f "$sheet" -l "$sheet" -raw "$scratch/covers.pdf" - | sed -n 's/.*第[12]帖 *[正反] *\(.*\) 2026.*/\1/p'
done | sed 's/ *| */ | /' | paste -sd,)"

# --- wrong usage ------------------------------------------------------------------------------------
# expect_mistake ENGLISH CHINESE ARGUMENTS...
expect_mistake() {
    local english=$1 chinese=$2
    shift 2
    expect_status "$* is wrong usage" 2 "$issue" --lang en "$@"
    expect_message "and it says so" "$english"
    status_of "$issue" --lang zh "$@" >/dev/null
    expect_message "and in Chinese" "$chinese"
}
expect_mistake "sheets are saddle" "拼版只有 saddle" -o "$scratch/x.pdf" --impose sadle
expect_mistake "--impose saddle --creep 1mm" "只用于骑马订" -o "$scratch/x.pdf" --creep 1mm
expect_mistake "--impose saddle --creep 1mm" "只用于骑马订" -o "$scratch/x.pdf" --impose 2-up --creep 1mm
for length in 1 1em -1mm 3mm x ''; do
    expect_mistake "such as 0.1mm" "如 0.1mm" -o "$scratch/x.pdf" --impose saddle --creep="$length"
done
expect_mistake "leave out check" "请去掉 check" --impose saddle --dump=display
expect_status "check with --impose is wrong usage" 2 check "$issue" --impose saddle
expect_status "proof with --impose is wrong usage" 2 proof "$issue" -o "$scratch/proofs" --impose saddle
expect_status "diff with --impose is wrong usage" 2 diff "$issue" "$issue" --impose saddle
# --- what viewers call pages ------------------------------------------------------------------------
labels() { qpdf --json "$1" | jq -c '[.pagelabels[] | [.index, .label."/P" // "", .label."/St"]]'; }
expect_equal "labels begin with the first page and know spreads" '[[0,"",1],[3,"u:4-",5],[4,"",6]]' "$(labels "$scratch/plain.pdf")"
run_typeset "$issue" -o "$scratch/chosen.pdf" --pages 3,6 2>/dev/null
expect_equal "they are those of the pages chosen" '[[0,"",3],[1,"",6]]' "$(labels "$scratch/chosen.pdf")"
