#!/usr/bin/env bash
# Kills the import again and again and looks whether anything was lost: tests/kill-9.sh [rounds, default 100] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
export NEWSBOT_KILL_ROUNDS="${1:-100}" NEWSBOT_KILL_SEED="${2:-}"
dotnet test tests/NewsBot.Host.Tests -c Release --filter FullyQualifiedName~KillTests --logger "console;verbosity=detailed"
