import Atlas
import Figure
import Pages
import Screens
import Text

/// The screens as a dialogue: a line goes in, lines of text come out.
///
/// Every screen says where one is, then its warnings, all of them and whole, then what can be chosen by number, and in
/// the last line what can be typed. What a choice does is the app's own affair: a number, a letter and a word become
/// the intents that the keys of the map mean.
public struct PlainSession: Sendable {
  /// The screens.
  public internal(set) var app: App
  /// What can be chosen by number, from 1.
  var choices: [Choice] = []
  /// What is read of a text.
  var reader: Reader?
  /// A plan that was made, and over how many screens it stands.
  private var made: (plan: Document, level: Int)?
  /// The plan that stands over the screen on top; nil for none. Who goes on from it comes back to it.
  var plan: Document? {
    get { made.flatMap { $0.level == app.screens.count ? $0.plan : nil } }
    set { made = newValue.map { ($0, app.screens.count) } }
  }
  /// Whether the first question is open, with the places of the body to choose from.
  var listsPlaces: Bool
  /// The warnings of what was shown last, whole.
  var warnings: [String] = []
  /// The warnings that were said of what was marked.
  var saidOfMarks: Set<String> = []
  private var release = ReleaseLines()
  var writer: LineWriter

  /// A dialogue over an app.
  ///
  /// - Parameters:
  ///   - asksFirst: whether it begins with the first question, and not with the screen on top.
  ///   - width: the longest line, in columns.
  ///   - shown: a text in the signs that the reader's locale has.
  public init(
    _ app: App, asksFirst: Bool = true, width: Int = 80,
    shown: @escaping @Sendable (String) -> String = { $0 }
  ) {
    self.app = app
    listsPlaces = asksFirst
    writer = LineWriter(width: max(20, width), shown: shown)
  }

  /// When a tick is due although nobody types; nil for never.
  public var wakesAt: ContinuousClock.Instant? { app.releases.running == nil ? nil : app.wakesAt }

  /// Whether a release is under way.
  public var isReleasing: Bool { app.releases.running != nil }

  var say: Catalog { app.edition.say }
  var atlas: Atlas { app.atlas }

  /// The first lines.
  public mutating func begin() -> [Output] {
    writer.add(say(.plain(.welcome)))
    if listsPlaces { listPlaces() } else { show() }
    return told()
  }

  /// Answers a line.
  public mutating func answer(_ line: String) -> [Output] {
    let outputs = recorded(line) ?? obeyed(line)
    return told() + outputs
  }

  private mutating func obeyed(_ line: String) -> [Output] {
    switch Typed(line) {
    case .nothing: goOn()
    case .key(let sign): press(sign)
    case .order(let order, let numbers): obey(order, numbers, line)
    case .rows(let rows): choose(rows)
    case .words(let line, let place, let sides, let intensity): take(line, place, sides, intensity)
    }
  }

  /// Lets time pass.
  public mutating func tick(_ time: ContinuousClock.Instant) -> [Output] {
    let wasReleasing = isReleasing
    let effect = app.perform(.tick(time))
    tellRelease()
    if wasReleasing, !isReleasing { prompt() }
    return told() + outputs(of: effect)
  }

  /// Takes what the loop has done.
  public mutating func answered(_ answer: Answer) -> [Output] {
    let outputs = perform(.answered(answer))
    return told() + outputs
  }

  /// Puts the program aside: a release waits meanwhile.
  public mutating func suspend() -> [Output] {
    perform(.suspend)
    return told()
  }

  /// The last lines, where the input has ended or the person leaves.
  public mutating func end() -> [Output] {
    if let timer = app.releases.running, let words = timer.words(of: .stopped, say) { writer.add(words) }
    return told()
  }

  /// What was written since it was last handed out.
  private mutating func told() -> [Output] { writer.take().map { .line($0) } }

  /// Does what a key of the map would do, and shows what has changed.
  @discardableResult
  mutating func perform(_ intents: Intent..., isReturn: Bool = false) -> [Output] {
    perform(intents, isReturn: isReturn)
  }

  @discardableResult
  mutating func perform(_ intents: [Intent], isReturn: Bool = false) -> [Output] {
    let (before, place) = (glance, whereabouts)
    var outputs: [Output] = []
    for intent in intents { outputs += self.outputs(of: app.perform(intent)) }
    guard app.isRunning else { return outputs + [.quit] }
    if let made, made.level > app.screens.count { plan = nil }
    if let said = app.said { writer.add(said) }
    tellRelease()
    // What the loop has done is said with what can be typed then.
    if outputs.contains(where: \.isAnswered) { return outputs }
    if glance != before {
      show(isReturn: isReturn)
    } else {
      if whereabouts != place { writer.add(whereabouts) }
      prompt()
    }
    return outputs
  }

  private func outputs(of effect: Effect?) -> [Output] {
    switch effect {
    case .tell(let words): [.ring(words)]
    case .remember(let ids): [.remember(ids)]
    case .print: [.print]
    case .journal(let request): [.journal(request)]
    case .keep(let setting, let value): [.keep(setting, value)]
    case .bell, .repaint, .suspend, .mouse, nil: []
    }
  }

  private mutating func tellRelease() {
    for words in release.news(of: app.releases.timer, say) { writer.add(words) }
  }

  /// What would have to be said anew if it changed.
  private var glance: [String] {
    let page = app.page()
    let rows = page.lists.flatMap(\.rows).map(\.text)
    let text = page.reading.map { ["\($0.document.hashValue)"] } ?? []
    // A release that begins or ends is told by its lines, and of another side it is enough to name it.
    return ["\(app.screens.count) \(app.mode == .consent)", page.title, page.subject ?? ""] + rows + text
  }
}

extension App {
  /// The side of the person that is looked at: that of the screen on top which has one.
  var shownSide: Side { screens.reversed().lazy.compactMap { screen -> Side? in screen.side }.first ?? .right }
}
