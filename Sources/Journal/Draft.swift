/// What a person is about to record: an entry that has no id and no time yet.
public struct Draft: Sendable, Hashable {
  /// How bad it is, place by place.
  public var pains: [Entry.Pain]
  /// What was pressed; nil where nothing was.
  public var treatment: Entry.Treatment?
  /// Ids of symptoms.
  public var symptoms: [String]
  /// What helped, in the person's own words.
  public var helped: [String]
  /// Ids of muscles whose plan was kept today.
  public var kept: [String]
  /// The person's own words.
  public var note: String

  /// A draft from its parts.
  public init(
    pains: [Entry.Pain] = [], treatment: Entry.Treatment? = nil, symptoms: [String] = [], helped: [String] = [],
    kept: [String] = [], note: String = ""
  ) {
    self.pains = pains
    self.treatment = treatment
    self.symptoms = symptoms
    self.helped = helped
    self.kept = kept
    self.note = note
  }

  /// The entry that it becomes.
  public func entry(id: String, at moment: Moment) -> Entry {
    Entry(
      id: id, at: moment, pains: pains, treatment: treatment, symptoms: symptoms, helped: helped, kept: kept, note: note
    )
  }
}

extension Entry {
  /// The same entry with what a draft says.
  public func saying(_ draft: Draft) -> Entry {
    Entry(
      id: id, at: at, pains: draft.pains, treatment: draft.treatment, symptoms: draft.symptoms, helped: draft.helped,
      kept: draft.kept, note: draft.note, changed: changed)
  }
}

extension Moment {
  /// The beginning of a day, counted as `day` is, as the clock so many minutes east of UTC has it.
  public init(day: Int, offset: Int) {
    self.init(milliseconds: Int64(day) * 86_400_000 - Int64(offset) * 60_000, offset: offset)
  }

  /// What the clock on the wall said: minutes since midnight.
  public var minutes: Int {
    let local = milliseconds + Int64(offset) * 60_000
    return Int((local - Int64(day) * 86_400_000) / 60_000)
  }
}
