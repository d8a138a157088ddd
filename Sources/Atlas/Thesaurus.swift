/// What people say in place of the words of the atlas, and where it leads: `Assets/Thesaurus.json`.
public struct Thesaurus: Sendable, Hashable {
  /// The senses, in the order of the file.
  public let senses: [Sense]

  /// A thesaurus of senses.
  package init(_ senses: [Sense]) { self.senses = senses }

  /// Words and phrases that mean one thing.
  public struct Sense: Sendable, Hashable {
    /// What kind of thing they mean.
    public let kind: Kind
    /// How people say it; each may stand for any other.
    public let words: [String]
    /// Ids of what it leads to, the likeliest first: areas, muscles, symptoms, conditions, chapters.
    public let leads: [String]

    /// A sense with its words.
    package init(kind: Kind, words: [String], leads: [String]) {
      self.kind = kind
      self.words = words
      self.leads = leads
    }
  }

  /// What a sense may be of; the raw value is the name of its list in the file.
  public enum Kind: String, Sendable, CaseIterable {
    /// A place of the body: it gates what is found.
    case place = "places"
    /// What one does when it hurts.
    case gesture = "gestures"
    /// Where one is, what one works or plays at: it supports what is found and does not lead it.
    case circumstance = "circumstances"
    /// What is felt.
    case sensation = "sensations"
  }
}

extension Atlas {
  /// Everything that a word of the thesaurus can lead to, by its id, which no two things share.
  package var leads: [String: Finding.Kind] {
    var leads: [String: Finding.Kind] = [:]
    for area in areas { leads[area.id] = .area }
    for muscle in muscles { leads[muscle.id] = .muscle }
    for symptom in symptoms { leads[symptom.id] = .symptom }
    for condition in conditions { leads[condition.id] = .condition }
    for chapter in chapters { leads[chapter.id] = .chapter }
    return leads
  }
}
