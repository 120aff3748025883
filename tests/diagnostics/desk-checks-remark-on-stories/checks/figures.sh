#!/bin/sh
# Remarks by the line and column of the file, as an array: years in two figures.
exec jq '[.pieces[] | .line as $line | .column as $column | .text
  | match("[0-9]{2}年"; "g") | select(.offset == 0)
  | {line: $line, column: $column, length, severity: "error", message: "年份要写四位"}]'
