# Sourced by scripts that fetch a package without installing it: apt with a state of its own, so that the machine's lists and
# packages stay as they are. Everything is verified by the system's own keys.

# The Debian archive that this machine's apt sources name; nothing where they name none.
debian_archive() {
    apt-get indextargets --format '$(REPO_URI) $(ORIGIN)' 'Identifier: Packages' |
        awk '$2 == "Debian" && $1 !~ /security/ { print $1; exit }'
}

# suite_aside FOLDER ARCHIVE SUITE: fetches one suite's list into a folder of its own.
suite_aside() {
    mkdir -p "$1/lists/partial" "$1/cache/archives/partial"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $2 $3 main" >"$1/sources.list"
    apt_aside "$1" apt-get update >&2
}

# apt_aside FOLDER COMMAND…: apt-get or apt-cache with that list alone.
apt_aside() {
    local aside=$1 command=$2
    shift 2
    "$command" -qq -o Dir::Etc::SourceList="$aside/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$aside/lists" -o Dir::Cache="$aside/cache" -o APT::Sandbox::User=root "$@"
}
