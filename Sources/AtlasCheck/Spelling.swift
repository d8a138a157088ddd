import Atlas
import AtlasSource
import Text

/// The words of the data as a spelling checker wants them, and where the misspelled ones stand.
public struct Spelling: Sendable {
  /// The longest word that is one; a checker of spelling may take for ever with a longer one.
  private static let longestWord = 64

  private let folder: AssetsFolder
  private let texts: [(file: String, text: String)]
  /// The words that are right although no dictionary has them.
  private let known: Set<String>

  /// The texts of an atlas that came from a folder, whose list of words counts.
  ///
  /// Names of authors, of books and old names of muscles stay out, and so do the words that only the search knows, which
  /// may be wrong on purpose.
  public init(of atlas: Atlas, in folder: AssetsFolder) throws(Problems) {
    self.folder = folder
    switch folder.text(AssetFile.words) {
    case .success(let words):
      known = Set(words.split { $0.isNewline }.map(String.init))
    case .failure(let faults): throw faults.report.sorted
    }
    texts = atlas.items.flatMap(atlas.texts).flatMap { text -> [(String, String)] in
      switch text.role {
      case .alias where text.file.hasPrefix("Muscles/"): []
      case .name, .alias, .partName, .sentence, .warning: [(text.file, text.text)]
      case .chapter: Prose.paragraphs(of: text.text).map { (text.file, $0.text) }
      case .searchWord, .source: []
      }
    }
  }

  /// Every word once that the list does not have, sorted.
  public var words: [String] {
    let all = Set(texts.flatMap { Self.words(of: $0.text) })
    return all.filter { !isKnown($0) && $0.count <= Self.longestWord }.sorted()
  }

  /// A word of the list may begin a sentence.
  private func isKnown(_ word: String) -> Bool { known.contains(word) || known.contains(word.lowercased()) }

  /// Where each of some words stands.
  public func problems(misspelled: Set<String>) -> Problems {
    var report = Report()
    var lines: [String: [Set<String>]] = [:]
    for (file, text) in texts {
      let all = Set(Self.words(of: text))
      for word in all.filter({ misspelled.contains($0) || $0.count > Self.longestWord }) {
        let line = lines[file] ?? wordsByLine(of: file)
        lines[file] = line
        report.add(
          file, line: (line.firstIndex { $0.contains(word) } ?? 0) + 1,
          "no dictionary has the word '\(word.quoted)'; correct it, or add it to \(AssetFile.words)")
      }
    }
    return report.sorted
  }

  private func wordsByLine(of file: String) -> [Set<String>] {
    guard case .success(let bytes) = folder.bytes(of: file) else { return [] }
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Set(Self.words(of: String(decoding: $0, as: UTF8.self))) }
  }

  /// Words as they are read; code in a text, between backticks, is no language, and neither is a single letter.
  private static func words(of text: String) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
    let prose = parts.filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
    return WordRule.read.words(of: prose).filter { $0.utf8.count > 1 }
  }
}
