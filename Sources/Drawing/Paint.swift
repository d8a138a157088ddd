import Atlas
import Figure
import Screens

/// What a figure is painted in: the mark of every dot, and the colours of the marks in every shade.
struct Paint {
  /// How each area is marked on the left of the page.
  private let left: [Mark.Kind]
  /// How each area is marked on the right of the page.
  private let right: [Mark.Kind]
  /// The first column of dots on the right.
  private let middle: Int
  /// What is drawn over the marks: nothing, or for each dot what it is.
  private let lines: [Line]
  /// The colours of each kind of mark, from the darkest shade to the lightest, twice.
  private let colors: [Int32]
  /// What each dot shows: the kind of its mark times the number of shades, and its shade; `nothing` outside the body.
  private let codes: [UInt8]
  private let width: Int
  private static let nothing: UInt8 = .max
  /// Whether anything is marked.
  let isMarked: Bool
  /// Whether pain is painted.
  let isCalm: Bool
  /// Whether what is painted is how bad it was.
  let isOfLevels: Bool
  /// Whether a cell shows one mark, as signs do, and not one a dot.
  private let isCellwise: Bool
  /// The one colour of all lines of what is not marked, where there is one.
  let ink: Int32?
  /// The lines that are cut into a body without colour, or drawn on it beside pain.
  private let engraving: Engraving

  /// A line that is drawn over paint.
  enum Line: UInt8 {
    case none
    /// The border of what is asked about, under paint.
    case asked
    /// The border of the painted muscle.
    case muscle
  }

  init(_ marks: Marks, on drawing: FigureDrawing, _ look: Look) {
    width = drawing.raster.width
    let raster = drawing.raster
    let sides = (drawing.figure.side(atX: -1), drawing.figure.side(atX: 1))
    let found = drawing.areas.map { (marks.mark(of: $0.area, on: sides.0), marks.mark(of: $0.area, on: sides.1)) }
    let patterns = marks.patterns(on: drawing.view.plate, from: drawing.patterns)
    left = drawing.areas.map { marks.mark(of: $0.area, on: sides.0, beside: patterns).kind }
    right = drawing.areas.map { marks.mark(of: $0.area, on: sides.1, beside: patterns).kind }
    middle = (0..<raster.width).first { raster.isRightOfMidline(dotColumn: $0) } ?? raster.width
    isMarked = (found.map(\.0) + found.map(\.1)).contains { $0.kind != .plain }
    let (isCalm, isOfLevels) = (marks.hasPain, marks.isOfLevels)
    (self.isCalm, self.isOfLevels) = (isCalm, isOfLevels)
    isCellwise = look.theme.depth == .mono || [.ascii, .braille].contains(look.glyphs)
    engraving = Self.engraving(of: drawing, isCalm: isCalm, look)
    let theme = look.theme
    ink = theme.ink(isCalm: isCalm)
    colors = Mark.Kind.allCases.flatMap { kind in
      (0..<Shade.count).map {
        theme.color(of: kind, shade: Shade(number: $0), isCalm: isCalm, isOfLevels: isOfLevels)
      }
    }
    let muscle = Self.dots(ofMuscles: marks.muscles, drawing, middle)
    // From near its border shows the muscle; from far, and where a cell has one sign, its whole shape does.
    let isOutlined = drawing.relief.showsFurrows
    let lines = Self.lines(drawing, found, middle, muscle: isOutlined ? muscle : [], isCellwise: isCellwise)
    self.lines = lines
    codes = Self.codes(
      drawing, left, right, middle, lines,
      Self.drawn(patterns, muscle: isOutlined && !isCellwise ? [] : muscle, drawing), isCellwise: isCellwise,
      isRimmed: theme.depth == .ansi16 && theme.isOnLight)
  }

  /// The engraving of a drawing where its cells are lit or not: beside pain from near, and of the whole body while nothing
  /// hurts, where it is not too small. On a light ground the rim is drawn too: there the body is as light as its ground.
  private static func engraving(of drawing: FigureDrawing, isCalm: Bool, _ look: Look) -> Engraving {
    let (relief, raster) = (drawing.relief, drawing.raster)
    guard look.theme.depth == .mono, ![.ascii, .braille].contains(look.glyphs), !relief.isCoarse else {
      return Engraving()
    }
    let plate = drawing.view.plate
    // A face lives of short lines; a hand or a foot has too many.
    let shortest = plate.isWholeBody || plate == .side || plate.isInPlace ? 6 : 10
    if look.theme.isOnLight {
      return Engraving(
        relief, raster, withFurrows: relief.showsFurrows || !isCalm, withRim: true, shortest: shortest)
    }
    return relief.showsFurrows == isCalm ? Engraving(relief, raster, shortest: shortest) : Engraving()
  }

  /// The colour that all dots of a cell have; nil where they have several, or lie outside the body.
  func evenColor(_ dots: CellDots) -> Int32? {
    let code = codes[dots[0]]
    for dot in dots where codes[dot] != code { return nil }
    return code == Self.nothing ? nil : colors[Int(code)]
  }

  /// What a dot is marked as, with its shade; nil outside the body.
  func look(_ dot: Int) -> (kind: Mark.Kind, shade: Shade)? {
    let code = codes[dot]
    guard code != Self.nothing, let kind = Mark.Kind(rawValue: Int(code) / Shade.count) else { return nil }
    return (kind, Shade(number: Int(code)))
  }

