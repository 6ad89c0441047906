# Builds the application and runs it: once to serve, or for one verb.

source "$root_dir/script/parts/supervise.sh"

web_dir="$root_dir/src/MunicipalPlanning.Web"
web_program="$web_dir/bin/Release/net10.0/MunicipalPlanning.Web.dll"

# Building takes seconds even when nothing is to be done, so the sources' names, sizes and times are compared first.
build_application() {
    local mark="$local_dir/built" sources log
    exec 7<"$root_dir/src"
    flock 7
    sources=$(cd "$root_dir" && find src global.json Directory.*.props \( -name bin -o -name obj -o -name _framework \) -prune \
        -o -type f -printf '%p %s %T@\n' | sort | sha256sum)
    if [[ ! -f $web_program || ! -f $mark || $(<"$mark") != "$sources" ]]; then
        log=$(new_log build)
        say "アプリケーションをビルドします（記録: $log）。"
        rm -f "$mark"
        dotnet build "$web_dir" -c Release -v quiet -nologo -nodeReuse:false >"$log" 2>&1 7<&- ||
            fail "ビルドできませんでした。" "$(grep -E '(error|エラー) ' "$log" | sort -u | head -n 10)" "記録: $log"
        printf '%s' "$sources" >"$mark"
    fi
    exec 7<&-
}

# Sets the database: the named one of the private cluster, else the one of the environment, else `planning`.
connect_application() {
    local name=${1:-planning}
    [[ -z ${ConnectionStrings__Planning:-} || -n ${1:-} ]] || return 0
    require_packages "${database_packages[@]}"
    open_cluster postgres
    # The owner migrates; the application works as a role that can only add to the log.
    export ConnectionStrings__PlanningOwner="$cluster_server;Database=$name"
    export ConnectionStrings__Planning="${cluster_server/Username=planning/Username=planning_application};Database=$name"
}

check_database_name() {
    [[ $1 =~ ^[a-z0-9_]{1,63}$ ]] ||
        fail "データベース名が正しくありません: $1（使える文字は半角の英小文字、数字、下線で、63 文字までです）"
}

# Stays in the caller's directory, so that files are found where the operator means them.
run_application() {
    export ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Development}" ASPNETCORE_CONTENTROOT="$web_dir"
    prepare_chromium
    unset DOTNET_ENVIRONMENT ASPNETCORE_HTTP_PORTS ASPNETCORE_HTTPS_PORTS
    supervise dotnet "$web_program" "$@"
}
