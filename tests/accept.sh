#!/usr/bin/env bash
# Rewrites the expected files of golden tests; look at what changed with `git diff` before it is committed.
#   tests/accept.sh                          all of them
#   tests/accept.sh layout diagnostics/NAME  one kind, one case
. "$(dirname "$0")/lib.sh"

accept_diagnostics() { diagnostics_output "$1" >"$1/expected.txt"; }
accept_layout() { layout_output "$1" >"$1/expected.dump"; }
accept_pages() {
    page_images "$(basename "$1")" "$scratch/pages" && rm -f "$1"/page-*.png && cp "$scratch"/pages/page-*.png "$1"
}

for what in "${@:-diagnostics layout pages}"; do
    for one in $what; do
        one=${one%/}
        kind=${one%%/*}
        case $kind in
        diagnostics | layout | pages) ;;
        *) echo "accept.sh: give diagnostics, layout, pages or one of their folders, not \"$one\"" >&2; exit 2 ;;
        esac
        if [ "$kind" = pages ]; then # every sample has its folder here
            for manifest in "$top"/samples/*/issue*.toml; do mkdir -p "$top/tests/pages/$(sample_name "$manifest")"; done
        fi
        if [ "$kind" = "$one" ]; then one="$kind/*"; fi
        for folder in "$top"/tests/$one/; do
            [ -d "$folder" ] || { echo "accept.sh: there is no folder ${folder%/}" >&2; exit 2; }
            status=0
            "accept_$kind" "${folder%/}" 2>"$scratch/messages" || status=$?
            if [ "$status" -gt 1 ]; then
                echo "${folder%/}: exit status $status" >&2
                cat "$scratch/messages" >&2
            fi
        done
    done
done
