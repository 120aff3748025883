#!/usr/bin/env bash
# Press and screen files of a sample, each broken in one requirement: preflight names it, and nothing else. The whole files pass.
. "$(dirname "$0")/lib.sh"

if ! command -v jq >/dev/null; then
    skip "broken files" "the program jq is missing"
    exit 0
fi

# --- the whole files --------------------------------------------------------------------------------
cp -r "$top/samples/leaflet" "$scratch/x1a"
sed -i 's|^\[issue.layout.sheet\]|[issue.layout.press]\nstandard = "PDF/X-1a"\n\n&|' "$scratch/x1a/issue.toml"
run_typeset "$top/samples/leaflet/issue.toml" --target press -o "$scratch/x4.pdf" >/dev/null 2>&1
run_typeset "$scratch/x1a/issue.toml" --target press -o "$scratch/x1a.pdf" >/dev/null 2>&1
run_typeset "$top/samples/leaflet/issue.toml" -o "$scratch/screen.pdf" >/dev/null 2>&1

# found FILE STANDARD: each requirement that is broken, once: "clause: what must hold".
found() {
    run_typeset preflight "$1" --standard "$2" --json --lang en 2>/dev/null |
        jq -r '.[0] | if .readable then .faults[] | "\(.clause): \(.requirement)" else "it cannot be read" end' | sort -u
}

# whole NAME FILE STANDARD
whole() {
    found "$2" "$3" >"$scratch/found"
    if [ -s "$2" ] && [ ! -s "$scratch/found" ]; then pass "$3: $1 passes"; else fail "$3: $1 passes" "$scratch/found"; fi
}

# broken BASE STANDARD CLAUSE REQUIREMENT CHANGE...: the changes are those of break_pdf.
broken() {
    local base=$1 standard=$2 wanted="$3: $4"
    shift 4
    if ! "$tools/break_pdf" "$scratch/$base.pdf" "$scratch/broken.pdf" "$@" 2>"$scratch/messages"; then
        fail "$standard $wanted" "$scratch/messages"
        return
    fi
    found "$scratch/broken.pdf" "$standard" >"$scratch/found"
    printf '%s\n' "$wanted" >"$scratch/wanted"
    expect_same "$standard $wanted ($*)" "$scratch/wanted" "$scratch/found"
}

# --- PDF/X-4 ----------------------------------------------------------------------------------------
x4() { broken x4 PDF/X-4 "$@"; }
whole "the press file" "$scratch/x4.pdf" PDF/X-4
x4 version "the file is of PDF 1.6 or lower" version 1.7
x4 encryption "the file is not encrypted" encrypt
x4 identification "pdfxid:GTS_PDFXVersion of the metadata is PDF/X-4" metadata '>PDF/X-4<' '>PDF/X-5<'
x4 metadata "the document has metadata that can be read" remove root/Metadata
x4 metadata "the metadata have dc:title" metadata 'dc:title' 'dc:source' and metadata '</dc:title>' '</dc:source>'
x4 metadata "the metadata have xmp:CreateDate, xmp:ModifyDate and xmp:MetadataDate" \
    metadata 'xmp:MetadataDate' 'xmp:Other' and metadata '</xmp:MetadataDate>' '</xmp:Other>'
x4 metadata "the metadata have xmpMM:DocumentID, xmpMM:VersionID and xmpMM:RenditionClass" \
    metadata 'xmpMM:VersionID' 'xmpMM:Other' and metadata '</xmpMM:VersionID>' '</xmpMM:Other>'
x4 metadata "information and metadata agree" set trailer/Info/Title '(Another title)'
x4 metadata "information and metadata agree" set trailer/Info/ModDate '(D:20200101000000Z)'
x4 trapping "Trapped of the information is True or False" set trailer/Info/Trapped /Unknown
x4 trapping "pdf:Trapped of the metadata is that of the information" set trailer/Info/Trapped /True
x4 "output intent" "there is exactly one output intent for PDF/X" remove root/OutputIntents
x4 "output intent" "the output intent has OutputConditionIdentifier" remove root/OutputIntents/0/OutputConditionIdentifier
x4 "output intent" "an output intent that no registry names has Info" remove root/OutputIntents/0/Info
x4 "output intent" "the profile of the output intent is embedded" remove root/OutputIntents/0/DestOutputProfile
x4 "output intent" \
    "the profile of the output intent is one of a printer, of ICC version 2 or 4, with as many components as N says" \
    set root/OutputIntents/0/DestOutputProfile/N 3
