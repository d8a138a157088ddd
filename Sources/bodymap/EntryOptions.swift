import ArgumentParser
import Atlas
import Figure
import Journal
import Text

/// What is said of an entry in the shell.
struct EntryOptions: ParsableArguments {
  @Option(help: "The muscle that was pressed, by id or name; :left or :right may follow.", completion: .muscles)
  var muscle: String?

  @Option(help: "The number of the point that was pressed.")
  var point: String?

  @Option(help: "How bad it was before, from 0 to 10.")
  var before: Int?

  @Option(help: "How bad it was afterwards, from 0 to 10.")
  var after: Int?

  @Option(help: "Whether pressing gave the pain that one knows (active) or another (latent).")
  var state: Check.State?

  @Option(
    name: .long, help: "A symptom that went with it, by id or name; may be said several times.", completion: .symptoms)
  var symptom: [String] = []

  @Option(name: .long, help: "What helped, in a few words of your own; may be said several times.")
  var helped: [String] = []

  @Option(
    name: .long, help: "A muscle whose plan was kept that day, by id or name; may be said several times.",
    completion: .muscles)
  var kept: [String] = []

  @Option(help: "A note in your own words.")
  var note: String?

  @Option(help: "When it was so: a day, a time, or both; now unless told.")
  var at: TypedMoment?

  func validate() throws {
    for number in [before, after].compactMap({ $0 }) where !(0...10).contains(number) {
      throw ValidationError(Catalog.english(.log(.notFromZeroToTen("\(number)"))) + ".")
    }
    if helped.contains("") { throw ValidationError(Catalog.english(.log(.emptyWords("--helped")))) }
  }

  /// Puts what is said into an entry; what is not said stays.
  func apply(to entry: inout Entry, places: [String], in atlas: Atlas, now: Moment) throws {
    if !places.isEmpty { entry.pains = try Self.pains(places, in: atlas) }
    entry.treatment = try treatment(entry.treatment, in: atlas)
    if !symptom.isEmpty {
      entry.symptoms = try symptom.map { name in
        try Shell.resolve { () throws(UnknownName) in try atlas.complaint(.symptom, named: name) }.id
      }.uniqued()
    }
    if !helped.isEmpty { entry.helped = helped.uniqued() }
    if !kept.isEmpty { entry.kept = try kept.map { try Self.muscle($0, in: atlas).id }.uniqued() }
    if let note { entry.note = note }
    if let at { entry.at = try at.past(now) }
  }

  private func treatment(_ before: Entry.Treatment?, in atlas: Atlas) throws -> Entry.Treatment? {
    var treatment = before
    if let typed = muscle {
      let (name, side) = try Self.side(typed)
      let found = try Self.muscle(name, in: atlas)
      treatment = Entry.Treatment(
        muscle: found.id, point: found.id == before?.muscle ? before?.point : nil,
        side: side ?? (found.id == before?.muscle ? before?.side : nil), before: before?.before, after: before?.after,
        state: before?.state)
    }
    guard let now = treatment else {
      let said = [
        (point, "--point"), (self.before.map(String.init), "--before"), (after.map(String.init), "--after"),
        (state?.rawValue, "--state"),
      ]
      if let (_, option) = said.first(where: { $0.0 != nil }) {
        throw ValidationError(Catalog.english(.log(.needsMuscle(option))))
      }
      return nil
    }
    if let point, let found = atlas.muscle(now.muscle), !found.points.contains(where: { $0.id == point }) {
      throw ValidationError(Catalog.english(.log(.noPoint(muscle: found.name, point, found.points.map(\.id)))))
    }
    return Entry.Treatment(
      muscle: now.muscle, point: point ?? now.point, side: now.side, before: self.before ?? now.before,
      after: after ?? now.after, state: state ?? now.state)
  }

  private static func muscle(_ name: String, in atlas: Atlas) throws -> Muscle {
    try Shell.resolve { () throws(UnknownName) in try atlas.muscle(named: name) }
  }

  /// A name and the side that may follow it.
  static func side(_ typed: String) throws -> (name: String, side: Side?) {
    guard let sign = typed.lastIndex(of: ":") else { return (typed, nil) }
    let word = typed[typed.index(after: sign)...].lowercased()
    guard let side = ["left": Side.left, "right": .right][word] else {
      throw ValidationError(Catalog.english(.log(.noSide(word))) + ".")
    }
    return (String(typed[..<sign]), side)
  }

  /// Places with the intensity that each of them needs, each place once.
  private static func pains(_ places: [String], in atlas: Atlas) throws -> [Entry.Pain] {
    var pains: [Entry.Pain] = []
    for pain in try AskedPlaces(places).pains(in: atlas) {
      let name = pain.area + (pain.side.map { ":\($0.rawValue)" } ?? "")
      guard let intensity = pain.intensity, let one = Entry.Pain(area: pain.area, side: pain.side, intensity: intensity)
      else { throw ValidationError(Catalog.english(.log(.noIntensity(name)))) }
      guard !pains.contains(where: { ($0.area, $0.side) == (one.area, one.side) }) else {
        throw ValidationError(Catalog.english(.log(.placeTwice(name))))
      }
      pains.append(one)
    }
    return pains
  }
}

extension Check.State: ExpressibleByArgument {
  /// The states the command takes.
  public static var allValueStrings: [String] { [Check.State.active, .latent].map(\.rawValue) }
  /// What a shell completes.
  public static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension Entry {
  /// Whether nothing at all is said in it.
  var saysNothing: Bool {
    pains.isEmpty && treatment == nil && symptoms.isEmpty && helped.isEmpty && kept.isEmpty && note.isEmpty
  }

  /// The beginning of the id, by which it is named in the shell.
  var shortID: String { String(id.prefix(8)) }
}
