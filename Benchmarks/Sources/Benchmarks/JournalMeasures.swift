import Benchmark
import Drawing
import Figure
import Foundation
import Journal
import Screens

/// A journal of a million entries over thirty years, three in ten of them of one neck; made once, beside the benchmarks.
///
/// A journal that was made half is made anew.
func madeJournal(entries: Int) throws -> Journal {
  let path = "\(NSTemporaryDirectory())/bodymap-bench-\(entries).sqlite"
  if let journal = try? Journal(at: path, access: .read), try journal.count(Filter()) == entries {
    return try Journal(at: path)
  }
  for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
  let journal = try Journal(at: path)
  var random = Steps(state: 7)
  let (first, step) = (Int64(849_000_000_000), Int64(30 * 365) * 86_400_000 / Int64(entries))
  let areas = atlas.areas.map(\.id)
  for begin in stride(from: 0, to: entries, by: 20_000) {
    let batch = (begin..<min(begin + 20_000, entries)).map { number -> Entry in
      var places = random.next() % 10 < 3 ? ["back-of-neck"] : []
      let other = areas[Int(random.next() % UInt64(areas.count))]
      if !places.contains(other) { places.append(other) }
      let side: Side? = [.left, .right, nil][Int(random.next() % 3)]
      return Entry(
        id: Entry.newID(), at: Moment(milliseconds: first + Int64(number) * step, offset: 60),
        pains: places.compactMap { Entry.Pain(area: $0, side: side, intensity: Int(random.next() % 11)) },
        treatment: random.next() % 2 == 0 ? Entry.Treatment(muscle: "trapezius", before: 6, after: 4) : nil,
        helped: random.next() % 3 == 0 ? ["heat"] : [], note: "a note of a few words, as one writes it")
    }
    _ = try journal.take(batch, at: batch[0].at)
  }
  return journal
}

/// Numbers that look random and are the same every time (a linear congruential generator, its high bits).
private struct Steps {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}

/// Whether a part of the journal is looked at.
private func isShown(_ part: JournalPart, by app: App) -> Bool {
  if case .journal(let screen) = app.top { screen.part == part } else { false }
}

/// What the measures of the design ask of a journal.
func measureJournal(entries: Int) throws {
  let journal = try madeJournal(entries: entries)
  let name = "journal of \(entries)"
  benchmark("\(name): open and the first page") {
    let opened = try Journal(at: journal.path, access: .read)
    _ = try opened.entries(Filter(), limit: 60)
  }
  let middle = try journal.entries(Filter(before: Moment(milliseconds: 1_300_000_000_000)), limit: 1).first
  benchmark("\(name): a page in the middle") { _ = try journal.entries(Filter(), after: middle, limit: 60) }
  benchmark("\(name): a page of two areas") {
    _ = try journal.entries(Filter(areas: ["back-of-neck", "temple"], side: .left), after: middle, limit: 60)
  }
  benchmark("\(name): a page of a muscle") {
    _ = try journal.entries(Filter(muscle: "trapezius"), after: middle, limit: 60)
  }
  let busiest = Filter(areas: ["back-of-neck"])
  benchmark("\(name): the list of the busiest place, and how many there are") {
    _ = try journal.entries(busiest, limit: 20)
    _ = try journal.count(busiest, atMost: Journal.mostCounted)
  }
  // The last entry is of a moment before this one.
  let now = Moment(milliseconds: 1_795_080_000_000, offset: 60)
  for part in JournalPart.allCases {
    benchmark("\(name): the screen opens, \(part)") {
      let opened = try Journal(at: journal.path, access: .read)
      var app = App(edition)
      var painter = Painter(look(.quadrant))
      guard case .journal(let request)? = app.press("J") else { return }
      _ = app.perform(.answered(.journal(opened.answer(request, at: now))))
      for _ in JournalPart.allCases where !isShown(part, by: app) {
        guard case .journal(let request)? = app.press(.tab) else { return }
        _ = app.perform(.answered(.journal(opened.answer(request, at: now))))
      }
      _ = painter.picture(of: app, size: Size(columns: 80, rows: 24))
    }
  }
  benchmark("\(name): the trend of a neck") {
    _ = try journal.days(area: "back-of-neck", side: .left, Filter())
  }
  benchmark("\(name): the trend of a year") {
    let since = Moment(milliseconds: 1_300_000_000_000, offset: 60)
    _ = try journal.days(
      area: "back-of-neck", side: nil, Filter(since: since, before: Moment(milliseconds: 1_331_536_000_000)))
  }
  benchmark("\(name): an entry more, and the journal as before") {
    let now = Moment(milliseconds: 1_795_806_000_000)
    try journal.add(
      Entry(id: Entry.newID(), at: now, pains: [Entry.Pain(area: "temple", side: .left, intensity: 3)!]))
    _ = try journal.undo(at: now)
  }
}
