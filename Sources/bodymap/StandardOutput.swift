import ArgumentParser
// The system's `stdout` is a variable that nobody changes.
@preconcurrency import Glibc

/// The standard output of a command: whatever could not be written is remembered, and makes the command fail.
struct StandardOutput: TextOutputStream {
  /// Why something could not be written, as `errno` tells it; 0 while all went well.
  private nonisolated(unsafe) static var failure: Int32 = 0

  mutating func write(_ text: String) {
    var text = text
    let isWritten = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stdout) == $0.count }
    if !isWritten { Self.note() }
  }

  /// Sends what was printed; throws where it, or anything before it, could not be written.
  static func flush() throws(ExitCode) {
    if fflush(stdout) != 0 { note() }
    try tell()
  }

  private static func tell() throws(ExitCode) {
    guard failure != 0 else { return }
    // Who reads a pipe no more wants no more, and nothing about it: as the signal does that somebody has switched off.
    guard failure != EPIPE else { throw ExitCode(128 + SIGPIPE) }
    Shell.complain("bodymap: cannot write: \(String(cString: strerror(failure)))")
    throw ExitCode(EX_IOERR)
  }

  /// Sends what was printed and closes the output: some disks only then say that they are full.
  static func finish() throws(ExitCode) {
    try flush()
    // An output that was closed from the start has lost nothing.
    if fclose(stdout) != 0, errno != EBADF { note() }
    try tell()
  }

  private static func note() {
    if failure == 0 { failure = errno }
  }
}

/// Prints to the standard output, as Swift's own does, which forgets what could not be written.
func print(_ items: Any..., separator: String = " ", terminator: String = "\n") {
  var output = StandardOutput()
  let text = items.map { "\($0)" }.joined(separator: separator)
  output.write(text + terminator)
}
