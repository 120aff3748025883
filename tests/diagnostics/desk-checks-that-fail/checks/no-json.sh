#!/bin/sh
echo "line 4: wrong word"
