import Pages
import Screens
import Text

/// The last line of every answer: what can be typed.
extension PlainSession {
  mutating func prompt() {
    var parts: [PlainWords] = []
    if !choices.isEmpty { parts.append(.number) }
    parts.append(.words)
    if let enter = enterWords { parts.append(enter) }
    if canMark, !listsPlaces { parts.append(.markHere) }
    if case .region = app.top, plan == nil { parts.append(.why) }
    if case .record = app.top { parts = [.recording] }
    if case .journal(let screen) = app.top, screen.part == .entries, !choices.isEmpty { parts.append(.entries) }
    if let next = nextIntent {
      parts.append(
        next == .skip ? .skip : app.mode == .guide ? .nextChapter : app.mode == .journal ? .nextJournalPart : .nextPoint
      )
    }
    if plan == nil { parts += keyHints.map { .key($0) } }
    if !muscles([]).isEmpty, plan == nil { parts.append(.plan) }
    if hasContents { parts.append(.chapters) }
    if plan != nil || app.screens.count > 1 || !listsPlaces { parts.append(.back) }
    writer.add(say(.plain(.type((parts + [.help, .quit]).map { say(.plain($0)) }))))
  }

  /// What Enter does next; nil for nothing.
  private var enterWords: PlainWords? {
    if let reader, reader.isWithin { return .goOn }
    if let next = reader?.next { return .nextPart(next.title) }
    guard plan == nil, canTap else { return nil }
    if case .body = app.top { return .answer }
    let hint = app.keymap.bindings(in: app.mode).first { $0.keys.contains(.enter) }?.hint
    return hint.map { .key($0) }
  }

  /// Whether Enter does on this screen what it does on the map.
  var canTap: Bool {
    if case .body(let body) = app.top, listsPlaces { return body.hasMarks }
    if app.mode == .journal { return false }
    if case .search = app.top { return !choices.isEmpty }
    return app.mode != .consent
      && app.keymap.bindings(in: app.mode).contains { $0.keys.contains(.enter) && $0.intent == .tap }
  }

  /// The hints of the keys of the map that are letters and mean something without a picture.
  private var keyHints: [String] {
    if case .body = app.top, listsPlaces { return [] }
    let idle = app.page().idle
    return app.keymap.bindings(in: app.mode).compactMap { binding in
      guard let hint = binding.hint, !idle.contains(binding.intent),
        binding.intent.isForWords || app.mode == .journal && binding.intent.isForTime,
        let sign = hint.split(separator: " ").first,
        sign.count == 1,
        binding.keys.contains(.character(sign.first ?? " ")), !Self.own.contains(sign.first ?? " ")
      else { return nil }
      return hint
    }
  }

  /// The letters that mean the same in every dialogue, whatever they mean on the map.
  static let own: Set<Character> = ["b", "q", "?", "l", "m", "n", "!"]

  /// What `n` means here; nil for nothing.
  var nextIntent: Intent? {
    switch app.mode {
    case .guide: plan == nil ? .nextChapter : nil
    case .check, .release, .journal: plan == nil ? .next : nil
    case .running: .skip
    default: nil
    }
  }

  /// Whether the chapters of the book can be listed here.
  var hasContents: Bool { app.mode == .guide && plan == nil }
}

extension Intent {
  /// Whether it is about the journal, which is there at any place.
  var isForJournal: Bool { self == .journal || self == .undo }

  /// Whether it takes a longer or a shorter time of the journal, where a picture would come nearer.
  var isForTime: Bool { self == .nearer || self == .farther }

  /// Whether it means something to somebody who sees no picture and reads no pages of a screen.
  var isForWords: Bool {
    switch self {
    case .move, .turn, .nearer, .farther, .glyphs, .repaint, .suspend, .pageUp, .pageDown, .halfPageUp, .halfPageDown,
      .top, .bottom, .scroll, .search, .nextMatch, .previousMatch, .find, .type, .erase, .quit, .back, .help, .hit,
      .tick, .answered, .intensity, .severity, .tap, .open, .edit, .draw, .list, .mouse, .palette, .browse, .go, .jump,
      .nextChapter, .previousChapter, .settings:
      false
    default: true
    }
  }
}
