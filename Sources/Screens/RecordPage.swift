import Atlas
import Figure
import Journal
import Pages
import Text

extension RecordScreen {
  /// The rows, what a digit does, and the places on the body.
  func page(in edition: Edition) -> Page {
    let (atlas, say) = (edition.atlas, edition.say)
    var page = Page(.answer)
    page.title = say(.journal(entry == nil ? .recordTitle : .changeTitle))
    page.side = (pressed?.side ?? spots.first?.side)?.words(say)
    page.subject = subject(in: edition)
    page.lead = Document([Document.Block(.paragraph, say(.journal(isQuick ? .digitRecords : .digitsSay)))])
    let rows = rows.enumerated().map { number, row in
      var line = self.row(row, in: edition)
      (line.isChosen, line.target) = (number == selection, .entry(number))
      return line
    }
    page.lists = [Page.List(rows: rows)]
    var marks = Marks()
    marks.add(spots, after: after, in: atlas)
    // Before any number is said, nothing is painted that would have to be explained.
    page.map = MapPage(marks: marks, eye: Eye(view), legend: marks.hasPain ? [.fringe, .spillover, .essential] : [])
    page.map?.isOfLevels = true
    page.map?.numbers = spots.filter(\.isIn).flatMap { spot in
      spot.areas.prefix(1).map { area in
        MapPage.Number(place: .area(area, spot.side ?? .right), intensity: intensity(of: spot))
      }
    }
    page.status = page.subject ?? page.title
    page.shortStatus = page.title
    if let editor {
      (page.input, page.caret) = (editor.line, editor.caret)
      page.prompt = say(.journal(selected == .note ? .notePrompt : .helpedPrompt))
    }
    return page
  }

  private func subject(in edition: Edition) -> String? {
    let say = edition.say
    if let entry { return "\(entry.at.dayWords(today: -1, say)), \(entry.at.timeWords(say))" }
    guard let pressed else { return nil }
    let side = pressed.side ?? .midline
    guard let point = pressed.muscle.points.first(where: { $0.id == pressed.point }) else {
      return say(.muscleOnSide(pressed.muscle.name, side: side.words(say)))
    }
    return say(.musclePoint(muscle: pressed.muscle.name, point: point.id, name: point.name, side: side.words(say)))
  }

  private func row(_ row: Row, in edition: Edition) -> Page.Row {
    let say = edition.say
    func number(_ value: Int?) -> String { value.map(String.init) ?? say(.journal(.openNumber)) }
    let open = say(.journal(.openBriefly))
    switch row {
    case .now: return Page.Row(text: say(.journal(.howBadNow)), note: number(after))
    case .before: return Page.Row(text: say(.journal(.howBadBefore)), note: number(before))
    case .spot(let index):
      let spot = spots[index]
      return Page.Row(
        text: name(of: spot, in: edition),
        note: spot.isIn ? number(intensity(of: spot)) : say(.journal(.leftOut)),
        shortNote: spot.isIn && intensity(of: spot) == nil ? open : nil)
    case .state:
      return Page.Row(
        text: say(.journal(.thePoint)),
        note: say(.journal(state == .active ? .active : state == .latent ? .latent : .notSaid)))
    case .kept: return Page.Row(text: say(.journal(.keptRow)), note: say(.journal(isKept ? .yes : .no)))
    case .helped: return text(.helpedRow, helped, say)
    case .note: return text(.noteRow, note, say)
    case .record: return Page.Row(text: say(.journal(entry == nil ? .recordRow : .changeRow)))
    }
  }

  private func text(_ name: JournalWords, _ words: String, _ say: Catalog) -> Page.Row {
    words.isEmpty
      ? Page.Row(text: say(.journal(name)), note: say(.journal(.notSaid)))
      : Page.Row(text: say(.journal(name)) + ": " + words.printable)
  }

  private func name(of spot: Spot, in edition: Edition) -> String {
    let names = edition.atlas.areaNames(spot.areas).map(\.lowercasedFirst).joined(separator: ", ")
    guard let side = spot.side, side != .midline else { return names.capitalizedFirst }
    return edition.say(.place(names, side: side.shortWords)).capitalizedFirst
  }
}
