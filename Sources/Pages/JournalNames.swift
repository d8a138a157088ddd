import Atlas
import Figure
import Journal
import Text

extension Atlas {
  /// A place of the journal as a sentence names it: "back of neck, RIGHT"; of an area that is gone its id.
  public func placeName(_ area: String, _ side: Side?, _ say: Catalog) -> String {
    let name = self.area(area)?.name.lowercasedFirst ?? area
    guard let side, side != .midline else { return name }
    return say(.place(name, side: side.shortWords))
  }
}

extension Moment {
  /// The day in words: "Thursday 26 November 2026, today".
  public func dayWords(today: Int, _ say: Catalog) -> String {
    say(.journal(.day(Day(number: day).written, isToday: day == today)))
  }

  /// The hour and the minute.
  public func timeWords(_ say: Catalog) -> String { say(.journal(.time(hour: minutes / 60, minute: minutes % 60))) }
}

extension Catalog {
  /// A day in two words: "26 Nov".
  public func shortDay(_ day: Int) -> String { self(.journal(.shortDay(Day(number: day).written))) }

  /// Some days: "27 Oct to 2 Nov".
  public func days(_ days: ClosedRange<Int>) -> String {
    self(.journal(.days(shortDay(days.lowerBound), shortDay(days.upperBound))))
  }
}

extension JournalFault {
  /// What is the matter, and that nothing was lost, as a message.
  public var words: LogWords {
    switch what {
    case .missing: .missing(path)
    case .cannotOpen(let reason): .cannotOpen(path, reason)
    case .notAJournal: .notAJournal(path)
    case .newer(let version): .newer(path, version: version, known: Journal.newest)
    case .full: .full(path)
    case .readOnly: .readOnly(path)
    case .damaged: .damaged(path)
    case .replaced: .replaced(path)
    case .busy: .busy(path)
    case .noSuchEntry(let id): .noSuchEntry(id)
    case .alreadyThere(let id): .alreadyThere(id)
    case .failed(let reason): .failed(path, reason)
    }
  }

  /// The same as a sentence.
  public func words(_ say: Catalog) -> String { say(.log(words)).printable.capitalizedFirst + "." }
}

extension Undone {
  /// What is again as it was.
  public func words(in edition: Edition) -> String {
    switch self {
    case .added(let entry), .changed(let entry): edition.say(.journal(.undone(entry.briefWords(in: edition))))
    case .deleted(let entry): edition.say(.journal(.thereAgain(entry.briefWords(in: edition))))
    case .imported(let count): edition.say(.journal(.takenBack(count)))
    }
  }
}

extension Entry {
  /// How bad it was where, in a line: "back of neck, RIGHT 3"; nil where no place was named.
  public func painWords(in edition: Edition) -> String? {
    let words = pains.map { pain in
      edition.say(.journal(.pain(edition.atlas.placeName(pain.area, pain.side, edition.say), pain.intensity)))
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// What was pressed and what came of it; nil where nothing was.
  public func treatmentWords(in edition: Edition) -> String? {
    guard let treatment else { return nil }
    let say = edition.say
    let name = edition.atlas.muscle(treatment.muscle)?.name ?? treatment.muscle
    let point = say(.nowPoint(muscle: name, point: treatment.point))
    let side = treatment.side.flatMap { $0 == .midline ? nil : $0.shortWords }
    let words = [point, side].compactMap { $0 }.joined(separator: ", ")
    return say(.journal(.treated(words, before: treatment.before, after: treatment.after)))
  }

  /// Everything else that was said, each in words of its own.
  public func otherWords(in edition: Edition) -> [String] {
    let (atlas, say) = (edition.atlas, edition.say)
    var parts: [String] = []
    if let state = treatment?.state { parts.append(say(.journal(.state(isActive: state == .active)))) }
    let symptoms = symptoms.map { atlas.complaint(.symptom, $0)?.name.lowercasedFirst ?? $0 }
    if !symptoms.isEmpty { parts.append(say(.journal(.symptoms(symptoms)))) }
    if !helped.isEmpty { parts.append(say(.journal(.helped(helped.map(\.printable))))) }
    let kept = kept.map { atlas.muscle($0)?.name ?? $0 }
    if !kept.isEmpty { parts.append(say(.journal(.keptPlans(kept)))) }
    if !note.isEmpty { parts.append(say(.journal(.note(note.printable)))) }
    return parts
  }

  /// The same for a row of a list, where the first place stands for all.
  public func rowWords(in edition: Edition) -> String {
    guard pains.count > 1, let first = pains.first else { return briefWords(in: edition) }
    let words = edition.say(
      .journal(.pain(edition.atlas.placeName(first.area, first.side, edition.say), first.intensity)))
    return edition.say(.journal(.andMore(words, pains.count - 1)))
  }

  /// The entry in a line: where it hurt, or else what was pressed, or that there is a note.
  public func briefWords(in edition: Edition) -> String {
    painWords(in: edition) ?? treatmentWords(in: edition) ?? edition.say(.journal(.onlyNote))
  }
}
