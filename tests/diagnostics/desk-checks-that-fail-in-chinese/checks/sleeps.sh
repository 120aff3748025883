#!/bin/sh
# What it starts ends with it.
sleep 100
