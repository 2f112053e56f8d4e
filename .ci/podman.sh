# shellcheck shell=bash
# Podman's Docker API for tests: own data, socket, networks and processes; nothing of it outlives podman_stop.
# Sourced by `run` behind `engine.sh`. Needs root and the packages podman and catatonit.

podman_pid=
podman_dir=

# podman_start DIR: starts it with all its files under DIR and points DOCKER_HOST at it.
podman_start() {
  podman_dir=$1
  mkdir -p "$podman_dir"/{data,run,networks}
  # A sandbox may not grant as much as it asks for by itself.
  cat >"$podman_dir/containers.conf" <<'CONF'
[containers]
default_ulimits = ["nofile=4096:4096", "nproc=1024:1024"]
CONF
  engine_client "$podman_dir" "$podman_dir/podman.sock"
  # shellcheck disable=SC2016 # expanded by the inner shell
  unshare --net --uts --mount --pid --mount-proc --fork --kill-child bash -c '
    hostname lumira-host
    ip link set lo up
    # Addresses that are taken are written there, whatever the folders below.
    mkdir -p /var/lib/cni
    mount -t tmpfs none /var/lib/cni
    export CONTAINERS_CONF="$1/containers.conf"
    exec podman --root "$1/data" --runroot "$1/run" --network-config-dir "$1/networks" --cgroup-manager cgroupfs \
      system service --time 0 "$DOCKER_HOST"
  ' podman "$podman_dir" >"$podman_dir/podman.log" 2>&1 </dev/null &
  podman_pid=$!
  if engine_answers "$podman_pid"; then
    echo "$(podman --version) in its own namespaces"
    return 0
  fi
  echo "no podman: $(tail -n 1 "$podman_dir/podman.log")" >&2
  return 1
}

# podman_stop: ends it with all its containers, which share its process namespace, and removes its folder.
podman_stop() {
  [[ -n $podman_dir ]] || return 0
  if [[ -n $podman_pid ]]; then
    kill -KILL "$podman_pid" 2>/dev/null || true
    wait "$podman_pid" 2>/dev/null || true
    podman_pid=
  fi
  rm -rf "$podman_dir"
  podman_dir=
}
