import Screens
import TestSupport
import Text

/// An app that keys are typed into by their names, as in "down down enter".
struct Typing {
  var app: App
  /// The rows of text that the person sees at once.
  var rows = 22
  /// Whether the terminal is so small that the places of the body are shown as a list.
  var isList = false
  private(set) var effects: [Effect] = []

  init(_ screens: [Screen] = []) { self.init(App(Shipped.edition, screens: screens)) }

  init(_ app: App) { self.app = app }

  mutating func type(_ keys: String) {
    for name in keys.split(separator: " ") {
      press(Self.key(String(name)))
    }
  }

  mutating func press(_ key: Key) {
    look()
    if let effect = app.press(key) { effects.append(effect) }
  }

  /// Tells the app what is seen, as the loop does after each picture.
  private mutating func look() {
    switch app.top {
    case .reading(let screen):
      app.sight = .text(screen.subject, lines: screen.document.lines(width: 76), rows: rows)
    case .contents: app.sight = .rows(rows)
    case .body(let screen): app.sight = isList || screen.isList ? .list : .map
    default: app.sight = isList ? .list : .map
    }
  }

  static func key(_ name: String) -> Key {
    switch name {
    case "up": .up
    case "down": .down
    case "left": .left
    case "right": .right
    case "enter": .enter
    case "escape": .escape
    case "tab": .tab
    case "backtab": .backTab
    case "backspace": .backspace
    case "pageup": .pageUp
    case "pagedown": .pageDown
    case "home": .home
    case "end": .end
    case "space": " "
    case "f1": .function(1)
    case "delete": .delete
    default:
      name.hasPrefix("ctrl-")
        ? .control(name.last ?? "?")
        : name.hasPrefix("alt-") ? .alt(name.last ?? "?") : .character(name.first ?? "?")
    }
  }

  /// Where the person is, in few words: the stack of screens with what each one shows.
  var place: String {
    app.screens.map { screen in
      switch screen {
      case .body(let body):
        let stop = body.cursor.stop
        let near = body.near.map { ", near \($0.place.area) \($0.side) \($0.map.view)" } ?? ""
        return "\(stop.view) \(stop.region) \(stop.side)\(near)\(body.isList ? ", a list" : "")"
      case .region(let region): return "region \(region.stop.region): \(region.selected?.muscle.id ?? "nothing")"
      case .search(let search): return "search \(search.query): \(search.selected?.id ?? "nothing")"
      case .contents(let contents): return "contents \(Shipped.atlas.chapters[contents.selection].id)"
      case .settings(let settings): return "settings \(settings.setting)"
      case .palette(let palette): return "palette \(palette.editor.line): \(palette.selected?.title ?? "nothing")"
      case .reading(let reading):
        let link = reading.chosenLink.map { " @\($0.address)" } ?? ""
        switch reading.subject {
        case .muscle(let id, let side):
          return "muscle \(id) \(side) \(reading.eye.view)" + (reading.part.map { " point \($0)" } ?? "") + link
        case .guide(let id): return "guide \(id)\(link)"
        case .today(let topic, let side): return "today \(topic.id) \(side)\(link)"
        case .plan(let ids, let side): return "plan \(ids.joined(separator: "+")) \(side)\(link)"
        case .complaint(let kind, let id, let side):
          return "\(kind) \(id) \(side)" + (reading.part.map { " \($0)" } ?? "")
        case .warnings(let name, let notices): return "warnings \(name) \(notices.count)"
        case .help(let mode): return "help \(mode)"
        case .release: return "release"
        }
      case .check(let check): return "check \(check.muscle.id) \(check.point) \(check.side)"
      case .record(let record): return "record" + (record.entry.map { " \($0.id)" } ?? "")
      case .journal(let journal): return "journal \(journal.part)"
      case .release(let release):
        return "release \(release.muscle.id) \(release.point ?? "none") \(release.side)"
      }
    }.joined(separator: " > ")
  }
}
