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

# The pages in sight are those of the latest setting, which is later than VERSION.
pages_are_later_than() {
    page_holds "Number(document.body.dataset.version) > $1 &&
        [...document.querySelectorAll('.page')].every((page) => page.dataset.version === page.dataset.wanted)"
}

version_now() { page_value "return document.body.dataset.version"; }

# time_edits FILE PATTERN COUNT: changes the first PATTERN, which is on the pages in sight, COUNT times; prints for each the
# milliseconds from its save to the end of the load event of the last picture that changed; "late" for one that never showed.
time_edits() {
    local edit version saved shown text=$2
    for edit in $(seq "$3"); do
        version=$(version_now)
        saved=$(sed "0,/$text/s/$text/$2$((edit % 10))/" "$1" | save "$1")
        text=$2$((edit % 10))
        if wait_for 30 pages_are_later_than "$version"; then
            shown=$(page_value "return Math.max(...[...document.querySelectorAll('.page')].map((page) =>
                Number(page.dataset.version) > $version ? Number(page.dataset.shown) : 0))")
            echo $((shown - saved))
        else
            echo late
        fi
    done
}

median() { sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'; }
