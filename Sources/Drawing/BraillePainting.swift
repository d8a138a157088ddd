import Figure
import Screens

extension FigureDrawing {
  /// Dots in one colour: the body is its rim and its lines, with its light as a screen of dots between them; a mark is
  /// the denser the stronger it is.
  func brailleCell(_ dots: CellDots, _ paint: Paint, _ look: Look) -> Cell? {
    var bits = 0
    var (inside, light, bare) = (0, 0, 0)
    var isLined = false
    var strongest = Mark.Kind.plain
    for dot in dots {
      guard let (mark, shade) = paint.look(dot) else { continue }
      inside += 1
      light += shade.light
      bare += shade.isBare ? 1 : 0
      if relief.lines[dot] { isLined = true }
      strongest = max(strongest, mark)
    }
    guard inside > 0 else { return nil }
    let shade = Shade(light: light / inside, isBare: bare * 2 > inside)
    // Without colour pain is known by its dots alone, and those of the light would be taken for it.
    let isToned = !isLined && !(look.theme.depth == .mono && paint.isCalm)
    for (index, dot) in dots.enumerated() {
      guard let mark = paint.look(dot)?.kind else { continue }
      let (x, y) = (dot % raster.width, dot / raster.width)
      let isEven = (x + y) % 2 == 0
      let isShown =
        switch mark {
        case .essential: true
        case .chosen: isEven || relief.lines[dot]
        case .spillover: y % 2 == 0 || relief.lines[dot]
        case .fringe: isEven && y % 2 == 0 || relief.lines[dot]
        case .points: x % 4 == 0 && y % 3 == 0 || relief.lines[dot]
        case .plain: relief.lines[dot] || isToned && look.theme.screens(shade, x, y)
        }
      if isShown { bits |= Blocks.brailleBits[index] }
    }
    guard bits != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { return nil }
    if dots.contains(where: paint.isAsked) { strongest = .chosen }
    guard strongest == .plain else {
      return Cell(scalar, Style(look.theme.ink(of: strongest, isOfLevels: paint.isOfLevels), on: -1))
    }
    guard look.theme.depth != .mono else { return Cell(scalar, Style(-1, on: -1, isLined ? [] : .dim)) }
    guard isLined else { return Cell(scalar, Style(paint.color(.plain, shade), on: -1)) }
    // A theme whose lines have the terminal's own colour trusts no other on its ground.
    let own = look.theme.outline
    let line = Shade(light: look.theme.isOnLight ? 2 : 13, isBare: shade.isBare)
    return Cell(scalar, own.foreground < 0 ? own : Style(paint.color(.plain, line), on: -1))
  }
}

extension Theme {
  /// A cell of braille that is full of a mark; nil where the mark is a line.
  func dots(of mark: Mark.Kind) -> Unicode.Scalar? {
    switch mark {
    case .essential: "⣿"
    case .chosen: "⢕"
    case .spillover: "⠭"
    case .fringe: "⠅"
    case .points, .plain: nil
    }
  }

  /// The colour of the dots of a mark on the terminal's own ground: that of essential pain where its own is too pale on a
  /// light one, for the dots tell them apart.
  func ink(of mark: Mark.Kind, isOfLevels: Bool) -> Int32 {
    let own = color(of: mark, isOfLevels: isOfLevels)
    guard isOnLight, own >= 0, [.fringe, .spillover].contains(mark), PaletteRGB.contrast(own, 15) < 3 else {
      return own
    }
    return color(of: .essential, isOfLevels: isOfLevels)
  }

  /// Whether a dot of the screen that stands for a shade is set: the more of them the lighter it is, and where dots are
  /// dark the other way about.
  fileprivate func screens(_ shade: Shade, _ x: Int, _ y: Int) -> Bool {
    let step = isOnLight ? Shade.steps - 1 - shade.light : shade.light
    // Every other dot is what is asked about, where no colour tells.
    return switch depth == .mono ? min(11, step) : step {
    case 12...: (x + y) % 2 == 0
    case 9...: x % 2 == 0 && y % 2 == 0
    case 6...: y % 4 == 0 && x % 4 == 0 || y % 4 == 2 && x % 4 == 2
    default: false
    }
  }
}
