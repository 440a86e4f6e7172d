# shellcheck shell=bash
# Named steps with their durations, for the scripts beside this one (to be sourced).
#
# The first step that fails ends the script. The last line of every run is `N passed, N failed`, which counts every
# test of a `ctest_step` that was not skipped, and every other step once.

export LC_ALL=C.UTF-8
passed=0
failed=0

finish() {
    echo
    echo "$passed passed, $failed failed"
}

begin_step() {
    step_name=$1
    step_start=$SECONDS
    printf '\n== %s\n' "$step_name"
}

end_step() {
    printf -- '-- %s: %d s\n' "$step_name" $((SECONDS - step_start))
}

fail_step() {
    printf '\nThe step "%s" failed after %d s.\n' "$step_name" $((SECONDS - step_start)) >&2
    finish
    exit 1
}

# step <name> <command> [<argument>...]
step() {
    begin_step "$1"
    shift
    if ! "$@" </dev/null; then
        failed=$((failed + 1))
        fail_step
    fi
    passed=$((passed + 1))
    end_step
}

# ctest_step <name> <test preset> [<ctest argument>...]
ctest_step() {
    local log status=0 bad all skipped
    begin_step "$1"
    log=$(mktemp)
    ctest --preset "$2" --parallel "$(nproc)" "${@:3}" </dev/null 2>&1 | tee "$log" || status=$?
    read -r bad all < <(sed -n 's/.* \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log") || true
    skipped=$(grep --count '(Skipped)$' "$log") || true
    rm -f "$log"
    passed=$((passed + ${all:-0} - ${bad:-0} - skipped))
    failed=$((failed + ${bad:-0}))
    if [[ $status -ne 0 ]]; then
        [[ ${bad:-0} -gt 0 ]] || failed=$((failed + 1))
        fail_step
    fi
    end_step
}

# build <configure preset>
build() {
    cmake --preset "$1" && cmake --build --preset "$1"
}
