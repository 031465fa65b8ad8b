#!/usr/bin/env bash
# Builds everything and runs every test project; the last line says how many passed. Arguments go to each test program.
# --quick: only what runs in this process and is short, for between two edits.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [[ ${1-} == --quick ]]; then
    shift
    set -- -trait- Length=Long "$@"
    projects=(tests/TalkTrends.{Core,MlNet,Charts,Store,Ingest}.Tests)
    for project in "${projects[@]}"; do
        dotnet build "$project" --configuration Release --nologo --verbosity quiet
    done
else
    projects=(tests/*.Tests)
    dotnet restore Analysis.sln --locked-mode --verbosity quiet
    dotnet build Analysis.sln --configuration Release --no-restore --nologo --verbosity quiet
    # The end-to-end tests start the program as it is published: compiled ahead, it starts in a fraction of the time, a hundred times.
    ./run.sh --version >/dev/null
    export TESTS_PROGRAM=$root/.artifacts/app/talktrends
fi

passed=0 failed=0 skipped=0
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
for project in "${projects[@]}"; do
    name=$(basename "$project")
    code=0
    ".artifacts/bin/$name/release/$name" -noLogo -noColor -result-xml "$results/$name.xml" "$@" || code=$?
    # Counts stand on the assembly element: total, passed, failed, skipped, errors.
    counts=$(grep -m1 -o '<assembly [^>]*>' "$results/$name.xml" 2>/dev/null || true)
    count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counts"; }
    if [[ -z $counts ]]; then
        echo "$name: ended with code $code and no result" >&2
        failed=$((failed + 1))
        continue
    fi
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count failed) + $(count errors)))
    skipped=$((skipped + $(count skipped)))
    if ((code != 0 && $(count failed) + $(count errors) == 0)); then
        echo "$name: ended with code $code" >&2
        failed=$((failed + 1))
    fi
done

if ((skipped > 0)); then
    echo "$passed passed, $failed failed, $skipped skipped"
else
    echo "$passed passed, $failed failed"
fi
((failed == 0))
