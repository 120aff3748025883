#!/bin/sh
echo "[12]"
