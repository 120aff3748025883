#!/usr/bin/env bash
# Every baseline of body text stands on the line grid of its page, and the lines of a vertical story at
# whole pitches of its own, to the unit of 1/1024 pt.
. "$(dirname "$0")/lib.sh"

# Reads --dump=display, and the ids of stories whose pitch was fitted: they leave the grid; prints lines that are off the grid, and last "N lines, N off".
off_grid() {
    awk '
        function value(key,   i) {
            for (i = 1; i <= NF; i++)
                if (index($i, key "=") == 1) return substr($i, length(key) + 2)
            return ""
        }
        FNR == NR { fitted[$1]; next }
        $1 == "page" { page = $2; pitch = 0 }
        $1 == "grid" { pitch = value("pitch"); baseline = value("baseline"); em = (baseline - value("y")) / 0.88 }
        function check_vertical(   story, x, i, y, pitch, least) {
            for (story in axes) {
                count = split(axes[story], x, " ")
                least = 0
                for (i = 2; i <= count; i++) {
                    y = x[1] - x[i]; if (y < 0) y = -y
                    if (y > 0 && (least == 0 || y < least)) least = y
                }
                for (i = 2; i <= count; i++)
                    if (least && (x[1] - x[i]) % least != 0) { print "story " story ": a vertical line at x=" x[i]; off++ }
            }
        }
        $1 == "glyphs" && $2 == "body" && value("set") == "upright" { lines++; axes[$3] = axes[$3] " " value("x") }
        $1 == "glyphs" && $2 ~ /^(body|list|quote|dateline|author_note)$/ && value("set") == "" && !($3 in fitted) {
            lines++
            if (pitch <= 0) { print "page " page ": no grid line in the dump"; off++; exit }
            # Text smaller than the grid has the middle of its em on the middle of the grid: 0.38 em above the baseline.
            error = value("size") < em - 2 ? value("y") + int(0.38 * (em - value("size")) + 0.5) - baseline : value("y") - baseline
            error = (error % pitch + pitch) % pitch # the mark of a note on the first line is above the grid
            # The mark of a note is raised: all of one size to the same height above their lines.
            if (value("size") < 0.6 * em && value("text") ~ /^"(\342\221|\342\222|\343\211|\343\212|[0-9])/) {
                if (!(value("size") in raise)) raise[value("size")] = error
                error -= raise[value("size")]
            }
            if (value("size") < em - 2 && (error == 1 || error == pitch - 1)) error = 0 # rounding
            if (error != 0) { print "page " page ", off by " error ": " substr($0, 1, 160); off++ }
        }
        END { check_vertical(); print lines + 0 " lines, " off + 0 " off" }
    ' "$1" -
}

sample_manifests | while read -r manifest; do
    name=$(sample_name "$manifest")
    run_typeset "$manifest" --dump=display --report "$scratch/report.json" >"$scratch/dump" 2>"$scratch/messages"
    { echo -; jq -r '.stories[] | select(.fitting_used.pitch) | .id' "$scratch/report.json"; } >"$scratch/fitted"
    off_grid "$scratch/fitted" <"$scratch/dump" >"$scratch/off"
    case $(tail -n 1 "$scratch/off") in
    "0 lines,"*) cat "$scratch/messages" "$scratch/off" | fail "$name: body lines are found" ;;
    *", 0 off") pass "$name: all body baselines on the grid ($(tail -n 1 "$scratch/off"))" ;;
    *) fail "$name: all body baselines on the grid" "$scratch/off" ;;
    esac
done
