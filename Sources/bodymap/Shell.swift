import ArgumentParser
import Atlas
import AtlasSource
import CBuild
import Drawing
import FoundationEssentials
import Glibc
import Terminal
import Text

/// What a command knows of the place it runs in.
enum Shell {
  /// The variables; of those that stand twice, the first, as the library of C takes it.
  static let environment: [String: String] = {
    // With room for all of them: to grow it asks Swift by a text which types it is made of, for longer than all the rest takes.
    var count = 0
    var next = build_environment()
    while next?.pointee != nil {
      next = next?.successor()
      count += 1
    }
    var variables = [String: String](minimumCapacity: count)
    next = build_environment()
    while let text = next?.pointee {
      next = next?.successor()
      guard let end = strchr(text, 0x3D) else { continue }
      let name = String(decoding: UnsafeRawBufferPointer(start: text, count: end - text), as: UTF8.self)
      if variables[name] == nil { variables[name] = String(cString: end + 1) }
    }
    return variables
  }()

  /// Whether colours are wanted in what is printed: by the environment, or because a person looks at it.
  static var wantsColor: Bool {
    switch ColorWish(environment) {
    case .none: false
    case .forced: true
    case .unsaid: isatty(STDOUT_FILENO) == 1 && !isDumb
    }
  }

  /// Whether the terminal cannot place a cursor.
  static var isDumb: Bool { ["", "dumb"].contains(environment["TERM"] ?? "") }

  /// The columns of the terminal, or 80 in a pipe.
  static var columns: Int { Terminal.toldSize.flatMap { $0.columns > 0 ? $0.columns : nil } ?? 80 }

  /// The path that a variable holds; a relative one is to be ignored, says the XDG base directory specification.
  static func absolute(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }

  /// The atlas; a fault in the data or a missing folder is told on standard error and ends the program with 1.
  ///
  /// - Parameter look: the pack that is looked at already.
  static func loadAtlas(_ look: AtlasPack.Look? = nil) throws -> Atlas {
    do {
      let folder = try Configuration.assets()
      guard let look, look.isAt(folder) else { return try Atlas.load(from: folder, build: Build.mark) }
      return try Atlas.load(from: folder, look)
    } catch let problems as Problems {
      complain("\(problems)")
      complain(
        "bodymap: \(problems.count) \(problems.count == 1 ? "problem" : "problems") in the data; nothing was loaded"
      )
    } catch let code as ExitCode {
      throw code
    } catch {
      complain("bodymap: \(error)")
    }
    throw ExitCode(1)
  }

  /// Looks a name up; one that means nothing ends the program with 64, after the warnings that it or `more` asks for.
  static func resolve<Value>(
    alsoFor more: @autoclosure () -> [RedFlag] = [], _ find: () throws(UnknownName) -> Value
  ) throws -> Value {
    do { return try find() } catch {
      for flag in (error.redFlags + more()).uniqued() {
        complain(lines(of: Notice(flag, .english)).joined(separator: "\n"))
      }
      complain("bodymap: \(error)")
      throw ExitCode(64)
    }
  }

  /// Whether the ground of the terminal is known without asking: COLORFGBG tells it, and the console of Linux is black.
  static var isGroundTold: Bool { toldGround != nil || environment["TERM"] == "linux" }

  // "15;0" or "0;default;15": the last number is the ground.
  private static var toldGround: Substring? {
    environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) == nil ? nil : $0 }
  }

  /// The theme of a name; without one, light where the terminal says that its ground is, dark elsewhere.
  static func theme(named name: String?, in atlas: Atlas) throws -> ThemeColors {
    // 7 and 15 are the whites.
    let isLight = toldGround == "7" || toldGround == "15"
    return try resolve { () throws(UnknownName) in
      try atlas.theme(named: name ?? (isLight ? ThemeColors.light : ThemeColors.usual))
    }
  }

  /// Whether the characters of the locale are UTF-8.
  static let hasUTF8 = Terminal.prepareLocale()

  /// The signs that the output can be trusted with: those of the locale, and of the terminal where it is one.
  static let signs = Signs(
    isUTF8: hasUTF8, term: environment["TERM"] ?? "",
    device: isatty(STDOUT_FILENO) == 1 ? ttyname(STDOUT_FILENO).map { String(cString: $0) } ?? "" : nil)

  /// A text in the signs of the output: in ASCII where it has nothing else.
  static func shown(_ text: String) -> String { signs == .unicode ? text : Canvas.asciiText(text) }

  /// Whether the language is one whose terminals may draw the signs of other scripts in two columns.
  static var isEastAsian: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].map { environment[$0] ?? "" }
    let name = names.first { !$0.isEmpty } ?? ""
    return ["zh", "ja", "ko"].contains { name.hasPrefix($0) }
  }

  /// Writes lines to standard error, with nothing in them that a terminal would obey: they may quote what was typed.
  static func complain(_ text: String) { _ = write(shown(text.printableLines) + "\n", to: STDERR_FILENO) }

  /// Writes the whole of a text to a file; false, and `errno` says why, where that cannot be done.
  static func write(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { write($0, to: file) }
  }

  /// Writes bytes; false, with the reason in `errno`, where that is not possible.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
    // Foundation's handles would bring all of Foundation.
    var written = 0
    while written < bytes.count {
      let count = Glibc.write(file, bytes.baseAddress! + written, bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Prints a value as JSON.
  static func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
