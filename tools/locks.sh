#!/bin/sh
# Write requirements/*.lock anew from requirements/*.in: hashed, for every platform, without any address.
set -eu
cd "$(dirname "$0")/../requirements"
uv=${UV:-../.venv/bin/uv}
lock() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --no-emit-index-url --no-emit-find-links "$@"
}
lock dev.in -o dev.lock
lock run.in -c dev.lock -o run.lock
lock bootstrap.in -c dev.lock -o bootstrap.lock
lock soak.in -c dev.lock -o soak.lock
