import ArgumentParser
import Atlas
import AtlasSource
import FoundationEssentials
import Glibc
import Terminal

/// What a command knows of the place it runs in.
enum Shell {
  static let environment = ProcessInfo.processInfo.environment

  /// Whether a person looks at the output, and nothing asks for plain text.
  static var wantsColor: Bool { isatty(STDOUT_FILENO) == 1 && !prefersNoColor && !isDumb }

  /// Whether `NO_COLOR` is set to anything (https://no-color.org).
  static var prefersNoColor: Bool { environment["NO_COLOR"].map { !$0.isEmpty } ?? false }

  /// Whether the terminal cannot place a cursor.
  static var isDumb: Bool { ["", "dumb"].contains(environment["TERM"] ?? "") }

  /// The columns of the terminal, or 80 in a pipe.
  static var columns: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// The atlas; a fault in the data or a missing folder is told on standard error and ends the program with 1.
  static func loadAtlas() throws -> Atlas {
    do {
      return try Atlas.load(from: try AssetsFolder.find())
    } catch let problems as Problems {
      complain("\(problems)")
      complain(
        "bodymap: \(problems.count) \(problems.count == 1 ? "problem" : "problems") in the data; nothing was loaded"
      )
    } catch {
      complain("bodymap: \(error)")
    }
    throw ExitCode(1)
  }

  /// Looks a name up; one that means nothing ends the program with 64.
  static func resolve<Value>(_ find: () throws(UnknownName) -> Value) throws -> Value {
    do { return try find() } catch {
      complain("bodymap: \(error)")
      throw ExitCode(64)
    }
  }

  /// The theme of a name; without one, light where the terminal says that its ground is, dark elsewhere.
  static func theme(named name: String?, in atlas: Atlas) throws -> ThemeColors {
    // "15;0" or "0;default;15": the last number is the ground. 7 and 15 are the whites.
    let ground = environment["COLORFGBG"]?.split(separator: ";").last
    let isLight = ground == "7" || ground == "15"
    return try resolve { () throws(UnknownName) in
      try atlas.theme(named: name ?? (isLight ? "light" : ThemeColors.usual))
    }
  }

  /// Writes a line to standard error; it is not known who can read it, so that nothing is said where it fails.
  static func complain(_ text: String) {
    // Foundation's handles would bring all of Foundation; a line is one write.
    var bytes = Array((text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Prints a value as JSON.
  static func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
