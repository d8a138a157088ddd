import ArgumentParser
import Atlas
import Figure
import Pages
import Text

/// `bodymap pain AREA[:SIDE][=0-10] …`: the muscles that may be behind a question, the likeliest first.
struct Pain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pain",
    abstract: "Ask which muscles send pain to an area, the likeliest first.",
    discussion: """
      A side and how bad it is may follow a place: 'bodymap pain temple:left=7 back-of-neck:left'. Symptoms join the \
      question: 'bodymap pain temple:left --symptom dizziness'.
      """)

  @Argument(
    help:
      "One place or several, by id, name or in your own words, each with :left or :right and =0 to =10 if you like.",
    completion: .areas)
  var areas: [String]

  @Option(
    name: .long, help: "A symptom that goes with it, by id or name; may be said several times.",
    completion: .symptoms)
  var symptom: [String] = []

  @Option(
    name: .long,
    help:
      "What pressing a point has come to, as MUSCLE:POINT=mine, tender, nothing or unsure; may be said several times."
  )
  var check: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if areas.isEmpty { throw ValidationError("Name an area, as in 'bodymap pain temple'; 'bodymap areas' lists them.") }
  }

  func run() throws {
    let atlas = try Shell.loadAtlas()
    let question = Question(
      try AskedPlaces(areas).pains(in: atlas),
      symptoms: try symptom.map { name in
        try Shell.resolve { () throws(UnknownName) in try atlas.complaint(.symptom, named: name) }.id
      }, checks: try check.map { try Check(typed: $0, in: atlas) })
    let flags = atlas.redFlags(of: question)
    let suspects = atlas.suspects(of: question)
    if json { return try Shell.printJSON(PainAnswer(question, flags, suspects, in: atlas)) }
    Shell.printWarnings(Shell.warnings(flags))
    print("Pain in: \(question.pains.map { words(for: $0, in: atlas) }.listed)")
    let symptoms = question.symptoms.compactMap { atlas.complaint(.symptom, $0)?.name.lowercasedFirst }
    if !symptoms.isEmpty { print("With: \(symptoms.listed)") }
    if suspects.isEmpty { print("No muscle of the atlas is known to send pain there.") }
    for suspect in suspects {
      let number = "\(suspect.rank).".padded(to: 4)
      let sides = suspect.sides.map { ", " + Catalog.english($0 == .left ? .yourLeft : .yourRight) }.joined(
        separator: " and")
      let found = suspect.outcome.map { ", " + Catalog.english(.check(.mark($0.rawValue))) } ?? ""
      print("\(number)\(suspect.muscle.name) (\(suspect.muscle.id))\(sides)\(found)")
      printWrapped("    " + suspect.reason(in: atlas, .english), indent: 4)
    }
  }

  private func words(for pain: Question.Pain, in atlas: Atlas) -> String {
    let name = atlas.area(pain.area)?.name.lowercasedFirst ?? pain.area
    let side = pain.side.map { " (\(Catalog.english($0 == .left ? .yourLeft : .yourRight)))" } ?? ""
    return name + side + (pain.intensity.map { ", \($0) of 10" } ?? "")
  }

  private func printWrapped(_ text: String, indent: Int = 2) {
    let margin = String(repeating: " ", count: indent)
    let lines = text.wrapped(to: min(100, Shell.columns) - indent)
    for (index, line) in lines.enumerated() { print(Shell.shown((index == 0 && indent == 2 ? "" : margin) + line)) }
  }
}

/// The places that somebody typed, each with the side and the intensity that follow it.
struct AskedPlaces {
  private struct Word {
    let name: String
    let side: Side?
    let intensity: Int?
    let typed: String
    /// Whether something follows the name, which then ends there.
    var isEnd: Bool { side != nil || intensity != nil }
  }

  private let words: [Word]

  /// Reads arguments such as `temple:left=7`; what cannot be meant is told with the nearest form that can.
  init(_ arguments: [String]) throws { words = try arguments.map(Self.word) }

  private static func word(_ typed: String) throws -> Word {
    var name = typed[...]
    var intensity: Int?
    if let sign = name.lastIndex(of: "=") {
      let number = name[name.index(after: sign)...]
      name = name[..<sign]
      guard let value = Int(number), (0...10).contains(value) else {
        throw ValidationError(
          "'\(String(number).quoted)' is not from 0 to 10; say for example '\(String(name).quoted)=7'.")
      }
      intensity = value
    }
    var side: Side?
    if let sign = name.lastIndex(of: ":") {
      let word = name[name.index(after: sign)...]
      name = name[..<sign]
      guard let known = ["left": Side.left, "right": .right][word.lowercased()] else {
        throw ValidationError(
          "'\(String(word).quoted)' is no side; say '\(String(name).quoted):left' or '\(String(name).quoted):right'.")
      }
      side = known
    }
    return Word(name: String(name), side: side, intensity: intensity, typed: typed)
  }

