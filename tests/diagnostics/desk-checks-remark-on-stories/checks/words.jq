#!/usr/bin/jq -cf
# Words that the desk writes otherwise: each argument is WRONG=RIGHT.
.pieces[] | .piece as $piece | .text as $text | $ARGS.positional[] | split("=") as [$wrong, $right]
| $text | match($wrong; "g") | {piece: $piece, offset, length, message: "本报写作“\($right)”"}
