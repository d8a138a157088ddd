import Foundation
import TestSupport
import Testing

/// The program where there is one processor, and where the system grants it no thread.
@Suite struct FewThreadsTests {
  /// What each of the two is started with.
  enum Want: CaseIterable {
    case oneProcessor, noThread

    /// The command that runs what follows it.
    var command: [String] {
      switch self {
      case .oneProcessor:
        ["sh", "-c", "one=$(taskset -cp $$ | sed 's/.*: *//; s/[,-].*//'); exec taskset -c \"$one\" \"$0\" \"$@\""]
      case .noThread: []
      }
    }

    func environment() throws -> (settings: [String: String], keeping: Interposer?) {
      guard self == .noThread else { return ([:], nil) }
      let refuser = try Interposer(
        beforeWaiting: "",
        declarations: """
          #include <errno.h>
          int pthread_create(pthread_t *t, const pthread_attr_t *a, void *(*work)(void *), void *context) { return EAGAIN; }
          """)
      return (refuser.environment, refuser)
    }
  }

  @Test(arguments: Want.allCases) func theSameIsAnsweredAndDrawn(want: Want) throws {
    let (settings, keeping) = try want.environment()
    defer { withExtendedLifetime(keeping) {} }
    let question = ["pain", "temple"]
    let usual = try Program.run(question)
    let command = want.command + [Program.path] + question
    let output = try Program.execute(command[0], Array(command.dropFirst()), settings)
    #expect(output.status == 0 && output.text == usual.text, "\(output.errors)")
    let pictures = try [([], [:]), (want.command, settings)].map { (command: [String], settings: [String: String]) in
      let pty = try PTY(command + [Program.path], columns: 120, rows: 40, environment: settings)
      try pty.wait(for: "Back of shoulder, your RIGHT")
      pty.send("q")
      let lines = pty.screen.lines
      #expect(try pty.end() == 0)
      return lines
    }
    #expect(pictures[0] == pictures[1])
  }
}
