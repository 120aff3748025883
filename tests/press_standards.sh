#!/usr/bin/env bash
# PDF/X-4 and PDF/X-1a: what the file says of itself, what it may not hold; the ink on its pages.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/pdf_readers.sh"

have_pdf_readers "press files as printing houses ask for them" || exit 0

# make_issue FOLDER PRESS_KEYS: a leaflet with a link, and a table [issue.layout.press] of these lines.
make_issue() {
    rm -rf "$1" && cp -r "$top/samples/leaflet" "$1"
    sed -i 's|^晚上7点|[晚上7点](https://example.org/night)|' "$1/stories/reading-room.md"
    sed -i "s|^\[issue.layout.sheet\]|[issue.layout.press]\n$2\n\n&|" "$1/issue.toml"
}

# press_file FOLDER: its PDF for the press, and as text.
press_file() {
    run_typeset "$1/issue.toml" --target press -o "$1/press.pdf" --lang en >/dev/null 2>"$1/messages"
    unpacked "$1/press.pdf" >"$1/press.txt" 2>/dev/null
}

# expect_line NAME FOLDER PATTERN [COUNT]
expect_line() { expect_equal "$1" "${4:-1}" "$(grep -a -c -e "$3" "$2/press.txt")"; }

# --- PDF/X-4 ---------------------------------------------------------------------------------------
make_issue "$scratch/x4" ''
press_file "$scratch/x4"
expect_equal "PDF/X-4 is PDF 1.6" "%PDF-1.6" "$(head -c 8 "$scratch/x4/press.pdf")"
expect_line "PDF/X-4 says so in its metadata" "$scratch/x4" '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>'
expect_line "the printing is named and its profile embedded" "$scratch/x4" '/S /GTS_PDFX'
expect_line "the profile is there" "$scratch/x4" '/DestOutputProfile [0-9]* 0 R'
expect_line "nothing is trapped" "$scratch/x4" '/Trapped /False'
expect_line "metadata name the document" "$scratch/x4" '<xmpMM:DocumentID>uuid:[0-9a-f]\{8\}-[0-9a-f]\{4\}-5[0-9a-f]\{3\}-8[0-9a-f]\{3\}-[0-9a-f]\{12\}<'
expect_line "metadata and information have one date" "$scratch/x4" '2026-11-20T00:00:00Z' 3
expect_line "information has it too" "$scratch/x4" '(D:20261120000000Z)' 2
expect_line "no links on plates" "$scratch/x4" '/Annots' 0
expect_line "no actions" "$scratch/x4" '/OpenAction\|/AA \|/URI' 0
expect_equal "boxes lie in each other" "1" "$(pdfinfo -box "$scratch/x4/press.pdf" | awk '
    $1 ~ /^(MediaBox|BleedBox|TrimBox):$/ { for (i = 2; i < 6; i++) box[$1, i] = $i }
    END { print box["MediaBox:", 2] <= box["BleedBox:", 2] && box["BleedBox:", 2] <= box["TrimBox:", 2] &&
                box["TrimBox:", 4] <= box["BleedBox:", 4] && box["BleedBox:", 5] <= box["MediaBox:", 5] }')"
run_typeset "$scratch/x4/issue.toml" -o "$scratch/x4/screen.pdf" >/dev/null 2>&1
expect_equal "a PDF for the screen claims no PDF/X" 0 "$(unpacked "$scratch/x4/screen.pdf" | grep -a -c 'GTS_PDFX')"

make_issue "$scratch/condition" 'condition = "FOGRA39"'
press_file "$scratch/condition"
expect_line "a condition of the registry is named" "$scratch/condition" '/OutputConditionIdentifier (FOGRA39)'
expect_line "and the registry" "$scratch/condition" '/RegistryName (http://www.color.org)'

