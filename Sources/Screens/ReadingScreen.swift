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
    /// The warnings of a place or a muscle, under its name.
    case warnings(String, [Notice])
    /// The keys of a situation.
    case help(Keymap.Mode)
    /// The release of a point of a muscle on a side.
    case release(String, point: String?, Side)

    /// The side of the person that it is about.
    var side: Side? {
      switch self {
      case .muscle(_, let side), .complaint(_, _, let side), .release(_, _, let side): side
      case .guide, .warnings, .help: nil
      }
    }
  }

  /// What is being read.
  public private(set) var subject: Subject
  /// The text, free of any width.
  public internal(set) var document: Document
  /// Where one looks from at the map beside it.
  public private(set) var eye: Eye
  /// The search in the text, once there is one.
  public internal(set) var search: TextSearch?
  /// What alone is painted of the subject: a trigger point of a muscle, or a muscle of a complaint; nil for the whole.
  public private(set) var part: String?
  /// The point that sends pain to the place that was asked about; nil where the page begins with it anyway.
  public let asked: String?
  /// What tells this text from another one of the same subject; nil for nothing.
  var variant: String?
  /// The first line that is shown, as a place in the text, so that a resize keeps it.
  public internal(set) var anchor = TextAnchor.start

  /// A screen at the beginning of a text.
  ///
  /// - Parameter points: the points of a muscle that explain what was asked about; none where nothing was.
  public init(_ subject: Subject, explainedBy points: [String] = [], eye: Eye = Eye(.front), in edition: Edition) {
    self.subject = subject
    self.eye = eye
    asked =
      if case .muscle(let id, _) = subject, let muscle = edition.atlas.muscle(id) {
        muscle.point(explainedBy: points, in: edition.atlas)
      } else {
        nil
      }
    variant = asked
    document = Self.document(of: subject, asked: asked, in: edition)
  }

  private static func document(of subject: Subject, asked: String?, in edition: Edition) -> Document {
    let (atlas, say) = (edition.atlas, edition.say)
    switch subject {
    case .muscle(let id, _): return atlas.muscle(id).map { Document($0, for: asked, in: atlas, say) } ?? Document()
    case .guide(let id): return atlas.chapter(id).map { Document($0, in: atlas, say) } ?? Document()
    case .complaint(let kind, let id, _):
      return atlas.complaint(kind, id).map { Document($0, in: atlas, say) } ?? Document()
    case .warnings(let name, let notices): return Document(warnings: notices, of: name, say)
    case .help(let mode): return Document(helpFor: mode, say)
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
    case .warnings: return .warnings
    case .help: return .help
    case .release: return .release
    }
  }

  /// Shows another point or side of the same muscle from the beginning of the text on.
  mutating func show(_ subject: Subject, part: String?, in atlas: Atlas) {
    if let side = subject.side, side != self.subject.side { eye = eye.swapped(to: side) }
    self.subject = subject
    self.part = part
    anchor = .start
    let views = marks(in: atlas).views
    if !views.isEmpty, !views.contains(eye.view), case .release(let id, _, _) = subject, let muscle = atlas.muscle(id) {
      eye = eye.showing(muscle, point: part, in: atlas)
    }
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    let seen = seen(in: context)
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
    case (.guide(let id), .next), (.guide(let id), .previous):
      let ids = edition.atlas.chapters.map(\.id)
      let target = (ids.firstIndex(of: id) ?? 0) + (intent == .next ? 1 : -1)
      guard ids.indices.contains(target) else { return .refused }
      self = ReadingScreen(.guide(ids[target]), in: edition)
    case (.guide, .hit(.entry(let index))) where edition.atlas.chapters.indices.contains(index):
      self = ReadingScreen(.guide(edition.atlas.chapters[index].id), in: edition)
    case (.muscle, .next), (.complaint, .next): part = part(after: 1, in: edition.atlas)
    case (.muscle, .previous), (.complaint, .previous): part = part(after: -1, in: edition.atlas)
    case (.muscle(_, let side), .turn), (.muscle(_, let side), .nearer), (.muscle(_, let side), .farther),
      (.release(_, _, let side), .turn), (.release(_, _, let side), .nearer), (.release(_, _, let side), .farther):
      return eye.move(intent, side: side) ? .stay : .refuse(.noWayThere)
    case (.muscle(let id, let side), .swapSide):
      subject = .muscle(id, side.opposite)
      eye = eye.swapped(to: side.opposite)
    case (.complaint(let kind, let id, let side), .swapSide): subject = .complaint(kind, id, side.opposite)
    case (.muscle(let id, let side), .release):
      guard let muscle = edition.atlas.muscle(id) else { return .refused }
      return .push(.release(ReleaseScreen(muscle, point: part ?? asked, side: side, eye: eye, in: edition)))
    case (.muscle(let id, let side), .check):
      guard let muscle = edition.atlas.muscle(id) else { return .refused }
      return .checking(muscle, point: part ?? asked, side: side, eye: eye, in: edition.atlas)
    case (.complaint(let kind, let id, let side), .release):
      return release(of: edition.atlas.complaint(kind, id)?.now, on: side, in: edition)
    case (.muscle(let id, _), .guide):
      guard let chapter = edition.atlas.muscle(id)?.chapter else { return .refused }
      return .push(.reading(ReadingScreen(.guide(chapter), in: edition)))
    case (.complaint(_, _, let side), .open):
      guard let muscle = part.flatMap({ edition.atlas.muscle($0) }) else { return .refused }
      let eye = Eye(edition.atlas.firstView(of: muscle))
      return .push(.reading(ReadingScreen(.muscle(muscle.id, side), eye: eye, in: edition)))
    case (.muscle, .print), (.complaint, .print), (.guide, .print): return .effect(.print)
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

  /// From the whole to the first of its parts, along them, and back to the whole.
  private func part(after count: Int, in atlas: Atlas) -> String? {
    let parts: [String] =
      switch subject {
      case .muscle(let id, _): atlas.muscle(id)?.points.map(\.id) ?? []
      case .complaint(let kind, let id, _): atlas.complaint(kind, id)?.muscles.map(\.id) ?? []
      case .guide, .warnings, .help, .release: []
      }
    let choices: [String?] = [nil] + parts
    return choices[choices.cyclicIndex((choices.firstIndex(of: part) ?? 0) + count)]
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
    case .guide, .warnings, .help: break
    }
    return marks
  }
}
