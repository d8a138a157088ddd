import Screens
import TestSupport

/// An app that keys are typed into by their names, as in "down down enter".
struct Typing {
  var app: App
  var size = Size(columns: 80, rows: 24)
  private(set) var effects: [Effect] = []

  init(_ screens: [Screen] = []) { app = App(atlas: Shipped.atlas, screens: screens) }

  mutating func type(_ keys: String) {
    for name in keys.split(separator: " ") {
      if let effect = app.press(Self.key(String(name)), size: size) { effects.append(effect) }
    }
  }

  mutating func press(_ key: Key) {
    if let effect = app.press(key, size: size) { effects.append(effect) }
  }

  private static func key(_ name: String) -> Key {
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
    default:
      name.hasPrefix("ctrl-") ? .control(name.last ?? "?") : .character(name.first ?? "?")
    }
  }

  /// Where the person is, in few words: the stack of screens with what each one shows.
  var place: String {
    app.screens.map { screen in
      switch screen {
      case .body(let body):
        let stop = body.cursor.stop
        let near = body.near.map { ", near \($0.place.area) \($0.side) \($0.map.view)" } ?? ""
        return "\(stop.view) \(stop.region) \(stop.side)\(near)"
      case .region(let region): return "region \(region.stop.region): \(region.selected?.muscle.id ?? "nothing")"
      case .search(let search): return "search \(search.query): \(search.selected?.id ?? "nothing")"
      case .reading(let reading):
        switch reading.subject {
        case .muscle(let id, _, let view): return "muscle \(id) \(view)" + (reading.point.map { " point \($0)" } ?? "")
        case .guide(let id): return "guide \(id)"
        case .complaint(let kind, let id): return "\(kind) \(id)" + (reading.point.map { " \($0)" } ?? "")
        case .help(let mode): return "help \(mode)"
        }
      }
    }.joined(separator: " > ")
  }
}
