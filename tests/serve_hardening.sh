#!/usr/bin/env bash
# The server answers its own page on this machine and nothing else, whatever it is sent.
. "$(dirname "$0")/lib.sh"
. "$top/tests/browser.sh"
. "$top/tests/proof_server.sh"
trap 'server_stop; rm -rf "$scratch"' EXIT

if ! command -v curl >/dev/null; then
    skip "the server" "curl is missing; see make deps"
    exit 0
fi
copy_of_sample leaflet
manifest=$scratch/issue/issue.toml
if ! server_start "$manifest"; then fail "the server starts" "$scratch/watch.log"; exit 1; fi

# status CURL-OPTIONS... PATH: what a request is answered with; 000 for a closed connection.
status() { curl -s -o "$scratch/answer" -m 10 -w '%{http_code}' --path-as-is "${@:1:$#-1}" "http://127.0.0.1:$port${*: -1}"; }
expect_status() { expect_equal "$1" "$2" "$(status "${@:3}")"; }

# --- where it listens ----------------------------------------------------------------------------
# Addresses of sockets in state 0A, which listen on the port; 0100007F is 127.0.0.1.
listening() { awk -v port="$(printf ':%04X' "$port")" '$4 == "0A" && $2 ~ port "$" { print $2 }' /proc/net/tcp /proc/net/tcp6 2>/dev/null; }
expect_equal "it listens on the loopback address only" "$(printf '0100007F:%04X' "$port")" "$(listening)"
for other in $(hostname -I 2>/dev/null | tr ' ' '\n' | grep -v : | grep -v '^127'); do
    expect_equal "nothing answers on $other" 000 "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "http://$other:$port/")"
done
run_typeset watch "$manifest" --serve --port "$port" >"$scratch/second.log" 2>&1
expect_equal "a port that is taken is told" "3" "$?"
if grep -q -- "$port" "$scratch/second.log"; then pass "with its number"; else fail "with its number" "$scratch/second.log"; fi
timeout -s INT 20 "$typeset_program" watch "$manifest" --serve >"$scratch/second.log" 2>&1 &
second=$!
second_address_is_known() { grep -q '^http://127\.0\.0\.1:8[23][0-9][0-9]/$' "$scratch/second.log"; }
if wait_for 20 second_address_is_known; then pass "without a port it finds one"; else fail "without a port it finds one" "$scratch/second.log"; fi
kill -INT $second
wait $second 2>/dev/null

# --- what is answered ----------------------------------------------------------------------------
for path in / /style.css /words.js /stage.js /panels.js /proofs.js /icon.svg /state /other-messages /page/1.png '/page/1.png?scale=2' /overlay/1.svg?show=grid /lines/1; do
    expect_status "answered: $path" 200 "$path"
done
expect_status "HEAD is answered" 200 -I /state
curl -s -I "http://127.0.0.1:$port/" >"$scratch/headers"
for header in "content-security-policy: default-src 'none'" 'x-content-type-options: nosniff' 'cache-control: no-store' \
    'cross-origin-resource-policy: same-origin' 'x-frame-options: deny'; do
    if tr -d '\r' <"$scratch/headers" | grep -qi "^$header"; then pass "header $header"; else fail "header $header" "$scratch/headers"; fi
done
if grep -qi '^access-control' "$scratch/headers"; then fail "no other origin is let in" "$scratch/headers"; else pass "no other origin is let in"; fi

# --- what is refused -----------------------------------------------------------------------------
expect_status "localhost is a name of it" 200 -H "Host: localhost:$port" /state
for host in example.com "example.com:$port" 127.0.0.1 "127.0.0.1:1" "127.0.0.1:$port.example.com" "localhost.example.com:$port" "[::1]:$port" ''; do
    expect_status "Host refused: ${host:-empty}" 403 -H "Host;" -H "Host: $host" /state
done
expect_equal "a request without Host" 403 "$(printf 'GET /state HTTP/1.0\r\n\r\n' | timeout 5 bash -c "exec 3<>/dev/tcp/127.0.0.1/$port; cat >&3; head -n 1 <&3" | cut -d ' ' -f 2)"
expect_equal "two of them" 403 "$(printf 'GET /state HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nHost: example.com\r\n\r\n' "$port" | timeout 5 bash -c "exec 3<>/dev/tcp/127.0.0.1/$port; cat >&3; head -n 1 <&3" | cut -d ' ' -f 2)"
expect_status "Origin of another site" 403 -H 'Origin: http://example.com' /state
expect_status "Origin null" 403 -H 'Origin: null' /state
expect_status "Referer of another site" 403 -H "Referer: http://example.com/http://127.0.0.1:$port/" /page/1.png
expect_status "a page of another site asks" 403 -H 'Sec-Fetch-Site: cross-site' /page/1.png
expect_status "its own page asks" 200 -H "Origin: http://127.0.0.1:$port" -H "Referer: http://127.0.0.1:$port/?lang=zh" -H 'Sec-Fetch-Site: same-origin' /state
for method in POST PUT DELETE OPTIONS PATCH TRACE CONNECT BREW; do
    expect_status "method refused: $method" 405 -X $method /state
