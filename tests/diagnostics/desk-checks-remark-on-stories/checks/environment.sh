#!/bin/sh
# What the program is given besides the story, in a note at the head of the first one.
names=$(env | sed 's/=.*//' | grep -v -e '^_$' -e '^PWD$' -e '^TMPDIR$' -e '^SHLVL$' -e '^OLDPWD$' | sort | tr '\n' ' ')
jq -c --arg names "$names" --arg folder "$(basename "$PWD")" 'select(.story == "a") | {line: 3, severity: "note",
  message: "\($names)in \($folder): \(.issue.title) \(.issue.date) \(.file) \([.pieces[].part] | join(" "))"}'