# --- PDF/X-1a --------------------------------------------------------------------------------------
make_issue "$scratch/x1a" 'standard = "PDF/X-1a"'
press_file "$scratch/x1a"
expect_equal "PDF/X-1a is PDF 1.4" "%PDF-1.4" "$(head -c 8 "$scratch/x1a/press.pdf")"
expect_line "PDF/X-1a says so in its information" "$scratch/x1a" '/GTS_PDFXVersion (PDF/X-1a:2003)'
expect_line "it is not PDF/X-4" "$scratch/x1a" 'PDF/X-4' 0
expect_line "no groups of transparency" "$scratch/x1a" '/S /Transparency' 0
expect_equal "no object streams" 0 "$(qpdf --show-object=trailer "$scratch/x1a/press.pdf" | grep -c /XRef)"
for file in x4 condition x1a; do
    expect_equal "$file is read without a warning" "" "$(readers_say "$scratch/$file/press.pdf")"
    cp "$scratch/$file/press.pdf" "$scratch/first.pdf"
    press_file "$scratch/$file"
    if cmp -s "$scratch/first.pdf" "$scratch/$file/press.pdf"; then pass "$file: two runs, identical bytes"; else
        echo "they differ" | fail "$file: two runs, identical bytes"
    fi
    status=0
    run_typeset preflight "$scratch/$file/press.pdf" >"$scratch/messages" 2>&1 || status=$?
    if [ "$status" = 0 ]; then pass "$file passes preflight"; else fail "$file passes preflight" "$scratch/messages"; fi
done

# A drawing that lets paper through.
make_issue "$scratch/alpha" 'standard = "PDF/X-1a"'
cat >"$scratch/alpha/pictures/glass.svg" <<'DRAWING'
<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#c04020" opacity="0.5"/></svg>
DRAWING
sed -i 's|pictures/reading-room.jpg|pictures/glass.svg|' "$scratch/alpha/stories/reading-room.md"
press_file "$scratch/alpha"
expect_equal "a transparent drawing is named with its page" 1 \
    "$(grep -c 'stories/reading-room.md:.*error: page 1: the picture "pictures/glass.svg" is transparent' "$scratch/alpha/messages")"
expect_equal "and nothing is written" no "$([ -e "$scratch/alpha/press.pdf" ] && echo yes || echo no)"
sed -i 's|X-1a|X-4|' "$scratch/alpha/issue.toml"
press_file "$scratch/alpha"
expect_equal "PDF/X-4 may be transparent" yes "$([ -s "$scratch/alpha/press.pdf" ] && echo yes || echo no)"

# --- ink -------------------------------------------------------------------------------------------
# A CMYK JPEG keeps its inks: 150 % of three and black, and a dense patch at the right of its middle.
cat >"$scratch/dense.txt" <<'OBJECTS'
%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R >>
endobj
4 0 obj
<< /Length 0 >>
stream
.5 .5 .5 0 k 0 0 300 200 re f .8 .8 .8 .8 k 180 80 60 40 re f
endstream
endobj
trailer << /Root 1 0 R /Size 5 >>
OBJECTS
qpdf --warning-exit-0 "$scratch/dense.txt" "$scratch/dense.pdf" 2>/dev/null
gs -q -dNOPAUSE -dBATCH -sDEVICE=jpegcmyk -dJPEGQ=95 -r144 -sOutputFile="$scratch/dense.jpg" "$scratch/dense.pdf"

# dense_issue FOLDER PRESS_KEYS
dense_issue() {
    make_issue "$1" "$2"
    cp "$scratch/dense.jpg" "$1/pictures/reading-room.jpg"
    press_file "$1"
}
# The picture stands in the second column, 77 mm from the left edge; its patch lies in its right half.
dense_issue "$scratch/ink" 'ink_limit = 220'
expect_equal "too much ink is told at the picture, with page, amount and place" 1 \
    "$(grep -c 'stories/reading-room.md:7:11: warning: page 1: the picture "pictures/reading-room.jpg" has 32[0-9]% of ink, 1[01][0-9] mm from the left edge and [4-9][0-9] mm from the top; press.ink_limit is 220%' "$scratch/ink/messages")"
