# The browser that prints, and that the tests drive.

chromium_path() { printf '%s' "${Printing__ChromiumPath:-/usr/bin/chromium}"; }

prepare_chromium() {
    local path
    path=$(chromium_path)
    # Most containers withhold the user namespaces Chromium's sandbox is made of, and without them it does not start. It shows
    # nothing but the application's own pages. (For root the application itself leaves the sandbox out.)
    if ((EUID != 0)) && ! unshare --user true 2>/dev/null; then
        export SANDBOXED_CHROMIUM="$path"
        path="$root_dir/script/parts/chromium-without-sandbox"
    fi
    export Printing__ChromiumPath="$path" PLANNING_CHROMIUM="$path"
}
