import Foundation
import TestSupport
import Testing

/// An answer that nobody gets is no success, whichever command gives it.
@Suite struct WriteFailureTests {
  static let commands = [
    "areas", "areas --json", "muscles", "muscle deltoid", "muscle deltoid --json", "pain temple", "pain temple --json",
    "search neck", "search neck --json", "search qqqqzzzz", "symptom dizziness", "condition sciatica", "guide",
    "guide safety --json", "draw --color always", "draw --format svg", "draw --format html", "draw --size 400x200",
    "plan deltoid", "plan deltoid --format ics", "plan deltoid --format markdown", "release deltoid --dry-run",
    "release deltoid --json", "check", "check /nowhere", "doctor", "manual", "manual data", "help pain",
    "muscle --help",
    "--generate-completion-script bash", "--plain",
  ]

  private func run(_ command: String) throws -> Program.Output {
    try Program.execute("sh", ["-c", command, Program.path])
  }

  @Test(arguments: commands) func aFullDiskIsTold(arguments: String) throws {
    let full = try run("exec \"$0\" \(arguments) > /dev/full")
    #expect(full.status == 74)
    #expect(full.errors.contains("bodymap: cannot write: No space left on device\n"), "\(full.errors)")
  }

  @Test(arguments: ["draw --format svg", "check /nowhere", "areas", "doctor"])
  func aClosedOutputIsTold(arguments: String) throws { #expect(try run("exec \"$0\" \(arguments) >&-").status == 74) }

  /// By a signal, or where somebody has switched that off by an error, a reader that has gone away ends it in silence.
  @Test(arguments: ["muscles --json", "draw --format svg", "--plain", "check /nowhere"])
  func aClosedPipeIsNobodysBusiness(arguments: String) throws {
    for before in ["", "trap '' PIPE; "] {
      let piped = try run("\(before)\"$0\" \(arguments) | :")
      #expect(!piped.errors.contains("cannot write"), "\(piped.errors)")
    }
    // A pipe whose other end is surely closed, with the signal switched off.
    let script = """
      import os, signal, sys
      signal.signal(signal.SIGPIPE, signal.SIG_IGN)
      (reading, writing) = os.pipe()
      os.close(reading)
      os.dup2(writing, 1)
      os.execv(sys.argv[1], sys.argv[1:])
      """
    let gone = try Program.execute(
      "python3", ["-c", script, Program.path] + arguments.split(separator: " ").map(String.init))
    #expect(gone.status == 141 && !gone.errors.contains("write"), "\(gone)")
  }

  /// Some disks say only when a file is closed that they are full.
  @Test func whatFailsAtTheEndFails() throws {
    let interposer = try Interposer(
      beforeWaiting: "",
      declarations: """
        #include <errno.h>
        int fclose(FILE *file) {
          int (*real)(FILE *) = dlsym(RTLD_NEXT, "fclose");
          if (file != stdout) return real(file);
          errno = EDQUOT;
          return EOF;
        }
        """)
    let output = try Program.run(["areas"], environment: interposer.environment)
    #expect(output.status == 74 && output.errors == "bodymap: cannot write: Disk quota exceeded\n", "\(output.errors)")
    #expect(output.text.contains("back-of-neck"))
  }
}
