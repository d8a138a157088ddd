import ArgumentParser

/// The completions of a shell: those of the parser, and what it leaves out: without a command the map opens, so
/// that `bodymap ne` and `bodymap --at` are completed as `bodymap explore ne` is; and without a word of what to do the
/// journal is listed, so that `bodymap journal --area` is completed as `bodymap journal list --area`.
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

  /// The commands that do something without a further word, and what that word would be.
  private static let defaults = Bodymap.configuration.subcommands.compactMap { command in
    command.configuration.defaultSubcommand.map { (command: command._commandName, word: $0._commandName) }
  }

  private static func bash(_ script: String) -> String {
    let call = "-F _bodymap bodymap"
    precondition(script.contains(call), "the parser writes another script for bash")
    return script.replacing(
      "complete -o filenames \(call)",
      with: """
        # Without a command the map opens: what follows is completed as after 'explore'.
        _bodymap_or_map() {
        \(defaults.map(bashRule).joined())\
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

  private static func bashRule(_ command: String, _ word: String) -> String {
    """
        if [[ "${COMP_CWORD}" -gt 1 && "${COMP_WORDS[1]}" == \(command) && "${COMP_WORDS[2]}" == -* ]]; then
            local -a COMP_WORDS=("${COMP_WORDS[0]}" \(command) \(word) "${COMP_WORDS[@]:2}")
            local -i COMP_CWORD="$((COMP_CWORD + 1))"
            local COMP_LINE="${COMP_LINE/" \(command)"/" \(command) \(word)"}"
            local -i COMP_POINT="$((COMP_POINT + \(word.count + 1)))"
        fi

    """
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
        \(defaults.map(zshRule).joined())
        """, maxReplacements: 1
    )
    .replacing(list, with: list + "        \(places) && ret=0\n", maxReplacements: 1)
  }

  private static func zshRule(_ command: String, _ word: String) -> String {
    """
        if [[ "${words[2]}" = \(command) && ${CURRENT} -gt 2 && "${words[3]}" = -* ]]; then
            words=("${words[1]}" \(command) \(word) "${(@)words[3,-1]}")
            (( CURRENT++ ))
        fi

    """
  }

  private static func fish(_ script: String) -> String {
    let start = "    set -l unparsed_tokens (__bodymap_tokens -pc)\n"
    precondition(script.contains(start), "the parser writes another script for fish")
    let offers = [("explore", "")] + defaults.map { ("\($0.command) \($0.word)", " \($0.command)") }
    return script.replacing(
      start,
      with: start + """
            # Without a command the map opens: what follows is completed as after 'explore'.
            if test (count $unparsed_tokens) -gt 1; and not contains -- $unparsed_tokens[2] \(commands.joined(separator: " "))
                set unparsed_tokens $unparsed_tokens[1] explore $unparsed_tokens[2..]
            end
        \(defaults.map(fishRule).joined())
        """, maxReplacements: 1) + "\n"
      + offers.map { fishRows(of: script, after: $0, alsoAfter: $1) }.joined()
  }

  private static func fishRule(_ command: String, _ word: String) -> String {
    """
        if test (count $unparsed_tokens) -gt 2; and test $unparsed_tokens[2] = \(command); and string match -q -- '-*' $unparsed_tokens[3]
            set unparsed_tokens $unparsed_tokens[1] \(command) \(word) $unparsed_tokens[3..]
        end

    """
  }

  /// The rows of a command once more, for where its last word is left out.
  private static func fishRows(of script: String, after command: String, alsoAfter shorter: String) -> String {
    let rows = script.split(separator: "\n").filter {
      $0.contains("\"bodymap \(command)\"") && !$0.contains("-l 'version'") && !$0.contains("-l 'help'")
    }
    precondition(!rows.isEmpty, "the parser writes another script for fish")
    return rows.map { $0.replacing("\"bodymap \(command)\"", with: "\"bodymap\(shorter)\"") + "\n" }.joined()
  }
}
