#!/usr/bin/env bash
# Milliseconds from the save of a story of the largest sample to its page in headless Chromium, of twenty edits. Everything runs on
# this machine: editor, program, browser, driver. With INK=1 the ink of the pages is measured meanwhile.
. "$(dirname "$0")/../lib.sh"
. "$top/tests/browser.sh"
. "$top/tests/proof_server.sh"
trap 'browser_stop; server_stop; rm -rf "$scratch"' EXIT

copy_of_sample issue-240
server_start "$scratch/issue/issue-240.toml" --lang zh && browser_start || exit 1
browser_open "${address}?lang=zh"
wait_for 30 page_holds "document.body.dataset.version" || exit 1
press n 6 Enter
wait_for 30 page_holds "document.getElementById('page').value === '6–7' && [...document.querySelectorAll('.page')].every((page) => page.dataset.version)" || exit 1
if [ -n "${INK:-}" ]; then press i; fi
# Of the program alone: on a busy machine it says more than the clock.
processor_milliseconds() { awk -v ticks="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000 / ticks }' "/proc/$server_process/stat"; }
before=$(processor_milliseconds)
time_edits "$scratch/issue/stories/ferry.md" "还有一道横" "${1:-20}" >"$scratch/times"
printf 'save to picture in the browser, %d edits: median %s ms, fastest %s, slowest %s\n' "$(wc -l <"$scratch/times")" \
    "$(median <"$scratch/times")" "$(sort -n "$scratch/times" | head -n 1)" "$(sort -n "$scratch/times" | tail -n 1)"
awk -v before="$before" -v after="$(processor_milliseconds)" -v edits="$(wc -l <"$scratch/times")" \
    'BEGIN { printf "processor time of the program for each: %d ms\n", (after - before) / edits }'
if [ -n "${SHOW:-}" ]; then cat "$scratch/times" "$scratch/watch.log"; fi
