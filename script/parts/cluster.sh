# The product's own PostgreSQL clusters under .local/: `postgres` keeps the operator's data; any other name is made anew
# each time it starts. Reached by a Unix socket in a directory of mode 700 and a password: nobody else on the machine gets in.
#
# Whoever uses a cluster holds a shared lock on its directory (descriptor 9); the last one out stops it. A cluster started by
# `script/cluster connection` stays up until `script/cluster stop`. Starting and stopping is serialised by a lock on .local
# (descriptor 8). PostgreSQL itself must not inherit the two, or they would never be released.

outside_dir=/var/lib/municipal-planning
as_owner=()
unset PGPORT PGHOST PGDATA # they would speak of another server

# Sets cluster_server, a connection string without a database.
open_cluster() {
    cluster_name=$1
    exec 8<"$local_dir"
    flock 8
    prepare_cluster_home
    exec 9<"$cluster_home"
    flock -s 9
    cluster_answers || start_cluster
    exec 8<&-
    cluster_server="Host=$(cluster_socket);Username=planning;Password=$(<"$cluster_home/password");GSS Encryption Mode=Disable"
}

close_cluster() {
    [[ -n ${cluster_home:-} ]] || return 0
    exec 8<"$local_dir"
    flock 8
    exec 9<&-
    exec 9<"$cluster_home"
    if flock -n 9 && [[ ! -e $cluster_home/keep ]]; then stop_cluster; fi
    exec 9<&- 8<&-
    cluster_home=
}

# The server runs as the owner of this directory: the caller, or `postgres` when the caller is root.
prepare_cluster_home() {
    local link="$local_dir/$cluster_name"
    [[ -d $link ]] || { rm -f "$link" && mkdir -m 700 "$link"; }
    if ((EUID == 0)); then
        hand_to_postgres "$link"
    elif [[ ! -O $link ]]; then
        fail "$link は別の利用者（$(stat -L -c %U "$link")）のデータベースです。その利用者か root で実行してください。"
    fi
    cluster_home=$(cd -P "$link" && pwd)
    find_postgres
    require_space "$cluster_home"
}

hand_to_postgres() {
    local link=$1 place
    id postgres >/dev/null 2>&1 || fail "利用者 postgres がいません。Debian の postgresql パッケージを導入してください。"
    [[ ! -O $link ]] || chown -R postgres: "$link/" 2>/dev/null || true
    act_as_owner_of "$link"
    [[ ! -O $link ]] && "${as_owner[@]}" test -w "$link" && return

    # The clone is where `postgres` cannot go, such as below /root.
    mkdir -p -m 755 "$outside_dir"
    place=$(mktemp -d "$outside_dir/XXXXXXXX")
    chmod 711 "$place"
    mv "$(readlink -f "$link")" "$place/$cluster_name"
    ln -sfn "$place/$cluster_name" "$link"
    chown -R postgres: "$link/"
    act_as_owner_of "$link"
    say "データベースの置き場所: $place/$cluster_name（$link からリンク）"
}

# Sets as_owner, the words that go before a command so that it runs as that user.
act_as_owner_of() { as_owner=(setpriv --reuid="$(stat -L -c %u "$1")" --regid="$(stat -L -c %g "$1")" --clear-groups); }

# Detached from the terminal (Ctrl+C is not meant for it) and from whoever reads the script's output.
launch() {
    (cd "$cluster_home" && exec "${as_owner[@]}" setsid "$@") </dev/null >>"$cluster_home/server.log" 2>&1 8<&- 9<&- &
}

# The programs of the version that made the data, else the newest.
find_postgres() {
    local version newest
    newest=$(compgen -G '/usr/lib/postgresql/*/bin/postgres' | sort -V | tail -n 1 || true)
    version=$(cat "$cluster_home/data/PG_VERSION" 2>/dev/null || basename "${newest%/bin/postgres}")
    postgres_bin="/usr/lib/postgresql/$version/bin"
    [[ -x $postgres_bin/postgres ]] ||
        fail "PostgreSQL ${version:-（版不明）} が見つかりません。パッケージ postgresql${version:+-$version} を導入してください。"
}

