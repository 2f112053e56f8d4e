# shellcheck shell=bash
# Docker 26.1 and Compose 2.26, from Debian's release after the one that `run` needs: unpacked into a folder, never installed.
# Sourced by `run`; `engine.sh` then starts what is found first in PATH.

# engine26_unpack DIR: puts them under DIR, without touching the machine's package lists, and at the head of PATH.
engine26_unpack() {
  local dir=$1 deb mirror
  mkdir -p "$dir"/{state/lists/partial,cache/archives/partial,debs,root}
  : >"$dir/state/status"
  # from the mirror that the machine itself uses
  mirror=$(. /etc/os-release && apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    awk -v release="$VERSION_CODENAME" '$2 == release && $3 == "main" { print $1; exit }')
  [ -n "$mirror" ] || { echo "no Debian mirror among the machine's package sources" >&2; return 1; }
  echo "deb $mirror trixie main" >"$dir/sources.list"
  cat >"$dir/apt.conf" <<END
Dir::State "$dir/state";
Dir::State::status "$dir/state/status";
Dir::Cache "$dir/cache";
Dir::Etc::sourcelist "$dir/sources.list";
Dir::Etc::sourceparts "-";
Acquire::Languages "none";
APT::Sandbox::User "root";
END
  apt-get -c "$dir/apt.conf" update -qq || return 1
  (cd "$dir/debs" && apt-get -c "$dir/apt.conf" download -qq docker.io docker-cli docker-compose containerd) || return 1
  for deb in "$dir"/debs/*.deb; do
    dpkg -x "$deb" "$dir/root" || return 1
  done
  # The machine's own runc starts the containers: the newer one wants a newer libc.
  rm -f "$dir"/root/usr/{bin,sbin}/runc
  export PATH="$dir/root/usr/sbin:$dir/root/usr/bin:$PATH"
}
