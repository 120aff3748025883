#!/usr/bin/env bash
# The same input gives the same bytes: from run to run, from folder to folder, from compiler to compiler.
. "$(dirname "$0")/lib.sh"

# Builds $build/typeset-COMPILER.
build_other() {
    local other_cxx=g++
    if [ "$1" = clang ]; then other_cxx=clang++; fi
    env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL -u EXTRA_CFLAGS make -C "$top" -j"$(nproc)" \
        BUILD="$build/$1" CC="$1" CXX="$other_cxx" "$build/$1/typeset" >"$scratch/build-log" 2>&1 &&
        cp "$build/$1/typeset" "$build/typeset-$1" # beside the other: it looks for layouts from its own place
}

other=clang
case ${CC:-gcc} in *clang*) other=gcc ;; esac

sample_manifests | while read -r manifest; do
    name=$(sample_name "$manifest")
    run_typeset "$manifest" -o "$scratch/$name.pdf" >/dev/null 2>"$scratch/messages"
    if [ ! -s "$scratch/$name.pdf" ]; then
        fail "$name is set" "$scratch/messages"
        continue
    fi
    (cd "$(dirname "$manifest")" &&
        LC_ALL=C TZ=Asia/Tokyo HOME="$scratch" "$typeset_program" "$(basename "$manifest")" -o "$scratch/again.pdf" >/dev/null 2>&1)
    if cmp "$scratch/$name.pdf" "$scratch/again.pdf" >"$scratch/difference" 2>&1; then
        pass "$name: two runs, identical bytes"
    else
        fail "$name: two runs, identical bytes" "$scratch/difference"
    fi
done

if ! command -v "$other" >/dev/null; then
    skip "gcc and clang builds, identical bytes" "$other is not installed"
elif ! build_other "$other"; then
    tail -n 20 "$scratch/build-log" | fail "$other builds typeset"
else
    if grep -q 'warning:' "$scratch/build-log"; then
        grep 'warning:' "$scratch/build-log" | fail "$other builds without warnings"
    else
        pass "$other builds without warnings"
    fi
    sample_manifests | while read -r manifest; do
        name=$(sample_name "$manifest")
        "$build/typeset-$other" "$manifest" -o "$scratch/other.pdf" >/dev/null 2>&1
        if cmp "$scratch/$name.pdf" "$scratch/other.pdf" >"$scratch/difference" 2>&1; then
            pass "$name: gcc and clang builds, identical bytes"
        else
            fail "$name: gcc and clang builds, identical bytes" "$scratch/difference"
        fi
    done
fi
