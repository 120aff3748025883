#!/usr/bin/env bash
# README: every key that a reader asks for stands in its tables, and every option of --help in its own.
. "$(dirname "$0")/lib.sh"

keys=$(grep -ohE '(read_[a-z_]+|require_key)\(&?[a-z_]+, "[a-z_]+"' "$top"/src/manifest/*.c | grep -oE '"[a-z_]+"' | tr -d '"' | sort -u)
expect_text_count() { if [ "$2" -gt "$3" ]; then pass "$1"; else echo "found only $2" | fail "$1"; fi; }
expect_text_count "the readers' keys are found" "$(wc -w <<<"$keys")" 60

missing=
for key in $keys; do
    grep -E '^\|' "$top/README.md" | grep -qE "[\`., {]$key[\`,. =}]" || missing="$missing $key"
done
expect_equal "every key stands in README's tables" "" "$missing"

missing=
for option in $(run_typeset --help --lang en | grep -oE -e '--[a-z-]+' | sort -u); do
    grep -E '^\|' "$top/README.md" | grep -q -e "$option" || missing="$missing $option"
done
expect_equal "every option stands in README's table" "" "$missing"

missing=
rules=$(grep -oE '\[LINT_[A-Z_]+\] = \{"[a-z_]+"' "$top/src/issue/lint_rule.c" | grep -oE '"[a-z_]+"' | tr -d '"')
expect_text_count "the rules of the page are found" "$(wc -w <<<"$rules")" 10
for rule in $rules; do
    grep -qE "^\| \`$rule\` \|" "$top/README.md" || missing="$missing $rule"
done
expect_equal "every rule of the page stands in README's table" "" "$missing"
