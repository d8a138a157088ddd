import Atlas
import Text

/// What the muscles of a region say about keeping its pain away, as far as it is worth a line below a page.
///
/// The muscles that lie in the region, the commonest first, and those that send pain there, in the order of its areas,
/// are taken in turn. Of each the lines with a number or a time come first, and a line without one stands only where
/// there is none with; a line that says again what stands above it is left out (see `Tip`). Who has nothing left to say
/// is only named.
struct RegionTips {
  /// How many muscles are quoted, and how many lines of each, at most.
  private static let (mostMuscles, mostLines) = (8, 2)

  /// A line of a muscle, with what stands behind it where that is not what stands behind the section.
  typealias Line = (text: String, label: Evidence?)

  /// The muscles that are quoted, with their lines.
  private(set) var quoted: [(muscle: Muscle, lines: [Line])] = []
  /// The other muscles of the region.
  private(set) var others: [Muscle] = []

  /// The tips for a region that stand below a text.
  init(of region: Region, below text: Document, in atlas: Atlas) {
    var said = text.blocks.flatMap { Tip.sentences(of: $0.text) }
    for muscle in Self.muscles(of: region, in: atlas) {
      let lines = quoted.count < Self.mostMuscles ? Self.lines(of: atlas.text(of: muscle).prevent, below: said) : []
      if lines.isEmpty {
        others.append(muscle)
      } else {
        quoted.append((muscle, lines))
        said += lines.flatMap { Tip.sentences(of: $0.text) }
      }
    }
  }

  /// Those that lie there and those that send pain there, in turn and each once.
  private static func muscles(of region: Region, in atlas: Atlas) -> [Muscle] {
    let lying = atlas.muscles(withPointsIn: region.id).compactMap { atlas.muscle($0.muscle) }
    let sending = atlas.muscles(sendingPainTo: region.areas.map(\.id)).map(\.muscle)
    let turns = (0..<max(lying.count, sending.count)).flatMap { turn in
      [lying, sending].filter { turn < $0.count }.map { $0[turn] }
    }
    var seen: Set<String> = []
    return turns.filter { seen.insert($0.id).inserted }
  }

  private static func lines(of prevent: Lines, below said: [Tip]) -> [Line] {
    let all = prevent.enumerated().map { (line: Line($1, prevent.label(at: $0)), tip: Tip($1)) }
    let fresh = all.filter { candidate in !said.contains { candidate.tip.repeats($0) } }
    let dosed = fresh.filter(\.tip.hasDose)
    return dosed.isEmpty ? fresh.prefix(1).map(\.line) : dosed.prefix(mostLines).map(\.line)
  }
}
