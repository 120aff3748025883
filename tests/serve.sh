#!/usr/bin/env bash
# The page that `typeset watch --serve` shows, in Chromium: what is saved shows, overlays, lines, messages, keys, languages.
. "$(dirname "$0")/lib.sh"
. "$top/tests/browser.sh"
. "$top/tests/proof_server.sh"

if ! browser_is_there; then
    skip "the page in the browser" "chromium, chromium-driver or curl is missing; see make deps"
    exit 0
fi
trap 'browser_stop; server_stop; rm -rf "$scratch"' EXIT

# expect_page NAME CONDITION: a condition in the page that comes true.
expect_page() {
    if wait_for 60 page_holds "$2"; then pass "$1"; else
        { echo "never true: $2"; page_value "return document.getElementById('where').textContent + ' | ' + document.body.innerText.slice(0, 300)"; } | fail "$1"
    fi
}

copy_of_sample issue-240
manifest=$scratch/issue/issue-240.toml
story=$scratch/issue/stories/ferry.md
if ! server_start "$manifest" --lang zh; then fail "the server starts" "$scratch/watch.log"; exit 1; fi
pass "the server starts"
if ! browser_start; then fail "the browser starts" "$scratch/driver.log"; exit 1; fi

# --- the page appears ----------------------------------------------------------------------------
browser_open "${address}?lang=zh"
expect_page "the cover appears" "document.querySelector('.page[data-version] .whole')?.naturalWidth > 300"
expect_page "the cover stands alone" "document.querySelectorAll('.page').length === 1"
expect_page "the paper's name is there" "document.getElementById('issue').textContent.startsWith('河畔')"
expect_page "every message of a run is listed" \
    "document.querySelectorAll('.message').length === $(run_typeset check "$manifest" --lang zh 2>&1 >/dev/null | grep -c "^$scratch/.*: ")"
expect_page "stories are listed" "document.querySelectorAll('#story-list tr').length > 30"

# --- keys ----------------------------------------------------------------------------------------
label_is() { echo "document.getElementById('page').value === '$1'"; }
press Right
expect_page "the arrow turns the page" "$(label_is 封二–1)"
press Right Right
expect_page "facing pages stand side by side" "$(label_is 4–5) && document.querySelectorAll('.page[data-version]').length === 2"
press Left
expect_page "the other arrow turns it back" "$(label_is 2–3)"
press End
expect_page "End goes to the last page" "$(label_is 封底)"
press PageUp
expect_page "Page Up turns back" "$(label_is 28–封三)"
press Home
expect_page "Home goes to the first" "$(label_is 封面)"
press PageDown
expect_page "Page Down turns on" "$(label_is 封二–1)"
press n 6 Enter
expect_page "a typed number leads to its page" "$(label_is 6–7) && document.activeElement.id === 'stage'"
press +
expect_page "plus makes it larger" "document.getElementById('fit-page').ariaPressed === 'false' && document.getElementById('zoom').textContent === '67%'"
press 1
expect_page "1 is full size" "document.getElementById('zoom').textContent === '100%'"
expect_page "the picture has every pixel" "document.querySelector('.page .whole').naturalWidth === document.querySelector('.page').offsetWidth"
press + + + + +
expect_page "a large page comes in tiles where it is in sight" \
    "document.getElementById('zoom').textContent === '400%' && [...document.querySelectorAll('.page div img')].some((tile) => tile.complete && tile.naturalWidth === 1024)"
press -
expect_page "minus makes it smaller" "document.getElementById('zoom').textContent === '300%'"
press w
expect_page "w fits the width" "document.getElementById('fit-width').ariaPressed === 'true'"
press 0
expect_page "0 fits the page" "document.getElementById('fit-page').ariaPressed === 'true' && document.getElementById('stage').scrollHeight <= document.getElementById('stage').clientHeight"
press b
expect_page "b puts the panel away" "document.getElementById('panel').hidden"
press b Tab
expect_page "what has the focus is seen to have it" "document.activeElement !== document.body && getComputedStyle(document.activeElement).outlineStyle === 'solid'"
press r
expect_page "r opens the stories" "document.activeElement.id === 'stories-tab' && !document.getElementById('stories').hidden"
press m
expect_page "m opens the messages" "document.activeElement.id === 'messages-tab' && !document.getElementById('messages').hidden"
press Down Enter
expect_page "a message leads to its page" "$(label_is 14–15) && [...document.querySelectorAll('.mark.flash')].some((mark) => !mark.hidden && mark.offsetWidth > 100)"
browser_open "${address}?lang=zh"
wait_for 20 page_holds "document.body.dataset.version"
press '?'
expect_page "the keys are explained" "document.getElementById('help').open && document.querySelectorAll('#help dt').length > 8"
press Escape n 6 Enter
expect_page "Escape closes that" "!document.getElementById('help').open && $(label_is 6–7)"

