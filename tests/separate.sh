#!/usr/bin/env bash
# Plates: exact amounts of every ink, overprinting and spot inks; the same inked pixels as Ghostscript finds in the
# press files of all samples.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/pdf_readers.sh"

have_pdf_readers "plates as other programs find them" || exit 0

# make_pdf TEXT PDF: a PDF of objects in plain text.
make_pdf() { qpdf --suppress-recovery --warning-exit-0 "$1" "$2" 2>/dev/null || qpdf --warning-exit-0 "$1" "$2" 2>/dev/null; }

# one_page FILE CONTENT [RESOURCES [COLOUR_SPACES]]: a page of 200 by 200 points.
one_page() {
    cat >"$1.txt" <<OBJECTS
%PDF-1.6
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <<
  /ExtGState << /Over << /OP true /op true /OPM 1 >> /Knock << /OP false /op false >> >>
  /ColorSpace <<
    /Spot [/Separation /PANTONE#20185#20C /DeviceCMYK 5 0 R]
    /Gold [/Separation /#e9#87#91 /DeviceCMYK 5 0 R]
    /All [/Separation /All /DeviceCMYK 5 0 R]
    /Black [/Separation /Black /DeviceCMYK 5 0 R]
    /Two [/DeviceN [/Cyan /PANTONE#20185#20C] /DeviceCMYK 6 0 R] ${4-} >>
  ${3-} >> >>
endobj
4 0 obj
<< /Length 0 >>
stream
$2
endstream
endobj
5 0 obj
<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 .91 .76 0] /N 1 >>
endobj
6 0 obj
<< /FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1 0 1] /Length 0 >>
stream
{ 0 0 }
endstream
endobj
trailer << /Root 1 0 R /Size 7 >>
OBJECTS
    make_pdf "$1.txt" "$1"
}

# table_row PAGE PLATE: pixels inked and percent of ink.
table_row() { awk -F '\t' -v page="$1" -v plate="$2" '$1 == page && $2 == plate { print $3, $4 }' "$scratch/table"; }

# grey_at PNG X Y: the dot there, counted from the upper left; poppler's tools read no plate back, mutool does.
grey_at() {
    mutool draw -q -F pgm -c gray -r 72 -o "$scratch/plate.pgm" "$1" 2>/dev/null
    tail -c 40000 "$scratch/plate.pgm" | od -An -v -t u1 -j $(($3 * 200 + $2)) -N 1 | tr -d ' '
}

# --- amounts -------------------------------------------------------------------------------------
one_page "$scratch/inks.pdf" '/Knock gs 1 0 0 0 k 0 0 80 80 re f
/Over gs 0 0 0 1 k 20 20 40 40 re f
/Knock gs 0 0 0 1 k 100 0 40 40 re f
0 0 0 .4 k 140 0 40 40 re f
/Spot cs .4 scn 0 100 40 40 re f
1 scn 40 100 40 40 re f
/Over gs 0 0 0 1 k 50 110 20 20 re f
/Gold cs 1 scn 80 100 40 40 re f
/All cs 1 scn 120 100 40 40 re f
/Knock gs /Black cs .5 scn 0 160 40 40 re f
/Two cs .2 .6 scn 40 160 40 40 re f'
run_typeset separate "$scratch/inks.pdf" -o "$scratch/plates" --resolution 72 >"$scratch/table" 2>"$scratch/messages"
expect_equal "a file for each plate, named by its ink" \
    "page-001-PANTONE-185-C.png page-001-black.png page-001-cyan.png page-001-magenta.png page-001-yellow.png page-001-金.png" \
    "$(find "$scratch/plates" -name '*.png' -printf '%f\n' | LC_ALL=C sort | xargs)"
expect_equal "overprinting black leaves the ink below it" "9600 20.800" "$(table_row 1 cyan)"
expect_equal "black, its tint and what overprints" "8400 16.592" "$(table_row 1 black)"
expect_equal "a spot ink, its tint and its part of two inks" "6400 12.000" "$(table_row 1 'PANTONE 185 C')"
expect_equal "a spot ink with a Chinese name" "3200 8.000" "$(table_row 1 金)"
expect_equal "an ink on every plate is on this one too" "1600 4.000" "$(table_row 1 yellow)"
expect_equal "full ink is black" 0 "$(grey_at "$scratch/plates/page-001-black.png" 110 190)"
expect_equal "a tint of 40 % is 153" 153 "$(grey_at "$scratch/plates/page-001-black.png" 160 190)"
expect_equal "no ink is white" 255 "$(grey_at "$scratch/plates/page-001-black.png" 190 10)"
gs -q -dNOPAUSE -dBATCH -sDEVICE=tiffsep -sCompression=none -r72 -sOutputFile="$scratch/gs.tif" "$scratch/inks.pdf"
for pair in Cyan:cyan Magenta:magenta Yellow:yellow Black:black 'PANTONE 185 C:PANTONE 185 C' '%E9%87%91:金'; do
    expect_equal "Ghostscript inks the same pixels of ${pair#*:}" "$(tail -c 40000 "$scratch/gs(${pair%:*}).tif" 2>/dev/null | tr -d '\377' | wc -c)" \
        "$(table_row 1 "${pair#*:}" | cut -d ' ' -f 1)" 2>/dev/null
done

one_page "$scratch/twins.pdf" '/Twin cs 1 scn 0 0 40 40 re f' '' '/Twin [/Separation /cyan /DeviceCMYK 5 0 R]'
run_typeset separate "$scratch/twins.pdf" -o "$scratch/twins" --resolution 72 >"$scratch/table" 2>"$scratch/messages"
expect_equal "a spot ink called like a process ink has a file of its own" "page-001-cyan-2.png page-001-cyan.png" \
    "$(find "$scratch/twins" -name '*cyan*' -printf '%f\n' | sort | xargs)"

# --- the samples -----------------------------------------------------------------------------------
# ghostscript_pixels PLATE: those of the sample that are not paper, at 50 dots per inch.
ghostscript_pixels() {
    local width height
    read -r width height < <(file "$scratch/plates/page-001-${1,,}.png" | grep -oE '[0-9]+ x [0-9]+' | tr -d x)
    tail -c $((width * height)) "$scratch/sample($1).tif" | tr -d '\377' | wc -c
}

press_manifests | while read -r manifest; do
    name=$(sample_name "$manifest")
    run_typeset "$manifest" --target press -o "$scratch/press.pdf" >/dev/null 2>&1
    rm -rf "$scratch/plates" "$scratch"/sample*
    run_typeset separate "$scratch/press.pdf" -o "$scratch/plates" --resolution 50 --pages 1 >"$scratch/table" 2>"$scratch/messages" ||
        fail "$name is separated" "$scratch/messages"
    gs -q -dNOPAUSE -dBATCH -sDEVICE=tiffsep -sCompression=none -r200 -dDownScaleFactor=4 -dLastPage=1 \
        -sOutputFile="$scratch/sample.tif" "$scratch/press.pdf" >"$scratch/messages" 2>&1
    for plate in Cyan Magenta Yellow Black; do
        ours=$(table_row 1 "${plate,,}" | cut -d ' ' -f 1)
        theirs=$(ghostscript_pixels "$plate")
        echo "# $name, $plate: $ours pixels inked, $theirs by Ghostscript"
        # Ghostscript inks every pixel that a shape touches, mutool those that it covers in part.
        if [ $(((ours - theirs) * (ours - theirs))) -le $(((theirs * 6 / 100 + 1000) * (theirs * 6 / 100 + 1000))) ]; then
            pass "$name: $plate is inked where Ghostscript inks it"
        else
            echo "$ours pixels, $theirs by Ghostscript" | fail "$name: $plate is inked where Ghostscript inks it"
        fi
    done
done

# --- what cannot be separated ------------------------------------------------------------------------
# expect_message NAME STATUS PATTERN ARGUMENTS...
expect_message() {
    local name=$1 expected=$2 pattern=$3 status=0
    shift 3
    run_typeset "$@" >/dev/null 2>"$scratch/messages" || status=$?
    if [ "$status" = "$expected" ] && grep -q -e "$pattern" "$scratch/messages"; then pass "$name"; else
        fail "$name" "$scratch/messages"
    fi
}
one_page "$scratch/rgb.pdf" '1 0 0 rg 0 0 40 40 re f'
expect_message "RGB is refused with its page" 1 'page 1 has colours of screens' separate "$scratch/rgb.pdf" -o "$scratch/none" --lang en
expect_message "RGB is refused in Chinese" 1 '第 1 页有屏幕色' separate "$scratch/rgb.pdf" -o "$scratch/none" --lang zh
one_page "$scratch/form.pdf" '/Form Do' '/XObject << /Form 7 0 R >>'
{ sed '/^trailer/,$d' "$scratch/form.pdf.txt"
  printf '7 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0 >>\nstream\n1 0 0 RG 0 0 9 9 re S\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 8 >>\n'
} >"$scratch/form.txt"
make_pdf "$scratch/form.txt" "$scratch/form.pdf"
expect_message "RGB in a form is found" 1 'page 1 has colours of screens' separate "$scratch/form.pdf" -o "$scratch/none" --lang en
expect_equal "nothing is written then" "" "$(ls "$scratch/none" 2>/dev/null)"
expect_message "a page that is not there" 1 'there is no page 2' separate "$scratch/inks.pdf" -o "$scratch/none" --pages 2 --lang en
expect_message "a file that is no PDF" 1 'no PDF that can be read' separate "$top/README.md" -o "$scratch/none" --lang en
expect_message "no folder" 2 'say which folder' separate "$scratch/inks.pdf" --lang en
expect_message "pages of the cover" 2 'counts the pages of the file' separate "$scratch/inks.pdf" -o "$scratch/none" --pages front --lang en
mkdir -p "$scratch/empty"
status=0
PATH=$scratch/empty "$typeset_program" separate "$scratch/inks.pdf" -o "$scratch/none" --lang en 2>"$scratch/messages" || status=$?
expect_equal "without mutool the package is named" "1 1" "$status $(grep -c 'install the package mupdf-tools' "$scratch/messages")"
