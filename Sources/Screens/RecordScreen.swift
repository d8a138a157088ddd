import Atlas
import Figure
import Journal
import Pages
import Text

/// What a person records: how bad it is where, what was pressed, and what else they want to say.
///
/// Where one number alone is open, its digit records at once; everything else is said row by row, and Enter records it.
public struct RecordScreen: Sendable {
  /// A place of the body, or some that were marked as one.
  struct Spot: Sendable, Hashable {
    /// The ids of its areas, and their side.
    let areas: [String]
    let side: Side?
    /// From 0 to 10; nil for as bad as it is now after a release.
    var intensity: Int?
    /// Whether it is recorded.
    var isIn = true
  }

  /// What is said in a row.
  public enum Row: Sendable, Hashable {
    case now, before
    case spot(Int)
    case state, kept, helped, note, record

    /// Whether a digit is said there.
    var isNumber: Bool {
      switch self {
      case .now, .before, .spot: true
      case .state, .kept, .helped, .note, .record: false
      }
    }
  }

  /// What was pressed.
  struct Pressed: Sendable, Hashable {
    let muscle: Muscle
    let point: String?
    let side: Side?
  }

  let pressed: Pressed?
  private(set) var spots: [Spot]
  private(set) var before: Int?
  private(set) var after: Int?
  private(set) var state: Check.State?
  private(set) var isKept = false
  private(set) var helped = ""
  private(set) var note = ""
  let symptoms: [String]
  /// The entry that is changed; nil for one that is made.
  public let entry: Entry?
  /// The chosen row, counted from 0.
  public private(set) var selection = 0
  /// The line that is typed, of the chosen row, and how it was when it was opened.
  private(set) var editor: LineEditor?
  private var opened = ""
  private(set) var view: View
  /// Muscles beside the one that was pressed whose plan was kept, as a changed entry has them.
  private var otherKept: [String] = []

  /// The longest note, in letters.
  static let longest = 400

  /// A new entry of some places, and of what was pressed.
  init(_ spots: [Spot], pressed: Pressed?, before: Int?, state: Check.State?, symptoms: [String], view: View) {
    self.spots = spots
    self.pressed = pressed
    self.before = before
    self.state = state
    self.symptoms = symptoms
    self.view = view
    entry = nil
  }

  /// An entry, to be changed.
  public init(_ entry: Entry, in atlas: Atlas) {
    let pressed = entry.treatment.flatMap { treatment in
      atlas.muscle(treatment.muscle).map { Pressed(muscle: $0, point: treatment.point, side: treatment.side) }
    }
    let spots = entry.pains.map { Spot(areas: [$0.area], side: $0.side, intensity: $0.intensity) }
    var marks = Marks()
    marks.add(spots, after: nil, in: atlas)
    (self.entry, self.pressed, self.spots) = (entry, pressed, spots)
    view = marks.fullestView(in: atlas)
    (before, after, state) = (entry.treatment?.before, entry.treatment?.after, entry.treatment?.state)
    helped = entry.helped.joined(separator: ", ")
    note = entry.note
    symptoms = entry.symptoms
    isKept = entry.kept.contains { $0 == pressed?.muscle.id }
    otherKept = entry.kept.filter { $0 != pressed?.muscle.id }
  }

  /// What it is about: an entry of the same has more said to it rather than another one made.
  var origin: Origin { Origin(spots: spots.map { Origin.Place(areas: $0.areas, side: $0.side) }, pressed: pressed) }

  /// What an entry is about.
  struct Origin: Sendable, Hashable {
    struct Place: Sendable, Hashable {
      let areas: [String]
      let side: Side?
    }
    let spots: [Place]
    let pressed: Pressed?
  }

  /// The side of the person that it is about.
  var side: Side { pressed?.side ?? spots.first?.side ?? .right }

  /// The part of the key table that applies.
  var mode: Keymap.Mode { editor == nil ? .record : .note }

  /// The rows, from the top.
  var rows: [Row] {
    let places = spots.indices.map { Row.spot($0) }
    return (pressed == nil ? places : [.now, .before] + places + [.state, .kept]) + [.helped, .note, .record]
  }

  var selected: Row { rows[selection] }

  /// The place of a row, counted from 0; nil where there is none of that kind.
  public func row(_ row: Row) -> Int? { rows.firstIndex(of: row) }

  /// How many times the state of the point has to be changed until it is the one that is meant.
  public func steps(to word: String) -> Int {
    let order: [Check.State?] = [nil, .active, .latent]
    let (here, there) = (order.firstIndex(of: state) ?? 0, word == "active" ? 1 : 2)
    return (there - here + order.count) % order.count
  }

  /// Whether one digit is all that is open.
  var isQuick: Bool { entry == nil && selection == 0 && (pressed != nil || spots.count == 1) }

  /// Whether anything would be lost that was said.
  private var isEmpty: Bool {
    spots.allSatisfy { !$0.isIn || intensity(of: $0) == nil } && pressed == nil && note.isEmpty
  }

  func intensity(of spot: Spot) -> Int? { spot.intensity ?? after }

