import Atlas
import Figure
import Text

/// What a chosen setting changes.
extension App {
  /// The side of the body under the screen on top, where it is the body.
  var bodySide: Side? { if case .body(let body) = top { body.cursor.stop.side } else { nil } }

  /// The set of signs that comes after the one in use.
  var nextGlyphs: Glyphs {
    var next = glyphs.next
    while !choices.contains(next) { next = next.next }
    return next
  }

  /// Draws the body in a set of signs, also from the next start on.
  mutating func draw(in set: Glyphs) -> Effect? {
    glyphs = set
    return keep(.symbols, set.rawValue)
  }

  /// The other side; on the body it is the one that it opens on from now on, on a page that of the page alone.
  mutating func swapSide() -> Effect? {
    let before = bodySide
    let effect = step(screens[screens.count - 1].handle(.swapSide, in: context))
    guard let side = bodySide, side != before, effect == nil else { return effect }
    return keep(.side, side.rawValue)
  }

  mutating func openSettings() -> Effect? {
    if case .settings = top { return refuse(.setting(.areHere)) }
    return step(.push(.settings(SettingsScreen())))
  }

  /// Takes a value that was chosen by a key of its own; it is kept for the next start.
  mutating func keep(_ setting: Setting, _ value: String) -> Effect? {
    settings.add(setting, value, from: .chosen)
    return .keep(setting, value)
  }

  /// Takes a value that was chosen among the settings, or forgets it; what it changes is changed at once.
  mutating func set(_ setting: Setting, _ value: String?) -> Effect? {
    let name = edition.say(.setting(.name(setting.rawValue)))
    let before = settings[setting].text
    if let value { settings.add(setting, value, from: .chosen) } else { settings.forget(setting) }
    let now = settings[setting].text
    switch setting {
    case .symbols where choices.contains(settings.glyphs): glyphs = settings.glyphs
    case .mouse: hasMouse = settings.isOn(.mouse)
    case .side where now != before:
      let (side, context) = (settings.side, context)
      for index in screens.indices { screens[index].turn(to: side, in: context) }
    case .hold, .turns, .rest, .ready: timeReleases()
    default: break
    }
    let words = edition.say(.setting(.value(now.printable, of: setting.rawValue)))
    var news = edition.say(.setting(value == nil ? .isForgotten(name, words) : .isSet(name, words)))
    // Another theme is drawn as soon as the terminal was asked for its ground.
    if setting == .theme { showing?.theme = nil }
    if setting.holdsAtOnce, let shown = shown(setting) {
      let words = edition.say(.setting(.value(shown.text.printable, of: setting.rawValue)))
      news += " " + edition.say(.setting(.stays(words)))
    }
    say(news)
    return .keep(setting, value)
  }

  /// Times the releases that are open and have not begun as the person wants it.
  mutating func timeReleases() {
    for index in screens.indices {
      guard case .release(var screen) = screens[index] else { continue }
      screen.use(settings.timing, in: atlas, releases)
      screens[index] = .release(screen)
    }
  }
}
