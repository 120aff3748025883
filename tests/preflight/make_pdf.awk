# make_pdf.awk - makes a PDF of a text that has its objects, with @ where a number depends on the others:
#   /Length @  the bytes from stream to endstream      @table  the lines of the cross-reference table
#   @size      one more than the highest object        @start  where the word xref stands
# Run with LC_ALL=C: lengths are bytes.
function put(line) { out = out line "\n" }
/^ *[0-9]+[ \t]+0[ \t]+obj/ {
    match($0, /[0-9]/)
    number = $1 + 0
    offset[number] = length(out) + RSTART - 1
    if (number > highest) highest = number
    held = ""; holds = 1
}
/^xref/ { start = length(out) }
/^@table/ {
    put(sprintf("%010d 65535 f ", 0))
    for (i = 1; i <= highest; i++) put(sprintf("%010d 00000 n ", offset[i]))
    next
}
$0 == "stream" { in_stream = 1; data = 0; held = held $0 "\n"; next }
$0 ~ /endstream$/ && in_stream {
    in_stream = 0
    data += length($0) - length("endstream")
    if ($0 == "endstream") data -= 1 # the end of line before it
    sub(/\/Length @/, "/Length " data, held)
}
in_stream { data += length($0) + 1 }
{
    gsub(/@size/, highest + 1)
    gsub(/@start/, start)
    if (holds) held = held $0 "\n"; else put($0)
}
/endobj/ { out = out held; holds = 0 }
END { printf "%s", out }
