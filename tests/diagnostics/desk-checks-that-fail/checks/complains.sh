#!/bin/sh
echo "no list of names" >&2
echo "a second line" >&2
exit 3
