import Foundation
import TestSupport
import Testing

/// What the system does to a program: calls that are cut short, a stack that is full, a disk that is full.
@Suite(.serialized) struct SystemTests {
  /// Of two calls to read and write one is interrupted, and the other does half of the work.
  @Test func interruptedCallsAreTakenUpAgain() throws {
    let interposer = try Interposer(
      beforeWaiting: "",
      declarations: """
        #include <errno.h>
        #define TAKE_UP(call, type) \\
          ssize_t call(int file, type bytes, size_t size) { \\
            static _Atomic int calls; \\
            ssize_t (*real)(int, type, size_t) = dlsym(RTLD_NEXT, #call); \\
            if (calls++ % 2) return real(file, bytes, (size + 1) / 2); \\
            errno = EINTR; \\
            return -1; \\
          }
        TAKE_UP(read, void *)
        TAKE_UP(write, const void *)
        """)
    let folder = try SmallAssets.folder()
    defer { withExtendedLifetime(folder) {} }
    for arguments in [["pain", "temple"], ["pain", "templ"], ["check", folder.path]] {
      let calm = try Program.run(arguments)
      let rough = try Program.run(arguments, environment: interposer.environment)
      #expect(rough.text == calm.text && rough.errors == calm.errors && rough.status == calm.status)
    }
  }

  @Test func aFullStackDoesNotKeepTheTerminal() throws {
    let interposer = try Interposer(
      beforeWaiting: "if (milliseconds < 0) fill_the_stack(0);",
      declarations: """
        static int fill_the_stack(int depth) {
          volatile char room[4096];
          room[0] = depth;
          return fill_the_stack(depth + 1) + room[0];
        }
        """)
    // What Swift does for its own reports of a crash may be switched off.
    let settings = ["SWIFT_BACKTRACE": "enable=no"]
    let pty = try PTY(environment: interposer.environment.merging(settings) { _, new in new })
    #expect(try pty.end() == 128 + SIGSEGV)
    #expect(pty.isCooked && pty.screen.modes.isDisjoint(with: [1049, 1000, 1006, 2004]))
    #expect(!pty.screen.contains("Back of shoulder"))
  }

  /// A name that can be foretold could be a link that somebody has put there.
  @Test func theWordsForTheSpellingCheckerStandInAFileWithoutAName() throws {
    let scratch = try ScratchFolder()
    let speller = "\(scratch.path)/hunspell"
    // Written by another process: what this one has open for writing, a test beside it may just be handing to a child, and
    // a file that somebody writes cannot be run.
    let script = "#!/bin/sh\nreadlink /proc/self/fd/0 > \"$0.input\"\n"
    let made = try Program.execute("sh", ["-c", "printf %s \"$1\" > \"$0\" && chmod 755 \"$0\"", speller, script])
    try #require(made.status == 0, "\(made.errors)")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let folder = try SmallAssets.folder()
    defer { withExtendedLifetime(folder) {} }
    let checked = try Program.run(["check", folder.path], environment: ["PATH": "\(scratch.path):\(path)"])
    #expect(checked.status == 0 && checked.errors.isEmpty, "\(checked)")
    #expect(try scratch.read("hunspell.input").hasSuffix(" (deleted)\n"))
  }

  /// An answer that nobody gets is no success; a reader that has gone away is none of our business.
  @Test(arguments: ["muscles --json", "guide safety", "draw", "--version", "--help", "search stiff neck"])
  func whatCannotBeWrittenIsTold(arguments: String) throws {
    func run(_ end: String) throws -> Program.Output {
      try Program.execute("sh", ["-c", "exec \"$0\" \(arguments) \(end)", Program.path])
    }
    let full = try run(">/dev/full")
    #expect(full.status == 74 && full.errors == "bodymap: cannot write: No space left on device\n", "\(full)")
    #expect(try run(">&-").status == 74)
    #expect(try run("").status == 0)
    #expect(try Program.execute("sh", ["-c", "\"$0\" \(arguments) | :", Program.path]).errors == "")
  }
}
