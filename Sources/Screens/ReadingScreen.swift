import Atlas
import Figure
import Pages
import Text

/// A text that is read and scrolled like a pager: a muscle's page, a chapter of the guide, the help.
public struct ReadingScreen: Sendable {
  /// What is read.
  public enum Subject: Sendable, Hashable {
    /// A muscle, painted on a side beside its page.
    case muscle(String, Side)
    /// A chapter by its id.
    case guide(String)
    /// A symptom or a condition by its id, on a side.
    case complaint(Complaint.Kind, String, Side)
    /// Three things for today, on a side.
    case today(Today.Topic, Side)
    /// The plan for some muscles by their ids, on a side.
    case plan([String], Side)
    /// The warnings of a place or a muscle, under its name.
    case warnings(String, [Notice])
    /// The keys of a situation.
    case help(Keymap.Mode)
    /// The release of a point of a muscle on a side.
    case release(String, point: String?, Side)

    /// The side of the person that it is about.
    var side: Side? {
      switch self {
      case .muscle(_, let side), .complaint(_, _, let side), .today(_, let side), .plan(_, let side),
        .release(_, _, let side):
        side
      case .guide, .warnings, .help: nil
      }
    }
  }

  /// What is being read.
  public private(set) var subject: Subject
  /// The text, free of any width.
  public internal(set) var document: Document { didSet { links = document.links } }
  /// What in the text leads further, in reading order.
  public private(set) var links: [Document.LinkPlace]
  /// The link that Enter opens, counted from 0; nil for none.
  public internal(set) var choice: Int?
  /// The side of the person on which a link opens.
  public private(set) var side: Side
  /// Where one looks from at the map beside it.
  public private(set) var eye: Eye
  /// The search in the text, once there is one.
  public internal(set) var search: TextSearch?
  /// What alone is painted of the subject: a trigger point of a muscle, or a muscle of a complaint; nil for the whole.
  public internal(set) var part: String?
  /// The point that sends pain to the place that was asked about; nil where the page begins with it anyway.
  public let asked: String?
  /// What tells this text from another one of the same subject; nil for nothing.
  var variant: String?
  /// The first line that is shown, as a place in the text, so that a resize keeps it.
  public internal(set) var anchor = TextAnchor.start

  /// A screen at the beginning of a text.
  ///
  /// - Parameter points: the points of a muscle that explain what was asked about; none where nothing was.
  public init(
    _ subject: Subject, explainedBy points: [String] = [], eye: Eye = Eye(.front), side: Side = .right,
    keys: Keymap = .shipped, in edition: Edition
  ) {
    self.subject = subject
    self.eye = eye
    self.side = subject.side ?? side
    asked =
      if case .muscle(let id, _) = subject, let muscle = edition.atlas.muscle(id) {
        muscle.point(explainedBy: points, in: edition.atlas)
      } else {
        nil
      }
    variant = asked
    document = Self.document(of: subject, asked: asked, keys, in: edition)
    links = document.links
    switch subject {
    case .today, .plan: self.eye = Eye(marks(in: edition.atlas).fullestView(in: edition.atlas))
    default: break
    }
  }

  private static func document(
    of subject: Subject, asked: String?, _ keys: Keymap, in edition: Edition
  ) -> Document {
    let (atlas, say) = (edition.atlas, edition.say)
    switch subject {
    case .muscle(let id, _): return atlas.muscle(id).map { Document($0, for: asked, in: atlas, say) } ?? Document()
    case .guide(let id): return atlas.chapter(id).map(edition.document) ?? Document()
    case .complaint(let kind, let id, _):
      return atlas.complaint(kind, id).map { Document($0, in: atlas, say) } ?? Document()
    case .today(let topic, let side): return Document(Today(topic, in: atlas), on: side, in: atlas, say)
    case .plan(let ids, let side):
      return Document(Plan(ids.compactMap { atlas.muscle($0) }, side: side, in: atlas), in: atlas, say)
    case .warnings(let name, let notices): return Document(warnings: notices, of: name, say)
    case .help(let mode): return Document(helpFor: mode, by: keys, say)
    case .release: return Document()
    }
  }

