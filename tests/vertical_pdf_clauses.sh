#!/usr/bin/env bash
# Clauses of CLREQ in vertical setting, measured on the finished PDF: where the characters, their ink and the marks
# beside the line stand. Each measure has its control: the same story with the rule switched off or turned round.
. "$(dirname "$0")/lib.sh"
. "$(dirname "$0")/pdf_scene.sh"
needs_tools "clauses on the finished vertical page" mutool pdftoppm

ten=一二三四五六七八九十
long=$ten$ten$ten$ten$ten$ten
quan='composition.width_style = "quan"'
kaiming='composition.width_style = "kaiming"'
natural='composition.width_style = "none"'
start='styles.body.align = "start"'
solid='composition.autospace = [0, 0, 0]'

# --- 2.1: lines, and forms in them --------------------------------------------------------------
expect_rule "2.1.1 characters run downward" "step 1 2" '' "0 1000" "$horizontal" "1000 0" 国国国
expect_rule "2.1.1 lines run from right to left" "step 1 21" '' "-1565 -2000" "$horizontal" "20000 0" "$long"
expect_rule "2.1.1 the second tier stands below the first" "along 1 127" 'designs.vertical.columns = 2' 13000 'designs.vertical.columns = 1' 16000 "$long$long$long"
expect_rule "2.1.2 a bracket opens downward" "halves 2" "$natural" "foot " "$natural, $horizontal" "right " '国（国）国'
expect_rule "2.1.2 a bracket closes upward" "halves 4" "$natural" "top " "$natural, $horizontal" "left " '国（国）国'
expect_rule "2.1.2 a dash is a stroke along the line" "form 2" '' tall "$horizontal" wide '国——国'
expect_rule "2.1.2 an ellipsis runs along the line" "form 2" '' tall "$horizontal" wide '国……国'
expect_rule "2.1.3 two figures share a cell" apart '' 2000 'composition.tcy = 0' 2500 '国12国'
expect_rule "2.1.3 three figures share a cell when told" apart 'composition.tcy = 3' 2000 'composition.tcy = 2' 3000 '国100国'
expect_rule "2.1.3 figures of a cell are as broad as its em" "breadth 1 1" 'composition.tcy = 3' 9 'composition.tcy = 2' 7 '国100国'
expect_rule "2.1.3 a cell is centred on its em" "middle 1 1" 'composition.tcy = 3' "50 50" 'composition.tcy = 2' "50 65" '国100国'
expect_rule "2.1.3 an acronym stands upright" "turned 3" '' 0 'composition.upright_capitals = 0' 1 '国GDP国'
expect_rule "2.1.3 a word is turned" "turned 3" '' 1 "$horizontal" 0 '国Google国'

# --- 3 and 5: faces, marks, what stands beside the line -----------------------------------------
expect_rule "3.1.1 emphasis is in Kai" "face 10 2" '' Kai 'styles.body.emphasis_font = "fangsong"' Fang '国*国*国'
expect_rule "5.1 a comma stands in the upper right corner" "halves 2" "$natural" "right top " "$natural, $horizontal" "left foot " '国，国'
expect_rule "5.1 a stop stands in the upper right corner" "halves 2" "$natural" "right top " "$natural, $horizontal" "left foot " '国。国'
expect_rule "5.1.1.2 a stop of Taiwan stands in the middle" "middle 2" "$natural, composition.region = \"tw\"" "50 45" "$natural" "75 20" '国。国'
expect_rule "5.1.1.4 a frame has four sides" "marks_count" '' 4 '' 0 '国[国]{.deceased}国' '国国国'
expect_rule "5.1.1.4 a frame stands round its characters" "mark 1 2" '' "1000 -50 50 2100" "$horizontal" "-50 -50 2100 50" '国[中国]{.deceased}国'
mainland=$natural
taiwan="$natural, composition.region = \"tw\""
for quotes in '“:『:「' '‘:「:『'; do
    IFS=: read -r quote in_mainland in_taiwan <<<"$quotes"
    expect_rule "5.2 $quote has the form of $in_mainland" "looks_like $in_mainland mainland" "$mainland" same "$taiwan" other "国${quote}国"
    expect_rule "5.2 $quote of Taiwan has the form of $in_taiwan" "looks_like $in_taiwan taiwan" "$taiwan" same "$mainland" other "国${quote}国"
