#!/usr/bin/env bash
# PDF files as other programs read them: for the screen with texts for pictures, for the press in process inks with boxes.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/pdf_readers.sh"

have_pdf_readers "PDF files as other programs read them" || exit 0

figure_count() { unpacked "$1" | grep -a -c '/S /Figure'; }
alternative_count() { unpacked "$1" | grep -a -c '^  /Alt '; }
# Colours of the pages' instructions, and of what they use, that are no process inks.
other_colours() {
    unpacked "$1" | grep -a -o -e '/DeviceRGB' -e '/CalRGB'
    mutool show -b "$1" pages/1/Contents | tr -d '\000' | grep -a -o -w -E '([0-9.]+ ){3}(rg|RG)|[0-9.]+ (g|G)'
}

# How often each character stands on the sheet of FILE, whose trim box begins at BEGIN pt.
characters() {
    local width height
    read -r width height < <(pdfinfo -box "$1" | awk '$1 == "TrimBox:" { printf "%d %d", $4 - $2, $5 - $3 }')
    pdftotext -r 72 -x "$2" -y "$2" -W "$width" -H "$height" -raw "$1" - | grep -o '[^[:space:]]' | sort | uniq -c | md5sum
}

# An issue in FOLDER with nothing but black text: a sample's stories without pictures on a plain page.
make_black_issue() {
    mkdir -p "$1/stories"
    sed '/^\[\[pictures\]\]/,/^+++/{/^+++/!d;}' "$top/samples/leaflet/stories/reading-room.md" >"$1/stories/text.md"
    cat >"$1/issue.toml" <<'MANIFEST'
[issue]
title = "河畔观察"
date = 2026-11-20

[issue.layout]
name = "broadsheet"

[issue.layout.sheet]
width = "210mm"
height = "285mm"
bleed = "3mm"

[issue.layout.type_area]
top = "22mm"
inner = "15mm"
width = "180mm"
height = "245mm"

[issue.layout.grid]
columns = 3
characters = 17
gutter = "1.5em"

[[page]]
number = 3
plan = ["text text text"]

[[page.story]]
area = "text"
file = "stories/text.md"
MANIFEST
}

# Bytes of a plate that are not paper; a thousand are the file's own.
inked_bytes() { tr -d '\377' <"$1" | wc -c; }

# box NAME FILE: its four sides in points.
box() { pdfinfo -box "$2" | awk -v name="$1:" '$1 == name { print $2, $3, $4, $5 }'; }

press_manifests | while read -r manifest; do
    name=$(sample_name "$manifest")
    run_typeset "$manifest" -o "$scratch/screen.pdf" >/dev/null 2>&1
    run_typeset "$manifest" --target press -o "$scratch/press.pdf" >/dev/null 2>&1
    for file in screen press; do
        if [ ! -s "$scratch/$file.pdf" ]; then
            echo "no PDF" | fail "$name for the $file is made"
            continue 2
        fi
        expect_equal "$name for the $file is read without a warning" "" "$(readers_say "$scratch/$file.pdf")"
    done
    expect_equal "$name: every figure has an alternative text" "$(figure_count "$scratch/screen.pdf")" \
        "$(alternative_count "$scratch/screen.pdf")"
    expect_equal "$name for the press has no colour but process inks" "" "$(other_colours "$scratch/press.pdf")"
    run_typeset "$manifest" --target press -o "$scratch/again.pdf" >/dev/null 2>&1
    if cmp -s "$scratch/press.pdf" "$scratch/again.pdf"; then pass "$name for the press: two runs, identical bytes"; else
        echo "they differ" | fail "$name for the press: two runs, identical bytes"
    fi
    expect_equal "$name: screen and press give the same characters" "$(characters "$scratch/screen.pdf" 0)" \
        "$(characters "$scratch/press.pdf" 28)"
done

make_black_issue "$scratch/black"
run_typeset "$scratch/black/issue.toml" -o "$scratch/screen.pdf" >/dev/null 2>&1
run_typeset "$scratch/black/issue.toml" --target press -o "$scratch/press.pdf" >/dev/null 2>&1
expect_equal "furniture is not read aloud" 0 \
    "$(pdfinfo -struct-text "$scratch/screen.pdf" 2>&1 | grep -c -e 河畔观察 -e 星期五)"
expect_equal "the trim box is the sheet" "36.85 36.85 632.12 844.72" "$(box TrimBox "$scratch/press.pdf")"
expect_equal "the bleed box lies 3 mm outside" "28.35 28.35 640.63 853.23" "$(box BleedBox "$scratch/press.pdf")"
expect_equal "a screen shows the sheet" "$(box TrimBox "$scratch/screen.pdf")" "$(box CropBox "$scratch/screen.pdf")"

gs -q -dNOPAUSE -dBATCH -dUseTrimBox -sDEVICE=tiffsep -sCompression=none -r100 -sOutputFile="$scratch/plate.tif" \
    "$scratch/press.pdf" >"$scratch/messages" 2>&1
for plate in Cyan Magenta Yellow; do
    inked=$(inked_bytes "$scratch/plate($plate).tif")
    if [ "$inked" -lt 2000 ]; then pass "no text on the plate $plate"; else
        echo "$inked bytes are inked" | fail "no text on the plate $plate"
    fi
done
inked=$(inked_bytes "$scratch/plate(Black).tif")
if [ "$inked" -gt 10000 ]; then pass "the text is on the black plate"; else
    echo "only $inked bytes are inked" | fail "the text is on the black plate"
fi
