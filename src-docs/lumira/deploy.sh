#!/usr/bin/env bash
# Puts what is checked out here onto this host: build, start, wait until every service is healthy.
# Traefik finds the routes by itself, from the containers' labels.
#
#   ./deploy.sh [SECONDS]     how long to wait for health; 180 when not given
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
wait_seconds=${1:-180}
# A caller may add files, as start-fullstack.sh does.
compose_files=${LUMIRA_COMPOSE_FILES:-docker-compose.yml}

fail() {
  printf 'deploy: %s\n' "$*" >&2
  exit 1
}

[[ $wait_seconds =~ ^[0-9]+$ ]] || fail "waiting time: not a number of seconds, got '$wait_seconds'"

if docker compose version >/dev/null 2>&1; then
  compose=(docker compose)
elif command -v docker-compose >/dev/null; then
  compose=(docker-compose)
else
  fail "no docker compose and no docker-compose on this host"
fi
for file in $compose_files; do
  compose+=(-f "$file")
done

cd "$root/infrastructure"
[[ -f .env ]] || fail "infrastructure/.env is missing; copy .env.example and fill it in"
for name in COMPOSE_PROJECT_NAME MYSQL_PASSWORD MYSQL_ROOT_PASSWORD; do
  [[ -n ${!name:-} ]] || grep -qE "^$name=.+" .env || fail "infrastructure/.env: $name has no value"
done

"${compose[@]}" build
"${compose[@]}" up -d --remove-orphans

deadline=$((SECONDS + wait_seconds))
while :; do
  waiting=()
  while read -r id; do
    state=$(docker inspect -f '{{.Name}} {{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}' "$id")
    case $state in
      *" healthy" | *" running") ;;
      *) waiting+=("${state#/}") ;;
    esac
  done < <("${compose[@]}" ps -a -q)
  [[ ${#waiting[@]} -gt 0 ]] || break
  ((SECONDS < deadline)) || fail "not healthy after $wait_seconds s: ${waiting[*]}"
  sleep 2
done
"${compose[@]}" ps
