#!/usr/bin/env bash
# The command: exit statuses, help, wrong usage, files left alone when something goes wrong.
. "$(dirname "$0")/lib.sh"
leaflet=$top/samples/leaflet/issue.toml
broadsheet=$top/samples/broadsheet/issue.toml

# expect_status NAME STATUS ARGUMENTS...: standard output and messages are left in $scratch/out and $scratch/err.
expect_status() {
    local name=$1 wanted=$2 status=0
    shift 2
    run_typeset "$@" >"$scratch/out" 2>"$scratch/err" || status=$?
    if [ "$status" = "$wanted" ]; then
        pass "$name"
    else
        { echo "expected exit status $wanted, found $status"; cat "$scratch/err"; } | fail "$name"
    fi
}

# expect_text NAME FILE PATTERN
expect_text() {
    if grep -qE -e "$3" "$2"; then pass "$1"; else { echo "no match for: $3"; cat "$2"; } | fail "$1"; fi
}

expect_empty() {
    if [ -s "$2" ]; then fail "$1" "$2"; else pass "$1"; fi
}

files_in() { find "$1" -mindepth 1 -printf '%f\n' | sort | xargs; }

# expect_kept NAME: the old file is as it was.
expect_kept() {
    if [ "$(cat "$scratch/folder/old.pdf")" = "the old pages" ]; then
        pass "$1: the old PDF stays"
    else
        files_in "$scratch/folder" | fail "$1: the old PDF stays"
    fi
}
new_folder() {
    rm -rf "$scratch/folder" && mkdir "$scratch/folder" && echo "the old pages" >"$scratch/folder/old.pdf"
}

# A broken copy of the leaflet in $scratch/issue: copy_leaflet SED_SCRIPT
copy_leaflet() {
    rm -rf "$scratch/issue" && cp -R "$top/samples/leaflet" "$scratch/issue" &&
        sed -i "$1" "$scratch/issue/issue.toml"
}

# --- what can be asked for -----------------------------------------------------------------------
expect_status "--version succeeds" 0 --version
expect_text "--version names the version" "$scratch/out" '^typeset [0-9]+\.[0-9]+\.[0-9]+$'
expect_status "--help succeeds" 0 --help --lang en
expect_text "--help shows an example" "$scratch/out" 'typeset [a-z0-9-]+\.toml -o [a-z0-9-]+\.pdf'
expect_status "--help speaks Chinese" 0 --help --lang zh
expect_text "--help in Chinese shows an example" "$scratch/out" '例'

# --- wrong usage ---------------------------------------------------------------------------------
expect_status "no arguments is wrong usage" 2
expect_status "no output is wrong usage" 2 "$leaflet"
expect_text "and the message says what to write" "$scratch/err" '-o issue\.pdf'
expect_status "-o without a file is wrong usage" 2 "$leaflet" -o
expect_status "unknown option is wrong usage" 2 "$leaflet" -o x.pdf --stritc
expect_text "and the nearest option is suggested" "$scratch/err" 'did you mean --strict'
expect_status "two manifests are wrong usage" 2 "$leaflet" "$broadsheet" -o x.pdf
expect_status "unknown dump is wrong usage" 2 "$leaflet" --dump=pixels
expect_status "pages that are no numbers are wrong usage" 2 "$leaflet" -o x.pdf --pages 3,x
expect_status "unknown language is wrong usage" 2 check "$leaflet" --lang fr
expect_status "check with output is wrong usage" 2 check "$leaflet" -o x.pdf

