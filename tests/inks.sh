#!/usr/bin/env bash
# Inks: what becomes of colours for the press, a proof and the screen, as a census of the files and the plates that
# Ghostscript makes of them tell.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/pdf_readers.sh"

have_pdf_readers "inks of PDF files" || exit 0

dpi=72
census() { "$tools/colour_census" "$1"; }

# expect_none NAME FILE PATTERN: no line of the census of FILE.
expect_none() { expect_equal "$1" "" "$(census "$2" | grep -E "$3")"; }
# expect_some NAME FILE PATTERN
expect_some() { if census "$2" | grep -qE "$3"; then pass "$1"; else census "$2" | fail "$1"; fi; }

screen_colours='^operator (rg|RG)|/DeviceRGB|/CalRGB|/ICCBased|^unread'
ink_colours='^operator [kK] |/DeviceCMYK|^space|^unread'

# plates FILE FOLDER [OPTION]...: a grey picture of each plate of each page inside its trim.
plates() {
    local file=$1 folder=$2
    shift 2
    rm -rf "$folder" && mkdir -p "$folder"
    gs -q -dNOPAUSE -dBATCH -dUseTrimBox -sDEVICE=tiffsep -sCompression=none -r$dpi "$@" -o "$folder/%d.tif" "$file" 2>&1
}

# rectangles PART INK: of each line of PART in INK, "PAGE x y width height" from a dump on standard input.
rectangles() {
    awk -v part="$1" -v ink="$2" '
        $1 == "page" { page++ }
        $1 == "glyphs" && $2 == part && index($0, ink) {
            for (i = 4; i <= NF; i++) { split($i, pair, "="); value[pair[1]] = pair[2] }
            size = value["size"]
            if (index($0, " set="))
                print page, value["x"] - size / 2, value["y"], size, value["w"]
            else
                print page, value["x"], value["y"] - size * 0.88, value["w"], size
        }'
}

