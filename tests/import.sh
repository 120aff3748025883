#!/usr/bin/env bash
# Word documents as stories: what comes over, what is told of the rest, and documents that are none.
# tests/import/full.md becomes a document through pandoc; tests/import/parts/ is one in XML, with what only Word makes.
. "$(dirname "$0")/lib.sh"
cases=$top/tests/import
for tool in pandoc zip; do
    if ! command -v $tool >/dev/null; then skip "Word documents" "$tool is not installed: make deps"; exit 0; fi
done

# import NAME STATUS DOCUMENT OUTPUT [ARGUMENTS...]: messages are left in $scratch/err.
import() {
    local name=$1 wanted=$2 document=$3 output=$4 status=0
    shift 4
    timeout 100 "$typeset_program" import "$document" -o "$output" --lang en "$@" >"$scratch/out" 2>"$scratch/err" || status=$?
    if [ "$status" = "$wanted" ]; then
        pass "$name"
    else
        { echo "expected exit status $wanted, found $status"; cat "$scratch/err"; } | fail "$name"
    fi
}
expect_message() {
    if grep -qF -e "$2" "$scratch/err"; then pass "$1"; else { echo "no such message: $2"; cat "$scratch/err"; } | fail "$1"; fi
}

mkdir -p "$scratch/out-1" "$scratch/out-2" "$scratch/issue/stories"
(cd "$cases" && pandoc full.md -o "$scratch/full.docx" && cd parts && zip -q -X -r "$scratch/parts.docx" .)

# --- what comes over -------------------------------------------------------------------------------
import "a document becomes a story" 0 "$scratch/full.docx" "$scratch/out-1/full.md"
expect_same "with its head, headings, marks, notes, picture and table" "$cases/full.expected.md" "$scratch/out-1/full.md"
expect_equal "nothing is left out" "" "$(cat "$scratch/err")"
if cmp -s "$cases/pier.png" "$scratch/out-1/pictures/full-1.png"; then pass "the picture stands beside it"; else fail "the picture stands beside it" </dev/null; fi
import "once more" 0 "$scratch/full.docx" "$scratch/out-2/full.md"
expect_equal "gives the same bytes" "$(cd "$scratch/out-1" && cat full.md pictures/* | cksum)" "$(cd "$scratch/out-2" && cat full.md pictures/* | cksum)"
import "a document made by hand" 0 "$scratch/parts.docx" "$scratch/out-1/parts.md"
expect_same "has joined cells and accepted changes" "$cases/parts.expected.md" "$scratch/out-1/parts.md"
sed "s|$scratch/||g" "$scratch/err" >"$scratch/told"
expect_same "what does not come over is told" "$cases/parts.expected.txt" "$scratch/told"
timeout 100 "$typeset_program" import "$scratch/parts.docx" -o "$scratch/out-2/parts.md" --lang zh 2>&1 | sed "s|$scratch/||g" >"$scratch/told"
expect_same "in Chinese, too" "$cases/parts.expected.zh.txt" "$scratch/told"

# --- straight from the manifest ---------------------------------------------------------------------
cat >"$scratch/issue/issue.toml" <<'TOML'
[issue]
title  = "河畔观察"
date   = 2026-11-20
layout = "tabloid"

[[page]]
number = 1
plan   = ["lead lead news news"]

[[page.story]]
area = "lead"
file = "stories/full.docx"

[[page.story]]
area = "news"
file = "stories/parts.docx"
TOML
cp "$scratch/full.docx" "$scratch/parts.docx" "$scratch/issue/stories"
run_typeset "$scratch/issue/issue.toml" --dump=lines 2>"$scratch/err" | sed 's/\.docx/.md/g' >"$scratch/direct"
cp -R "$scratch/out-1/full.md" "$scratch/out-1/parts.md" "$scratch/out-1/pictures" "$scratch/issue/stories"
sed 's/\.docx/.md/' "$scratch/issue/issue.toml" >"$scratch/issue/imported.toml"
run_typeset "$scratch/issue/imported.toml" --dump=lines >"$scratch/imported" 2>/dev/null
if [ -s "$scratch/direct" ]; then pass "an issue takes documents"; else fail "an issue takes documents" "$scratch/err"; fi
expect_same "and sets them as if they had been imported" "$scratch/imported" "$scratch/direct"
for copy in 1 2; do run_typeset "$scratch/issue/issue.toml" -o "$scratch/issue-$copy.pdf" 2>/dev/null; done
expect_equal "two runs give the same PDF" "$(cksum <"$scratch/issue-1.pdf")" "$(cksum <"$scratch/issue-2.pdf")"
expect_equal "nothing is left beside the manifest" "imported.toml issue.toml stories" "$(cd "$scratch/issue" && echo *)"

