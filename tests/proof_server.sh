# proof_server.sh - `typeset watch --serve` on a copy of a sample, for tests and benchmarks; sourced after lib.sh and browser.sh.
# shellcheck shell=bash

server_address_is_known() {
    address=$(grep -o 'http://127\.0\.0\.1:[0-9]*/' "$scratch/watch.log" | head -n 1)
    [ -n "$address" ] || ! kill -0 "$server_process" 2>/dev/null
}

# server_start MANIFEST [OPTION...]: sets server_process, address and port. Not the usual port: a window that somebody
# left open would listen.
server_start() {
    local try
    for try in 1 2 3 4 5; do
        : >"$scratch/watch.log"
        port=$((20000 + RANDOM % 12000))
        LC_ALL=C.UTF-8 LANGUAGE='' "$typeset_program" watch "$@" --serve --port $port >"$scratch/watch.log" 2>&1 &
        server_process=$! # of the program itself, as it was not started by a function
        wait_for 60 server_address_is_known && [ -n "$address" ] && return
    done
    return 1
}

server_stop() {
    kill -INT "$server_process" 2>/dev/null
    wait "$server_process" 2>/dev/null
}

# copy_of_sample NAME: its folder in $scratch, which may be changed.
copy_of_sample() {
    rm -rf "$scratch/issue" && cp -R "$top/samples/$1" "$scratch/issue"
}

# save FILE: what comes on standard input, as editors save: written beside and renamed. Prints the time, in milliseconds.
save() {
    cat >"$1.new"
    date +%s%3N
    mv "$1.new" "$1"
}

version_now() { page_value "return document.body.dataset.version"; }

# The page itself looks for pictures of a version later than VERSION, so that nobody who asks keeps it from drawing.
look_for_later_than() {
    page_value "window.later = new Promise((shown) => { const watch = setInterval(() => {
        const pages = [...document.querySelectorAll('.page')];
        const late = pages.filter((page) => Number(page.dataset.version) > $1);
        if (!late.length || pages.some((page) => page.dataset.version !== page.dataset.wanted)) return;
        if (Number(document.body.dataset.version) <= $1) return;
        clearInterval(watch);
        shown(Math.max(...late.map((page) => Number(page.dataset.shown)))); }, 20);
        setTimeout(() => { clearInterval(watch); shown(0); }, 30000); })" >/dev/null
}

later_is_shown() { driver "$browser/execute/async" '{"script": "window.later.then(arguments[0])", "args": []}' | jq -r .value; }

# time_edits FILE PATTERN COUNT: changes the first PATTERN, which is on the pages in sight, COUNT times; prints for each the
# milliseconds from its save until the last picture that changed is ready to be painted; "late" for one that never was.
time_edits() {
    local edit saved shown text=$2
    driver "$browser/timeouts" '{"script": 60000}' >/dev/null
    for edit in $(seq "$3"); do
        look_for_later_than "$(version_now)"
        saved=$(sed "0,/$text/s/$text/$2$((edit % 10))/" "$1" | save "$1")
        text=$2$((edit % 10))
        shown=$(later_is_shown)
        if [ "${shown:-0}" -gt 0 ]; then echo $((shown - saved)); else echo late; fi
    done
}

median() { sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'; }
