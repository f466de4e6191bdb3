# Completion of `briefing` in bash 4.4 and newer. If you have the package bash-completion, install it once:
#   briefing completion bash > ~/.local/share/bash-completion/completions/briefing
# Otherwise, add this line to ~/.bashrc:
#   source <(briefing completion bash)

_briefing() {
  local -a words=() answer=() files=()
  local word candidate quoted cur raw prefix='' index
  # Bash splits `--format=html` into three words. The program expects one.
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=${COMP_WORDS[index]}
    if [[ $word == '=' && ${#words[@]} -gt 0 && ${words[-1]} == --* ]]; then
      words[-1]+='='
    elif [[ ${#words[@]} -gt 0 && ${words[-1]} == --*= && ${COMP_WORDS[index - 1]} == '=' ]]; then
      words[-1]+=$word
    else
      # Removes the quotes, and runs nothing inside them.
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
    # Quotes the candidate here. Bash would leave `$` and backticks in a name, and the shell would run them.
    printf -v quoted '%q' "$candidate"
    if [[ $raw == [\"\']* ]]; then
      # The word begins with a quote. Offers the candidate as it is, unless a character in it is special in quotes.
      [[ $candidate == *[\$\`\"\\\'!]* ]] && continue
      quoted=$candidate
    fi
    COMPREPLY+=("${quoted#"$prefix"}")
  done
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == */ ]] && compopt -o nospace
  # The shell expands `~` to the home folder only if it is not quoted.
  [[ $cur == '~'* ]] && COMPREPLY=("${COMPREPLY[@]/#\\~/\~}")
  return 0
}

complete -F _briefing briefing
