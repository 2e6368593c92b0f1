#!/bin/bash
# Gradescope runs this once, as root, when it builds the image: it makes the environment that
# run_autograder uses. The system's own python3 stays as it is, for Gradescope's harness runs on it.
set -eu

root=/autograder
source=$root/source
env=$root/env
python=$env/bin/python

install() {
    if ! command -v apt-get >/dev/null; then
        echo "setup.sh: $1 is missing and there is no apt-get. Choose an Ubuntu image." >&2
        return 1
    fi
    DEBIAN_FRONTEND=noninteractive apt-get update -q &&
        DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$1"
}

if [ ! -x "$python" ]; then
    python3 -c 'import ensurepip' 2>/dev/null || install python3-venv
    if python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        python3 -m venv "$env"
    else
        # Ubuntu 22.04 has Python 3.10.
        python3 -m venv /opt/uv
        /opt/uv/bin/python -m pip install -q uv
        UV_PYTHON_INSTALL_DIR=/opt/python /opt/uv/bin/uv venv -q --seed --no-project \
            --managed-python --python 3.12 "$env"
    fi
fi

"$python" -m pip install -q --disable-pip-version-check -r "$source/requirements.txt"
site=$("$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
rm -rf "$site/nngrade"
cp -R "$source/nngrade" "$site/nngrade"
"$python" -m compileall -q "$site/nngrade" >/dev/null || true

# Where it works, it is the stronger layer; where it does not, the kernel's own suffices.
command -v bwrap >/dev/null || install bubblewrap || true
if ! "$python" -I -X utf8 -c 'from nngrade.cli.main import run; run()' doctor; then
    echo
    echo "setup.sh: no sandbox works here. The lines above say what this kernel lacks, such as Landlock."
    case "@OPTIONS@" in
    *weak*) echo "This zip was made with --allow-weak-isolation, so each submission runs without a sandbox." ;;
    *) echo "So run_autograder grades nothing, and nobody loses marks: each result has a sentence and no score." \
        "Let Gradescope collect the submissions, and grade its export with: nngrade grade" ;;
    esac
fi
