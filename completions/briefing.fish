# Completion of `briefing` in fish. To install it:
#   briefing completion fish > ~/.config/fish/completions/briefing.fish

function __briefing_complete
    set -l answer (command briefing __complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
    test (count $answer) -gt 1; and printf '%s\n' $answer[2..]
    # Offers folders, and the files that can be briefings.
    test "$answer[1]" = files
    and __fish_complete_path (commandline -ct) | string match -r '^[^\t]*(?:/|\.ya?ml)(?:\t.*)?$'
    return 0
end

complete -c briefing -f -k -a '(__briefing_complete)'