expect_equal "the file is written all the same" yes "$([ -s "$scratch/ink/press.pdf" ] && echo yes || echo no)"
rm "$scratch/ink/press.pdf"
run_typeset "$scratch/ink/issue.toml" --target press --strict -o "$scratch/ink/press.pdf" --lang zh >/dev/null 2>"$scratch/messages"
expect_equal "but not under --strict" "no 1" "$([ -e "$scratch/ink/press.pdf" ] && echo yes || echo no) $(grep -c '第 1 版：图片“pictures/reading-room.jpg”总墨量达 32[0-9]%' "$scratch/messages")"
run_typeset "$scratch/ink/issue.toml" --target press --impose 2-up -o "$scratch/ink/sheets.pdf" --lang en >/dev/null 2>"$scratch/messages"
expect_equal "on a sheet the place is still that on the page" "$(grep 'of ink' "$scratch/ink/messages" | sed 's/.*: page/page/')" \
    "$(grep 'of ink' "$scratch/messages" | sed 's/.*: page/page/')"
dense_issue "$scratch/allowed" 'ink_limit = 340'
expect_equal "nothing is told below the limit" 0 "$(grep -c 'of ink' "$scratch/allowed/messages")"

# Black letters overprint: those of a head come to 360 % on a tint of 260 %.
make_issue "$scratch/tint" 'ink_limit = 220'
printf '\n[issue.layout.inks]\ndense = [90, 85, 85, 0]\n\n[issue.layout.designs.story]\nbox = { tint = "dense" }\n' >>"$scratch/tint/issue.toml"
press_file "$scratch/tint"
expect_equal "ink of a design is told with its place" 1 "$(grep -c 'page 1: 3[0-9][0-9]% of ink lies .* (tint); press.ink_limit is 220%' "$scratch/tint/messages")"

# A page whose inks can nowhere come to more is not drawn.
mkdir -p "$scratch/black/stories" "$scratch/bin"
sed '/^\[\[pictures\]\]/,/^+++/{/^+++/!d;}' "$top/samples/leaflet/stories/reading-room.md" >"$scratch/black/stories/reading-room.md"
cp "$top/samples/leaflet/issue.toml" "$scratch/black"
printf '#!/bin/sh\ntouch "%s/was-run"\n' "$scratch" >"$scratch/bin/mutool"
chmod +x "$scratch/bin/mutool"
PATH=$scratch/bin:$PATH run_typeset "$scratch/black/issue.toml" --target press -o "$scratch/black.pdf" >/dev/null 2>&1
expect_equal "pages of text are not measured" "yes no" \
    "$([ -s "$scratch/black.pdf" ] && echo yes || echo no) $([ -e "$scratch/was-run" ] && echo yes || echo no)"
status=0
PATH=$scratch/bin "$typeset_program" "$top/samples/leaflet/issue.toml" --target press -o "$scratch/leaflet.pdf" --lang en >/dev/null 2>"$scratch/messages" || status=$?
expect_equal "a mutool that makes nothing is told" "1 1" "$status $(grep -c 'mutool made no plates of page 1' "$scratch/messages")"
rm "$scratch/bin/mutool"
PATH=$scratch/bin "$typeset_program" "$top/samples/leaflet/issue.toml" --target press -o "$scratch/leaflet.pdf" --lang en >/dev/null 2>"$scratch/messages"
expect_equal "without mutool a note says that ink is not measured" 1 "$(grep -c 'note: the ink on the pages is not measured' "$scratch/messages")"

# --- on proofs -------------------------------------------------------------------------------------
run_typeset proof "$scratch/ink/issue.toml" -o "$scratch/proofs" --overlay ink --format png,pdf --resolution 72 >/dev/null 2>&1
pdftotext -raw "$scratch/proofs/page.pdf" "$scratch/text"
expect_equal "the proof tells the densest cell" 1 "$(tr -d ' ' <"$scratch/text" | grep -c '^32[0-9]%$')"
cp "$scratch/proofs/page-1.png" "$scratch/first.png"
run_typeset proof "$scratch/ink/issue.toml" -o "$scratch/proofs" --overlay ink --format png --resolution 72 >/dev/null 2>&1
if cmp -s "$scratch/first.png" "$scratch/proofs/page-1.png"; then pass "proofs of ink: the same bytes twice"; else
    echo "they differ" | fail "proofs of ink: the same bytes twice"
fi