  /// What it says, to be recorded.
  func draft(in atlas: Atlas) -> Draft {
    let pains = spots.filter(\.isIn).flatMap { spot -> [Entry.Pain] in
      guard let intensity = intensity(of: spot) else { return [] }
      return spot.areas.compactMap { Entry.Pain(area: $0, side: spot.side, intensity: intensity) }
    }
    let treatment = pressed.map {
      Entry.Treatment(
        muscle: $0.muscle.id, point: $0.point, side: $0.side, before: before, after: after, state: state)
    }
    let words = helped.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    return Draft(
      pains: pains, treatment: treatment, symptoms: symptoms, helped: words,
      kept: otherKept + (isKept ? [pressed?.muscle.id].compactMap { $0 } : []), note: note)
  }

  mutating func handle(_ intent: Intent, in context: Context) -> Step {
    if editor != nil { return handleTyping(intent, in: context) }
    switch intent {
    case .move(.up): return select(selection - 1)
    case .move(.down): return select(selection + 1)
    case .scroll(let lines): return select(max(0, min(rows.count - 1, selection + lines.signum())))
    case .top: return select(0)
    case .bottom: return select(rows.count - 1)
    case .hit(.entry(let number)) where rows.indices.contains(number):
      if number != selection { return select(number) }
      return handle([.state, .kept].contains(selected) ? .mark : .tap, in: context)
    case .intensity(let digit): return say(digit, in: context)
    case .severity(let number): return say(number, in: context)
    case .mark: return toggle()
    case .tap: return tap(in: context)
    case .confirm: return record(in: context.atlas)
    case .turn: view = view.next(for: side)
    case .back: return .pop
    case .hit: return .stay
    default: return .refused
    }
    return .stay
  }

  private mutating func select(_ number: Int) -> Step {
    guard rows.indices.contains(number), number != selection else {
      return .refuse(number <= 0 ? .beginOfList : .endOfList)
    }
    selection = number
    return .stay
  }

  private mutating func say(_ number: Int, in context: Context) -> Step {
    let isQuick = isQuick
    switch selected {
    case .now: after = number
    case .before: before = number
    case .spot(let index): (spots[index].intensity, spots[index].isIn) = (number, true)
    default: return .refuse(.journal(.noDigitThere))
    }
    if isQuick { return record(in: context.atlas) }
    // After the last number Enter records.
    let next = rows.indices.contains(selection + 1) ? rows[selection + 1] : .record
    selection = (next.isNumber ? row(next) : row(.record)) ?? selection
    return .stay
  }

  private mutating func toggle() -> Step {
    switch selected {
    case .spot(let index): spots[index].isIn.toggle()
    case .state: state = state == nil ? .active : state == .active ? .latent : nil
    case .kept: isKept.toggle()
    case .now, .before: return .refuse(.journal(.sayHowBad))
    case .helped, .note, .record: return .refused
    }
    return .stay
  }

  private mutating func tap(in context: Context) -> Step {
    switch selected {
    case .helped, .note:
      var line = LineEditor(.text, history: context.memory.lines(.note), longest: Self.longest)
      _ = line.type(selected == .note ? note : helped)
      (editor, opened) = (line, line.line)
      return .stay
    default: return record(in: context.atlas)
    }
  }

  /// Records what is said; a number is not asked for where something was pressed.
  private func record(in atlas: Atlas) -> Step {
    guard !isEmpty else { return .refuse(.journal(.sayHowBad)) }
    guard let entry else { return .effect(.journal(.record(draft(in: atlas)))) }
    var draft = draft(in: atlas)
    // A muscle that the atlas does not know is not taken from the entry.
    if pressed == nil { draft.treatment = entry.treatment }
    return .effect(.journal(.change(entry.saying(draft))))
  }

  private mutating func handleTyping(_ intent: Intent, in context: Context) -> Step {
    let refusal: Message?
    switch intent {
    case .type(let text): refusal = editor?.type(text)
    case .erase: refusal = editor?.erase()
    case .edit(let edit): refusal = editor?.edit(edit)
    case .tap:
      let line = editor?.line ?? ""
      // What was not touched stays as it was, whatever a line cannot hold of it.
      if line != opened {
        if selected == .note { note = line.trimmed } else { helped = line.trimmed }
      }
      editor = nil
      if selection + 1 < rows.count { selection += 1 }
      return .remember(.typed(line, .note), then: .stay)
    case .back:
      editor = nil
      return .stay
    default: return .refused
    }
    return refusal.map { .refuse($0) } ?? .stay
  }
}

extension StringProtocol {
  /// The text without the blanks at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension Marks {
  /// How bad it is in some places, as they are about to be recorded.
  mutating func add(_ spots: [RecordScreen.Spot], after: Int?, in atlas: Atlas) {
    for spot in spots where spot.isIn {
      let areas = spot.areas.compactMap { atlas.area($0) }
      if let intensity = spot.intensity ?? after {
        add(areas, of: Double(intensity), on: spot.side ?? .right)
      } else {
        choose(areas, on: spot.side ?? .right)
      }
    }
  }
}
