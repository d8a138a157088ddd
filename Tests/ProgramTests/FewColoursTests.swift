import Foundation
import TestSupport
import Testing

/// Terminals with few pairs of colours: ncurses gives numbers to pairs, and takes one back when it has no more.
@Suite(.serialized) struct FewColoursTests {
  /// A theme of as many colours as eight can be set side by side.
  private static func assets() throws -> ScratchFolder {
    let copy = try ScratchFolder(copying: Shipped.assets.path)
    try copy.edit("Themes/dark.json") { text in
      let start = try #require(text.firstRange(of: "\"colors16\""))
      return text[..<start.lowerBound] + """
        "colors16": {
            "muscle": [5, 3, 6, 2, 4, 1, 7, 0], "tendon": [4, 1, 2, 7, 0, 5, 3, 6], "calm_muscle": [7, 3, 2, 6, 4, 1, 5, 0],
            "calm_tendon": [2, 5, 1, 7, 3, 4, 0, 6],
            "points": [1, 2, 3, 4, 5, 6], "chosen": [6, 5, 4, 3, 2, 1], "fringe": [3], "spillover": [2, 4, 6, 1, 3, 5],
            "essential": [3, 1, 5, 2, 6, 4],
            "ink": 0, "accent": 6, "quiet": 4, "caution": 3, "outline": 5, "match": 3, "danger": 1, "by_rule": 3
          }
        }
        """
    }
    return copy
  }

  private static let keys = ["", "\r", "^[[B", "^[[B", "f", "^[[B", "d"]

  /// The map on a terminal of eight colours and so many pairs of them.
  private static func map(pairs: Int, _ assets: ScratchFolder) throws -> PTY {
    try assets.write("few", "bodymap-few|eight colours,\n  colors#8, pairs#\(pairs),\n  use=xterm,\n")
    let made = try Program.execute("tic", ["-x", "-o", "\(assets.path)/terminfo", "\(assets.path)/few"])
    try #require(made.status == 0, "\(made.errors)")
    let pty = try PTY(
      columns: 100, rows: 40,
      environment: ["TERM": "bodymap-few", "TERMINFO": "\(assets.path)/terminfo", "BODYMAP_ASSETS": assets.path])
    try pty.wait(for: "Back of shoulder, your RIGHT")
    return pty
  }

  /// What is seen on a terminal that has pairs enough, after each key.
  private static func screens(_ assets: ScratchFolder) throws -> [VirtualScreen] {
    let pty = try map(pairs: 0x7FFF, assets)
    return try keys.map { key in
      pty.send(key)
      try pty.settle()
      return pty.screen
    }
  }

  private static func pairs(_ screen: VirtualScreen) -> Set<[VirtualScreen.Color?]> {
    Set(screen.cells.joined().map { [$0.foreground, $0.background] })
  }

  /// The cells without what nobody sees, the colour of a blank's sign, and without the line that says what the last key
  /// could not do.
  private static func seen(_ screen: VirtualScreen) -> [VirtualScreen.Cell] {
    (screen.cells.dropLast(2) + screen.cells.suffix(1)).joined().map { cell in
      var cell = cell
      if cell.scalar == " ", !cell.isReversed { cell.foreground = nil }
      return cell
    }
  }

  /// As many pairs as one picture needs and fewer than all pictures together have; real terminals of eight colours have
  /// 64, which is more than can be set side by side since a cell names its two colours in one order.
  private static let pairs = 44

  /// What is on the screen keeps its colours, however many pictures went before.
  @Test func whatIsOnTheScreenKeepsItsColours() throws {
    let assets = try Self.assets()
    let expected = try Self.screens(assets)
    let all = expected.reduce(into: Set()) { $0.formUnion(Self.pairs($1)) }
    try #require(all.count > Self.pairs, "\(all.count) pairs: the test needs a richer theme")
    let pty = try Self.map(pairs: Self.pairs, assets)
    for (number, screen) in expected.enumerated() {
      pty.send(Self.keys[number])
      // Drawn as it comes, from the picture before: nothing is painted anew.
      try pty.wait("picture \(number), as where pairs are enough") { Self.seen($0.screen) == Self.seen(screen) }
    }
  }
}
