#!/usr/bin/env bash
# tests/wine/run.sh PROGRAM.exe [ARGS]: runs a program for Windows under Wine, in a C: of its own that is kept in target/wine.
set -euo pipefail
# shellcheck source=tests/wine/prefix.sh
source "$(dirname "${BASH_SOURCE[0]}")/prefix.sh"
prefix wine
wine "$@"
