#!/usr/bin/env bash
# Kills the host again and again while it sends and looks what arrived: tests/kill-9-sending.sh [rounds, default 200] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
export NEWSBOT_SEND_KILLS="${1:-200}" NEWSBOT_KILL_SEED="${2:-}"
dotnet test tests/NewsBot.Host.Tests -c Release --filter FullyQualifiedName~KilledHostTests --logger "console;verbosity=detailed"