done
expect_rule "5.3.1 a dot stands on the right" "mark 1 2" '' "1100 400 150 200" "$horizontal" "425 1075 150 200" '国[中]{.dot}国'
expect_rule "5.3.1 marks have no dots" marks_count '' 2 '' 3 '[国，国]{.dot}' '[国人国]{.dot}'
expect_rule "5.4.1 a dash is two ems" apart '' 3000 '' 2000 '国——国' '国—国'
expect_rule "5.4.1 an ellipsis is two ems" apart '' 3000 '' 2000 '国……国' '国…国'
expect_rule "5.5.3 zhuyin stands on the right" "reading 2" '' "1000 615" '' none '国[字]{zhuyin="ㄗˋ"}国' '国字国'
expect_rule "5.5.3 zhuyin takes no room in the line" "step 1 3" '' "0 2000" "$horizontal" "2500 0" '国[字]{zhuyin="ㄗˋ"}国'
expect_rule "5.6.1 a name line stands on the left" "mark 1 2" '' "-130 0 50 2000" "$horizontal" "0 1080 2000 50" '国[中国]{.name}国'
expect_rule "5.6.1 lines of neighbours are shortened" "mark 1 2" '' "-130 0 50 1940" '' "-130 0 50 2000" '国[中国]{.name}[中国]{.name}国' '国[中国]{.name}、[中国]{.name}国'
expect_rule "5.6.1 a book line is a wave on the left" "mark 1 2" '' "-245 0 160 2000" "$horizontal" "0 1085 2000 160" '国[中国]{.book}国'
expect_rule "5.7 a year stays in one line" counts "$no_indent" "21 9 " "$no_indent" "22 12 " "${long:0:21}2021${long:0:9}" "${long:0:20}二〇二一年${long:0:9}"

# --- 6.1: where lines end -----------------------------------------------------------------------
expect_rule "6.1.1 no comma heads a line" counts "$no_indent, $natural, composition.line_end = \"full\"" "21 11 " "$no_indent, $natural, composition.line_end = \"full\", composition.level = \"none\"" "22 10 " "${long:0:21}一，${long:0:9}"
expect_rule "6.1.1 no opening mark ends a line" counts "$no_indent, $natural" "21 12 " "$no_indent, $natural, composition.level = \"none\"" "22 11 " "${long:0:21}“一”${long:0:9}"
expect_rule "6.1.1 no dash heads a line at level strict" counts "$no_indent, composition.level = \"strict\"" "21 13 " "$no_indent, composition.level = \"gb\"" "22 12 " "${long:0:22}——国${long:0:9}"
expect_rule "6.1.2.1 a dash is not parted" counts "$no_indent" "21 22 " "$no_indent" "22 20 " "${long:0:21}——${long:0:20}" "${long:0:21}—${long:0:20}"
expect_rule "6.1.2.1 an ellipsis is not parted" counts "$no_indent" "21 22 " "$no_indent" "22 20 " "${long:0:21}……${long:0:20}" "${long:0:21}…${long:0:20}"
expect_rule "6.1.2.2 a number keeps its unit" starts "$no_indent" "0 1000 " "$no_indent" "0 0 " "${long:0:21}5℃${long:0:9}" "${long:0:21}5国${long:0:9}"
expect_rule "6.1.2.3 a note mark stays with its word" counts "$no_indent" "21 10 " "$no_indent" "22 10 " "${long:0:21}国[^1]${long:0:9}"$'\n\n[^1]: 校史' "${long:0:21}国①${long:0:9}"
expect_rule "6.1.3 a comma hangs below the line" ends "$no_indent, $quan, composition.hang = \"on\"" "23000 9000 " "$no_indent, $quan, composition.hang = \"off\"" "22000 11000 " "${long:0:22}，${long:0:9}"
expect_rule "6.1.4 a word is divided" western_lines "$no_indent, $solid" 2 "$no_indent, $solid, styles.body.hyphenate = false" 1 "${long:0:20}representation${long:0:9}"

