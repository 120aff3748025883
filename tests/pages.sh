#!/usr/bin/env bash
# Pages: the samples, turned to images, look like the reference images in tests/pages/, small differences of
# rasterizers apart. What was rendered stays in $BUILD/pages/ to be looked at.
. "$(dirname "$0")/lib.sh"

for manifest in "$top"/samples/*/issue*.toml; do
    name=$(sample_name "$manifest")
    references=$top/tests/pages/$name
    if [ -z "$(find "$references" -name 'page-*.png' 2>/dev/null)" ]; then
        echo "there are no reference images; look at the sample, then: tests/accept.sh pages/$name" | fail "$name"
        continue
    fi
    if ! page_images "$name" "$build/pages/$name" >"$scratch/messages" 2>&1; then
        fail "$name is set" "$scratch/messages"
        continue
    fi
    expect_equal "$name: number of pages" \
        "$(find "$references" -name 'page-*.png' | wc -l)" "$(find "$build/pages/$name" -name 'page-*.png' | wc -l)"
    for reference in "$references"/page-*.png; do
        page=$(basename "$reference")
        if "$tools/compare_images" "$reference" "$build/pages/$name/$page" >"$scratch/comparison" 2>&1; then
            pass "$name/$page"
        else
            echo "reference $reference, rendered $build/pages/$name/$page" >>"$scratch/comparison"
            fail "$name/$page" "$scratch/comparison"
        fi
    done
done
