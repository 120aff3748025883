#!/usr/bin/env bash
# Times typeset beside floor, the least that any program must do, on the same texts; prints a table.
#   make bench    or    RUNS=21 tests/bench/bench.sh
. "$(dirname "$0")/../lib.sh"
runs=${RUNS:-11}
magazine=$top/../shared/data/pages/magazine-240.md

# An issue of three-column pages in FOLDER, the text on standard input cut into pages of about one full page each.
make_issue() {
    mkdir -p "$1/stories"
    cat >"$1/issue.toml" <<'MANIFEST'
[issue]
title  = "试排"
date   = 2026-11-20

[issue.layout]
name = "broadsheet"

[issue.layout.sheet]
width  = "210mm"
height = "285mm"

[issue.layout.type_area]
top    = "22mm"
inner  = "15mm"
width  = "180mm"
height = "245mm"

[issue.layout.grid]
columns = 3
characters = 17
gutter = "1.5em"
MANIFEST
    # Bytes: three of them are a Han character. A page has room for 3 columns of 55 lines of 17 characters.
    LC_ALL=C awk -v folder="$1" '
        function start_page() {
            page++
            lines = 8
            story = folder "/stories/page-" page ".md"
            printf "+++\nheadline = \"第%d页\"\n+++\n", page > story
            printf "\n[[page]]\nnumber = %d\nplan = [\"text text text\"]\n\n[[page.story]]\narea = \"text\"\nfile = \"stories/page-%d.md\"\n", page, page > (folder "/issue.toml.pages")
        }
        /^[ \t]*$/ { next }
        /^\+\+\+/ { fences++; next }
        fences % 2 { next }
        {
            sub(/^[-#>+*|]+[ \t]*/, "")
            need = int((length($0) / 3 + 2) / 17) + 1
            if (page == 0 || lines + need > 160) { if (page) close(story); start_page() }
            lines += need
            print $0 "\n" > story
        }
    '
    cat "$1/issue.toml.pages" >>"$1/issue.toml"
    rm "$1/issue.toml.pages"
}

# An issue of one story in FOLDER, in three columns of 9 pt on 14 pt; its text is on standard input.
make_columns() {
    mkdir -p "$1/stories"
    cat >"$1/issue.toml" <<'MANIFEST'
[issue]
title  = "试排"
date   = 2026-11-20

[issue.layout]
name = "magazine"
sheet      = { width = "210mm", height = "285mm" }
type_area  = { top = "22mm", inner = "15mm", width = "181mm", height = "245mm" }
grid       = { columns = 3, characters = 18, size = "9pt", pitch = "14pt", gutter = "1.5em" }

[issue.layout.styles.body]
size  = "9pt"
pitch = "14pt"

[issue.layout.designs.plain]
columns = 3
start = "page"

[[section]]
name = "全文"
design = "plain"
stories = ["stories/all.md"]
MANIFEST
    {
        printf '+++\nheadline = "全文"\n+++\n'
        awk '/^\+\+\+/ { fences++; next } fences % 2 == 0'
    } >"$1/stories/all.md"
}

# writing MANIFEST: medians of the turns, of processor time and of the ratio in each turn.
writing() {
    local _
    for _ in $(seq "$runs"); do
        printf '%s %s\n' "$("$build/bench/writing" cairo "$1" "$top")" "$("$build/bench/writing" typeset "$1" "$top")"
    done | awk '
        function median(values,    i, j, held) {
            for (i = 2; i <= NR; i++)
                for (j = i; j > 1 && values[j] < values[j - 1]; j--) {
                    held = values[j]; values[j] = values[j - 1]; values[j - 1] = held
                }
            return values[int((NR + 1) / 2)]
        }
        { cairo[NR] = $2; ours[NR] = $5; ratio[NR] = $5 / $2; size_of_cairo = $3; size = $6 }
        END { printf "Cairo alone %.0f ms, %d KB; typeset %.0f ms, %d KB; ratio %.2f\n", median(cairo), size_of_cairo / 1000,
                     median(ours), size / 1000, median(ratio) }'
}

# A copy of a sample without pictures: floor draws none.
copy_without_pictures() {
    cp -R "$(dirname "$1")" "$2"
    for story in "$2"/stories/*.md; do
        awk '/^\[\[pictures\]\]/ { inside = 1 } /^\+\+\+/ { inside = 0 } !inside' "$story" >"$scratch/story" &&
            cp "$scratch/story" "$story"
    done
}

# measure NAME MANIFEST FLOOR_MANIFEST: one row of the table.
measure() {
    local characters figures
    if ! "$typeset_program" "$2" -o "$scratch/typeset.pdf" --report "$scratch/report.json" >/dev/null 2>"$scratch/messages" &&
        [ ! -s "$scratch/typeset.pdf" ]; then
        printf '%-34s not set:\n' "$1"
        head -n 5 "$scratch/messages"
        return
    fi
    characters=$("$tools/manuscript" "$2" "$top" | cut -f 3 | tr -d '[:space:]' | wc -m)
    figures=$("$build/bench/stopwatch" "$runs" "$build/bench/floor" "$3" "$scratch/floor.pdf" "$top" -- \
        "$typeset_program" "$2" -o "$scratch/typeset.pdf") || return
    # shellcheck disable=SC2086 # one word a column
    printf '%-34s %10s %10s %12s %7s %10s %12s\n' "$1" "$characters" $figures
}

printf '%-34s %10s %10s %12s %7s %10s %12s\n' text characters "floor ms" "typeset ms" ratio "floor MB" "typeset MB"
for manifest in "$top"/samples/*/issue.toml; do
    name=$(sample_name "$manifest")
    copy_without_pictures "$manifest" "$scratch/$name"
    measure "$name" "$manifest" "$scratch/$name/issue.toml"
    measure "$name, no pictures" "$scratch/$name/issue.toml" "$scratch/$name/issue.toml"
done
if [ -r "$magazine" ]; then
    make_issue "$scratch/magazine" <"$magazine"
    measure "magazine-240" "$scratch/magazine/issue.toml" "$scratch/magazine/issue.toml"
else
    for _ in 1 2 3 4 5 6 7 8 9 10; do cat "$top"/samples/*/stories/*.md; done | make_issue "$scratch/repeated"
    measure "samples, ten times" "$scratch/repeated/issue.toml" "$scratch/repeated/issue.toml"
fi

# --- writing the file, beside Cairo alone on the same pages ---------------------------------------

printf '\nwriting the PDF of three columns of 9 pt on 14 pt, of the processor: '
if [ -r "$magazine" ]; then
    make_columns "$scratch/columns" <"$magazine"
else
    for _ in 1 2 3 4 5; do cat "$top"/samples/issue-240/stories/*.md; done | make_columns "$scratch/columns"
fi
writing "$scratch/columns/issue.toml"

# --- from a save to the issue set again ----------------------------------------------------------

# Twenty edits of one character in the longest story of the largest sample.
printf '\nissue-240, from the save of a story: '
cp -R "$top/samples/issue-240" "$scratch/live"
"$build/bench/live_edits" "$scratch/live/issue-240.toml" "$scratch/live/stories/street-trees.md" "$top"

# --- and to its page in a browser ----------------------------------------------------------------

BUILD=$build "$top/tests/bench/serve_edits.sh" || echo 'no browser is there'

# --- how even lines are, and what breaking costs -------------------------------------------------

# The rule sheet is no body text: its stories are foreign, marked, or made to break badly.
body=("$top"/samples/{broadsheet,leaflet,supplement}/stories/*.md)
if [ -d "$top/../shared/data/pages" ]; then body+=("$top"/../shared/data/pages/*.md); fi

printf '\n100,000 characters in lines of 18 em; stretch is what a gap opened by, in em\n'
printf '%-12s %-10s %7s %10s %11s %11s %10s %10s\n' profile breaker lines "no stretch" "95 of 100" largest forbidden "lone last"
for profile in cn-news cn-magazine book; do
    (cd "$top" && "$build/bench/evenness" "$profile" "${body[@]}") | grep -v '^#'
done

# instructions FUNCTION: millions of them, in this function and all it calls.
instructions() {
    (cd "$top" && valgrind --tool=callgrind --collect-atstart=no --toggle-collect="$1" \
        --callgrind-out-file=/dev/null "$build/bench/shape_and_break" "${body[@]}" 2>&1) |
        awk '/Collected/ { printf "%.0f", $NF / 1000000 }'
}

if command -v valgrind >/dev/null; then
    printf '\nmillion instructions for 100,000 characters (callgrind): shaping %s, total fit and justification %s\n' \
        "$(instructions shape_text_sized)" "$(instructions paragraph_break)"
fi