# --- 6.2: lines and their adjustment ------------------------------------------------------------
expect_rule "6.2.1.1 the first line is two ems down" starts '' "2000 0 0 " "$no_indent" "0 0 0 " "$long"
expect_rule "6.2.1.2 every line is two ems down" starts "$no_indent, styles.body.start_indent = \"2em\"" "2000 2000 2000 " "$no_indent" "0 0 0 " "$long"
expect_rule "6.2.1.2 every line ends two ems early" filled "$no_indent, styles.body.end_indent = \"2em\"" "20000 " "$no_indent" "22000 " "$long"
expect_rule "6.2.1.2 a first line hangs out of the others" starts 'styles.body.start_indent = "2em", styles.body.indent = "-1em"' "1000 2000 2000 " 'styles.body.start_indent = "2em", styles.body.indent = "0em"' "2000 2000 2000 " "$long"
for place in end:19000 centre:9500; do
    expect_rule "6.2.1.3 a single line at the ${place%:*}" starts "$no_indent, styles.body.align = \"${place%:*}\"" "${place#*:} " "$no_indent, $start" "0 " 国国国
done
expect_rule "6.2.1.3 and 6.3.1.2 a line is spread to its measure" "along 1 3" "$no_indent, styles.body.align = \"spread\"" 21000 "$no_indent, $start" 2000 国国国
mixed="${long:0:7}，“一二三”，${long:0:9}Google${long:0:8}12月${long:0:14}……《国》，${long:0:19}Rome${long:0:21}。"
expect_rule "6.2.2.1 every line but the last is filled exactly" filled "$no_indent, $quan" "22000 " "$no_indent, $quan, $start" "21195 21500 21890 22000 " "$mixed"
push="$no_indent, $quan, composition.push_in = \"first\""
expect_rule "6.2.2.3 brackets give way" "along 1 3" "$push" 1500 "$push, composition.trim_floor = 1" 2000 "一（二）三，四$long"
expect_rule "6.2.2.3 a comma gives nothing while brackets do" "along 5 7" "$push" 2000 "$push" 1500 "一（二）三，四$long" "一二三，四，五$long"
expect_rule "6.2.2.4 gaps of words open before those of characters" "along 1 2" "$no_indent" 1000 "$no_indent, composition.autospace = [0.25, 0.125, 0.25]" 1005 "一二Rome$long"
expect_rule "6.2.2.4 letters of a word are not spread" "along 3 4" "$no_indent" 665 "$no_indent, styles.body.tracking = \"0.1em\"" 765 "一二Rome$long"
expect_rule "6.2.3 a word space opens before the characters" "along 1 2" "$no_indent" 1000 "$no_indent" 1030 "一二New York$long" "一二NewYork$long"
expect_rule "6.2.4 characters stand on a grid of ems" apart 'composition.char_grid = true' 4000 'composition.char_grid = false' 4445 '国Google国'

