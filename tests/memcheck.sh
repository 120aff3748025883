#!/usr/bin/env bash
# Runs the unit programs and the samples under valgrind. Ends with "N passed, N failed".
. "$(dirname "$0")/lib.sh"
cd "$top" || exit 1
passed=0 failed=0

# An exit status up to 3 is right, for a manifest with mistakes gives 1; valgrind's own is 99.
memcheck() {
    local name=$1 status=0
    shift
    G_SLICE=always-malloc G_DEBUG=gc-friendly valgrind --quiet --error-exitcode=99 --leak-check=full \
        --show-leak-kinds=definite --errors-for-leak-kinds=definite --suppressions=tests/valgrind.supp \
        "$@" >"$scratch/output" 2>&1 || status=$?
    if [ "$status" -le 3 ]; then
        echo "ok - $name"
        passed=$((passed + 1))
    else
        echo "not ok - $name"
        { grep '^==' "$scratch/output" || cat "$scratch/output"; } | head -n 60
        failed=$((failed + 1))
    fi
}

for source in tests/unit/test_*.c; do
    [ -e "$source" ] && memcheck "$(basename "$source" .c)" "$build/tests/$(basename "$source" .c)"
done
for manifest in samples/*/issue*.toml; do
    memcheck "$manifest" "$typeset_program" "$manifest" -o "$scratch/issue.pdf" --report "$scratch/report.json"
done
for manifest in tests/diagnostics/*/issue.toml; do
    [ -e "$manifest" ] || continue
    memcheck "$manifest" "$typeset_program" check "$manifest"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
