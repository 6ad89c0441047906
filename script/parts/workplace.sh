# Where things are, and how the scripts speak. Sourced first by every script.

root_dir=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
local_dir="$root_dir/.local"
log_dir="$local_dir/log"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

# script/manage keeps its output for the application's words and sends these to a log.
say_fd=1
say() { printf '%s\n' "$*" >&"$say_fd"; }

# Reasons go to standard error, one a line.
fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

open_workplace() {
    mkdir -p "$log_dir" 2>/dev/null && [[ -w $local_dir && -w $log_dir ]] ||
        fail "$local_dir に書き込めません。持ち主（$(stat -c %U "$local_dir" 2>/dev/null || stat -c %U "$root_dir")）で実行するか、持ち主を改めてください。"
    [[ -d ${HOME:-} && -w $HOME ]] || { export HOME="$local_dir/home" && mkdir -p "$HOME"; }
    require_space "$local_dir"
}

required_mb=500
require_space() {
    local free_mb
    free_mb=$(($(df --output=avail -B 1M "$1" | tail -n 1)))
    ((free_mb >= required_mb)) ||
        fail "ディスクの空きが足りません（$1 のあるディスクの空きは ${free_mb} MB、必要なのは ${required_mb} MB 以上）。不要なファイルを消してから、もう一度実行してください。"
}

# A new file each time: a log left by another user must not stop this one.
new_log() {
    local log="$log_dir/$1.log"
    rm -f "$log"
    : >"$log"
    printf '%s' "$log"
}

require_dotnet() {
    command -v dotnet >/dev/null ||
        fail "dotnet が見つかりません。.NET SDK 10 を導入し、PATH に加えてください。"
}