# --- 6.3 and 6.4: spaces between characters, and lines ------------------------------------------
expect_rule "6.3.1.1 added letterspace" "along 1 3" 'styles.body.tracking = "0.1em"' 2200 'styles.body.tracking = "0em"' 2000 国国国
expect_rule "6.3.1.3 reduced letterspace" "along 1 3" 'styles.body.tracking = "-0.05em"' 1900 'styles.body.tracking = "0em"' 2000 国国国
expect_rule "6.3.2.1 a comma of 开明式 takes half an em" apart "$kaiming" 1500 "$quan" 2000 '国，国'
expect_rule "6.3.2.1 a colon gives nothing" "step 1 3" "$kaiming" "0 2000" "$kaiming, $horizontal" "1500 0" '国：国'
expect_rule "6.3.2.1 an interpunct takes half an em" apart "$quan" 1500 "$quan, composition.region = \"tw\"" 2000 '国·国'
expect_rule "6.3.2.2 neighbouring marks take one and a half ems" apart "$quan" 2500 "$quan, composition.pair = 2.0" 3000 '国”，国'
expect_rule "6.3.2.3 a mark at the line's end takes half an em" filled "$no_indent, $quan, composition.line_end = \"half\"" "22500 " "$no_indent, $quan, composition.line_end = \"full\"" "22000 " "${long:0:21}，${long:0:9}"
expect_rule "6.3.2.3 an opening mark at a line's start takes half an em" starts "$no_indent, $quan" "0 -500 " "$no_indent, $quan, composition.line_start = \"keep\"" "0 0 " "${long:0:22}“一”${long:0:9}"
expect_rule "6.3.2.3 an opening mark is trimmed to the indent" starts "$quan" "1500 " "$quan, composition.para_start = \"keep\"" "2000 " '“国”国'
expect_rule "6.3.3 gap between Han and Latin is a quarter" apart 'composition.autospace = [0.25, 0.125, 0.33]' 4445 "$solid" 3945 '国Google国'
expect_rule "6.3.3 no gap beside a cell" apart 'composition.autospace = [0.25, 0.125, 0.33]' 2000 'composition.autospace = [0.25, 0.125, 0.33], composition.tcy = 0' 2500 '国12国'
expect_rule "6.4 the line gap is constant" pitches '' "16 " '' "16 47 " "$long$mixed" "$long"$'\n\n## 小标题\n\n'"$long"
expect_rule "6.4 capitals stand on the middle of the frame" capital_middle 'composition.upright_capitals = 0' 50 "$horizontal" 55 '国HIJKL国'

# --- 7: the page and its heads ------------------------------------------------------------------
expect_rule "7.1.1 lines of whole characters" counts "$no_indent" "22 22 16 " "$no_indent, grid.characters = 26, grid.pitch = \"16pt\"" "21 21 18 " "$long"
expect_rule "7.1.1 what whole characters leave goes between those of a tier" "along 1 2" "$no_indent, grid.characters = 26, grid.pitch = \"16pt\"" 1040 "$no_indent" 1000 "$long"
expect_rule "7.1.1 and between the tiers" filled 'designs.vertical.columns = 2' "9000 22000 " 'designs.vertical.columns = 1' "22000 " "$long$long$long"
expect_rule "7.1.1 the last line of a full tier ends at the area's edge" last_place 'designs.vertical.columns = 2' 0 'designs.vertical.columns = 2, grid.characters = 25, grid.pitch = "15pt"' 500 "$long$long"
expect_rule "7.1.2 the last line has two characters" counts "$no_indent" "21 2 " "$no_indent, composition.min_last = 1" "22 1 " "${long:0:22}国"
front='headline = "新桥通车"
kicker = "引题"'
expect_rule "7.1.3.1 a headline stands left of its kicker" "follows 16 20" '' "left" "$horizontal" below 国
front='headline = "新桥通车"'
subhead="$long"$'\n\n## 小标题\n\n'"$long"
small='styles.subhead.size = "9pt"'
expect_rule "7.1.3.2 a subhead takes two lines" pitches "$small" "16 47 " "$small, design.subhead_lines = 1" "16 31 " "$subhead"
expect_rule "7.1.3.2 a subhead is in Hei" "face 11.5 1" '' Sans 'styles.subhead.font = "song"' Serif "$subhead"
front='headline = "旧码头变市场菜农摊贩都"'
head='styles.headline-lead.tracking_min = "0em", styles.headline-lead.start_indent = "1em"'
expect_rule "7.1.3.2 a head that is too long is lower, not narrower" "letters 旧" "$head, styles.headline-lead.condense_min = 0.85" "20 18.1" "$head, styles.headline-lead.condense_min = 1" "20 20" 国
front='headline = "新桥通车"'
foot="$ten$ten$ten$ten$ten$ten$ten$ten$ten${long:0:7}"$'\n\n## 小标题\n\n'"$long"
expect_rule "7.1.3.4 a heading is not left at the foot of a tier" "place 11.5" 'designs.vertical.columns = 2' "20165 14010" 'designs.vertical.columns = 2, design.keep_after_subhead = 1' "2270 1010" "$foot"
