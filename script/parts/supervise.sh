# Runs a program so that a signal to the script reaches the program, even kill -9, and the script can tidy up after it.

supervise() {
    local pid status=0 signalled=
    interrupted=
    setpriv --pdeathsig TERM "$@" <&0 9<&- & # not the lock of cluster.sh: a browser that ends late would keep it
    pid=$!
    trap 'signalled=yes; kill -TERM "$pid" 2>/dev/null || true' INT TERM HUP
    { wait "$pid"; } 2>/dev/null || status=$?
    while [[ -n $signalled ]]; do # a signal ends `wait`, not the program
        interrupted=yes signalled='' status=0
        { wait "$pid"; } 2>/dev/null || status=$?
    done
    trap - INT TERM HUP
    return "$status"
}
