#include "cli/completion_scripts.hpp"

namespace mingcha::cli {

namespace {

// Every script calls `mingcha completions words -- WORD…`, which answers with one candidate a line, a tab and its
// description, or with the line `:files`. An empty last word must reach the program.

constexpr std::string_view kBash = R"(# Completion of mingcha for bash.
_mingcha() {
    local word words=() line
    # Bash takes = for a word of its own.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        if ((${#words[@]})) && [[ $word == = || ${words[-1]} == *= ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
    done
    # And it replaces only what stands behind that =.
    local settled=
    [[ ${words[-1]} == *=* ]] && settled=${words[-1]%=*}=
    COMPREPLY=()
    while IFS= read -r line; do
        if [[ $line == :files ]]; then
            compopt -o default
            return
        fi
        line=${line%%$'\t'*}
        COMPREPLY+=("${line#"$settled"}")
    done < <("$1" completions words -- "${words[@]}" 2>/dev/null)
    [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace
}
complete -F _mingcha mingcha
)";

constexpr std::string_view kZsh = R"(#compdef mingcha
# Completion of mingcha for zsh.
_mingcha() {
    local line
    local -a lines proposed unfinished
    lines=("${(@f)$(${words[1]} completions words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ $lines[1] == :files ]]; then
        [[ $words[CURRENT] == --*=* ]] && compset -P '--*='
        _files
        return
    fi
    for line in $lines; do
        line=${${line//:/\\:}/$'\t'/:}
        if [[ $line == *=:* ]]; then unfinished+=($line); else proposed+=($line); fi
    done
    _describe mingcha proposed -- unfinished -S ''
}
if [[ $funcstack[1] == _mingcha ]]; then
    _mingcha "$@"
else
    compdef _mingcha mingcha
fi
)";

constexpr std::string_view kFish = R"(# Completion of mingcha for fish.
function __mingcha_complete
    set --local words (commandline --current-process --tokenize --cut-at-cursor)
    set --local current (commandline --current-token --cut-at-cursor)
    set --local found ($words[1] completions words -- $words[2..] "$current" 2>/dev/null)
    if test "$found[1]" = :files
        set --local option (string match --regex '^--[a-z-]+=' -- "$current")
        for path in (__fish_complete_path (string replace --regex '^--[a-z-]+=' '' -- "$current"))
            echo "$option$path"
        end
        return
    end
    string join \n -- $found
end
complete --command mingcha --no-files --arguments '(__mingcha_complete)'
)";

}  // namespace

std::optional<std::string_view> completion_script(std::string_view shell) {
    if (shell == "bash") return kBash;
    if (shell == "zsh") return kZsh;
    if (shell == "fish") return kFish;
    return std::nullopt;
}

}  // namespace mingcha::cli