# --- overlays ------------------------------------------------------------------------------------
overlays_are() { echo "[...document.querySelectorAll('.page .over')].every((over) => over.dataset.overlays === '$1' && over.naturalWidth > 0)"; }
shown=
for pair in g:grid c:columns a:areas s:stories o:overset f:free l:loose p:pictures; do
    shown=$shown${shown:+,}${pair#*:}
    press "${pair%%:*}"
    expect_page "overlay on: ${pair#*:}" "$(overlays_are "$shown") && document.querySelector('#overlays .${pair#*:}').ariaPressed === 'true'"
done
for key in g c a s o f l; do press $key; done
expect_page "overlays off one by one" "$(overlays_are pictures)"
press p
expect_page "all overlays off" "[...document.querySelectorAll('.page .over')].every((over) => over.hidden)"

# --- ink: measured by a process of its own when it is asked for --------------------------------------
ink_is() { echo "[...document.querySelectorAll('.page')].every((page) => page.dataset.ink === '$1')"; }
if command -v mutool >/dev/null; then
    press i
    expect_page "ink is being measured, and the page says so" "[...document.querySelectorAll('.page')].some((page) => page.dataset.ink === 'measured' && page.dataset.inkWords.includes('总墨量'))"
    expect_page "its button is on" "document.querySelector('#overlays .ink').ariaPressed === 'true'"
    lines_time=$(curl -s -o "$scratch/lines" -w '%{time_total}' "${address}lines/8")
    if awk -v time="$lines_time" 'BEGIN { exit !(time < 0.5) }'; then
        pass "others are answered while it is measured"
    else
        echo "$lines_time s" | fail "others are answered while it is measured"
    fi
    wait_for 60 page_holds "$(ink_is shown)"
    expect_page "ink is shown" "$(ink_is shown) && [...document.querySelectorAll('.page .ink')].every((ink) => !ink.hidden && ink.naturalWidth > 0)"
    curl -s "${address}overlay/8.svg?show=ink&lang=en" >"$scratch/once.svg"
    curl -s "${address}overlay/8.svg?show=ink&lang=en" >"$scratch/twice.svg"
    expect_same "the same ink each time" "$scratch/once.svg" "$scratch/twice.svg"
    press i
    expect_page "ink off" "[...document.querySelectorAll('.page .ink')].every((ink) => ink.hidden)"
else
    skip "ink is shown" "no mutool"
fi

# --- a click on a line ---------------------------------------------------------------------------
# click_line SELECTOR: a line of page 8 of the PDF, "6" of the paper; LINE is a jq filter of all lines of the page.
click_line() {
    local line place
    line=$(curl -s "${address}lines/8" | jq -c "[.lines[] | select(.part == \"body\")] | $1")
    text=$(jq -r .text <<<"$line")
    place=$(page_value "const box = document.querySelector('.page').getBoundingClientRect(), scale = box.width / ($page_width);
        return JSON.stringify([box.left + $(jq '.x + .width / 2' <<<"$line") * scale, box.top + $(jq '.y + .height / 2' <<<"$line") * scale])")
    click_at "$(jq '.[0]' <<<"$place")" "$(jq '.[1]' <<<"$place")"
}
page_width=$(curl -s "${address}state" | jq '.pages[7].width')
for which in '.[0]' '.[9]' '.[20]' '.[-1]'; do
    click_line "$which"
    wait_for 10 page_holds "document.querySelector('#where span')?.textContent === $(jq -Rs . <<<"$text" | sed 's/\\n"$/"/')"
    source=$(page_value "return document.querySelector('#where b').textContent")
    # The manuscript itself says whether it is right.
    if [ "${source%:*}" = "$story" ] && sed -n "${source##*:}p" "$story" | tr -d '*' | grep -qF "${text:1:6}"; then
        pass "a click on line $which finds its file and line"
    else
        { echo "clicked: $text"; echo "shown: $source"; } | fail "a click on line $which finds its file and line"
    fi
done
expect_page "the line is marked" "!document.querySelector('.page .mark').hidden"
press Escape Enter
expect_page "lines are found by keys too" "document.getElementById('where').dataset.file.endsWith('stories/ferry.md')"
before=$(page_value "return document.querySelector('#where span').textContent")
press Down
expect_page "the next one by the arrow" "document.querySelector('#where span').textContent !== '$before'"
press Escape

# --- saved edits ---------------------------------------------------------------------------------
picture_sum="(() => { const image = document.querySelector('.page .whole'), canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth; canvas.height = image.naturalHeight; const paper = canvas.getContext('2d');
    paper.drawImage(image, 0, 0); let sum = 0;
    for (const byte of paper.getImageData(0, 0, canvas.width, canvas.height).data) sum = (sum * 31 + byte) % 1000003; return sum; })()"
