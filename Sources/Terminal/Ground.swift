/// Whether the ground of a terminal is dark or light, and how to ask it.
public enum Ground: Sendable, Hashable {
  case dark, light

  /// The question for the ground (OSC 11).
  static let question = "\u{1B}]11;?\u{1B}\\"

  /// The ground that the answer tells, wherever it stands in what was read; nil without one.
  init?(_ bytes: [UInt8]) {
    let opening = Array("\u{1B}]11;".utf8)
    guard
      let start = bytes.indices.last(where: { bytes[$0...].starts(with: opening) }),
      let end = bytes[(start + opening.count)...].firstIndex(where: { $0 == 0x07 || $0 == 0x1B || $0 == 0x9C })
    else { return nil }
    let text = String(decoding: bytes[(start + opening.count)..<end], as: UTF8.self)
    guard let colon = text.firstIndex(of: ":"), ["rgb", "rgba"].contains(text[..<colon]) else { return nil }
    // One to four digits each, full light being all of them F.
    let parts = text[text.index(after: colon)...].split(separator: "/").prefix(3).compactMap { digits -> Double? in
      guard (1...4).contains(digits.utf8.count), let value = Int(digits, radix: 16), value >= 0 else { return nil }
      return Double(value) / Double(1 << (4 * digits.utf8.count) - 1)
    }
    guard parts.count == 3 else { return nil }
    self = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] > 0.5 ? .light : .dark
  }
}
