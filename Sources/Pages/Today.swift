import Atlas
import Figure
import Text

/// Three things for today for what somebody has chosen, and where to read on.
///
/// The rule: the first is to release the muscle that it is about, or what helps instead where nobody presses it. The
/// others keep the pain away. What was written for the place or the complaint comes before what the muscle's page says;
/// of the muscle's lines those with a number or a time come first, and each is about another concern than those above it
/// while there is one, in the order of `Concern`. A line that says again what stands above it is left out. Where there
/// are fewer than three, there are fewer.
public struct Today: Sendable {
  /// What it is for.
  public enum Topic: Sendable, Hashable {
    case muscle(String)
    /// A region or one area of it, with the likeliest source of a pain there.
    case place(region: String, area: String?, source: String?)
    case complaint(Complaint.Kind, String)

    /// The id of what it is for.
    public var id: String {
      switch self {
      case .muscle(let id), .complaint(_, let id): id
      case .place(let region, let area, _): area ?? region
      }
    }
  }

  /// The name of what it is for.
  public let name: String
  /// The muscle that is released.
  public let muscle: Muscle?
  /// What else to do, beside the release.
  public let changes: [Change]
  /// The chapters of the guide that fit, the best first.
  public let chapters: [Chapter]
  /// What has to be ruled out, the most urgent first.
  public let redFlags: [RedFlag]

  /// A line of advice, in words that may lead somewhere, with what stands behind it at its end.
  public struct Change: Sendable {
    /// The words with their links and their label.
    public let spans: [Document.Span]
    /// The words alone.
    var line: String { spans.filter { $0.style != .label }.map(\.text).joined() }

    fileprivate init(_ spans: [Document.Span]) { self.spans = spans }

    fileprivate init(_ line: String, _ label: Evidence? = nil) {
      spans = [Document.Span(line)] + (label.map { [.label($0)] } ?? [])
    }
  }

  /// How many things there are at most.
  public static let most = 3
  private static let mostChapters = 4

  /// The three things for a topic.
  public init(_ topic: Topic, in atlas: Atlas) {
    switch topic {
    case .muscle(let id):
      let muscle = atlas.muscle(id)
      self.init(muscle?.name ?? id, muscle, written: [], chapters: [], flags: [], in: atlas)
    case .place(let region, let area, let source):
      let page = atlas.chapter(atlas.preventionChapter(of: region))
      let place = atlas.region(region)
      self.init(
        area.flatMap { atlas.area($0)?.name } ?? place?.name ?? region, source.flatMap { atlas.muscle($0) },
        written: page?.firstThings ?? [], chapters: page.map { [$0.id] + $0.namedChapters } ?? [],
        flags: place.map { atlas.redFlags(of: $0) } ?? [], in: atlas)
    case .complaint(let kind, let id):
      let complaint = atlas.complaint(kind, id)
      let now = complaint?.now
      let lines = ((now?.firstDays ?? []) + (now?.weeks ?? [])).map { Change($0) }
      self.init(
        complaint?.name ?? id, (now?.muscle ?? complaint?.muscles.first?.id).flatMap { atlas.muscle($0) },
        written: lines, chapters: [now?.chapter].compactMap { $0 },
        flags: complaint.map { atlas.redFlags(of: $0) } ?? [], in: atlas)
    }
  }

  private init(
    _ name: String, _ muscle: Muscle?, written: [Change], chapters: [String],
    flags: [RedFlag], in atlas: Atlas
  ) {
    self.name = name
    self.muscle = muscle
    let own = muscle.map { atlas.text(of: $0).prevent } ?? []
    let lines = written + Self.ordered(own)
    var said = muscle.map { Tip.sentences(of: atlas.text(of: $0).now.position) } ?? []
    var taken: [Change] = []
    for change in lines where taken.count < Self.most - (muscle == nil ? 0 : 1) {
      let tip = Tip(change.line)
      guard !said.contains(where: { tip.repeats($0) }) else { continue }
      taken.append(change)
      said += Tip.sentences(of: change.line)
    }
    changes = taken
    let ids = chapters + (muscle.map { [$0.chapter] + $0.regions.map { atlas.preventionChapter(of: $0) } } ?? [])
    self.chapters = Array(ids.uniqued().compactMap { atlas.chapter($0) }.prefix(Self.mostChapters))
    redFlags = (flags + (muscle.map { atlas.redFlags(of: $0) } ?? [])).mostUrgentFirst
  }

  /// The lines of a muscle: one of each concern, the first with a number or a time, and then the others.
  private static func ordered(_ lines: Lines) -> [Change] {
    let all = lines.enumerated().map { (number: $0, line: $1, concern: Concern(of: $1), hasDose: Tip($1).hasDose) }
    let dosed = all.filter(\.hasDose) + all.filter { !$0.hasDose }
    let firsts = Concern.allCases.compactMap { concern in dosed.first { $0.concern == concern } }
    let numbers = (firsts.filter(\.hasDose) + firsts.filter { !$0.hasDose } + dosed).map(\.number).uniqued()
    return numbers.map { Change(lines[$0], lines.label(at: $0)) }
  }
}

extension Chapter {
  /// The three things for today of a region's page: what stands below its first heading.
  fileprivate var firstThings: [Today.Change] {
    let blocks = Document(markdown: markdown, labels: Evidence.allCases.map(\.rawValue)).blocks
    let items = blocks.drop { $0.kind != .heading(2) }.dropFirst().prefix { $0.kind != .heading(2) }
    return items.map { Today.Change($0.spans) }
  }

  /// The chapters that a region's page names as those that fit: what its last part leads to.
  fileprivate var namedChapters: [String] {
    let document = Document(markdown: markdown)
    let last = document.blocks.lastIndex { $0.kind == .heading(2) } ?? 0
    return document.links.filter { $0.block > last && $0.link.kind == .guide }.map(\.link.id)
  }
}
