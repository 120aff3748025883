#!/bin/sh
echo "[{]"