# --- runs that go well ---------------------------------------------------------------------------
new_folder
expect_status "a good issue is set" 0 "$leaflet" -o "$scratch/folder/new.pdf" --report "$scratch/folder/new.json"
expect_empty "nothing is printed when all is well" "$scratch/err"
expect_empty "nothing goes to standard output" "$scratch/out"
expect_equal "only the files asked for are there" "new.json new.pdf old.pdf" "$(files_in "$scratch/folder")"
if qpdf --check "$scratch/folder/new.pdf" >"$scratch/qpdf" 2>&1; then pass "qpdf finds the PDF sound"; else fail "qpdf finds the PDF sound" "$scratch/qpdf"; fi
if jq -e . "$scratch/folder/new.json" >/dev/null 2>"$scratch/err"; then pass "the report is JSON"; else fail "the report is JSON" "$scratch/err"; fi
pdfinfo "$scratch/folder/new.pdf" >"$scratch/info" 2>&1
expect_text "the PDF has its title" "$scratch/info" '^Title: +.*河畔观察'
expect_text "the PDF has the size of the sheet" "$scratch/info" '^Page size: +419\.5[0-9]* x 595\.2[0-9]* pts'
expect_status "a finished PDF stands the audit" 0 "$leaflet" -o "$scratch/folder/audited.pdf" --audit
expect_equal "and is the same as without it" "$(cksum <"$scratch/folder/new.pdf")" "$(cksum <"$scratch/folder/audited.pdf")"
expect_status "the broadsheet is set without a word" 0 "$broadsheet" -o "$scratch/folder/new.pdf" --strict
expect_empty "the broadsheet gives no warning" "$scratch/err"
expect_status "check succeeds" 0 check "$leaflet"
for kind in lines frames display; do
    expect_status "--dump=$kind succeeds" 0 "$leaflet" --dump=$kind
    expect_text "--dump=$kind prints something" "$scratch/out" '.'
done
# `script` would give the program a terminal; here it has none, so progress must stay silent.
expect_status "a run without a terminal shows no progress" 0 "$broadsheet" --dump=display
expect_empty "no progress line in a file" "$scratch/err"

# --- pages ---------------------------------------------------------------------------------------
copy_leaflet ''
for page in 2 3 4; do
    sed -n '/^\[\[page\]\]/,$p' "$top/samples/leaflet/issue.toml" | sed "s/^number *=.*/number = $page/" >>"$scratch/issue/issue.toml"
done
page_count() { pdfinfo "$1" 2>/dev/null | sed -n 's/^Pages: *//p'; }
expect_status "four pages are set" 0 "$scratch/issue/issue.toml" -o "$scratch/pages.pdf"
expect_equal "four pages are there" 4 "$(page_count "$scratch/pages.pdf")"
expect_status "--pages 1,3-4 succeeds" 0 "$scratch/issue/issue.toml" -o "$scratch/pages.pdf" --pages 1,3-4
expect_equal "--pages 1,3-4 gives three pages" 3 "$(page_count "$scratch/pages.pdf")"
new_folder
status=0
run_typeset "$scratch/issue/issue.toml" -o "$scratch/folder/old.pdf" --pages 9 >/dev/null 2>"$scratch/err" || status=$?
if [ "$status" -ne 0 ]; then pass "a page that is not there is a mistake"; else echo "exit status 0" | fail "a page that is not there is a mistake"; fi
expect_kept "a page that is not there"

# --- mistakes of the desk ------------------------------------------------------------------------
copy_leaflet 's/^area = "room"/area = "roon"/'
expect_status "a mistake in the issue gives 1" 1 check "$scratch/issue/issue.toml" --lang en
expect_text "its place and a suggestion are named" "$scratch/err" 'issue\.toml:[0-9]+:[0-9]+: error: .*"?room"?'
expect_status "messages speak Chinese" 1 check "$scratch/issue/issue.toml" --lang zh
expect_text "and name the place too" "$scratch/err" 'issue\.toml:[0-9]+:[0-9]+: 错误'
new_folder
copy_leaflet 's/^date .*/date = "tomorrow/'
expect_status "a manifest that cannot be read gives no PDF" 1 "$scratch/issue/issue.toml" -o "$scratch/folder/old.pdf"
expect_kept "a manifest that cannot be read"

# --- strict --------------------------------------------------------------------------------------
copy_leaflet 's/^layout = .*/layout = "tabloid"/'
mkdir -p "$scratch/issue/fonts"
cp "$top"/fonts/* "$scratch/issue/fonts/"
sed -i '/^\[kai\]/,/^$/s/^han .*/han = ["No Such Kai"]/' "$scratch/issue/fonts/roles.toml"
new_folder
expect_status "a role without a face is only a warning" 0 "$scratch/issue/issue.toml" -o "$scratch/folder/new.pdf" --lang en
expect_text "and the warning names the package" "$scratch/err" 'warning: .*texlive-lang-chinese'
expect_status "--strict makes warnings errors" 1 "$scratch/issue/issue.toml" -o "$scratch/folder/old.pdf" --strict
expect_kept "--strict"