x4 "page boxes" "each page has a TrimBox or an ArtBox, not both" remove page1/TrimBox
x4 "page boxes" "each page has a TrimBox or an ArtBox, not both" set page1/ArtBox '[50 50 100 100]'
x4 "page boxes" "TrimBox or ArtBox lies within BleedBox and CropBox, and all of them within MediaBox" \
    set page1/TrimBox '[0 0 300 300]'
x4 annotations "annotations other than printer's marks lie outside the bleed" \
    set page1/Annots '[<< /Type /Annot /Subtype /Square /Rect [100 100 200 200] >>]'
x4 actions "there are no actions" set root/OpenAction '<< /S /Named /N /NextPage >>'
x4 actions "there is no JavaScript" set root/Names/JavaScript '<< /Names [] >>'
x4 actions "catalog, pages, annotations and fields have no AA" set page1/AA '<< >>'
x4 forms "the form has no XFA" set root/AcroForm '<< /Fields [] /XFA (form) >>'
x4 "optional content" "configurations of optional content have a name" set root/OCProperties '<< /OCGs [] /D << >> >>'
x4 colour "DeviceRGB needs an RGB output intent or DefaultRGB" content 1 '1 0 0 rg 100 100 50 50 re f'
x4 "transfer functions" "an ExtGState has no TR" set page1/Resources/ExtGState/Broken '<< /TR /Identity >>' and content 1 '/Broken gs'
x4 halftones "halftones are of type 1 or 5" \
    set page1/Resources/ExtGState/Broken '<< /HT << /HalftoneType 6 >> >>' and content 1 '/Broken gs'
x4 "rendering intents" "rendering intents are RelativeColorimetric, AbsoluteColorimetric, Perceptual or Saturation" \
    content 1 '/Bright ri'
x4 transparency "blend modes are those of PDF 1.6" set page1/Resources/ExtGState/Broken '<< /BM /Dissolve >>' and content 1 '/Broken gs'
x4 PostScript "there is no PostScript: no PS XObjects, no PS in forms" \
    stream page1/Resources/XObject/Broken '<< /Type /XObject /Subtype /PS >>' 'showpage' and content 1 '/Broken Do'
