# The Debian packages the product needs. Root gets the missing ones installed; everybody else is told their names.

source "$root_dir/script/parts/chromium.sh"

database_packages=(postgresql) # pg_trgm is in it: Debian ships contrib with the server
access_packages=(libldap-2.5-0)  # asks the office's directory, where one is set
test_packages=(slapd)            # a directory that the tests start themselves
printing_packages=(chromium fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-noto-cjk poppler-utils qpdf)

missing_packages() {
    local package
    for package in "$@"; do
        # A browser named by the operator stands in for Debian's.
        [[ $package == chromium && -x $(chromium_path) ]] && continue
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
    done
}

require_packages() {
    local missing log
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0

    command -v apt-get >/dev/null ||
        fail "次のものが必要ですが、apt-get がないため自動では導入できません: ${missing[*]}"
    ((EUID == 0)) ||
        fail "次のパッケージが必要です: ${missing[*]}" \
            "管理者に導入を依頼するか、次を実行してから、もう一度お試しください: sudo apt-get install --no-install-recommends ${missing[*]}"

    log=$(new_log packages)
    say "パッケージを導入します: ${missing[*]}（記録: $log）"
    install_packages "${missing[@]}" >>"$log" 2>&1 ||
        fail "パッケージを導入できませんでした: ${missing[*]}" "$(tail -n 5 "$log")" "記録: $log"
    say "パッケージを導入しました。"
}

install_packages() {
    apt_get update || return
    if [[ " $* " == *" postgresql "* ]]; then
        # Debian would start a cluster of its own, which the product never uses.
        apt_get install postgresql-common || return
        if ! compgen -G '/etc/postgresql/*/main' >/dev/null; then
            sed -i -E 's/^#?\s*create_main_cluster\s*=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf || return
        fi
    fi
    # Debian would start a directory of its own, too.
    [[ " $* " != *" slapd "* ]] || debconf-set-selections <<<'slapd slapd/no_configuration boolean true' || return
    apt_get install "$@"
}

apt_get() {
    DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=300 "$@" </dev/null
}