  /// How strong the mark of a dot is, with its colour; nil outside the body.
  func color(_ dot: Int) -> (rank: Int, color: Int32)? {
    let code = Int(codes[dot])
    return code == Int(Self.nothing) ? nil : (code / Shade.count, colors[code])
  }

  private static func codes(
    _ drawing: FigureDrawing, _ left: [Mark.Kind], _ right: [Mark.Kind], _ middle: Int, _ lines: [Line],
    _ drawn: [UInt8], isCellwise: Bool, isRimmed: Bool
  ) -> [UInt8] {
    let (owners, shades, width) = (drawing.raster.owners, drawing.relief.shades, drawing.raster.width)
    let kinds = (
      left: left.map { UInt8($0.rawValue * Shade.count) }, right: right.map { UInt8($0.rawValue * Shade.count) }
    )
    func code(_ kind: Mark.Kind, _ shade: Shade) -> UInt8 { UInt8(kind.rawValue * Shade.count + shade.number) }
    var codes = [UInt8](repeating: nothing, count: owners.count)
    for row in 0..<drawing.raster.height {
      for column in 0..<width {
        let dot = row * width + column
        let owner = Int(owners[dot])
        guard owner < kinds.left.count else { continue }
        var kind = column < middle ? kinds.left[owner] : kinds.right[owner]
        if !drawn.isEmpty { kind = max(kind, drawn[dot] * UInt8(Shade.count)) }
        codes[dot] = kind + UInt8(shades[dot].number)
        // The lighter one of two greys is hardly seen on white: an arm has its shadow at the edge that the lamp does not reach.
        if isRimmed, kind == 0, column + 1 < width, owners[dot + 1] == Raster.nobody {
          codes[dot] = code(.plain, Shade(light: min(3, shades[dot].light), isBare: shades[dot].isBare))
        }
        switch lines.isEmpty ? .none : lines[dot] {
        case .none: break
        case .asked: codes[dot] = code(.chosen, Shade(light: max(9, shades[dot].light)))
        case .muscle: codes[dot] = isCellwise ? kind : code(.points, Shade(light: 15))
        }
      }
    }
    return codes
  }

  /// Whether a line is cut into the body at a dot, or drawn there.
  func engraves(_ dot: Int, withRim: Bool) -> Bool {
    switch engraving[dot] {
    case .none: false
    case .furrow: true
    case .rim: withRim
    }
  }

  /// Whether a dot shows the border of what is asked about, under paint.
  func isAsked(_ dot: Int) -> Bool { !lines.isEmpty && lines[dot] == .asked }

  /// Whether a line is drawn over the paint of a dot.
  func hasLine(_ dot: Int) -> Bool { !lines.isEmpty && lines[dot] != .none }

  /// Whether the border of the painted muscle runs over a cell.
  func bordersMuscle(_ dots: CellDots) -> Bool { !lines.isEmpty && dots.contains { lines[$0] == .muscle } }

  /// The colour of a mark in a shade.
  func color(_ kind: Mark.Kind, _ shade: Shade) -> Int32 { colors[kind.rawValue * Shade.count + shade.number] }

  private static func lines(
    _ drawing: FigureDrawing, _ found: [(Mark, Mark)], _ middle: Int, muscle: [Bool], isCellwise: Bool
  ) -> [Line] {
    let raster = drawing.raster
    let isAsked = found.map { ($0.0.isChosen && $0.0.referral != nil, $0.1.isChosen && $0.1.referral != nil) }
    guard !muscle.isEmpty || isAsked.contains(where: { $0.0 || $0.1 }) else { return [] }
    var lines = [Line](repeating: .none, count: raster.owners.count)
    if !muscle.isEmpty { drawBorder(of: muscle, as: .muscle, raster, (1, 1), &lines) { _, _ in true } }
    guard isAsked.contains(where: { $0.0 || $0.1 }) else { return lines }
    var inside = [Bool](repeating: false, count: raster.owners.count)
    for row in 0..<raster.height {
      for column in 0..<raster.width {
        let owner = Int(raster.owners[row * raster.width + column])
        inside[row * raster.width + column] =
          owner < isAsked.count && (column < middle ? isAsked[owner].0 : isAsked[owner].1)
      }
    }
    let isCoarse = drawing.relief.isCoarse
    if isCellwise {
      let reach = (2, raster.dotRows)
      drawBorder(of: inside, as: .asked, raster, reach, &lines) { x, y in (x / 2 + y / raster.dotRows) % 2 == 0 }
    } else {
      drawBorder(of: inside, as: .asked, raster, (1, 1), &lines) { x, y in
        isCoarse ? (x + y) % 2 == 0 : (x + y) % 4 < 2
      }
    }
    return lines
  }

  /// Draws the dots of a set that have a neighbour outside it, so many dots away.
  @inline(__always) private static func drawBorder(
    of inside: [Bool], as line: Line, _ raster: Raster, _ reach: (x: Int, y: Int), _ lines: inout [Line],
    where isShown: (Int, Int) -> Bool
  ) {
    let (width, height) = (raster.width, raster.height)
    for y in 0..<height {
      for x in 0..<width where inside[y * width + x] && isShown(x, y) {
        let dot = y * width + x
        let isBorder =
          x >= reach.x && !inside[dot - reach.x] || x < width - reach.x && !inside[dot + reach.x]
          || y >= reach.y && !inside[dot - reach.y * width]
          || y < height - reach.y && !inside[dot + reach.y * width]
        if isBorder { lines[dot] = line }
      }
    }
  }
}
