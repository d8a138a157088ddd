import Atlas
import Figure
import Text

/// What to do about some muscles: release and stretch, what to change, what to read, and when to have it seen.
public struct Plan: Sendable {
  /// The muscles, in the order they were named.
  public let parts: [Part]
  /// What to change, by what it is about; nothing is said twice over several muscles.
  public let changes: [(concern: Concern, lines: [String])]
  /// The chapters of the guide that fit.
  public let chapters: [Chapter]
  /// What has to be ruled out before anything else, the most urgent first.
  public let redFlags: [RedFlag]

  /// What to do about one muscle.
  public struct Part: Sendable {
    /// The muscle.
    public let muscle: Muscle
    /// What is said of it.
    public let text: MuscleText
    /// The side that is meant; nil for either.
    public let side: Side?

    /// What to do first.
    public var now: Now { text.now }
    /// Whether it is pressed at all; where it is not, something else helps instead.
    public var isPressed: Bool { now.tool != .none }
    /// Releases a day; none where nothing is pressed.
    public var sessions: Int { isPressed ? now.perDay ?? 0 : 0 }
    /// The sentences that end the whole, because it has not helped.
    public var givingUp: [String] { sentences.filter(Self.isGivingUp) }
    /// The signs that end a release at once.
    public var stopping: [String] { sentences.filter { !Self.isGivingUp($0) } }

    /// The name with the side.
    public func name(_ say: Catalog) -> String {
      side.map { say(.muscleOnSide(muscle.name, side: $0.words(say))) } ?? muscle.name
    }

    private var sentences: [String] { now.stop.flatMap(\.sentences) }

    private static func isGivingUp(_ sentence: String) -> Bool {
      ["no change in", "without change"].contains { sentence.lowercased().contains($0) }
    }
  }

  /// A plan for some muscles, each once, on a side where one is meant.
  public init(_ muscles: [Muscle], side: Side? = nil, in atlas: Atlas) {
    let muscles = muscles.uniqued()
    parts = muscles.map { Part(muscle: $0, text: atlas.text(of: $0), side: side) }
    redFlags = muscles.flatMap { atlas.redFlags(of: $0) }.mostUrgentFirst
    let lines = Self.lines(of: parts).map { (concern: Concern(of: $0), line: $0) }
    changes = Concern.allCases.compactMap { concern in
      let fitting = lines.filter { $0.concern == concern }.map(\.line)
      return fitting.isEmpty ? nil : (concern, fitting)
    }
    let ids = muscles.map(\.chapter) + muscles.flatMap(\.regions).map { atlas.preventionChapter(of: $0) }
    chapters = ids.uniqued().compactMap { atlas.chapter($0) }
  }

  /// What keeps the pain away, without what another muscle has said already.
  private static func lines(of parts: [Part]) -> [String] {
    var lines: [String] = []
    for part in parts {
      let said = lines.map { Tip($0) }
      lines += part.text.prevent.filter { line in
        let tip = Tip(line)
        return !said.contains { tip.repeats($0) }
      }
    }
    return lines
  }
}

extension [RedFlag] {
  /// Each once, the most urgent first, those of a level as they come.
  var mostUrgentFirst: [RedFlag] {
    let flags = uniqued()
    return RedFlag.Level.allCases.flatMap { level in flags.filter { $0.level == level } }
  }
}

extension String {
  /// Its sentences, with their full stops.
  fileprivate var sentences: [String] {
    var sentences: [String] = []
    var sentence = ""
    var ended = false
    for character in self {
      if ended, character == " " {
        sentences.append(sentence)
        sentence = ""
      } else {
        sentence.append(character)
      }
      ended = ".?!".contains(character)
    }
    return sentences + (sentence.isEmpty ? [] : [sentence])
  }
}
