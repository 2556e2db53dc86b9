#!/bin/sh
# Bring .venv to a lock: `venv.sh run` for the program, `venv.sh dev` for the checks. Does nothing when it is there.
# A .venv made for the checks serves the program too and is left as it is.
set -eu
cd "$(dirname "$0")/.."
export UV_SYSTEM_CERTS=1 UV_PYTHON_DOWNLOADS=never PIP_DISABLE_PIP_VERSION_CHECK=1
unset PYTHONDONTWRITEBYTECODE PYTHONPATH PYTHONHOME VIRTUAL_ENV
stamp=.venv/warikan.stamp

say() { printf '· %s\n' "$*"; }
stop() { printf 'error: %s\n' "$*" >&2; exit 3; }

# For what, from which files and where a .venv was made; any other answer means work.
state() {
    printf '%s %s %s\n' "$1" "$(cat requirements/bootstrap.lock "requirements/$1.lock" pyproject.toml | sha256sum | cut -c1-64)" "$PWD"
}
runs() { .venv/bin/python -c 'import pip' 2>/dev/null; }

level=$1 had='' where=$PWD
[ -f $stamp ] && read -r had _ where < $stamp
[ "$had" = dev ] && level=dev
[ -x .venv/bin/warikan ] && runs && [ "$(cat $stamp 2>/dev/null)" = "$(state "$level")" ] && exit 0

[ ! -L .venv ] || stop ".venv is a link, and what it leads to would be emptied; take the link away first: rm .venv"

python=${PYTHON:-python3}
command -v "$python" >/dev/null || stop "$python is not here; install Python 3.11: apt-get install python3 python3-venv"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop "$python is older than 3.11; name a newer one: make PYTHON=…"
"$python" -c 'import ensurepip, venv' 2>/dev/null || stop "$python cannot make a virtual environment: apt-get install python3-venv"

if [ "$where" != "$PWD" ] || ! runs; then
    say "making .venv"
    "$python" -m venv --clear .venv
fi
rm -f $stamp
say "fetching the installer"
.venv/bin/python -m pip install -qq --require-hashes --no-deps -r requirements/bootstrap.lock
case $level in
    run) say "installing what the program needs"; set -- requirements/bootstrap.lock requirements/run.lock ;;
    dev) say "installing what the checks need"; set -- requirements/dev.lock ;;
esac
.venv/bin/python -m uv pip sync --quiet --require-hashes --compile-bytecode --python .venv/bin/python "$@"
.venv/bin/python -m uv pip install --quiet --no-deps --no-build-isolation --python .venv/bin/python -e .
.venv/bin/python -m compileall -q src || stop "a source file does not compile"
state "$level" > $stamp
say "ready"
