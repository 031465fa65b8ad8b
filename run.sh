#!/usr/bin/env bash
# ./run.sh            the main job: the five seeds to data/seeds and reports/seeds
# ./run.sh test       the tests
# ./run.sh VERB ...   the program
# ./run.sh query ...  the program with DuckDB, which is built when it is first asked for
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
app=$root/.artifacts/app
project=TalkTrends.Cli
name=talktrends
if [[ ${1-} == query ]]; then
    # DuckDB's library is larger than all the rest: only who asks for it downloads and keeps it.
    app=$root/.artifacts/app-query
    project=TalkTrends.Query
    name=talktrends-query
fi

# Builds what has changed since the last build; says nothing when nothing has.
build() {
    if [[ -x $app/$name && -z $(find "$root/src" "$root/data" -newer "$app/.built" \( -name '*.cs' -o -name '*.csproj' -o -name '*.props' -o -name '*.yaml' -o -name 'packages.lock.json' -o -path '*/background/*' -o -path '*/Assets/*' \) -print -quit 2>/dev/null) ]]; then
        return
    fi
    echo "building" >&2
    local log
    log=$(mktemp)
    local stamp
    stamp=$(mktemp)
    # Compiled ahead where the runtime pack for it is at hand: the program then starts in a third of the time.
    local ahead=()
    [[ $(uname -sm) == "Linux x86_64" ]] && ahead=(--runtime linux-x64 --no-self-contained -p:PublishReadyToRun=true)
    if ! dotnet publish "$root/src/$project" --configuration Release --output "$app" "${ahead[@]}" --nologo --verbosity quiet >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log" "$stamp"
        exit 1
    fi
    rm -f "$log"
    mv "$stamp" "$app/.built"
}

case ${1-} in
'')
    build
    cd "$root"
    "$app/talktrends" run seeds/corpus.yaml
    ;;
test)
    shift
    exec "$root/tests/run.sh" "$@"
    ;;
*)
    build
    exec "$app/$name" "$@"
    ;;
esac