# ink_on PLATE FOLDER RECTANGLES: inked pixels in the rectangles, and on all pages.
ink_on() {
    local plate page counts inside=0 all=0
    for plate in "$2"/*"($1).tif"; do
        page=$(basename "$plate")
        page=${page%%(*}
        counts=$(awk -v page="$page" '$1 == page { print $2, $3, $4, $5 }' "$3" | "$tools/plate_ink" "$plate" $dpi)
        inside=$((inside + ${counts% *}))
        all=$((all + ${counts#* }))
    done
    echo "$inside $all"
}

# expect_on_black NAME FOLDER RECTANGLES: ink of the rectangles is on the plate Black only; says how much there is.
expect_on_black() {
    local plate counts
    : >"$scratch/astray"
    for plate in Cyan Magenta Yellow Black; do
        counts=$(ink_on "$plate" "$2" "$3")
        echo "# $1: $plate, inked pixels in the text and in all: $counts"
        if [ "$plate" = Black ] && [ "${counts% *}" = 0 ]; then echo "no text on it" >>"$scratch/astray"; fi
        if [ "$plate" != Black ] && [ "${counts% *}" != 0 ]; then echo "$plate: $counts" >>"$scratch/astray"; fi
    done
    if [ -s "$scratch/astray" ]; then fail "$1" "$scratch/astray"; else pass "$1"; fi
}

press_manifests | while read -r manifest; do
    name=$(sample_name "$manifest")
    run_typeset "$manifest" --target press -o "$scratch/press.pdf" >/dev/null 2>&1
    run_typeset "$manifest" -o "$scratch/screen.pdf" >/dev/null 2>&1
    expect_none "$name for the press has no screen colour in any stream" "$scratch/press.pdf" "$screen_colours"
    expect_none "$name for the screen has no inks in any stream" "$scratch/screen.pdf" "$ink_colours"
    run_typeset "$manifest" --dump=display 2>/dev/null | rectangles body "ink=0,0,0,1000" >"$scratch/body"
    plates "$scratch/press.pdf" "$scratch/plates" -dFILTERVECTOR >/dev/null # no tints below the words
    expect_on_black "$name: body text is on the black plate only" "$scratch/plates" "$scratch/body"
done

issue=$top/tests/inks/issue.toml
for target in press proof screen; do
    run_typeset "$issue" --target $target -o "$scratch/$target.pdf" --lang en >"$scratch/messages" 2>&1
    grep -E ': (error|failure): |^typeset: ' "$scratch/messages" >"$scratch/wrong"
    if [ -s "$scratch/wrong" ]; then fail "$target: all colours are taken" "$scratch/wrong"; else pass "$target: all colours are taken"; fi
    expect_equal "$target is read without a warning" "" "$(readers_say "$scratch/$target.pdf")"
done
expect_none "gradients, masks, palettes and pictures for the press are inks" "$scratch/press.pdf" "$screen_colours"
expect_some "there are gradients in inks" "$scratch/press.pdf" '^shading /DeviceCMYK'
expect_some "there are masks in grey" "$scratch/press.pdf" '^shading /DeviceGray'
expect_some "a spot ink has the name of its plate" "$scratch/press.pdf" '^space /PANTONE#203155#20C'
expect_some "a plate's name may be Chinese" "$scratch/press.pdf" '^space /#e9#87#91#e5#a2#a8#20871'
expect_none "a proof has screen colours only" "$scratch/proof.pdf" "$ink_colours"
expect_none "a screen has screen colours only" "$scratch/screen.pdf" "$ink_colours"
expect_equal "a proof has the sheet of the press" "$(pdfinfo -box "$scratch/press.pdf" | grep Box)" \
    "$(pdfinfo -box "$scratch/proof.pdf" | grep Box)"
expect_equal "a proof claims nothing about its printing" "" "$(unpacked "$scratch/proof.pdf" | grep -a -e OutputIntent -e GTS_PDFX)"
run_typeset "$issue" --target proof -o "$scratch/again.pdf" >/dev/null 2>&1
if cmp -s "$scratch/proof.pdf" "$scratch/again.pdf"; then pass "proof: two runs, identical bytes"; else
    echo "they differ" | fail "proof: two runs, identical bytes"
fi
for target in press proof; do
    expect_equal "screen and $target give the same text" "$(pdftotext -raw "$scratch/screen.pdf" - | grep -o '[^[:space:]]' | sort | md5sum)" \
        "$(pdftotext -raw -r 72 -x 37 -y 37 -W 595 -H 808 "$scratch/$target.pdf" - | grep -o '[^[:space:]]' | sort | md5sum)"
done

plates "$scratch/press.pdf" "$scratch/plates" >/dev/null
run_typeset "$issue" --dump=display 2>/dev/null >"$scratch/dump"
rectangles headline 'spot="PANTONE 3155 C",1000' <"$scratch/dump" >"$scratch/head"
expect_equal "the headline is one line in its spot ink" 1 "$(wc -l <"$scratch/head")"
for plate in Cyan Magenta Yellow Black "PANTONE 3155 C" "%E9%87%91%E5%A2%A8 871"; do
    counts=$(ink_on "$plate" "$scratch/plates" "$scratch/head")
    echo "# headline: $plate, inked pixels in it and in all: $counts"
    inside=${counts% *}
    case $plate in
    PANTONE*) if [ "$inside" -gt 100 ]; then pass "the spot ink is on its plate"; else echo "$inside pixels" | fail "the spot ink is on its plate"; fi ;;
    *) expect_equal "none of the spot ink is on $plate" 0 "$inside" ;;
    esac
done

colours_of() { mutool show -b "$1" pages/1/Contents | tr -d '\000' | grep -a -o -w -E '([0-9.]+ ){3}rg' | sort -u; }
expect_equal "a screen shows a spot ink as its alternate is printed" "0 0.423529 0.482353 rg" \
    "$(colours_of "$scratch/screen.pdf" | grep '^0 0.4')"
expect_equal "black is black on a screen" "0 0 0 rg" "$(colours_of "$scratch/screen.pdf" | grep '^0 0 0 ')"

# A colour bar has only those spot inks that stand on the page.
cp -r "$top/tests/inks" "$scratch/one-ink"
sed -i '/^\[issue.layout.styles\]*/,$s/river/gold/g' "$scratch/one-ink/issue.toml"
for sheets in "" "--impose 2-up"; do
    # shellcheck disable=SC2086
    run_typeset "$scratch/one-ink/issue.toml" --target press $sheets -o "$scratch/gold.pdf" >/dev/null 2>&1
    expect_none "an ink that is only named makes no plate $sheets" "$scratch/gold.pdf" '^space /PANTONE'
    expect_some "one that is printed does $sheets" "$scratch/gold.pdf" '^space /#e9'
done

# A profile that cannot be used.
cp -r "$top/tests/inks" "$scratch/issue"
sed -i 's/^press .*/press = { profile = "issue.toml" }/' "$scratch/issue/issue.toml"
status=0
run_typeset "$scratch/issue/issue.toml" -o "$scratch/plain.pdf" --lang en >"$scratch/messages" 2>&1 || status=$?
expect_equal "without a usable profile a screen has plain colours, which is warned of" "0 1" \
    "$status $(grep -c 'warning: .*is no ICC profile for printing in CMYK' "$scratch/messages")"
expect_equal "the plain colour of the spot ink" "0 0.537255 0.419608 rg" "$(colours_of "$scratch/plain.pdf" | grep '^0 0.5')"
for target in press proof; do
    status=0
    run_typeset "$scratch/issue/issue.toml" --target $target -o "$scratch/none.pdf" >"$scratch/messages" 2>&1 || status=$?
    expect_equal "without a usable profile there is nothing for $target" "3 no" \
        "$status $([ -e "$scratch/none.pdf" ] && echo yes || echo no)"
done
