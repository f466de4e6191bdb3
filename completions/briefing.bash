# Completion of `briefing` in bash (4.4 and newer). With the package bash-completion, for every shell from now on:
#   briefing completion bash > ~/.local/share/bash-completion/completions/briefing
# Without it, in ~/.bashrc:
#   source <(briefing completion bash)

_briefing() {
  local -a words=() answer=() files=()
  local word candidate quoted cur raw prefix='' index
  # Bash divides `--format=html` in three; the program takes it in one.
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    if [[ $word == '=' && ${#words[@]} -gt 0 && ${words[-1]} == --* ]]; then
      words[-1]+='='
    elif [[ ${#words[@]} -gt 0 && ${words[-1]} == --*= && ${COMP_WORDS[index - 1]} == '=' ]]; then
      words[-1]+=$word
    else
      # Without their quotes, and without running anything in them.
      words+=("${word//[\\\'\"]/}")
    fi
  done
  cur=${words[-1]}
  raw=${COMP_WORDS[COMP_CWORD]}
  [[ $cur == --*=* && $COMP_WORDBREAKS == *=* ]] && prefix=${cur%%=*}=
  mapfile -t answer < <(command briefing __complete -- "${words[@]}" 2>/dev/null)
  if [[ ${answer[0]} == files ]]; then
    mapfile -t files < <(
      compgen -d -S / -- "$cur"
      compgen -f -X '!*.yaml' -- "$cur"
      compgen -f -X '!*.yml' -- "$cur"
    )
  fi
  COMPREPLY=()
  for candidate in "${answer[@]:1}" "${files[@]}"; do
    candidate=${candidate%%$'\t'*}
    [[ $candidate == "$cur"* ]] || continue
    # Not left to bash, which would leave `$` and backticks of a name for the shell to run.
    printf -v quoted '%q' "$candidate"
    if [[ $raw == [\"\']* ]]; then
      # What is begun in quotes goes on in them, if nothing in it has a meaning there.
      [[ $candidate == *[\$\`\"\\\'!]* ]] && continue
      quoted=$candidate
    fi
    COMPREPLY+=("${quoted#"$prefix"}")
  done
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace
  # The shell finds the home folder in `~` only if that is not quoted.
  [[ $cur == '~'* ]] && COMPREPLY=("${COMPREPLY[@]/#\\~/\~}")
  return 0
}

complete -F _briefing briefing
