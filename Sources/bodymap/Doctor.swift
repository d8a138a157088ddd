import ArgumentParser
import Text

/// `bodymap doctor`: what the program finds where it runs, and what to do about each fault.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the terminal, the locale and the folders; say what to do about each fault.",
    discussion: "Exits with 0 when all is well and with 1 when something is broken.")

  @Flag(help: "Print JSON.")
  var json = false

  /// What was found as JSON.
  struct Answer: Encodable {
    let faults: Int
    let findings: [Finding]

    /// One thing that was looked at.
    struct Finding: Encodable {
      let group: String
      let name: String
      let state: String
      let text: String
      let advice: String?

      private enum CodingKeys: String, CodingKey { case group, name, state, text, advice }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(group, forKey: .group)
        try container.encode(name, forKey: .name)
        try container.encode(state, forKey: .state)
        try container.encode(text, forKey: .text)
        // A key that is there and null says more than one that is missing.
        try container.encode(advice, forKey: .advice)
      }
    }
  }

  func run() throws {
    let say = Catalog.english
    let groups: [(DoctorWords, [Examination])] = [
      (.terminal, Examination.ofTerminal()), (.locale, Examination.ofLocale()), (.paths, Examination.ofPaths()),
    ]
    let faults = groups.reduce(0) { $0 + $1.1.count { $0.kind == .fault } }
    if json {
      let findings = groups.flatMap { group, found in
        found.map { finding in
          Answer.Finding(
            group: say(.doctor(group)).lowercased(), name: say(.doctor(finding.name)).lowercased(),
            state: say(.doctor(finding.kind.word)).lowercased(), text: say(.doctor(finding.words)).printable,
            advice: finding.advice.map { say(.doctor($0)).printable })
        }
      }
      try Shell.printJSON(Answer(faults: faults, findings: findings))
      if faults > 0 { throw ExitCode(1) }
      return
    }
    let width = groups.flatMap { $0.1 }.map { say(.doctor($0.name)).columns }.max() ?? 0
    for (title, findings) in groups {
      print(say(.doctor(title)))
      for finding in findings { print(finding, say, width) }
    }
    print(say(.doctor(.verdict(faults: faults))))
    if faults > 0 { throw ExitCode(1) }
  }

  private func print(_ finding: Examination, _ say: Catalog, _ width: Int) {
    let indent = String(repeating: " ", count: 2 + 7 + width + 2)
    let head = "  " + say(.doctor(finding.kind.word)).padded(to: 7) + say(.doctor(finding.name)).padded(to: width + 2)
    let texts = [say(.doctor(finding.words))] + (finding.advice.map { [say(.doctor(.advice(say(.doctor($0)))))] } ?? [])
    for (number, text) in texts.enumerated() {
      // A path is not broken: somebody copies it.
      print((number == 0 ? head : indent) + text.printable)
    }
  }

  private func print(_ line: String) { bodymap.print(Shell.shown(line)) }
}
