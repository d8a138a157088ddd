import Figure
import Journal

/// A month of a neck, as somebody may have recorded it: from 6 to 3, with a headache that went, a shoulder that came,
/// what was pressed, what helped and a few notes.
public enum SampleMonth {
  /// The day on which it is looked at: 26 November 2026.
  public static let today = 20_783
  /// The moment at which it is looked at.
  public static let now = moment(0, hour: 21)

  /// How bad the neck was in the morning, from 29 days ago on; nil where nothing was recorded.
  private static let neck: [Int?] = [
    6, 6, 7, 6, nil, 6, 5, 6, 6, 5, nil, 5, 5, 4, nil, 5, 4, 5, 4, 4, 4, 3, 4, nil, 3, 4, 3, 3, 2, 3,
  ]

  /// A moment so many days ago.
  public static func moment(_ daysAgo: Int, hour: Int, minute: Int = 10) -> Moment {
    let day = Moment(day: today - daysAgo, offset: 60)
    return Moment(milliseconds: day.milliseconds + Int64(hour * 60 + minute) * 60_000, offset: 60)
  }

  /// Its entries, the oldest first.
  public static var entries: [Entry] {
    neck.enumerated().flatMap { number, level -> [Entry] in
      guard let level else { return [] }
      let daysAgo = neck.count - 1 - number
      var pains = [pain("back-of-neck", level)]
      if number < 12 { pains.append(pain("temple", max(1, level - 2))) }
      if number > 20, number % 2 == 0 { pains.append(pain("back-of-shoulder", 2)) }
      let morning = Entry(
        id: id(number * 2), at: moment(daysAgo, hour: 8), pains: pains, symptoms: number == 1 ? ["dizziness"] : [],
        note: notes[number] ?? "")
      guard number % 2 == 1 else { return [morning] }
      let isLevator = number % 4 == 1
      let treatment = Entry.Treatment(
        muscle: isLevator ? "levator-scapulae" : "trapezius", point: "1", side: .right, before: level,
        after: max(0, level - (isLevator ? 2 : 1)), state: number < 20 ? .active : .latent)
      let evening = Entry(
        id: id(number * 2 + 1), at: moment(daysAgo, hour: 20, minute: 40),
        pains: [pain("back-of-neck", max(0, level - 1))], treatment: treatment,
        helped: number % 3 == 0 ? ["heat"] : number % 5 == 0 ? ["the towel roll"] : [], kept: [treatment.muscle])
      return [morning, evening]
    }
  }

  private static let notes = [
    0: "Woke up with it and cannot turn to the right.", 9: "A long day at the screen.",
    17: "Slept on the towel roll: better in the morning.", 27: "Backing up the car works again.",
  ]

  private static func pain(_ area: String, _ intensity: Int) -> Entry.Pain {
    Entry.Pain(area: area, side: .right, intensity: intensity)!
  }

  private static func id(_ number: Int) -> String {
    "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - "\(number)".count) + "\(number)"
  }

  /// A journal that holds it, in a folder of its own.
  public static func journal(in folder: ScratchFolder) throws -> Journal {
    let journal = try Journal(at: folder.path + "/journal.sqlite")
    for entry in entries { try journal.add(entry) }
    return journal
  }
}
