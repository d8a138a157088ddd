/// What a terminal is asked before the first picture, when nobody else tells it.
public struct Inquiry: OptionSet, Sendable {
  /// Which questions there are, one bit each.
  public let rawValue: Int

  /// Some questions.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Whether its ground is dark or light.
  public static let ground = Inquiry(rawValue: 1)
  /// Whether signs that East Asian fonts draw wide take two columns.
  public static let width = Inquiry(rawValue: 2)

  /// Whether a terminal is one to ask: the console of Linux prints what it does not know, and screen eats the answer.
  public static func isPossible(_ environment: [String: String]) -> Bool {
    let name = environment["TERM"] ?? ""
    let isScreen = environment["STY"] != nil || name.hasPrefix("screen") && environment["TMUX"] == nil
    return !["", "dumb", "linux"].contains(name) && !isScreen
  }

  /// What is sent. The last question is one that every terminal answers (DA1): whoever answers only that knows nothing of
  /// the others, and nobody waits for it.
  var bytes: [UInt8] {
    let width = contains(.width) ? SignWidth.question : ""
    let ground = contains(.ground) ? Ground.question : ""
    return Array((width + ground + "\u{1B}[c").utf8)
  }

  /// Whether the last answer is there as a whole: nothing more will come.
  static func isAnswered(_ bytes: [UInt8]) -> Bool {
    let opening = Array("\u{1B}[?".utf8)
    return bytes.indices.contains { start in
      bytes[start...].starts(with: opening)
        && bytes[(start + opening.count)...].first { !(0x30...0x3B).contains($0) } == UInt8(ascii: "c")
    }
  }

  /// What a terminal said of itself.
  public struct Answers: Sendable, Hashable {
    /// Its ground; nil when it did not tell.
    public let ground: Ground?
    /// Whether a sign of ambiguous width took two columns.
    public let isAmbiguousWide: Bool

    init(_ bytes: [UInt8]) {
      ground = Ground(bytes)
      isAmbiguousWide = SignWidth.isWide(bytes)
    }
  }
}

/// How many columns a sign takes that is wide only in East Asian fonts, as a terminal shows by where its cursor stands then.
enum SignWidth {
  /// In the first column, so that no line is broken: the sign, the question where the cursor is (CPR), and the sign wiped
  /// away. On the second screen, before anything stands there.
  static let question = "\r●\u{1B}[6n\r\u{1B}[K"

  /// Whether the cursor stood in the third column, wherever in the bytes the answer is: `ESC [ 1 ; 3 R`.
  static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { start in
      let rest = bytes[start...]
      guard rest.starts(with: Array("\u{1B}[".utf8)) else { return false }
      let text = rest.dropFirst(2)
      let end = text.firstIndex { !(0x30...0x3B).contains($0) }
      guard let end, bytes[end] == UInt8(ascii: "R") else { return false }
      let numbers = text[..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      return numbers.count == 2 && !numbers[0].isEmpty && numbers[1].elementsEqual("3".utf8)
    }
  }
}
