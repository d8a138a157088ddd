/// The words of the data as a spelling checker wants them, and where the misspelled ones stand.
public struct Spelling: Sendable {
  /// The path of the list of words that are right although no dictionary has them.
  public let wordList: String
  private let folder: AssetsFolder
  private let texts: [(file: String, text: String)]

  /// The texts of an atlas that came from a folder. Names of authors and of books stay out, and so do the words that
  /// people type, which may be wrong on purpose.
  public init(of atlas: Atlas, in folder: AssetsFolder) {
    self.folder = folder
    wordList = "\(folder.path)/Words.txt"
    var texts: [(file: String, text: String)] = []
    for text in atlas.items.flatMap(atlas.texts) {
      switch text.role {
      case .name, .partName, .sentence: texts.append((text.file, text.text))
      case .chapter: texts += AtlasLoader.paragraphs(text.text).map { (text.file, $0.text) }
      case .searchWord, .source: continue
      }
    }
    self.texts = texts
  }

  /// Every word once, sorted.
  public var words: [String] { Set(texts.flatMap { Self.words(of: $0.text) }).sorted() }

  /// Where each of some words stands.
  public func problems(misspelled: Set<String>) -> [Problem] {
    var found: Set<Problem> = []
    var lines: [String: [Substring]] = [:]
    for (file, text) in texts {
      for word in Set(Self.words(of: text)).intersection(misspelled) {
        if lines[file] == nil, case .success(let bytes) = folder.bytes(of: file) {
          lines[file] = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        }
        let line = lines[file]?.firstIndex { Self.words(of: String($0)).contains(word) } ?? 0
        let message = "no dictionary has the word '\(word)'; correct it, or add it to Words.txt"
        found.insert(Problem(file: file, line: line + 1, message: message))
      }
    }
    return found.sorted()
  }

  /// Runs of letters with an apostrophe inside; code in a text, between backticks, is no language.
  private static func words(of text: String) -> [String] {
    let prose = text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
    return prose.split { !$0.isLetter && $0 != "'" }
      .map { String($0.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed()) }
      .filter { $0.count > 1 }
  }
}
