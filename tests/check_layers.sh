#!/usr/bin/env bash
# Every include between the modules of src/ must be listed in src/layers.txt.
. "$(dirname "$0")/lib.sh"
cd "$top" || exit 1

awk '
    FNR == 1 { if (FILENAME != ARGV[1]) split(FILENAME, path, "/") }
    FILENAME == ARGV[1] {
        if (/^#/ || NF == 0) next
        module = $1
        sub(/:$/, "", module)
        known[module] = 1
        for (i = 2; i <= NF; i++) allowed[module, $i] = 1
        next
    }
    /^[ \t]*#[ \t]*include[ \t]*"/ {
        split($0, quoted, "\"")
        if (!split(quoted[2], target, "/") || target[2] == "") {
            print FILENAME ":" FNR ": name the module: #include \"" path[2] "/" quoted[2] "\""
        } else if (target[1] != path[2] && !((path[2], target[1]) in allowed)) {
            print FILENAME ":" FNR ": " path[2] "/ may not include " quoted[2] " (src/layers.txt)"
        }
    }
    { if (!(path[2] in known) && !reported[path[2]]++) print "src/" path[2] "/ is not listed in src/layers.txt" }
' src/layers.txt src/*/*.[ch] src/*/*.cpp >"$scratch/violations"

if [ -s "$scratch/violations" ]; then
    fail "modules include only what src/layers.txt allows" "$scratch/violations"
else
    pass "modules include only what src/layers.txt allows"
fi

# The display list is the border: above it nobody draws.
if grep -n 'include *<cairo' src/*/*.[ch] | grep -v -e '^src/render/' -e '^src/font/' >"$scratch/violations"; then
    fail "only render/ includes Cairo" "$scratch/violations"
else
    pass "only render/ includes Cairo"
fi

if grep -nE '(^|[^a-z_])(exit|printf|puts|perror|g_print|g_printerr) *\(|fprintf *\( *std(out|err)' src/*/*.c | grep -v '^src/cli/' >"$scratch/violations"; then
    fail "nothing below cli/ prints or exits" "$scratch/violations"
else
    pass "nothing below cli/ prints or exits"
fi
