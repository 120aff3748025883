#!/usr/bin/env bash
# Every baseline of body text stands on the line grid of its page, to the unit of 1/1024 pt.
. "$(dirname "$0")/lib.sh"

# Reads --dump=display; prints lines that are off the grid, and last "N lines, N off".
off_grid() {
    awk '
        function value(key,   i) {
            for (i = 1; i <= NF; i++)
                if (index($i, key "=") == 1) return substr($i, length(key) + 2)
            return ""
        }
        $1 == "page" { page = $2; pitch = 0 }
        $1 == "grid" { pitch = value("pitch"); baseline = value("baseline") }
        $1 == "glyphs" && $2 ~ /^(body|list|quote|dateline|author_note)$/ {
            lines++
            if (pitch <= 0) { print "page " page ": no grid line in the dump"; off++; exit }
            error = (value("y") - baseline) % pitch
            if (error != 0) { print "page " page ", off by " error ": " substr($0, 1, 160); off++ }
        }
        END { print lines + 0 " lines, " off + 0 " off" }
    '
}

sample_manifests | while read -r manifest; do
    name=$(sample_name "$manifest")
    run_typeset "$manifest" --dump=display >"$scratch/dump" 2>"$scratch/messages"
    off_grid <"$scratch/dump" >"$scratch/off"
    case $(tail -n 1 "$scratch/off") in
    "0 lines,"*) cat "$scratch/messages" "$scratch/off" | fail "$name: body lines are found" ;;
    *", 0 off") pass "$name: all body baselines on the grid ($(tail -n 1 "$scratch/off"))" ;;
    *) fail "$name: all body baselines on the grid" "$scratch/off" ;;
    esac
done
