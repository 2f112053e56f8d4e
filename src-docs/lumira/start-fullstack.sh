#!/usr/bin/env bash
# The whole stack on a developer's machine, without Traefik: one nginx in front, on loopback only.
# Makes infrastructure/.env with fresh passwords where there is none.
#
#   ./start-fullstack.sh      then http://localhost:8080 (LOCAL_PORT changes it); desk.localhost and crm.localhost
#                             lead to the other two
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
env_file=$root/infrastructure/.env

password() {
  od -An -N18 -tx1 /dev/urandom | tr -d ' \n'
}

if [[ ! -e $env_file ]]; then
  (
    umask 077
    sed -e "s/^MYSQL_PASSWORD=\$/&$(password)/" -e "s/^MYSQL_ROOT_PASSWORD=\$/&$(password)/" \
      "$root/infrastructure/.env.example" >"$env_file"
  )
  echo "made infrastructure/.env with fresh passwords"
fi

LUMIRA_COMPOSE_FILES="docker-compose.yml docker-compose.local.yml" "$root/deploy.sh" "$@"
echo "http://localhost:${LOCAL_PORT:-8080}  http://desk.localhost:${LOCAL_PORT:-8080}  http://crm.localhost:${LOCAL_PORT:-8080}"
