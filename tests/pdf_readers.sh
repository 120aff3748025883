# pdf_readers.sh - what other programs find in a PDF; sourced by scripts that have lib.sh.
# shellcheck shell=bash

# have_pdf_readers NAME: else all of NAME is skipped.
have_pdf_readers() {
    local tool
    for tool in qpdf gs mutool pdfinfo pdftotext; do
        if command -v "$tool" >/dev/null; then continue; fi
        skip "$1" "$tool is not installed"
        return 1
    done
}

# readers_say FILE: everything that four programs complain of.
readers_say() {
    qpdf --check "$1" 2>&1 | grep -i -e warning -e error | grep -v -e '^No syntax' -e 'that qpdf cannot detect'
    pdftotext "$1" /dev/null 2>&1
    mutool draw -q -F text -o /dev/null "$1" 2>&1 | grep -v 'ICC support is not available'
    gs -q -dNOPAUSE -dBATCH -dPDFSTOPONWARNING -sDEVICE=nullpage "$1" 2>&1
}

# All instructions and dictionaries of FILE as text.
unpacked() { qpdf --qdf --object-streams=disable "$1" - | tr -d '\000'; }
