/// A manual page as `man` reads it: the macros of man(7), in ASCII with names for every other sign.
struct Roff {
  /// The source so far.
  private(set) var text: String

  /// Begins a page: its name, its section of the manual, the version that it tells of, what it is in a few words.
  init(_ name: String, section: Int, version: String, summary: String) {
    text =
      ".TH \(name.uppercased()) \(section) \"\" \"bodymap \(version)\" \"\(section == 1 ? "User Commands" : "File Formats")\"\n"
    heading("NAME")
    text += "\(Self.escaped(name)) \\- \(Self.escaped(summary))\n"
  }

  /// Begins a section.
  mutating func heading(_ title: String) { text += ".SH \"\(Self.escaped(title))\"\n" }

  /// Begins a part of a section.
  mutating func part(_ title: String) { text += ".SS \"\(Self.escaped(title))\"\n" }

  /// A paragraph; line ends within it are blanks, an empty line begins another.
  mutating func paragraph(_ words: String) {
    for part in words.split(separator: "\n\n") { text += ".PP\n\(Self.line(part))\n" }
  }

  /// A line as somebody types it, in bold.
  mutating func typed(_ words: String) { text += ".PP\n.B \"\(Self.escaped(words))\"\n" }

  /// What something is called, in bold, and what it is.
  mutating func item(_ name: String, _ words: String, note: String = "") {
    let rest = note.isEmpty ? "" : " \\fR\(Self.escaped(note))"
    text += ".TP\n\\fB\(Self.escaped(name))\(rest)\\fR\n"
    text += words.isEmpty ? "\\&\n" : "\(Self.line(words))\n"
  }

  /// What stands below the last item, further in.
  mutating func indented(_ inner: (inout Roff) -> Void) {
    text += ".RS\n"
    inner(&self)
    text += ".RE\n"
  }

  private static func line(_ words: some StringProtocol) -> String {
    let joined = escaped(words.split(separator: "\n").joined(separator: " "))
    // A line that begins with one of these would be a request.
    return joined.hasPrefix(".") || joined.hasPrefix("'") ? "\\&\(joined)" : joined
  }

  /// The words as text: nothing in them is a request, and keys that are drawn as signs are named.
  static func escaped(_ words: some StringProtocol) -> String {
    words.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "\"": "\\(dq"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "`": "\\(ga"
      case "↑": "Up"
      case "↓": "Down"
      case "←": "Left"
      case "→": "Right"
      case "…": "..."
      case "×": "x"
      default: scalar.isASCII ? String(scalar) : "\\[u\(hexadecimal(scalar))]"
      }
    }.joined()
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
