#!/bin/sh
# Fuzz the reading of texts for so many seconds (600 unless told), from the corpus on; what is new stays in .cache/fuzz.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/python -m uv pip install --quiet --require-hashes --python .venv/bin/python -r requirements/soak.lock
mkdir -p .cache/fuzz
.venv/bin/python tools/fuzz_reading.py .cache/fuzz tests/corpus/reading "-max_total_time=${1:-600}" \
    -artifact_prefix=.cache/ -print_final_stats=1 2>.cache/fuzz.log || { tail -n 60 .cache/fuzz.log; exit 1; }
grep -E '^stat::|^Done' .cache/fuzz.log
