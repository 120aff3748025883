#!/bin/sh
# The first mistake is told; whatever can be understood is shown all the same.
cat <<'END'
{"line": 4, "column": 1, "message": "a sound remark"}
{"line": 4, "column": 2, "severity": "grave", "message": "a severity of its own"}
{"line": 4, "column": 3}
{"piece": 7, "offset": 1, "message": "a piece that is not there"}
{"line": 4, "column": -3, "message": "a column before the line"}
{"line": 4, "column": 99999999999, "message": "a column beyond all"}
{"piece": 1, "offset": 3, "length": 99, "message": "words\nto the \u001b[31mend"}
["line", 4]
END