  /// The pains meant: words that make one name together are one name, else each is a name of its own, and at last all of
  /// them are what the search is asked for. What follows a name belongs to that name alone.
  func pains(in atlas: Atlas) throws -> [Question.Pain] {
    var pains: [Question.Pain] = []
    var group: [Word] = []
    for (index, word) in words.enumerated() {
      group.append(word)
      guard word.isEnd || index == words.count - 1 else { continue }
      pains += try Self.pains(of: group, in: atlas)
      group = []
    }
    return pains.uniqued()
  }

  private static func pains(of group: [Word], in atlas: Atlas) throws -> [Question.Pain] {
    let together = group.map(\.name).joined(separator: " ")
    if group.count > 1, let last = group.last {
      if let one = try? atlas.areas(named: together, bySearch: false) { return try pains(one, last, in: atlas) }
      let each = group.map { try? atlas.areas(named: $0.name, bySearch: false) }
      if each.contains(where: { $0 == nil }), let one = try? atlas.areas(named: together) {
        return try pains(one, last, in: atlas)
      }
    }
    return try group.flatMap { word in
      let areas = try Shell.resolve(alsoFor: atlas.redFlags(meantBy: together)) { () throws(UnknownName) in
        try atlas.areas(named: word.name)
      }
      return try pains(areas, word, in: atlas)
    }
  }

  private static func pains(_ areas: [Area], _ word: Word, in atlas: Atlas) throws -> [Question.Pain] {
    if word.side != nil, let first = areas.first, areas.allSatisfy({ !$0.paired }) {
      let form = first.id + (word.intensity.map { "=\($0)" } ?? "")
      throw ValidationError("'\(word.name.quoted)' lies in the middle and has no side; say '\(form)'.")
    }
    return areas.map {
      Question.Pain(area: $0.id, side: $0.paired ? word.side : nil, intensity: word.intensity)
    }
  }
}

/// The answer to a question as JSON.
struct PainAnswer: Encodable {
  private let areas: [String]
  private let question: [Asked]
  private let symptoms: [String]
  private let redFlags: [RedFlagAnswer]
  private let muscles: [Entry]

  private enum CodingKeys: String, CodingKey {
    case areas, question, symptoms
    case redFlags = "red_flags"
    case muscles
  }

  private struct Asked: Encodable {
    let area: String
    let side: String?
    let intensity: Int?
  }

  private struct Entry: Encodable {
    let id: String
    let name: String
    let rank: Int
    let referral: Referral?
    let points: [String]
    let reason: String
    /// The muscles of the answer that are to be treated before it.
    let keys: [String]
    /// The place of the muscle in the order of each area that it explains.
    let order: [String: Int]
    /// Its place among those that each symptom names.
    let symptoms: [String: Int]
    /// What was found where it was pressed, and what the manuals call such a point.
    let check: Check.Outcome?
    let state: Check.State?
    /// The sides on which it explains something.
    let sides: [String]
    let unexplained: [String]
  }

  init(_ question: Question, _ flags: [RedFlag], _ suspects: [Suspect], in atlas: Atlas) {
    areas = question.areas
    self.question = question.pains.map {
      Asked(area: $0.area, side: $0.side.map(Self.word), intensity: $0.intensity)
    }
    symptoms = question.symptoms
    redFlags = flags.map(RedFlagAnswer.init)
    muscles = suspects.map {
      Entry(
        id: $0.muscle.id, name: $0.muscle.name, rank: $0.rank, referral: $0.referral, points: $0.points,
        reason: $0.reason(in: atlas, .english), keys: $0.keys,
        order: Dictionary($0.standings.map { ($0.area, $0.place) }, uniquingKeysWith: { first, _ in first }),
        symptoms: Dictionary($0.symptoms.map { ($0.symptom, $0.place) }, uniquingKeysWith: { first, _ in first }),
        check: $0.outcome, state: $0.outcome?.state, sides: $0.sides.map(Self.word), unexplained: $0.unexplained)
    }
  }

  private static func word(_ side: Side) -> String { side == .left ? "left" : "right" }
}
