/// A thing of the atlas that a search found.
public struct Finding: Sendable, Hashable {
  /// What it is.
  public let kind: Kind
  /// Its id.
  public let id: String
  /// Its name for people.
  public let name: String
  /// Where the words were found: a name, or the sentence that holds them.
  public let why: String

  /// A thing by its kind and its id.
  package init(kind: Kind, id: String, name: String, why: String) {
    self.kind = kind
    self.id = id
    self.name = name
    self.why = why
  }

  /// What can be found.
  public enum Kind: String, Encodable, Sendable, Hashable, CaseIterable {
    case muscle, area, symptom, condition, chapter
  }
}

extension Atlas {
  /// The chapter that says what to do in an emergency.
  static let safetyChapter = "safety"

  /// What a search found for somebody whose words mean some red flags: where one of them is an emergency, the chapter
  /// that says what to do stands before everything else.
  public func findings(_ found: [Finding], besides flags: [RedFlag]) -> [Finding] {
    guard let first = flags.first, first.level == .now, let chapter = chapter(Self.safetyChapter) else { return found }
    let safety = Finding(kind: .chapter, id: chapter.id, name: chapter.title, why: first.text)
    return [safety] + found.filter { $0.id != safety.id }
  }
}
