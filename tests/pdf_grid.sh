#!/usr/bin/env bash
# The line grid once more, from the finished PDF as poppler reads it: all words of the body's face and size stand at one
# height above a line of their page's grid. And the columns of a story end on the same line, or the report says by how much.
. "$(dirname "$0")/lib.sh"

# body_words PITCHES <BBOX: prints "page offset text" of each word of the commonest height of its page, the offset in
# thousandths of a point from the page's grid as far as the first such word is; PITCHES has a line "page pitch" each.
body_offsets() {
    awk -F'"' -v pitches="$1" '
        BEGIN { while ((getline line < pitches) > 0) { split(line, part, " "); pitch[++pages] = part[2] } }
        /<page / { page++ }
        /<word / {
            text = $9; sub(/^>/, "", text); sub(/<.*/, "", text)
            height = sprintf("%.2f", $8 - $4)
            sum[page, height] += length(text)
            if (sum[page, height] > most[page]) { most[page] = sum[page, height]; body[page] = height }
            words++; at[words] = page; of[words] = height; y[words] = $4; say[words] = text
        }
        END {
            for (i = 1; i <= words; i++) {
                page = at[i]
                if (of[i] != body[page]) continue
                if (!(page in first)) first[page] = y[i]
                lines = (y[i] - first[page]) / pitch[page]
                nearest = int(lines + (lines < 0 ? -0.5 : 0.5))
                print page, int(1000 * (lines - nearest) * pitch[page] + (lines < nearest ? -0.5 : 0.5)), say[i]
            }
        }
    '
}

# Cairo writes hundredths of a point of text, so two hundredths may part what layout has on one line.
check_pdf() {
    run_typeset "$1" -o "$scratch/sample.pdf" 2>/dev/null
    run_typeset "$1" --dump=display 2>/dev/null |
        sed -n 's/^grid .*pitch=\([0-9]*\).*/\1/p' | awk '{ printf "%d %.6f\n", NR, $1 / 1024 }' >"$scratch/pitches"
    pdftotext -bbox "$scratch/sample.pdf" "$scratch/bbox"
    body_offsets "$scratch/pitches" <"$scratch/bbox" >"$scratch/offsets"
    awk '$2 > 20 || $2 < -20' "$scratch/offsets" >"$scratch/off"
    if [ "$(wc -l <"$scratch/offsets")" -lt 100 ]; then
        echo "only $(wc -l <"$scratch/offsets") words of the body" | fail "$2: words of the body are found"
    elif [ -s "$scratch/off" ]; then
        fail "$2: baselines of the body in the PDF" "$scratch/off"
    else
        pass "$2: baselines of the body in the PDF"
    fi
}

# Frames that reach the lowest line of their story must be full but for what the report says is free.
check_feet() {
    run_typeset "$1" --dump=frames 2>/dev/null | awk '
        function close_story() { if (missing > free) print story ": " missing " lines short, reported: " free }
        /^story / { close_story(); story = $2; missing = 0; sub(/.*free=/, ""); free = $0 + 0; next }
        /^frame / { for (i = 1; i <= NF; i++) { if ($i ~ /^lines=/) lines = substr($i, 7); if ($i ~ /^used=/) used = substr($i, 6) }
                    missing += lines - used }
        END { close_story() }
    ' >"$scratch/feet"
    if [ -s "$scratch/feet" ]; then fail "$2: columns end level" "$scratch/feet"; else pass "$2: columns end level"; fi
}

for name in front broadsheet three-parts briefs weekly leaflet; do
    check_pdf "$top/samples/$name/issue.toml" "$name"
    check_feet "$top/samples/$name/issue.toml" "$name"
done
