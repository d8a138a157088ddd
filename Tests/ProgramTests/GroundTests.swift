import Foundation
import TestSupport
import Testing

/// The ground of the terminal is asked where nobody tells it, and what it answers, or does not, does no harm.
@Suite(.serialized) struct GroundTests {
  /// The colour of titles in the themes for a dark, a light and any ground.
  private static let (dark, light, any) = (75, 25, 63)

  private static func accents(_ pty: PTY) -> [Int] {
    [dark, light, any].filter { pty.screen.colorsUsed.contains(.palette($0)) }
  }

  private static func map(
    _ arguments: [String] = [], answering answer: String = "", _ environment: [String: String] = [:]
  ) throws -> PTY {
    let pty = try PTY([Program.path] + arguments, environment: ["COLORFGBG": ""].merging(environment) { _, new in new })
    // It lies ready before it is asked for, so that no clock decides.
    pty.send(answer)
    try pty.wait(for: "Back of shoulder, your RIGHT")
    return pty
  }

  @Test(arguments: [
    ("^[]11;rgb:ffff/ffff/ffff^[\\^[[?62;22c", light), ("^[]11;rgb:fd/f6/e3\u{7}^[[?1;2c", light),
    ("^[]11;rgba:f/f/f/f^[\\^[[?6c", light), ("^[]11;rgb:1c1c/1c1c/1c1c^[\\^[[?62c", dark),
    ("^[]11;rgb:0/2b/36\u{7}^[[?62c", dark), ("^[[?62c", any), ("^[]11;#ffffff\u{7}^[[?62c", any), ("", any),
  ])
  func theAnswerChoosesTheTheme(answer: String, accent: Int) throws {
    let pty = try Self.map(answering: answer)
    #expect(Self.accents(pty) == [accent], "\(pty.screen)")
    #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1B}]11;?\u{1B}\\\u{1B}[c"))
  }

  /// A slow line answers when the map stands: nothing happens, and the next key is a key.
  @Test func anAnswerThatComesLateDoesNoHarm() throws {
    let pty = try Self.map()
    let before = pty.screen.lines
    for piece in ["^[]11;rgb:ffff/ff", "ff/ffff^[\\^[[?6", "2;22c"] { pty.send(piece) }
    try pty.settle()
    #expect(pty.screen.lines.dropLast(2) == before.dropLast(2))
    #expect(Self.accents(pty) == [Self.any])
    pty.send("?")
    try pty.wait(for: "Keys")
  }

  /// What is typed while it waits is not lost.
  @Test func keysBetweenTheAnswersAreKept() throws {
    let pty = try PTY(environment: ["COLORFGBG": ""])
    pty.send("q^[]11;rgb:ffff/ffff/ffff^[\\^[[?62c")
    #expect(try pty.end() == 0)
  }

  @Test(arguments: [
    (["--theme", "dark"], [:]), ([], ["COLORFGBG": "15;0"]), ([], ["NO_COLOR": "1"]), ([], ["TERM": "linux"]),
    ([], ["TERM": "screen"]), ([], ["STY": "1.x"]),
  ])
  func nobodyIsAskedInVain(arguments: [String], environment: [String: String]) throws {
    let pty = try Self.map(arguments, answering: "", environment)
    #expect(!String(decoding: pty.output, as: UTF8.self).contains("]11;?"))
  }
}
