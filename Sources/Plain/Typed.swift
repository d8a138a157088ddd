import Figure

/// What a line means that somebody typed, before anybody knows where it was typed.
enum Typed: Sendable, Hashable {
  /// Nothing but Enter.
  case nothing
  /// One sign, which is a key of the map or one of the session's own.
  case key(Character)
  /// A word that orders something, with the numbers after it.
  case order(Order, [Int])
  /// Rows of the list by their numbers.
  case rows([Row])
  /// Everything else: words to look for; or a place without its side and its number, and how bad it is there.
  case words(String, place: String, sides: [Side], intensity: Int?)

  /// A word that orders something.
  enum Order: String, Sendable, Hashable {
    case quit, help, list, mark, why, more, next, previous, left, right, plan, warnings, release, answer, check, yes,
      guide, settings
  }

  /// A row by its number, with what stood behind it.
  struct Row: Sendable, Hashable {
    let number: Int
    /// The sides that are meant; none where none was said.
    let sides: [Side]
    /// From 0 to 10; nil where nothing was said.
    let intensity: Int?
  }

  private static let orders: [String: Order] = [
    "exit": .quit, "m": .mark, "w": .why, "t": .release, "places": .list, "v": .check,
  ]

  private static let sides: [Substring: [Side]] = [
    "left": [.left], "right": [.right], "both": [.right, .left],
  ]

  /// A line as it was typed.
  init(_ line: String) {
    let words = line.lowercased().replacing(":", with: " ").replacing("=", with: " ")
      .split(whereSeparator: \.isWhitespace)
    let all = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first ?? all.first else {
      self = .nothing
      return
    }
    let numbers = words.dropFirst().map { Int($0) }
    if all.count == 1, all[0].count == 1, let sign = all[0].first, !sign.isWholeNumber {
      self = .key(sign)
    } else if let order = Self.orders[String(first)] ?? Order(rawValue: String(first)), !numbers.contains(nil) {
      self = .order(order, numbers.compactMap { $0 })
    } else if let rows = Self.rows(line) {
      self = .rows(rows)
    } else {
      self = Self.words(all, words)
    }
  }

  /// `5`, `5 left`, `5 left 7`, `5 both=7`, and several of them with commas between; nil for anything else.
  private static func rows(_ line: String) -> [Row]? {
    var rows: [Row] = []
    for part in line.lowercased().split(separator: ",") {
      let words = part.split { $0.isWhitespace || $0 == ":" || $0 == "=" }
      guard let number = words.first.flatMap({ Int($0) }), number >= 0 else { return nil }
      var row = (sides: [Side](), intensity: Int?.none)
      for word in words.dropFirst() {
        if let meant = sides[word], row.sides.isEmpty {
          row.sides = meant
        } else if row.intensity == nil, let meant = intensity(word) {
          row.intensity = meant
        } else {
          return nil
        }
      }
      rows.append(Row(number: number, sides: row.sides, intensity: row.intensity))
    }
    return rows.isEmpty ? nil : rows
  }

  /// A number from 0 to 10, as in `7` and `7/10`.
  private static func intensity(_ word: Substring) -> Int? {
    let number = word.hasSuffix("/10") ? word.dropLast(3) : word
    return Int(number).flatMap { (0...10).contains($0) ? $0 : nil }
  }

  /// Words, with a side wherever it stands and how bad it is at their end.
  private static func words(_ all: [Substring], _ lower: [Substring]) -> Typed {
    let meant = lower.lazy.compactMap { sides[$0] }.first ?? []
    let intensity: Int? = lower.count > 1 ? lower.last.flatMap { Self.intensity($0) } : nil
    let place = lower.dropLast(intensity == nil ? 0 : 1).filter { sides[$0] == nil }
    return .words(
      all.joined(separator: " "), place: place.joined(separator: " "), sides: meant, intensity: intensity)
  }
}
