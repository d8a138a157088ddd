/// What is chosen in the list below a typed line, and whether the arrows have gone there.
struct ListBelow: Sendable {
  /// The chosen row, counted from 0; nil for none.
  private(set) var row: Int?
  /// Whether the cursor of the terminal stands on the row, and no longer on the line.
  private(set) var isWalked = false

  /// A list of which a row is chosen from the beginning, or none.
  init(row: Int? = nil) { self.row = row }

  /// The cursor goes back to the line.
  mutating func leave() { isWalked = false }

  /// What concerns the rows, of which some have a heading above them; nil for everything else.
  mutating func handle(_ intent: Intent, of count: Int, headings: [Int]) -> Step? {
    switch intent {
    case .move(.down):
      // The first step leads to the only row there is.
      return choose(row.map { !isWalked && $0 == count - 1 ? $0 : $0 + 1 } ?? 0, of: count)
    case .move(.up):
      // From the first row one comes back to the line.
      guard isWalked, row == 0 else { return choose((row ?? 0) - 1, of: count) }
      isWalked = false
      return .stay
    case .pageDown: return choose(min(count - 1, (row ?? -1) + 10), of: count)
    case .pageUp: return choose(max(0, (row ?? 0) - 10), of: count)
    case .scroll(let lines): return choose(max(0, min(count - 1, (row ?? -1) + lines.signum())), of: count)
    case .hit(.heading(let number)) where headings.indices.contains(number):
      return choose(headings[number], of: count)
    case .hit(.entry(let number)) where number != row: return choose(number, of: count)
    default: return nil
    }
  }

  private mutating func choose(_ number: Int, of count: Int) -> Step {
    guard (0..<count).contains(number), number != row || !isWalked else {
      return .refuse(count == 0 ? .nothingToDo : number <= 0 ? .beginOfList : .endOfList)
    }
    row = number
    isWalked = true
    return .stay
  }
}
