import ArgumentParser

/// The completions of a shell: those of the parser, and what it leaves out: without a command the map opens, so
/// that `bodymap ne` and `bodymap --at` are completed as `bodymap explore ne` is.
struct CompletionScript {
  /// What the shell reads.
  let text: String

  /// The script that was asked for by `--generate-completion-script SHELL`; nil where something else was typed.
  static func asked(_ typed: [String]) -> CompletionScript? {
    let option = "--generate-completion-script"
    guard let first = typed.first else { return nil }
    let name =
      first == option
      ? typed.dropFirst().first : first.hasPrefix(option + "=") ? String(first.dropFirst(option.count + 1)) : nil
    return name.flatMap { CompletionShell(rawValue: $0) }.map(CompletionScript.init)
  }

  /// The script of a shell.
  init(_ shell: CompletionShell) {
    let script = Bodymap.completionScript(for: shell)
    switch shell {
    case .bash: text = Self.bash(script)
    case .zsh: text = Self.zsh(script)
    default: text = Self.fish(script)
    }
  }

  /// The words that are commands, after which the map does not open.
  private static let commands =
    Bodymap.configuration.subcommands.map { $0._commandName } + ["help", "-h", "--help", "--version"]

  private static func bash(_ script: String) -> String {
    let call = "-F _bodymap bodymap"
    precondition(script.contains(call), "the parser writes another script for bash")
    return script.replacing(
      "complete -o filenames \(call)",
      with: """
        # Without a command the map opens: what follows is completed as after 'explore'.
        _bodymap_or_map() {
            if [[ "${COMP_CWORD}" -gt 1 && " \(commands.joined(separator: " ")) " == *" ${COMP_WORDS[1]} "* ]]; then
                _bodymap "${@}"
                return
            fi
            local -a offered=()
            if [[ "${COMP_CWORD}" -eq 1 ]]; then
                _bodymap "${@}"
                offered=("${COMPREPLY[@]}")
            fi
            local -a COMP_WORDS=("${COMP_WORDS[0]}" explore "${COMP_WORDS[@]:1}")
            local -i COMP_CWORD="$((COMP_CWORD + 1))"
            local COMP_LINE="${COMP_LINE/#"${COMP_WORDS[0]}"/"${COMP_WORDS[0]}" explore}"
            local -i COMP_POINT="$((COMP_POINT + 8))"
            COMPREPLY=()
            _bodymap "${@}"
            local word
            for word in "${offered[@]}"; do
                [[ " ${COMPREPLY[*]} " == *" ${word} "* ]] || COMPREPLY+=("${word}")
            done
        }

        complete -F _bodymap_or_map bodymap
        """)
  }

  private static func zsh(_ script: String) -> String {
    let (start, list) = ("    unsetopt aliases banghist\n", "_describe -V subcommand subcommands && ret=0\n")
    precondition(script.contains(start) && script.contains(list), "the parser writes another script for zsh")
    let places = "__bodymap_custom_complete ---completion explore -- positional@0 1 0"
    return script.replacing(
      start,
      with: start + """

            # Without a command the map opens: what follows is completed as after 'explore'.
            if [[ " \(commands.joined(separator: " ")) " != *" ${words[2]} "* && ( ${CURRENT} -gt 2 || "${words[2]}" = -* ) ]]; then
                words=("${words[1]}" explore "${(@)words[2,-1]}")
                (( CURRENT++ ))
            fi

        """, maxReplacements: 1
    )
    .replacing(list, with: list + "        \(places) && ret=0\n", maxReplacements: 1)
  }

  private static func fish(_ script: String) -> String {
    let start = "    set -l unparsed_tokens (__bodymap_tokens -pc)\n"
    precondition(script.contains(start), "the parser writes another script for fish")
    let rows = script.split(separator: "\n").filter {
      $0.contains("\"bodymap explore\"") && !$0.contains("-l 'version'") && !$0.contains("-l 'help'")
    }
    precondition(!rows.isEmpty, "the parser writes another script for fish")
    return script.replacing(
      start,
      with: start + """
            # Without a command the map opens: what follows is completed as after 'explore'.
            if test (count $unparsed_tokens) -gt 1; and not contains -- $unparsed_tokens[2] \(commands.joined(separator: " "))
                set unparsed_tokens $unparsed_tokens[1] explore $unparsed_tokens[2..]
            end

        """, maxReplacements: 1) + "\n"
      + rows.map { $0.replacing("\"bodymap explore\"", with: "\"bodymap\"") + "\n" }.joined()
  }
}
