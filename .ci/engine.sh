# shellcheck shell=bash
# A private Docker engine for tests: own data, socket, network, host name and processes; nothing of it outlives engine_stop.
# Sourced by `run` and `record-demo`. Needs root.

engine_pid=
engine_dir=

# engine_start DIR: starts it with all its files under DIR and points DOCKER_HOST at it.
engine_start() {
  engine_dir=$1
  engine_client "$engine_dir" "$engine_dir/docker.sock"

  # Namespaces keep its bridges, firewall rules, mounts and processes apart from the machine's. A machine may lack
  # iptables support or forbid namespaces; networks between containers work without both.
  local apart="unshare --net --uts --mount --pid --mount-proc --fork --kill-child"
  # shellcheck disable=SC2086 # $apart is a command and its options
  engine_try "in its own namespaces" $apart ||
    engine_try "in its own namespaces, without iptables" $apart -- env ENGINE_OPTIONS=--iptables=false ||
    engine_try "without namespaces" env ENGINE_OPTIONS="--iptables=false --bridge=none"
}

# engine_client DIR SOCKET: points the Docker client at that engine, and at no other, whatever the caller's environment or
# ~/.docker says.
engine_client() {
  mkdir -p "$1/client"
  unset DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION
  export DOCKER_HOST="unix://$2" DOCKER_CONFIG="$1/client"
  # The older builder, which engine and Compose here both have.
  export DOCKER_BUILDKIT=0 COMPOSE_DOCKER_CLI_BUILD=0
}

# engine_answers PID: whether the engine of that process answers within 30 s.
engine_answers() {
  local i
  for ((i = 0; i < 60; i++)); do
    if docker version >/dev/null 2>&1; then
      return 0
    fi
    kill -0 "$1" 2>/dev/null || break
    sleep 0.5
  done
  return 1
}

# engine_try WORDS COMMAND...: starts dockerd under COMMAND; false if it does not answer within 30 s.
engine_try() {
  local words=$1
  shift
  # shellcheck disable=SC2016 # expanded by the inner shell
  "$@" bash -c '
    dir=$1
    if [[ $(readlink /proc/self/ns/uts) != "$2" ]]; then
      hostname lumira-host
      ip link set lo up
    fi
    # shellcheck disable=SC2086
    exec dockerd --data-root "$dir/data" --exec-root "$dir/exec" -p "$dir/dockerd.pid" -H "$DOCKER_HOST" ${ENGINE_OPTIONS:-}
  ' engine "$engine_dir" "$(readlink /proc/self/ns/uts)" >"$engine_dir/dockerd.log" 2>&1 </dev/null &
  engine_pid=$!
  if engine_answers "$engine_pid"; then
    echo "engine $(docker version --format '{{.Server.Version}}') $words"
    return 0
  fi
  echo "no engine $words: $(tail -n 1 "$engine_dir/dockerd.log")" >&2
  engine_kill
  return 1
}

# The process is dockerd itself, or the unshare that waits for it and does not pass signals on.
engine_kill() {
  local child i
  [[ -n $engine_pid ]] || return 0
  child=$(cat "/proc/$engine_pid/task/$engine_pid/children" 2>/dev/null) || child=
  # shellcheck disable=SC2086 # none, one or more numbers
  kill ${child:-$engine_pid} 2>/dev/null || true
  for ((i = 0; i < 40; i++)); do
    kill -0 "$engine_pid" 2>/dev/null || break
    sleep 0.25
  done
  # shellcheck disable=SC2086
  kill -KILL $child $engine_pid 2>/dev/null || true
  wait "$engine_pid" 2>/dev/null || true
  engine_pid=
}

# engine_stop: ends it with all its containers and removes its folder.
engine_stop() {
  local ids
  [[ -n $engine_dir ]] || return 0
  if [[ -n $engine_pid ]]; then
    ids=$(docker ps -aq 2>/dev/null) || ids=
    # shellcheck disable=SC2086
    [[ -z $ids ]] || docker rm -f $ids >/dev/null 2>&1 || true
    engine_kill
  fi
  # Left only where it ran without a mount namespace.
  awk -v dir="$engine_dir/" 'index($2, dir) == 1 { print $2 }' /proc/mounts | sort -r | xargs -r umount -l
  rm -rf "$engine_dir"
  engine_dir=
}