cluster_socket() { readlink -f "$cluster_home/run"; }

cluster_answers() { [[ -d $cluster_home/run ]] && "$postgres_bin/pg_isready" -q -h "$(cluster_socket)"; }

start_cluster() {
    local data="$cluster_home/data" log="$cluster_home/server.log" attempt options
    end_remains
    rm -f "$cluster_home/keep"
    [[ $cluster_name == postgres ]] || rm -rf "$data"
    [[ -f $data/PG_VERSION ]] || create_cluster
    make_socket_dir
    options=(-c listen_addresses= -c unix_socket_directories="$(cluster_socket)" -c unix_socket_permissions=0700 -c max_connections=200)
    [[ $cluster_name != test-postgres ]] || options+=(-c fsync=off -c synchronous_commit=off -c full_page_writes=off)

    # After a kill -9 of the main process its children need a moment to notice.
    for attempt in 1 2 3 4 5; do
        : >"$log"
        launch "$postgres_bin/postgres" -D "$data" "${options[@]}"
        await_cluster $! && return
        grep -q 'shared memory' "$log" || break
        sleep 1
    done
    fail "PostgreSQL を起動できませんでした。" "$(tail -n 5 "$log")" "記録: $log"
}

await_cluster() {
    local tenth
    for ((tenth = 0; tenth < 3000; tenth++)); do
        cluster_answers && return 0
        kill -0 "$1" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}

create_cluster() {
    local log
    log=$(new_log initdb)
    say "データベースを用意します。"
    # Made beside its place and then moved, so that an interruption leaves nothing half made.
    (
        umask 077
        cd "$cluster_home" &&
            rm -rf data.new &&
            od -An -N 24 -t x1 /dev/urandom | tr -d ' \n' >password &&
            chown --reference=. password &&
            "${as_owner[@]}" "$postgres_bin/initdb" -D data.new --username=planning --pwfile=password --auth=scram-sha-256 \
                --encoding=UTF8 --locale=C.UTF-8 --data-checksums --no-instructions &&
            mv data.new data
    ) >>"$log" 2>&1 8<&- 9<&- || fail "データベースを用意できませんでした。" "$(tail -n 5 "$log")" "記録: $log"
}

# A socket's path is limited to 107 bytes and stands in a connection string: else a short directory takes its place.
make_socket_dir() {
    local place="$cluster_home/run"
    if [[ -L $place ]]; then rmdir "$(readlink "$place")" 2>/dev/null || true; fi
    rm -rf "$place"
    if [[ $place =~ ^[A-Za-z0-9._/-]{1,90}$ ]]; then
        "${as_owner[@]}" mkdir -m 700 "$place"
    else
        ln -s "$("${as_owner[@]}" mktemp -d /tmp/planning-XXXXXXXX)" "$place"
    fi
}

# What an earlier run may have left: a server that no longer answers, or the number of one that is gone.
end_remains() {
    local pid_file="$cluster_home/data/postmaster.pid" pid
    [[ -s $pid_file ]] || return 0
    pid=$(head -n 1 "$pid_file")
    if tr '\0' '\n' 2>/dev/null <"/proc/$pid/cmdline" | grep -qxF "$cluster_home/data"; then
        stop_cluster
    elif [[ -d /proc/$pid ]]; then
        rm -f "$pid_file" # another process has the number now; PostgreSQL would take it for itself
    fi
}

stop_cluster() {
    "${as_owner[@]}" "$postgres_bin/pg_ctl" stop -D "$cluster_home/data" -m fast -w -t 120 >>"$cluster_home/server.log" 2>&1 8<&- 9<&- || true
}