  /// The part of the key table that applies.
  public var mode: Keymap.Mode {
    if search?.isTyping == true { return .typing }
    switch subject {
    case .muscle: return .muscle
    case .guide: return .guide
    case .complaint: return .complaint
    case .today, .plan: return .plan
    case .warnings: return .warnings
    case .help: return .help
    case .release: return .release
    }
  }

  /// Shows another point or side of the same muscle from the beginning of the text on.
  mutating func show(_ subject: Subject, part: String?, in atlas: Atlas) {
    if let side = subject.side, side != self.subject.side { eye = eye.swapped(to: side) }
    self.subject = subject
    side = subject.side ?? side
    self.part = part
    anchor = .start
    let views = marks(in: atlas).views
    if !views.isEmpty, !views.contains(eye.view), case .release(let id, _, _) = subject, let muscle = atlas.muscle(id) {
      eye = eye.showing(muscle, point: part, in: atlas)
    }
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    let seen = seen(in: context)
    if let step = handleBookSearch(intent, in: context, seen) { return step }
    switch intent {
    case .move(.down): return scroll(by: 1, in: seen)
    case .move(.up): return scroll(by: -1, in: seen)
    case .pageDown: return scroll(by: max(1, seen.rows - 1), in: seen)
    case .pageUp: return scroll(by: -max(1, seen.rows - 1), in: seen)
    case .halfPageDown: return scroll(by: max(1, seen.rows / 2), in: seen)
    case .halfPageUp: return scroll(by: -max(1, seen.rows / 2), in: seen)
    case .scroll(let lines): return scroll(by: lines, in: seen)
    case .top: anchor = .start
    case .bottom: return scroll(by: seen.lines.count, in: seen)
    case .search: search = TextSearch(history: context.memory.lines(.text))
    case .nextMatch, .previousMatch, .type, .erase, .edit, .tap: return handleSearch(intent, in: seen)
    case .next: return walk(1, in: seen, context.atlas)
    case .previous: return walk(-1, in: seen, context.atlas)
    case .open: return openLink(in: context.edition)
    case .hit(.link(let number)) where links.indices.contains(number):
      choose(number, in: seen)
      return openLink(in: context.edition)
    case .jump(let part):
      guard let block = document.parts[part] else { return .refused }
      anchor = TextAnchor(block: block, offset: 0)
    case .back:
      guard search != nil else { return .pop }
      search = nil
    default: return handleSubject(intent, in: context)
    }
    return .stay
  }

