import Foundation
import TestSupport
import Testing

/// `bodymap release`, without waiting for it.
@Suite struct ReleaseCommandTests {
  @Test func theStepsWithTheirTimes() throws {
    let output = try Program.run(["release", "infraspinatus", "--side", "left", "--dry-run"])
    #expect(output.status == 0 && output.errors.isEmpty && !output.text.contains("\u{1B}"))
    let title = try #require(output.text.range(of: "Infraspinatus, point 1"))
    let warning = try #require(output.text.range(of: "!!!"))
    let place = try #require(output.text.range(of: "Where: A finger's width"))
    let press = try #require(output.text.range(of: "0:10  press, 1 of 2: 30 seconds"))
    #expect(title.lowerBound < warning.lowerBound && warning.lowerBound < place.lowerBound)
    #expect(place.lowerBound < press.lowerBound && output.text.contains("your LEFT"))
    #expect(output.text.contains("1:25  done: pressed your LEFT for 60 seconds"))
  }

  @Test func asJSON() throws {
    let answer = try #require(
      try Program.run(["release", "infraspinatus", "--hold", "60", "--both", "--json"]).json as? [String: Any])
    #expect(answer["muscle"] as? String == "infraspinatus" && answer["point"] as? String == "1")
    #expect(answer["sides"] as? [String] == ["right", "left"] && answer["repeats"] as? Int == 1)
    #expect((answer["cuts"] as? [String])?.first?.contains("at most 60 seconds") == true)
    let steps = try #require(answer["steps"] as? [[String: Any]])
    #expect(steps.compactMap { $0["kind"] as? String } == ["ready", "press", "change", "press", "then", "then"])
    #expect(steps[1]["seconds"] as? Int == 60 && !(answer["red_flags"] as? [Any] ?? []).isEmpty)
    let refused = try Program.run(["release", "longus-colli", "--json"])
    #expect(refused.status == 1 && (refused.json as? [String: Any])?["refused"] as? String == "nothing-presses")
  }

  @Test(arguments: [
    (["infraspinatos"], 64, "no muscle 'infraspinatos'; did you mean infraspinatus?"),
    (["infraspinatus", "--hold", "90"], 64, "3 to 60 seconds"),
    (["infraspinatus", "--point", "9"], 64, "no point '9'"),
    (["infraspinatus", "--side", "middle"], 64, "middle"), ([], 64, "name"),
    (["scaleni", "--point", "1", "--yes"], 1, "Point 1 is not for pressing at home"),
    (["longus-colli", "--yes"], 1, "not for pressing at home"), (["infraspinatus"], 2, "--yes"),
  ])
  func refusals(arguments: [String], status: Int32, message: String) throws {
    let state = try ScratchFolder()
    let output = try Program.run(["release"] + arguments, environment: ["XDG_STATE_HOME": state.path])
    #expect(output.status == status && output.errors.contains(message), "\(output.errors)")
    #expect(output.text.contains("What helps instead") == (status == 1))
    #expect(!output.text.contains("get ready"))
  }

  /// Typed once, remembered whole, not asked again; Ctrl-C says what was done.
  @Test func theQuestionIsAskedOnce() throws {
    let state = try ScratchFolder()
    let file = "\(state.path)/bodymap/confirmed"
    let command = [Program.path, "release", "infraspinatus"]
    func run(typing answer: String?, status: Int32) throws -> String {
      let pty = try PTY(command, rows: 100, environment: ["XDG_STATE_HOME": state.path])
      if let answer {
        try pty.wait(for: "anything else ends here")
        pty.send(answer + "\n")
      }
      if status == 130 {
        try pty.wait(for: "get ready: 10 seconds")
        pty.send("\u{3}")
      }
      #expect(try pty.end() == status)
      return String(decoding: pty.output, as: UTF8.self)
    }
    #expect(try run(typing: "no", status: 2).contains("Nothing was begun"))
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try run(typing: "yes", status: 130).contains("stopped: nothing was pressed"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(state.path)/bodymap") == ["confirmed"])
    #expect(try !run(typing: nil, status: 130).contains("anything else ends here"))
    // Other warnings than those that were confirmed are asked again.
    try state.write("bodymap/confirmed", "pregnant\n")
    #expect(try run(typing: "no", status: 2).contains("Nothing was begun"))
  }
}
