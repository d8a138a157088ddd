import Atlas
import AtlasSource
import Text

/// The words that pages do not use, with what they say instead, and those of which a stretch needs one: `Wording.txt`.
struct Wording {
  /// Where a word is not used, or is needed.
  enum Place: String, CaseIterable {
    /// On the pages of muscles, symptoms and conditions.
    case pages = "muscles, symptoms and conditions"
    /// On the pages of muscles alone.
    case muscles
    /// Where a point is found that nobody presses.
    case nobodyPresses = "where nobody presses"
    /// One of these is needed.
    case howLong = "how long a stretch lasts"
    /// One of these is needed.
    case howOften = "how often a stretch is done"

    /// Whether its words are wanted, rather than what stands for them.
    var isNeeded: Bool { self == .howLong || self == .howOften }
  }

  /// Words that stand together, as they are looked for, and what to say instead.
  struct Phrase {
    let words: [String]
    let instead: String
  }

  /// The phrases of each place by their first word.
  private var phrases: [Place: [String: [Phrase]]] = [:]

  /// The list of a folder, and what is wrong with it.
  static func read(_ folder: AssetsFolder) -> (wording: Wording, report: Report) {
    var (wording, report) = (Wording(), Report())
    let file = AssetFile.wording
    switch folder.text(file) {
    case .failure(let faults): report.add(faults.report)
    case .success(let text):
      var place: Place?
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.isEmpty || line.hasPrefix("#") { continue }
        if line.hasPrefix("["), line.hasSuffix("]") {
          let name = String(line.dropFirst().dropLast())
          place = Place(rawValue: name)
          if place == nil {
            let known = Place.allCases.map(\.rawValue)
            report.add(file, line: index + 1, "there is no place '\(name.quoted)'\(name.guess(among: known))")
          }
          continue
        }
        guard let place else {
          report.add(file, line: index + 1, "expected a place in brackets first, such as [muscles]")
          continue
        }
        wording.add(String(line), to: place, file, line: index + 1, &report)
      }
    }
    return (wording, report)
  }

  private mutating func add(_ line: String, to place: Place, _ file: String, line number: Int, _ report: inout Report) {
    let halves = line.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count == (place.isNeeded ? 1 : 2) else {
      let form = place.isNeeded ? "WORD, WORD" : "WORD, WORD = WHAT TO SAY"
      return report.add(file, line: number, "expected \(form)")
    }
    let instead = place.isNeeded ? "" : halves[1].drop { $0 == " " }
    for part in halves[0].split(separator: ",") {
      let words = WordRule.sought.words(of: String(part))
      guard let first = words.first else {
        report.add(file, line: number, "expected a word before each comma")
        continue
      }
      phrases[place, default: [:]][first, default: []].append(Phrase(words: words, instead: String(instead)))
    }
  }

  /// The phrases of a place that a text holds, none of them over a stop.
  func found(in text: String, at place: Place) -> [Phrase] {
    guard let known = phrases[place] else { return [] }
    return text.split { ".,:;?!".contains($0) }.flatMap { clause in
      let words = WordRule.sought.words(of: String(clause))
      return words.indices.flatMap { index in
        (known[words[index]] ?? []).filter { words[index...].starts(with: $0.words) }
      }
    }
  }

  /// Whether a text holds one of the words of a place; where the place has none, nothing is needed.
  func isMet(by text: String, at place: Place) -> Bool { phrases[place] == nil || !found(in: text, at: place).isEmpty }
}
