#!/usr/bin/env bash
# Layout: for each folder of tests/layout/ the dump is exactly that of expected.dump.
. "$(dirname "$0")/lib.sh"

for folder in "$top"/tests/layout/*/; do
    [ -d "$folder" ] || continue
    name=$(basename "$folder")
    if [ ! -f "$folder/expected.dump" ]; then
        echo "expected.dump is missing; look at the page, then: tests/accept.sh layout/$name" | fail "$name"
        continue
    fi
    status=0
    layout_output "$folder" >"$scratch/actual" 2>"$scratch/messages" || status=$?
    if [ "$status" -gt 1 ]; then
        fail "$name (exit status $status)" "$scratch/messages"
    else
        expect_same "$name" "$folder/expected.dump" "$scratch/actual"
    fi
done
