#!/usr/bin/env bash
# Typical mistakes: for each folder of tests/diagnostics/ the messages are exactly those of expected.txt.
. "$(dirname "$0")/lib.sh"

for folder in "$top"/tests/diagnostics/*/; do
    [ -d "$folder" ] || continue
    name=$(basename "$folder")
    if [ ! -f "$folder/expected.txt" ]; then
        echo "expected.txt is missing; look at the messages, then: tests/accept.sh diagnostics/$name" | fail "$name"
        continue
    fi
    status=0
    diagnostics_output "$folder" >"$scratch/actual" || status=$?
    wanted=0
    if grep -qE ': (error|错误): ' "$folder/expected.txt"; then wanted=1; fi
    if grep -qE ': (failure|故障): ' "$folder/expected.txt"; then wanted=3; fi
    expect_same "$name" "$folder/expected.txt" "$scratch/actual"
    expect_equal "$name: exit status" "$wanted" "$status"
done
