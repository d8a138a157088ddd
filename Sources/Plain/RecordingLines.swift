import Screens
import Text

/// What is typed while something is recorded, and of an entry of the journal.
extension PlainSession {
  /// What a line says of what is recorded, or of the entries of the journal; nil where neither is open, and for lines
  /// that mean the same everywhere.
  mutating func recorded(_ line: String) -> [Output]? {
    switch app.top {
    case .record(let screen):
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let first = words.first?.lowercased() else { return perform(.confirm) }
      let numbers = words.dropFirst().compactMap { Int($0) }.filter { (0...10).contains($0) }
      let text = words.count > 1 ? String(line.drop { $0.isWhitespace }.dropFirst(first.count)) : ""
      if words.count == 1, let number = Int(first) {
        guard (0...10).contains(number) else { return refuse(.recording) }
        return perform([.top, .severity(number)])
      }
      switch (first, numbers.count) {
      case ("x", 0) where words.count == 1: return perform([.top, .severity(10)])
      case ("now", 1): return perform([.top, .severity(numbers[0])])
      case ("before", 1): return at(screen.row(.before), .severity(numbers[0]))
      case ("place", 2): return at(screen.row(.spot(numbers[0] - 1)), .severity(numbers[1]))
      case ("place", 1) where words.last == "out": return at(screen.row(.spot(numbers[0] - 1)), .mark)
      case ("active", 0), ("latent", 0):
        return at(screen.row(.state), [Intent](repeating: .mark, count: screen.steps(to: first)))
      case ("kept", 0): return at(screen.row(.kept), .mark)
      case ("helped", _): return at(screen.row(.helped), .tap, .edit(.end), .edit(.eraseToBegin), .type(text), .tap)
      case ("note", _): return at(screen.row(.note), .tap, .edit(.end), .edit(.eraseToBegin), .type(text), .tap)
      case _ where words.count == 1 && first.count == 1: return nil
      default: return refuse(.recording)
      }
    case .journal(let screen):
      let words = line.split(whereSeparator: \.isWhitespace)
      guard words.count == 2, words[0] == "x", let number = Int(words[1]) else { return nil }
      guard choices.indices.contains(number - 1) else { return refuse(.noNumber(number, of: choices.count)) }
      return perform((number - 1 == screen.selection ? [] : [.hit(.entry(number - 1))]) + [.delete])
    default: return nil
    }
  }

  private mutating func at(_ row: Int?, _ intents: Intent...) -> [Output] { at(row, intents) }

  /// Does something in a row, which is chosen for it.
  private mutating func at(_ row: Int?, _ intents: [Intent]) -> [Output] {
    guard let row, case .record(let screen) = app.top else { return refuse(.recording) }
    return perform((row == screen.selection ? [] : [.hit(.entry(row))]) + intents)
  }
}