# --- the machine fails ---------------------------------------------------------------------------
expect_status "a manifest that is not there gives 3" 3 check "$scratch/none.toml"
new_folder
expect_status "output into a folder that is not there is wrong usage" 2 "$leaflet" -o "$scratch/none/out.pdf"
expect_text "and the message names the file" "$scratch/err" 'none/out\.pdf'
mkdir "$scratch/folder/is-a-folder.pdf"
expect_status "output that is a folder is wrong usage" 2 "$leaflet" -o "$scratch/folder/is-a-folder.pdf"
rmdir "$scratch/folder/is-a-folder.pdf" 2>/dev/null
expect_equal "nothing half-written is left" "old.pdf" "$(files_in "$scratch/folder")"

# A file size limit stands for a full disk.
new_folder
status=0
(trap '' XFSZ; ulimit -f 8; run_typeset "$broadsheet" -o "$scratch/folder/old.pdf" >/dev/null 2>"$scratch/err") || status=$?
expect_equal "a full disk gives 3" 3 "$status"
expect_kept "a full disk"
expect_equal "a full disk: nothing half-written is left" "old.pdf" "$(files_in "$scratch/folder")"

# Killed at any moment, a run leaves the old PDF or a whole new one.
new_folder
broken=0
for delay in 0.005 0.02 0.04 0.06 0.08 0.10 0.13 0.16 0.2 0.25 0.3 0.4; do
    "$typeset_program" "$broadsheet" -o "$scratch/folder/old.pdf" >/dev/null 2>&1 &
    run=$!
    sleep "$delay"
    kill -KILL "$run" 2>/dev/null
    wait "$run" 2>/dev/null
    if [ "$(head -c 4 "$scratch/folder/old.pdf")" = "%PDF" ]; then
        qpdf --check "$scratch/folder/old.pdf" >/dev/null 2>&1 || broken=$((broken + 1))
    elif [ "$(cat "$scratch/folder/old.pdf")" != "the old pages" ]; then
        broken=$((broken + 1))
    fi
    echo "the old pages" >"$scratch/folder/old.pdf"
done
expect_equal "a killed run leaves the old PDF or a whole new one" 0 "$broken"

new_folder
"$typeset_program" "$broadsheet" -o "$scratch/folder/old.pdf" >/dev/null 2>&1 &
run=$!
sleep 0.05
kill -TERM "$run" 2>/dev/null
wait "$run" 2>/dev/null
if [ "$(head -c 4 "$scratch/folder/old.pdf")" != "%PDF" ]; then expect_kept "a run stopped by SIGTERM"; else pass "a run stopped by SIGTERM had finished"; fi

# --- where layouts and fonts come from -------------------------------------------------------------
mkdir -p "$scratch/tree/bin" "$scratch/tree/share/typeset"
cp "$typeset_program" "$scratch/tree/bin/typeset"
cp -R "$top/layouts" "$top/fonts" "$scratch/tree/share/typeset"
status=0
"$scratch/tree/bin/typeset" "$leaflet" -o "$scratch/installed.pdf" >/dev/null 2>"$scratch/err" || status=$?
expect_equal "an installed tree may stand anywhere" 0 "$status"
copy_leaflet ''
mkdir "$scratch/issue/layouts"
sed 's/^columns    = 4/columns    = 0/' "$top/layouts/tabloid.toml" >"$scratch/issue/layouts/tabloid.toml"
sed -i 's/^columns = 2/# &/' "$scratch/issue/issue.toml"
expect_status "a layout beside the manifest comes first" 1 check "$scratch/issue/issue.toml" --lang en
expect_text "and its mistakes are told at its own place" "$scratch/err" 'issue/layouts/tabloid\.toml:[0-9]+:'

# --- a terminal ------------------------------------------------------------------------------------
if script -qec true /dev/null >/dev/null 2>&1 </dev/null; then
    copy_leaflet 's/^file = /fiel = /'
    script -qec "$typeset_program check $scratch/issue/issue.toml --lang en" /dev/null >"$scratch/out" 2>&1 </dev/null
    expect_text "a terminal shows the line" "$scratch/out" '^ +fiel = "stories/reading-room\.md"'
    expect_text "and a caret below the mistake" "$scratch/out" '^ +\^'
else
    skip "a terminal shows the line" "no terminal can be made here"
fi