before=$(page_value "return $picture_sum")
page_value "performance.clearResourceTimings()" >/dev/null
time_edits "$story" "还有一道横" 20 >"$scratch/times"
expect_equal "twenty saved edits show" "20 0" "$(grep -c '^[0-9]' "$scratch/times") $(grep -c late "$scratch/times")"
echo "# milliseconds from the save to the picture, median: $(median <"$scratch/times")"
expect_equal "the picture is another" yes "$([ "$before" != "$(page_value "return $picture_sum")" ] && echo yes)"
version=$(version_now)
changed=$(curl -s "${address}state" | jq '[.pages[] | select(.version > 1)] | length')
loaded=$(page_value "return new Set(performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/page/'))
    .map((entry) => entry.name.match(/page.(\\d+)/)[1])).size")
if command -v mutool >/dev/null; then
    press i
    wait_for 60 page_holds "$(ink_is shown)"
    time_edits "$story" "还有一道横" 5 >"$scratch/times"
    expect_equal "edits show while ink is on" "5 0" "$(grep -c '^[0-9]' "$scratch/times") $(grep -c late "$scratch/times")"
    echo "# milliseconds from the save to the picture while ink is measured, median: $(median <"$scratch/times")"
    expect_page "a page that has changed is measured again" "document.querySelector('.page').dataset.ink === 'measured' || $(ink_is shown)"
    wait_for 60 page_holds "$(ink_is shown)"
    expect_page "and its ink is that of the new version" "$(ink_is shown) && [...document.querySelectorAll('.page .ink')].every((ink) => ink.src.endsWith('v=' + ink.closest('.page').dataset.version))"
    press i
fi
if [ "$loaded" -le 6 ] && [ "$changed" -lt 32 ]; then pass "only what changed is loaded"; else
    echo "$changed pages changed, $loaded pages were loaded" | fail "only what changed is loaded"
fi

# --- a broken manifest ---------------------------------------------------------------------------
before=$(page_value "return $picture_sum")
cp "$manifest" "$scratch/good.toml"
{ cat "$scratch/good.toml"; echo '[[page'; } | save "$manifest" >/dev/null
expect_page "a broken manifest marks the pages as old" "document.body.classList.contains('is-old') && !document.getElementById('old').hidden"
expect_page "and shows its error with file and line" \
    "[...document.querySelectorAll('.message.error, .message.failure')].some((message) => message.dataset.file.endsWith('issue-240.toml') && message.querySelector('.place').textContent.includes(':$(($(wc -l <"$scratch/good.toml") + 1))'))"
expect_equal "while the last good page stays" "$before" "$(page_value "return $picture_sum")"
press Right
expect_page "whose others can be turned to" "$(label_is 8–9) && document.querySelector('.page .whole').naturalWidth > 300"
save "$manifest" <"$scratch/good.toml" >/dev/null
expect_page "a mended one is set again" "!document.body.classList.contains('is-old') && document.getElementById('old').hidden && Number(document.body.dataset.version) > $version"

# --- languages -----------------------------------------------------------------------------------
declare -A notes=([zh]=标题已按 [en]="the headline")
for language in zh en; do
    browser_open "${address}?lang=$language"
    wait_for 20 page_holds "document.body.dataset.version"
    words=$([ $language = zh ] && echo 整页 || echo Page)
    expect_page "words in $language" "document.documentElement.lang.startsWith('$language') && document.getElementById('fit-page').textContent === '$words'"
    expect_page "no word is missing in $language" "!document.body.innerHTML.includes('undefined') &&
        [...document.querySelectorAll('[data-words]')].every((element) => element.textContent || element.id === 'empty') &&
        [...document.querySelectorAll('button')].every((button) => button.textContent.trim() || button.ariaLabel)"
    # The program was started in Chinese.
    expect_page "messages in $language" "document.querySelector('.message .text').textContent.startsWith('${notes[$language]}')"
done
press t
expect_page "the other language by a key" "document.documentElement.lang === 'zh-CN' && document.getElementById('language').textContent === 'EN'"
browser_complaints >"$scratch/complaints"
if [ -s "$scratch/complaints" ]; then fail "the browser has nothing to complain about" "$scratch/complaints"; else pass "the browser has nothing to complain about"; fi

kill -INT "$server_process"
wait "$server_process"
expect_equal "the program ends well" 0 $?
if grep -q 'ERROR: \|runtime error: ' "$scratch/watch.log"; then fail "no memory is misused" "$scratch/watch.log"; else pass "no memory is misused"; fi
# Without mutool: started anew, and asked by a program.
: >"$scratch/watch.log"
PATH=/nowhere LC_ALL=C.UTF-8 LANGUAGE='' "$typeset_program" watch "$top/samples/leaflet/issue.toml" --serve --port $((port + 1)) >"$scratch/without.log" 2>&1 &
without=$!
wait_for 60 grep -q '^http' "$scratch/without.log"
wait_for 60 curl -sf -o "$scratch/state" "$(head -n 1 "$scratch/without.log")state"
expect_equal "ink that cannot be measured is no ink" 503 \
    "$(curl -s -o "$scratch/answer" -w '%{http_code}' --max-time 30 "$(head -n 1 "$scratch/without.log")overlay/1.svg?show=ink")"
kill -INT "$without" 2>/dev/null
wait "$without"
expect_page "a program that ended is told" "document.getElementById('live').classList.contains('gone')"
