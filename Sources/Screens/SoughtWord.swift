import Atlas
import Pages
import Text

/// The longest run of plain letters and digits in a query: a text that has not even that cannot have the whole.
///
/// It is looked for in Markdown without its marks, for these may stand within a word.
struct SoughtWord {
  private let letters: [UInt8]

  init(_ query: String) {
    let runs = query.utf8.map(Self.lowered).split { !Self.isPlain($0) }
    letters = runs.max { $0.count < $1.count }.map(Array.init) ?? []
  }

  /// Whether it may stand in a text of CommonMark.
  func mayStand(in markdown: String) -> Bool {
    guard let first = letters.first else { return true }
    let bytes = markdown.withoutAddresses.utf8.lazy.filter { !Self.marks.contains($0) }.map(Self.lowered)
    return Array(bytes).withUnsafeBufferPointer { bytes in
      guard bytes.count >= letters.count else { return false }
      for start in 0...(bytes.count - letters.count) where bytes[start] == first {
        if letters.indices.allSatisfy({ bytes[start + $0] == letters[$0] }) { return true }
      }
      return false
    }
  }

  /// Whether it may stand in what the pages of the regions have beside their files: lines of muscles, names, warnings and
  /// the words of the program.
  func mayStand(inPagesOf edition: Edition) -> Bool {
    let (atlas, say) = (edition.atlas, edition.say)
    let words =
      atlas.muscles.flatMap { [$0.name] + atlas.text(of: $0).prevent } + atlas.redFlags.flatMap { [$0.name, $0.text] }
      + Evidence.allCases.map(\.rawValue) + Notice.Urgency.allCases.map { say(.level($0)) }
      + [say(.musclesAskFor), say(.musclesAskForIntro), say(.alsoWorthALook), say(.safetyChapterHasThem), "and"]
    return mayStand(in: words.joined(separator: "\n"))
  }

  private static let marks = Set("*_`\\".utf8)

  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
