import Atlas
import Screens

extension Easel {
  /// The line that is typed into, and below it what it finds.
  mutating func draw(_ screen: SearchScreen) {
    let used = picture.canvas.put("/" + screen.query, column: 1, row: 0, theme.strong, limit: size.columns - 2)
    let list = Rect(column: 1, row: 2, columns: size.columns - 2, rows: size.rows - 4)
    if screen.query.isEmpty {
      write(
        "Type a muscle, a place, a symptom, a condition, or what you would say to a friend: stiff neck, heel pain in the morning, tingling in the ring finger.",
        in: list, theme.quiet)
    } else if screen.findings.isEmpty {
      write("Nothing is found. Try another word for it, or fewer words.", in: list, theme.quiet)
    }
    // Two rows a finding: its name, and where the words stand.
    let visible = max(1, list.rows / 2)
    let first = max(0, min(screen.selection - visible / 2, screen.findings.count - visible))
    for (offset, finding) in screen.findings.dropFirst(first).prefix(visible).enumerated() {
      let rect = list.dropping(rows: offset * 2).keeping(rows: 2)
      draw(finding, in: rect, isSelected: first + offset == screen.selection)
      picture.zones.append(.entry(rect, first + offset))
    }
    drawFoot(
      status: "Search", note: screen.findings.isEmpty ? nil : "\(screen.selection + 1) of \(screen.findings.count)")
    picture.cursor = (min(1 + used, size.columns - 1), 0)
  }

  private mutating func draw(_ finding: Finding, in rect: Rect, isSelected: Bool) {
    let style = isSelected ? theme.selection : .plain
    if isSelected { picture.canvas.fill(rect.keeping(rows: 1), with: Cell(" ", style)) }
    let kind = finding.kind.rawValue
    picture.canvas.put(" " + finding.name, column: rect.column, row: rect.row, style, limit: rect.columns)
    let column = rect.column + rect.columns - columns(of: kind) - 1
    if columns(of: finding.name) + columns(of: kind) + 4 < rect.columns {
      picture.canvas.put(kind, column: column, row: rect.row, isSelected ? style : theme.quiet)
    }
    guard finding.why != finding.name, rect.rows > 1 else { return }
    let text = clippedWithMark(finding.why, to: rect.columns - 3)
    picture.canvas.put(text, column: rect.column + 3, row: rect.row + 1, theme.quiet, limit: rect.columns - 3)
  }
}