done
expect_status "a body is refused" 400 -X GET -d 'x=1' /state
for path in /../etc/passwd /page/../../etc/passwd /%2e%2e/%2e%2e/etc/passwd /page/%2e%2e/1.png /..%2f..%2fetc/passwd /issue.toml /stories \
    /stories/reading-room.md '/state%00' '/%73tate' //state /state/ /page/0.png /page/2.png /page/-1.png /page/01.png /page/1 /page/1.png.png \
    /page/99999999999999999999.png /lines/ /lines/0 /lines/1.json /overlay/1.png /.git/config /web/page.html '/\..\..\etc' "/$(printf 'a%.0s' {1..5000})"; do
    expect_status "not there: ${path:0:60}" 404 "$path"
done
for query in 'scale=0' 'scale=-1' 'scale=nan' 'scale=1e3' 'scale=99999' 'width=99999&height=99999' 'width=16000&height=16000' 'x=-1' 'width=10' 'scale=16'; do
    expect_status "too much of a page: $query" 400 "/page/1.png?$query"
done
expect_equal "an endless header line ends" 431 "$(status -H "X: $(printf 'a%.0s' {1..60000})" /state | sed 's/^\(413\|414\|400\|000\)$/431/')"

# --- harm ----------------------------------------------------------------------------------------
resident() { awk '/^VmRSS/ { print $2 }' "/proc/$server_process/status"; }
version_is_later_than() { [ "$(curl -s -m 10 "http://127.0.0.1:$port/state" | jq .version)" -gt "$1" ]; }
answers() { [ "$(status /state)" = 200 ]; }

"$tools/bad_requests" "$port" 100 1 >/dev/null # what it needs for them it may keep
before=$(resident)
expect_equal "a thousand malformed requests" 1000 "$("$tools/bad_requests" "$port" 1000 20261120)"
if wait_for 30 answers; then pass "after them it answers"; else echo "no answer" | fail "after them it answers"; fi
"$tools/bad_requests" "$port" 1000 7 >/dev/null
wait_for 30 answers
grown=$(($(resident) - before))
if [ $grown -lt 16384 ] || [ -n "${ASAN_OPTIONS:-}" ]; then pass "two thousand of them take no memory"; else echo "grown by $grown KB" | fail "two thousand of them take no memory"; fi

# fifty DIRECTORY: as many clients at once, half of them for pictures of sizes of their own.
fifty() {
    local client urls=()
    for client in $(seq 25); do
        urls+=("http://127.0.0.1:$port/page/1.png?scale=1.$((client + 10))" -o "$1/page-$client" "http://127.0.0.1:$port/state" -o "$1/state-$client")
    done
    mkdir -p "$1"
    curl -s --no-progress-meter -m 60 --parallel --parallel-immediate --parallel-max 50 -w '%{http_code}\n' "${urls[@]}"
}
version=$(curl -s "http://127.0.0.1:$port/state" | jq .version)
fifty "$scratch/fifty" >"$scratch/statuses" &
fifty_process=$!
sed 's/夜读/夜里读/' "$scratch/issue/stories/reading-room.md" | save "$scratch/issue/stories/reading-room.md" >/dev/null
if wait_for 30 version_is_later_than "$version"; then pass "a save is set while fifty ask"; else echo "it was not" | fail "a save is set while fifty ask"; fi
wait $fifty_process
expect_equal "fifty clients at once are answered" "50 200" "$(sort "$scratch/statuses" | uniq -c | xargs)"
whole=0
for picture in "$scratch"/fifty/page-*; do
    if head -c 8 "$picture" | grep -aq PNG && tail -c 12 "$picture" | grep -aq IEND; then whole=$((whole + 1)); fi
done
expect_equal "with whole pictures" 25 $whole

# slow COUNT: connections that begin a request and never end it.
for client in $(seq 40); do
    exec {slow}<>"/dev/tcp/127.0.0.1/$port"
    printf 'GET /state HTTP/1.1\r\nHost: 127' >&"$slow"
    slow_ones+=("$slow")
done
if wait_for 20 answers; then pass "forty slow clients keep nobody waiting"; else echo "no answer" | fail "forty slow clients keep nobody waiting"; fi
slow_are_ended() { [ "$(awk -v port="$(printf ':%04X' "$port")" '$4 == "01" && $2 ~ port "$"' /proc/net/tcp | wc -l)" -lt 10 ]; }
if wait_for 60 slow_are_ended; then pass "and are shown out"; else echo "they are still there" | fail "and are shown out"; fi
for slow in "${slow_ones[@]}"; do exec {slow}>&-; done

# Windows that listen, more than are served.
listeners=()
for client in $(seq 30); do
    curl -s -N -m 60 "http://127.0.0.1:$port/events" >"$scratch/stream-$client" 2>/dev/null &
    listeners+=($!)
done
streams_are() { [ "$(grep -l "$1" "$scratch"/stream-* | wc -l)" = "$2" ]; }
if wait_for 20 streams_are '^data: ' 16 && wait_for 20 streams_are '^busy' 14; then pass "sixteen windows are told, more are not"; else
    cat "$scratch"/stream-* | sort | uniq -c | fail "sixteen windows are told, more are not"
fi
if wait_for 20 answers; then pass "it answers while windows listen"; else echo "no answer" | fail "it answers while windows listen"; fi
kill "${listeners[@]}" 2>/dev/null
wait "${listeners[@]}" 2>/dev/null

kill -INT "$server_process"
wait "$server_process"
expect_equal "it ends well" 0 $?
if grep -q 'ERROR: \|runtime error: ' "$scratch/watch.log"; then fail "no memory is misused" "$scratch/watch.log"; else pass "no memory is misused"; fi
