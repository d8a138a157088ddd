import Atlas
import Figure
import Pages
import Screens
import Text

/// What a line does.
extension PlainSession {
  /// Enter alone: more of a text, or what Enter does on the map.
  mutating func goOn() -> [Output] {
    if let reader, reader.isWithin || reader.next != nil {
      readOn()
      return []
    }
    guard plan == nil, canTap else {
      prompt()
      return []
    }
    return perform(.tap)
  }

  /// A sign: one of the dialogue's own, or a key of the map.
  mutating func press(_ sign: Character) -> [Output] {
    switch sign {
    case "b": return back()
    case "q": return obey(.quit, [], "q")
    case "?": return obey(.help, [], "?")
    case "l", "L": return obey(.list, [], "l")
    case "m": return obey(.mark, [], "m")
    case "n": return obey(.next, [], "n")
    case "!": return obey(.warnings, [], "!")
    case "w": return obey(.why, [], "w")
    case "t" where app.mode != .consent: return obey(.release, [], "t")
    case "v": return obey(.check, [], "v")
    case "c": return obey(.guide, [], "c")
    default: break
    }
    guard plan == nil, let intent = app.keymap.intent(for: .character(sign), in: app.mode),
      intent.isForWords || app.mode == .journal && intent.isForTime
    else {
      return refuse(.means(String(sign)))
    }
    if case .body(let body) = app.top, listsPlaces {
      if intent == .swapSide { return turn(to: body.cursor.stop.side.opposite) }
      guard body.hasMarks || intent.isForJournal else { return refuse(.means(String(sign))) }
      // From the book and from the journal one comes back to the question that was open.
      listsPlaces = intent == .guide || intent.isForJournal
    }
    return perform(intent)
  }

  mutating func refuse(_ words: PlainWords) -> [Output] {
    writer.add(say(.plain(words)))
    prompt()
    return []
  }

  /// A word that orders something.
  mutating func obey(_ order: Typed.Order, _ numbers: [Int], _ line: String) -> [Output] {
    switch order {
    case .quit: return perform(.quit)
    case .help: sayHelp()
    case .list:
      guard case .body = app.top, plan == nil else {
        show(isReturn: true)
        break
      }
      listsPlaces = true
      listPlaces()
    case .warnings:
      sayWarnings(warnings)
      prompt()
    case .more: return goOn()
    case .next: return nextIntent.map { perform($0) } ?? refuse(.means(line))
    case .previous:
      switch nextIntent {
      case .next: return perform(.previous)
      case .nextChapter: return perform(.previousChapter)
      default: return refuse(.means(line))
      }
    case .left, .right: return turn(to: order == .left ? .left : .right)
    case .yes: return app.mode == .consent ? perform(.confirm) : refuse(.means(line))
    case .answer: return canTap ? goOn() : refuse(.means(line))
    case .mark: return mark(numbers)
    case .why: return explain(numbers.first ?? 1)
    case .plan: return makePlan(of: numbers)
    case .release: return withMuscle(numbers, .release)
    case .check: return withMuscle(numbers, .check)
    case .guide: return openBook()
    case .settings:
      if case .settings = app.top { return refuse(.means(line)) }
      return perform(.settings)
    }
    return []
  }

  private mutating func sayHelp() {
    for line in say(.plain(.helpLines)).split(separator: "\n") { writer.add(String(line)) }
    for binding in app.keymap.bindings(in: app.mode) where binding.intent.isForWords {
      guard
        let letter = binding.keys.lazy.compactMap({ key in
          if case .character(let sign) = key, sign != " ", !Self.own.contains(sign) { sign } else { nil }
        }).first
      else { continue }
      writer.add("\(letter): \(binding.summary)", hanging: 3)
    }
    prompt()
  }

  /// One level back: from a plan to the screen, from a place to the places, from a screen to the one before.
  mutating func back() -> [Output] {
    if plan != nil {
      plan = nil
      show(isReturn: true)
    } else if app.screens.count > 1 {
      return perform(.back, isReturn: true)
    } else if listsPlaces {
      return refuse(.alreadyFirst)
    } else {
      if case .body(let body) = app.top, body.near != nil { _ = app.perform(.back) }
      listsPlaces = true
      show(isReturn: true)
    }
    return []
  }

  private mutating func turn(to side: Side) -> [Output] {
    guard app.shownSide != side else {
      writer.add(whereabouts)
      prompt()
      return []
    }
    if case .body = app.top, listsPlaces {
      _ = app.perform(.swapSide)
      choosePlaces(on: side)
      writer.add(say(.plain(.sides(side.words(say)))))
      prompt()
      return []
    }
    return perform(.swapSide)
  }

  /// Rows by their numbers: one is opened; a place with how bad it is there is marked.
  mutating func choose(_ rows: [Typed.Row]) -> [Output] {
    var outputs: [Output] = []
    let before = choices
    for row in rows {
      guard before.indices.contains(row.number - 1) else {
        return outputs + refuse(before.isEmpty ? .nothingToNumber : .noNumber(row.number, of: before.count))
      }
      let choice = before[row.number - 1]
      if row.intensity != nil || rows.count > 1 {
        guard let place = choice.place else { return outputs + refuse(.onlyPlaces) }
        mark(place, row.sides, row.intensity)
      } else {
        outputs += open(choice, on: row.sides.first)
      }
    }
    if rows.contains(where: { $0.intensity != nil }) || rows.count > 1 { sayMarks() }
    return outputs
  }

  private mutating func open(_ choice: Choice, on side: Side?) -> [Output] {
    switch choice.deed {
    case .section(let number):
      read(section: number)
      return []
    case .place(let place):
      go(to: side.map { place.on($0) } ?? place)
      listsPlaces = false
      show()
      return []
    case .target(let target): return perform(way(to: target, on: side))
    case .intents(let intents): return perform(intents + turning(to: side))
    }
  }

  /// The intents that open a row: what a click does, and a second one where the first only chooses it.
  private func way(to target: Target, on side: Side?) -> [Intent] {
    if case .settings(let screen) = app.top, case .entry(let number) = target {
      return Array(repeating: .hit(target), count: number == screen.selection ? 1 : 2)
    }
    var trial = app
    _ = trial.perform(.hit(target))
    let isOpen = trial.screens.count != app.screens.count || trial.mode != app.mode
    let way: [Intent] = isOpen ? [.hit(target)] : [.hit(target), .hit(target)]
    if !isOpen { _ = trial.perform(.hit(target)) }
    return way + (side.map { $0 != trial.shownSide } ?? false ? [.swapSide] : [])
  }

  private func turning(to side: Side?) -> [Intent] {
    side.map { $0 != app.shownSide } ?? false ? [.swapSide] : []
  }

  /// Why a row is in the list, without opening it.
  private mutating func explain(_ number: Int) -> [Output] {
    guard choices.indices.contains(number - 1) else {
      return refuse(choices.isEmpty ? .nothingToNumber : .noNumber(number, of: choices.count))
    }
    guard case .region(let screen) = app.top, case .target(.entry(let entry)) = choices[number - 1].deed else {
      writer.add(choices[number - 1].text)
      prompt()
      return []
    }
    if entry != screen.selection { _ = app.perform(.hit(.entry(entry))) }
    if let choice = app.page().choice {
      for warning in choice.warnings.all { writer.add(DocumentText.warning(warning.words), hanging: 2) }
      add(choice)
    }
    prompt()
    return []
  }
}