  private mutating func handleSubject(_ intent: Intent, in context: Context) -> Step {
    let edition = context.edition
    switch (subject, intent) {
    case (.guide(let id), .nextChapter), (.guide(let id), .previousChapter):
      let ids = edition.atlas.chapters.map(\.id)
      let target = (ids.firstIndex(of: id) ?? 0) + (intent == .nextChapter ? 1 : -1)
      guard ids.indices.contains(target) else { return .refused }
      self = ReadingScreen(.guide(ids[target]), side: side, in: edition)
    case (.guide, .hit(.entry(let index))) where edition.atlas.chapters.indices.contains(index):
      self = ReadingScreen(.guide(edition.atlas.chapters[index].id), side: side, in: edition)
    case (.muscle, .turn), (.muscle, .nearer), (.muscle, .farther), (.today, .turn), (.today, .nearer),
      (.today, .farther), (.plan, .turn), (.plan, .nearer), (.plan, .farther), (.release, .turn), (.release, .nearer),
      (.release, .farther):
      return eye.move(intent, side: side) ? .stay : .refuse(.noWayThere)
    case (.muscle, .swapSide), (.complaint, .swapSide), (.today, .swapSide), (.plan, .swapSide):
      swapSide(in: edition)
    case (.muscle(let id, _), .release):
      guard let muscle = edition.atlas.muscle(id) else { return .refused }
      return .push(.release(ReleaseScreen(muscle, point: part ?? asked, side: side, eye: eye, in: edition)))
    case (.muscle(let id, _), .check):
      guard let muscle = edition.atlas.muscle(id) else { return .refused }
      return .checking(muscle, point: part ?? asked, side: side, eye: eye, in: edition.atlas)
    case (.complaint(.symptom, let id, _), .mark): return .symptom(id)
    case (.complaint(let kind, let id, _), .hit(.entry(let number))):
      // The muscles worth checking, by their numbers on the page.
      let leads = edition.atlas.complaint(kind, id)?.muscles ?? []
      guard leads.indices.contains(number), let muscle = edition.atlas.muscle(leads[number].id) else { return .refused }
      let eye = Eye(edition.atlas.firstView(of: muscle))
      return .push(.reading(ReadingScreen(.muscle(muscle.id, side), eye: eye, in: edition)))
    case (.complaint(let kind, let id, _), .release):
      return release(of: edition.atlas.complaint(kind, id)?.now, on: side, in: edition)
    case (.muscle(let id, _), .guide): return .push(.reading(ReadingScreen(.today(.muscle(id), side), in: edition)))
    case (.complaint(let kind, let id, _), .guide):
      let topic = part.map { Today.Topic.muscle($0) } ?? .complaint(kind, id)
      return .push(.reading(ReadingScreen(.today(topic, side), in: edition)))
    case (.muscle, .print), (.complaint, .print), (.guide, .print), (.today, .print), (.plan, .print):
      return .effect(.print)
    case (_, .hit(.stop)): return .stay
    default: return .refused
    }
    return .stay
  }

  /// The release of the muscle that is painted, or of the one that a complaint's page begins with.
  private func release(of now: Now?, on side: Side, in edition: Edition) -> Step {
    guard let muscle = (part ?? now?.muscle).flatMap({ edition.atlas.muscle($0) }) else {
      return .refuse(.release(.chooseFirst))
    }
    let point = part == nil ? now?.point : nil
    let eye = Eye(edition.atlas.firstView(of: muscle))
    return .push(.release(ReleaseScreen(muscle, point: point, side: side, eye: eye, in: edition)))
  }

  private mutating func swapSide(in edition: Edition) {
    side = side.opposite
    eye = eye.swapped(to: side)
    switch subject {
    case .muscle(let id, _): subject = .muscle(id, side)
    case .complaint(let kind, let id, _): subject = .complaint(kind, id, side)
    case .today(let topic, _): subject = .today(topic, side)
    case .plan(let ids, _): subject = .plan(ids, side)
    case .guide, .warnings, .help, .release: return
    }
    // The text of a plan names the side; what leads further stays in its order.
    document = Self.document(of: subject, asked: asked, .shipped, in: edition)
  }

  /// The same of the whole muscle, whichever of its points is looked at.
  func marksOfWhole(in atlas: Atlas) -> Marks {
    var whole = self
    whole.part = nil
    return whole.marks(in: atlas)
  }

  /// What is marked on the map beside the text: a muscle's pattern, where a complaint is felt; nothing for other texts.
  public func marks(in atlas: Atlas) -> Marks {
    var marks = Marks()
    switch subject {
    case .muscle(let id, let side), .release(let id, _, let side):
      if let muscle = atlas.muscle(id) { marks.add(muscle, on: side, point: part, in: atlas) }
    case .complaint(let kind, let id, let side):
      if let muscle = part.flatMap({ atlas.muscle($0) }) {
        marks.add(muscle, on: side, in: atlas)
      } else {
        marks.choose(atlas.complaint(kind, id)?.areas.compactMap { atlas.area($0) } ?? [], on: side)
      }
    case .today(let topic, let side):
      if let muscle = Today(topic, in: atlas).muscle { marks.add(muscle, on: side, in: atlas) }
    case .plan(let ids, let side):
      for muscle in ids.compactMap({ atlas.muscle($0) }) { marks.add(muscle, on: side, in: atlas) }
    case .guide, .warnings, .help: break
    }
    return marks
  }
}
