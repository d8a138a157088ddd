import ArgumentParser
import Text

/// `bodymap doctor`: what the program finds where it runs, and what to do about each fault.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the terminal, the locale and the folders; say what to do about each fault.",
    discussion: "Exits with 0 when all is well and with 1 when something is broken.")

  func run() throws {
    let say = Catalog.english
    let groups: [(DoctorWords, [Examination])] = [
      (.terminal, Examination.ofTerminal()), (.locale, Examination.ofLocale()), (.paths, Examination.ofPaths()),
    ]
    let width = groups.flatMap { $0.1 }.map { say(.doctor($0.name)).columns }.max() ?? 0
    for (title, findings) in groups {
      print(say(.doctor(title)))
      for finding in findings { print(finding, say, width) }
    }
    let faults = groups.reduce(0) { $0 + $1.1.count { $0.kind == .fault } }
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
