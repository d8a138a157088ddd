import Figure
import TestSupport
import Testing

@testable import Journal

/// What is recorded is there afterwards, and what is undone is as it was.
@Suite struct JournalTests {
  let folder: ScratchFolder
  let journal: Journal

  init() throws {
    folder = try ScratchFolder()
    journal = try Journal(at: "\(folder.path)/journal.sqlite")
  }

  @Test func anEntryComesBackAsItWas() throws {
    try journal.add(.full())
    #expect(try journal.entry(Entry.full().id) == .full())
    #expect(try journal.entries(Filter(), limit: 9) == [.full()])
    #expect(throws: JournalFault(.alreadyThere(Entry.full().id), path: journal.path)) { try journal.add(.full()) }
  }

  @Test func changesAndDeletionsAreUndoneInTurn() throws {
    try journal.add(.full())
    var other = Entry.full()
    other.pains = []
    other.helped = ["sleep"]
    other.note = ""
    other.treatment = nil
    try journal.change(other, at: evening.later(days: 1))
    other.changed = evening.later(days: 1)
    #expect(try journal.entry(other.id) == other)
    try journal.delete(other.id, at: evening)
    #expect(try journal.entry(other.id) == nil && journal.count(Filter()) == 0)
    let again = try Journal(at: journal.path)
    #expect(try again.undo(at: evening) == .deleted(other))
    #expect(try again.undo(at: evening) == .changed(.full()))
    #expect(try journal.entries(Filter(), limit: 9) == [.full()])
    #expect(try again.undo(at: evening) == .added(.full()))
    #expect(try again.undo(at: evening) == nil && journal.count(Filter()) == 0)
    for filter in [Filter(areas: ["temple"]), Filter(muscle: "trapezius")] {
      #expect(try journal.entries(filter, limit: 9) == [])
    }
    try journal.add(.full())
    #expect(try journal.undo(at: evening) == .added(.full()))
  }

  /// Pages of two, whatever is asked for, have each entry once and the newest first.
  @Test func pagesFollowEachOther() throws {
    var all: [Entry] = []
    for number in 0..<9 {
      // Three of a moment each; every third on both sides.
      var entry = Entry.pain(number, number % 2 == 0 ? "temple" : "back-of-neck", at: evening.later(days: number / 3))
      if number % 3 == 0 { entry.pains.append(Entry.Pain(area: entry.pains[0].area, side: .right, intensity: 1)!) }
      if number % 4 == 0 { entry.treatment = Entry.Treatment(muscle: "trapezius") }
      all.append(entry)
      try journal.add(entry)
    }
    func pages(_ filter: Filter) throws -> [Int] {
      var (found, last): ([Entry], Entry?) = ([], nil)
      while true {
        let page = try journal.entries(filter, after: last, limit: 2)
        guard let end = page.last else { break }
        found += page
        last = end
      }
      #expect(try journal.count(filter) == found.count)
      #expect(try journal.count(filter, atMost: 3) == min(found.count, 4))
      return found.compactMap { entry in all.firstIndex(of: entry) }
    }
    #expect(try pages(Filter()) == [8, 7, 6, 5, 4, 3, 2, 1, 0])
    #expect(try pages(Filter(areas: ["temple", "back-of-neck"])) == [8, 7, 6, 5, 4, 3, 2, 1, 0])
    #expect(try pages(Filter(areas: ["temple"])) == [8, 6, 4, 2, 0])
    #expect(try pages(Filter(areas: ["temple"], side: .right)) == [6, 0])
    #expect(try pages(Filter(side: .right)) == [6, 3, 0])
    #expect(try pages(Filter(muscle: "trapezius")) == [8, 4, 0])
    #expect(try pages(Filter(areas: ["temple"], muscle: "trapezius", since: evening.later(days: 1))) == [8, 4])
    #expect(try pages(Filter(since: evening.later(days: 1), before: evening.later(days: 2))) == [5, 4, 3])
    #expect(try pages(Filter(areas: ["temple", "back-of-neck"], before: evening.later(days: 1))) == [2, 1, 0])
    #expect(try pages(Filter(areas: ["chin"])) == [])
    var oldestFirst: [Entry] = []
    try journal.visit(Filter()) { oldestFirst.append($0) }
    #expect(oldestFirst == all)
  }

  @Test func aTrendHasARowADay() throws {
    for (intensity, day) in [(6, 0), (3, 0), (5, 2), (4, 3)] {
      try journal.add(.pain(intensity, at: evening.later(days: day)))
    }
    try journal.add(.pain(9, "back-of-neck", .right, at: evening))
    try journal.add(.pain(9, "temple", at: evening))
    let first = evening.day
    let left = [
      DayReading(day: first, mean: 4.5, worst: 6, count: 2), DayReading(day: first + 2, mean: 5, worst: 5, count: 1),
      DayReading(day: first + 3, mean: 4, worst: 4, count: 1),
    ]
    #expect(try journal.days(area: "back-of-neck", side: .left, Filter()) == left)
    #expect(
      try journal.days(area: "back-of-neck", side: nil, Filter())[0]
        == DayReading(day: first, mean: 6, worst: 9, count: 3))
    let middle = Filter(since: evening.later(days: 1), before: evening.later(days: 3))
    #expect(try journal.days(area: "back-of-neck", side: .left, middle) == [left[1]])
    #expect(try journal.days(area: "back-of-neck", side: .left, Filter(muscle: "trapezius")) == [])
    #expect(
      try journal.means(middle) == [PlaceMean(area: "back-of-neck", side: .left, mean: 5, worst: 5, count: 1)])
    #expect(try journal.means(Filter()).map(\.area) == ["back-of-neck", "back-of-neck", "temple"])
  }

  @Test func whatWasTriedIsCounted() throws {
    func add(_ muscle: String, _ before: Int?, _ after: Int?, _ helped: [String], _ side: Side? = nil) throws {
      try journal.add(
        Entry(
          id: Entry.newID(), at: evening,
          treatment: Entry.Treatment(muscle: muscle, side: side, before: before, after: after), helped: helped,
          kept: [muscle]))
    }
    try add("trapezius", 6, 3, ["heat"])
    try add("trapezius", 4, 3, ["heat", "sleep"])
    try add("trapezius", 9, nil, [], .left)
    try add("soleus", nil, nil, ["sleep"])
    #expect(
      try journal.treatments(Filter()) == [
        Outcome(muscle: "trapezius", count: 3, counted: 2, meanBefore: 5, meanAfter: 3, side: .left),
        Outcome(muscle: "soleus", count: 1, counted: 0, meanBefore: nil, meanAfter: nil),
      ])
    #expect(try journal.told(.helped, Filter()).map(\.words) == ["heat", "sleep"])
    #expect(try journal.told(.helped, Filter(muscle: "soleus")).map(\.count) == [1])
    #expect(try journal.told(.kept, Filter()).map(\.count) == [3, 1])
  }
}
