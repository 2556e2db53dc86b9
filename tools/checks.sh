#!/bin/sh
# Run every check that fits five minutes, all of them even when one fails; the tests come last, with their count.
# With WARIKAN_REQUIRE=all a skipped test fails and the coverage gate of pyproject.toml holds.
set -u
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME
PATH="$PWD/.venv/bin:$PATH"
export PATH
failed=

check() {
    name=$1
    shift
    if output=$("$@" 2>&1); then
        printf '· %s: fine\n' "$name"
    else
        printf '%s\n· %s: FAILED\n' "$output" "$name"
        failed="$failed $name,"
    fi
}

check lint ruff check --quiet --output-format concise .
check format ruff format --check --quiet --output-format concise .
check types mypy --no-error-summary
check contracts lint-imports --no-cache
gate=
[ "${WARIKAN_REQUIRE:-}" = all ] && gate="--cov --cov-report=term"
[ -z "$failed" ] || printf '· before the tests, these failed:%s see above\n' "$failed"
# shellcheck disable=SC2086
python -m pytest -q -n 2 --timeout 120 -m "not slow" $gate "$@" || exit 1
[ -z "$failed" ]
