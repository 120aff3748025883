# browser.sh - Chromium without a window, driven through chromedriver by curl; sourced by tests that look at web pages.
# browser_start and browser_stop; every wait asks again and again up to a limit, none sleeps a fixed time.
# shellcheck shell=bash

browser_is_there() { command -v chromium >/dev/null && command -v chromedriver >/dev/null && command -v curl >/dev/null; }

# wait_for SECONDS COMMAND...: until the command succeeds.
wait_for() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.05
    done
}

# driver PATH [JSON]: what chromedriver answers; a POST when JSON is given.
driver() {
    local path=$1
    shift
    curl -s --max-time 60 "http://127.0.0.1:$driver_port$path" ${1:+-H 'Content-Type: application/json' -d "$1"}
}

driver_port_is_known() {
    driver_port=$(sed -n 's/.*started successfully on port \([0-9]*\).*/\1/p' "$scratch/driver.log")
    [ -n "$driver_port" ]
}

# browser_start [OPTION...]: options of Chromium. As root, as in CI, it has no sandbox.
browser_start() {
    local options session
    chromedriver --port=0 >"$scratch/driver.log" 2>&1 &
    driver_process=$!
    wait_for 30 driver_port_is_known || return 1
    options=(--headless=new --window-size=1400,1000 --lang=zh-CN --user-data-dir="$scratch/browser" --disable-gpu --disable-dev-shm-usage "$@")
    if [ "$(id -u)" = 0 ]; then options+=(--no-sandbox); fi
    session=$(driver /session "$(printf '%s\n' "${options[@]}" | jq -Rnc \
        '{capabilities: {alwaysMatch: {"goog:chromeOptions": {args: [inputs]}, "goog:loggingPrefs": {browser: "ALL"}}}}')")
    session=$(jq -r '.value.sessionId // empty' <<<"$session")
    [ -n "$session" ] || return 1
    browser=/session/$session
}

browser_stop() {
    if [ -n "${browser:-}" ]; then driver "$browser" >/dev/null && curl -s -X DELETE "http://127.0.0.1:$driver_port$browser" >/dev/null; fi
    if [ -n "${driver_process:-}" ]; then kill "$driver_process" 2>/dev/null && wait "$driver_process" 2>/dev/null; fi
    browser='' driver_process=''
}

browser_open() { driver "$browser/url" "$(jq -nc --arg url "$1" '{url: $url}')" >/dev/null; }

# page_value SCRIPT: what the script returns, as text; strings without quotes.
page_value() {
    driver "$browser/execute/sync" "$(jq -nc --arg script "$1" '{script: $script, args: []}')" | jq -r '.value | if type == "object" and .error then "error: " + .message else . end'
}

page_holds() { [ "$(page_value "return Boolean($1)")" = true ]; }

# press KEY...: single characters, or names as in WebDriver's table.
press() {
    local key keys=()
    for key in "$@"; do
        case $key in
        Enter) key=$'\ue007' ;; Escape) key=$'\ue00c' ;; PageUp) key=$'\ue00e' ;; PageDown) key=$'\ue00f' ;; End) key=$'\ue010' ;;
        Home) key=$'\ue011' ;; Left) key=$'\ue012' ;; Up) key=$'\ue013' ;; Right) key=$'\ue014' ;; Down) key=$'\ue015' ;; Tab) key=$'\ue004' ;;
        esac
        keys+=("$key")
    done
    driver "$browser/actions" "$(printf '%s\n' "${keys[@]}" | jq -Rnc '{actions: [{type: "key", id: "keys",
        actions: [inputs | {type: "keyDown", value: .}, {type: "keyUp", value: .}]}]}')" >/dev/null
}

# click_at X Y: pixels of the window.
click_at() {
    driver "$browser/actions" "$(jq -nc --argjson x "$1" --argjson y "$2" '{actions: [{type: "pointer", id: "mouse",
        parameters: {pointerType: "mouse"}, actions: [{type: "pointerMove", x: ($x | round), y: ($y | round), duration: 0},
        {type: "pointerDown", button: 0}, {type: "pointerUp", button: 0}]}]}')" >/dev/null
}

screenshot() { driver "$browser/screenshot" | jq -r .value | base64 -d >"$1"; }

# What the browser itself complains about: scripts, refused loads.
browser_complaints() { driver "$browser/se/log" '{"type": "browser"}' | jq -r '.value[] | select(.level == "SEVERE") | .message'; }
