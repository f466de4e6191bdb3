#compdef briefing
# Completion of `briefing` in zsh. To install it:
#   briefing completion zsh > ~/.zfunc/_briefing
# and put `fpath=(~/.zfunc $fpath)` before `compinit` in ~/.zshrc. For the current shell only:
#   source <(briefing completion zsh)

_briefing() {
  local -a answer values shown
  local line
  answer=("${(@f)$(command briefing __complete -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "${(@)answer[2,-1]}"; do
    [[ -z $line ]] && continue
    values+=("${line%%$'\t'*}")
    if [[ $line == *$'\t'* ]]; then
      shown+=("${line%%$'\t'*}  -- ${line#*$'\t'}")
    else
      shown+=("$line")
    fi
  done
  compadd -l -d shown -a values
  [[ $answer[1] == files ]] && _files -g '*.(yaml|yml)(-.)'
  return 0
}

if [[ $funcstack[1] == _briefing ]]; then
  _briefing "$@"
else
  compdef _briefing briefing
fi