# --- files that are there ---------------------------------------------------------------------------
import "a story that is there" 2 "$scratch/full.docx" "$scratch/out-1/full.md"
expect_message "is not replaced" "is there already and may have been edited"
echo "my own picture" >"$scratch/out-2/pictures/full-1.png" && rm "$scratch/out-2/full.md"
import "a picture that is there and another" 2 "$scratch/full.docx" "$scratch/out-2/full.md"
expect_equal "is not replaced either" "my own picture" "$(cat "$scratch/out-2/pictures/full-1.png")"
import "an output that is no story file" 2 "$scratch/full.docx" "$scratch/out-2/full.txt"
import "a document that is no .docx by name" 2 "$cases/full.md" "$scratch/out-2/full.md"

# --- documents that are none ------------------------------------------------------------------------
bad=$scratch/bad.docx output=$scratch/out-2/bad.md
import "a document that is not there" 1 "$scratch/none.docx" "$output"
echo "just text" >"$bad"
import "a text file" 1 "$bad" "$output"
expect_message "is told" "is no .docx file"
printf '\320\317\021\340\241\261\032\341' >"$bad"
import "an old .doc" 1 "$bad" "$output"
expect_message "is told as such" "an old .doc file or has a password"
: >"$bad"
import "an empty file" 1 "$bad" "$output"
size=$(wc -c <"$scratch/full.docx")
for part in 4 30 1000 $((size / 2)) $((size - 30)) $((size - 1)); do
    head -c "$part" "$scratch/full.docx" >"$bad"
    import "a document of which only $part bytes are there" 1 "$bad" "$output"
done
{ head -c 2000 "$scratch/full.docx"; head -c 200 /dev/zero; tail -c +2201 "$scratch/full.docx"; } >"$bad"
import "a document with a hole" 1 "$bad" "$output"
expect_message "is damaged" "is damaged"
rm "$bad" && mkdir "$bad"
import "a folder" 1 "$bad" "$output"
rmdir "$bad" && mkfifo "$bad"
import "a pipe" 1 "$bad" "$output"
rm "$bad" && ln -s bad.docx "$bad"
import "a link to itself" 1 "$bad" "$output"
ln -sf "$scratch/full.docx" "$bad"
import "a link to a document" 0 "$bad" "$output"
rm "$bad"

# zipped NAME XML: parts/ with another word/document.xml
zipped() {
    rm -rf "$scratch/parts" "$scratch/$1" && cp -R "$cases/parts" "$scratch/parts" && cat >"$scratch/parts/word/document.xml" &&
        (cd "$scratch/parts" && zip -q -X -r "$scratch/$1" .)
}
rm -f "$output" "$scratch/out-2/pictures/"*
echo '<w:document><w:body><w:p></w:body>' | zipped bad.docx
import "XML that does not close" 1 "$bad" "$output"
head -c 40000000 /dev/zero | zipped bad.docx
import "a part that unpacks to 40 MB" 1 "$bad" "$output"
expect_message "is too large" "too large for a story"
{
    echo '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    for _ in $(seq 3000); do printf '<w:tbl><w:tr><w:tc>'; done
    for _ in $(seq 3000); do printf '</w:tc></w:tr></w:tbl>'; done
    echo '</w:body></w:document>'
} | zipped bad.docx
import "tables nested without end" 1 "$bad" "$output"
expect_message "are no document" "is damaged"
expect_equal "no story was made of any of them" "" "$(ls "$output" 2>/dev/null)"

# --- other pandocs ------------------------------------------------------------------------------------
# with_pandoc SCRIPT: a program of that name before the real one.
with_pandoc() {
    mkdir -p "$scratch/bin" && { echo '#!/bin/sh'; echo "$1"; } >"$scratch/bin/pandoc" && chmod +x "$scratch/bin/pandoc"
    PATH=$scratch/bin:$real_path
}
real_path=$PATH pandoc_program=$(command -v pandoc) timeout_program=$(command -v timeout)
PATH=$scratch/nothing
timeout() { "$timeout_program" "$@"; }
status=0
"$timeout_program" 100 "$typeset_program" import "$scratch/full.docx" -o "$output" --lang en 2>"$scratch/err" >/dev/null || status=$?
PATH=$real_path
unset -f timeout
expect_equal "without pandoc there is no story" 1 "$status"
expect_message "and the message names the package" "install the package pandoc"
with_pandoc 'echo "{\"blocks\": [" ; exit 0'
import "a tree that is cut off" 1 "$scratch/full.docx" "$output"
with_pandoc 'echo "couldn'\''t parse docx file" >&2; exit 1'
import "a pandoc that gives up" 1 "$scratch/full.docx" "$output"
expect_message "is quoted" "couldn't parse docx file"
with_pandoc 'kill -9 $$'
import "a pandoc that dies" 1 "$scratch/full.docx" "$output"
with_pandoc "case \"\$*\" in *sandbox*) echo 'Unknown option --sandbox.' >&2; exit 6;; esac; exec $pandoc_program \"\$@\""
import "a pandoc without a sandbox" 0 "$scratch/full.docx" "$output"
PATH=$real_path
