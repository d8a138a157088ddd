import Atlas
import Figure
import Pages
import Screens
import Text

/// What is done with a muscle: a release, a check, a plan.
extension PlainSession {
  /// The muscles of some rows, or of the screen where no row is named.
  func muscles(_ numbers: [Int]) -> [String] {
    guard numbers.isEmpty else {
      return numbers.compactMap { choices.indices.contains($0 - 1) ? choices[$0 - 1].muscle : nil }
    }
    switch app.top {
    case .region(let screen): return [screen.selected?.muscle.id].compactMap { $0 }
    case .reading(let screen):
      switch screen.subject {
      case .muscle(let id, _): return [id]
      case .complaint(let kind, let id, _):
        return [atlas.complaint(kind, id)?.now.muscle].compactMap { $0 }
      default: return []
      }
    case .release(let screen): return [screen.muscle.id]
    case .check(let screen): return [screen.muscle.id]
    default: return []
    }
  }

  /// Releases or checks a muscle: the one of the screen, or the one of a row, which is opened for it. On the page of a
  /// muscle the number is that of a point.
  mutating func withMuscle(_ numbers: [Int], _ intent: Intent) -> [Output] {
    plan = nil
    if app.releases.running != nil, intent == .release { return perform(intent) }
    guard let number = numbers.first else {
      guard app.keymap.bindings(in: app.mode).contains(where: { $0.intent == intent }), !muscles([]).isEmpty else {
        return refuse(.noMuscle)
      }
      return perform(intent)
    }
    if case .reading(let screen) = app.top, case .muscle(let id, _) = screen.subject {
      guard let index = atlas.muscle(id)?.points.firstIndex(where: { $0.id == String(number) }) else {
        return refuse(.noNumber(number, of: atlas.muscle(id)?.points.count ?? 0))
      }
      // Points are walked one by one, from the one that is shown.
      let here = atlas.muscle(id)?.points.firstIndex { $0.id == screen.part } ?? -1
      let way = [Intent](repeating: index < here ? .previous : .next, count: abs(index - here))
      return perform(way + [intent])
    }
    guard choices.indices.contains(number - 1), choices[number - 1].muscle != nil else { return refuse(.noMuscle) }
    switch (app.top, choices[number - 1].deed) {
    case (.region(let screen), .target(.entry(let entry))):
      return perform((entry == screen.selection ? [] : [.hit(.entry(entry))]) + [intent])
    case (_, .target(let target)):
      return perform([.hit(target)] + (isOpened(by: target) ? [] : [.hit(target)]) + [intent])
    default: return refuse(.noMuscle)
    }
  }

  private func isOpened(by target: Target) -> Bool {
    var trial = app
    _ = trial.perform(.hit(target))
    return trial.screens.count != app.screens.count
  }

  /// The plan for some rows, or for what is on the screen.
  mutating func makePlan(of numbers: [Int]) -> [Output] {
    let found = muscles(numbers).compactMap { atlas.muscle($0) }
    guard !found.isEmpty, numbers.isEmpty || found.count == numbers.count else { return refuse(.noPlan) }
    let side: Side = if case .region(let screen) = app.top { screen.paintedSide } else { app.shownSide }
    var document = Document(Plan(found, side: side, in: atlas), in: atlas, say)
    document.add(.paragraph, say(.plain(.planHint)))
    plan = document
    show()
    return []
  }

  /// The chapters of the book.
  mutating func openBook() -> [Output] {
    plan = nil
    return perform(.contents)
  }
}