x4 "external content" "data of streams are in the file itself" set page1/Resources/XObject/*/F '(elsewhere)'
x4 filters "streams are not packed by LZW" stream root/Broken '<< /Filter /LZWDecode >>' 'x'
x4 operators "content streams hold only operators that PDF defines" content 1 '1 2 shine'
x4 fonts "fonts of printed text are embedded and can be read" \
    set page1/Resources/Font/Broken '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' and \
    content 1 'BT /Broken 9 Tf 100 100 Td (words) Tj ET'

# --- PDF/X-1a ---------------------------------------------------------------------------------------
x1a() { broken x1a PDF/X-1a "$@"; }
whole "the press file" "$scratch/x1a.pdf" PDF/X-1a
x1a version "the file is of PDF 1.4 or lower" version 1.6
x1a identification "GTS_PDFXVersion of the information is PDF/X-1a:2003" set trailer/Info/GTS_PDFXVersion '(PDF/X-3:2003)'
x1a "document information" "the information has a Title" remove trailer/Info/Title
x1a "document information" "the information has CreationDate and ModDate" remove trailer/Info/CreationDate
x1a trapping "Trapped of the information is True or False" remove trailer/Info/Trapped
x1a "output intent" "the output intent has an embedded profile or is one of the registry of the ICC" \
    remove root/OutputIntents/0/DestOutputProfile
x1a colour "colours are DeviceCMYK, DeviceGray, Separation or DeviceN" content 1 '0 1 0 RG 9 w 100 100 m 200 200 l S'
x1a colour "colours are DeviceCMYK, DeviceGray, Separation or DeviceN" \
    set page1/Resources/ColorSpace/Broken '[/Lab << /WhitePoint [0.95 1 1.09] >>]' and content 1 '/Broken cs 50 0 0 sc 100 100 50 50 re f'
x1a transparency "CA and ca of an ExtGState are 1" set page1/Resources/ExtGState/Broken '<< /ca 0.5 >>' and content 1 '/Broken gs'
x1a transparency "BM of an ExtGState is Normal or Compatible" \
    set page1/Resources/ExtGState/Broken '<< /BM /Multiply >>' and content 1 '/Broken gs'
x1a transparency "pages and forms are no transparency groups" set page1/Group '<< /S /Transparency >>'
x1a "optional content" "there is no optional content" set root/OCProperties '<< /OCGs [] /D << >> >>'
x1a filters "there are no JPEG 2000 images" stream root/Broken '<< /Filter /JPXDecode >>' 'x'
x1a "external content" "no other files are embedded" set root/Names/EmbeddedFiles '<< /Names [] >>'

# A trailer without its identifier: libqpdf always writes one.
LC_ALL=C sed 's| /ID \[<[0-9a-f]*><[0-9a-f]*>\]||' "$scratch/x1a.pdf" >"$scratch/nameless.pdf"
found "$scratch/nameless.pdf" PDF/X-1a >"$scratch/found"
echo "structure: the trailer has an /ID of two strings" >"$scratch/wanted"
expect_same "PDF/X-1a structure: the trailer has an /ID of two strings" "$scratch/wanted" "$scratch/found"

# --- print ------------------------------------------------------------------------------------------
print() { broken x4 print "$@"; }
letters='<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << >> /Encoding << /Differences [] >> /FirstChar 0 /LastChar 0 /Widths [0] >>'
tint='<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [0 0.2 0.6 0.3] >>'
run_typeset "$top/samples/specimen/issue.toml" --target press -o "$scratch/pages.pdf" >/dev/null 2>&1
whole "the press file" "$scratch/x4.pdf" print
whole "a press file of several pages" "$scratch/pages.pdf" print
print "page boxes" "each page has a TrimBox or an ArtBox" remove page1/TrimBox
broken pages print "page sizes" "all pages have one finished size, or twice it" set page2/TrimBox '[60 60 200 200]'
print resolution "pictures have at least 150 dots per inch as printed" \
    stream page1/Resources/XObject/Broken \
    '<< /Type /XObject /Subtype /Image /Width 400 /Height 400 /BitsPerComponent 8 /ColorSpace /DeviceGray >>' 'grey' and \
    content 1 '200 0 0 200 100 300 cm /Broken Do'
print resolution "line art has at least 550 dots per inch as printed" \
    stream page1/Resources/XObject/Broken '<< /Type /XObject /Subtype /Image /Width 1000 /Height 1000 /ImageMask true >>' 'bits' and \
    content 1 '200 0 0 200 100 300 cm /Broken Do'
print hairlines "lines are at least 0.125 points wide" content 1 '0 w 100 100 m 200 200 l S'
print hairlines "lines are at least 0.125 points wide" content 1 '0.1 0 0 0.1 0 0 cm 1 w 1000 1000 m 2000 2000 l S'
print hairlines "filled shapes are at least 0.125 points wide and high" content 1 '100 100 80 0.06 re f'
print bleed "what touches the trim goes on for 3 mm or to the BleedBox" \
    set page1/TrimBox '[60 60 200 200]' and set page1/BleedBox '[51 51 209 209]' and content 1 '60 100 30 30 re f'
print overprint "nothing white overprints: it would not be seen" \
    set page1/Resources/ExtGState/Broken '<< /op true /OPM 1 >>' and content 1 '/Broken gs 0 0 0 0 k 100 100 20 20 re f'
print text "text is not in RGB" set page1/Resources/Font/Broken "$letters" and content 1 'BT 1 0 0 rg /Broken 9 Tf 100 100 Td (a) Tj ET'
print text "text under 12 points is not in rich black: black and all three other inks" \
    set page1/Resources/Font/Broken "$letters" and content 1 'BT 0.6 0.5 0.5 1 k /Broken 9 Tf 100 100 Td (a) Tj ET'
print "registration colour" "the colour of all plates (All) is not used inside the trim" \
    set page1/Resources/ColorSpace/Broken "[/Separation /All /DeviceCMYK $tint]" and content 1 '/Broken cs 0.5 scn 100 100 20 20 re f'
print "spot inks" "names of spot inks differ in more than capitals and small letters" \
    set page1/Resources/ColorSpace/One "[/Separation /Gold /DeviceCMYK $tint]" and \
    set page1/Resources/ColorSpace/Two "[/Separation /GOLD /DeviceCMYK $tint]" and \
    content 1 '/One cs 1 scn 100 100 20 20 re f /Two cs 1 scn 150 100 20 20 re f'
if command -v mutool >/dev/null; then
    print ink "the sum of inks is 300 percent or less" content 1 '0.9 0.9 0.9 0.6 k 100 100 60 60 re f'
else
    skip "print ink" "the program mutool is missing"
fi
print encryption "the file is not encrypted" encrypt
print fonts "fonts of printed text are embedded and can be read" \
    set page1/Resources/Font/Broken '<< /Type /Font /Subtype /TrueType /BaseFont /Arial >>' and \
    content 1 'BT /Broken 9 Tf 100 100 Td (words) Tj ET'

# --- PDF/A-2u and PDF/UA-1 --------------------------------------------------------------------------
claims() { run_typeset preflight "$1" --json --lang en 2>/dev/null | jq -r '.[0].claimed | join(" ")'; }
case $(claims "$scratch/screen.pdf") in
*PDF/UA-1*)
    a() { broken screen PDF/A-2u "$@"; }
    ua() { broken screen PDF/UA-1 "$@"; }
    whole "the screen file" "$scratch/screen.pdf" PDF/A-2u
    whole "the screen file" "$scratch/screen.pdf" PDF/UA-1
    a 6.1.3 "the file is not encrypted" encrypt
    a 6.2.4.3 "DeviceCMYK needs a CMYK output intent or DefaultCMYK" content 1 '/Artifact BMC 1 0 0 0 k 100 100 50 50 re f EMC'
    a 6.2.2 "content streams hold only operators of ISO 32000-1" content 1 '/Artifact BMC 1 2 shine EMC'
    a 6.2.5 "an ExtGState has no TR" \
        set page1/Resources/ExtGState/Broken '<< /TR /Identity >>' and content 1 '/Broken gs'
    a 6.2.6 "rendering intents are RelativeColorimetric, AbsoluteColorimetric, Perceptual or Saturation" content 1 '/Bright ri'
    a 6.5.1 "actions are GoTo, GoToR, GoToE, Thread, URI, Named or SubmitForm" set root/OpenAction '<< /S /Launch /F (program) >>'
    a 6.5.2 "pages have no AA" set page1/AA '<< >>'
    a 6.6.2.1 "the document has a metadata stream" remove root/Metadata
    a 6.6.4 "pdfaid:part is 2" metadata 'pdfaid:part>2<' 'pdfaid:part>4<'
    a 6.9 "configurations of optional content have no AS" set root/OCProperties '<< /OCGs [] /D << /Name (layers) /AS [] >> >>'
    a 6.11 "the catalog has no Requirements" set root/Requirements '[<< /S /EnableJavaScripts >>]'
    ua 5 "the metadata say that the file is PDF/UA" metadata '<pdfuaid:part>1</pdfuaid:part>' ''
    ua 5 "pdfuaid:part is 1" metadata 'pdfuaid:part>1<' 'pdfuaid:part>2<'
    ua 6.2 "the catalog says that the file is tagged (/MarkInfo /Marked true)" remove root/MarkInfo
    ua 7.1 "the catalog names no suspect tags (/Suspects true)" set root/MarkInfo/Suspects true
    ua 7.1 "the window is to show the title (/DisplayDocTitle true)" remove root/ViewerPreferences
    ua 7.1 "all content is tagged or marked as an artifact" content 1 '100 100 50 50 re f'
    ua 7.10 "every configuration of layers has a /Name" set root/OCProperties '<< /OCGs [] /D << >> >>'
    ;;
*) skip "files for the screen, broken" "the screen file claims no standard" ;;
esac
