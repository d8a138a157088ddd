import TestSupport
import Testing

@testable import Journal

/// How SQLite goes about what is asked: a million entries must not be read a million times.
@Suite struct QueryPlanTests {
  /// Whether an entry hurts in a place is looked up by the entry, and never by reading all pains of the place again.
  @Test(arguments: [Filter(areas: ["temple"]), Filter(side: .left), Filter(areas: ["temple"], muscle: "trapezius")])
  func aPainIsLookedUpByItsEntry(filter: Filter) throws {
    let folder = try ScratchFolder()
    let journal = try Journal(at: "\(folder.path)/journal.sqlite")
    let conditions = Conditions(filter)
    var steps: [String] = []
    try journal.database.rows(
      "EXPLAIN QUERY PLAN SELECT count(*) FROM entry e \(conditions.words)", conditions.values
    ) { steps.append($0.text(3)) }
    #expect(steps.contains { $0.hasPrefix("SEARCH p USING PRIMARY KEY (entry=?)") }, "\(steps)")
  }

  /// How many entries a place has is counted in the order of its index and stops at the bound, and a page of it is read from
  /// the index too: a million entries are neither sorted nor gone through.
  @Test(arguments: [Filter(areas: ["temple"]), Filter(areas: ["temple"], side: .left, since: evening)])
  func aPageOfAPlaceReadsItsIndexAlone(filter: Filter) throws {
    let folder = try ScratchFolder()
    let journal = try Journal(at: "\(folder.path)/journal.sqlite")
    func plan(_ statement: String, _ values: [Value]) throws -> [String] {
      var steps: [String] = []
      try journal.database.rows("EXPLAIN QUERY PLAN " + statement, values) { steps.append($0.text(3)) }
      return steps
    }
    let counting = Journal.counting(filter, atMost: 10)
    let count = try plan(counting.statement, counting.values)
    #expect(count.contains { $0.hasPrefix("SEARCH p USING COVERING INDEX pain_by_time (area=?") }, "\(count)")
    #expect(!count.contains { $0.contains("TEMP B-TREE") || $0.hasPrefix("SCAN p ") }, "\(count)")
    let paging = Journal.paging(filter, after: (0, 0), limit: 10)
    let page = try plan(paging.statement, paging.values)
    #expect(page.contains { $0.hasPrefix("SEARCH p USING COVERING INDEX pain_by_time (area=?") }, "\(page)")
    #expect(!page.contains { $0.hasPrefix("SCAN p ") || $0.hasPrefix("SCAN e") }, "\(page)")
  }

  /// Where nothing or a muscle is asked for, an index gives a page in its order.
  @Test(arguments: [(Filter(), "entry_by_time"), (Filter(muscle: "trapezius"), "entry_by_muscle")])
  func aPageOfAllIsReadInOrder(filter: Filter, index: String) throws {
    let folder = try ScratchFolder()
    let journal = try Journal(at: "\(folder.path)/journal.sqlite")
    let paging = Journal.paging(filter, after: (0, 0), limit: 10)
    var steps: [String] = []
    try journal.database.rows("EXPLAIN QUERY PLAN " + paging.statement, paging.values) { steps.append($0.text(3)) }
    #expect(steps.contains { $0.contains("USING INDEX \(index)") } && steps.count == 1, "\(steps)")
  }

  /// How many entries a place has is told by its index alone.
  @Test func aPlaceIsCountedByItsIndex() throws {
    let folder = try ScratchFolder()
    let journal = try Journal(at: "\(folder.path)/journal.sqlite")
    let side = Entry.Pain(area: "temple", side: .right, intensity: 1)!
    for number in 0..<3 {
      var entry = Entry.pain(number, number == 2 ? "jaw-angle" : "temple", at: evening)
      entry.pains.append(side)
      try journal.add(entry)
    }
    #expect(try journal.count(Filter(areas: ["temple"])) == 3)
    #expect(try journal.count(Filter(areas: ["temple"]), atMost: 1) == 2)
    #expect(try journal.count(Filter(areas: ["jaw-angle"])) == 1)
    #expect(try journal.count(Filter(areas: ["temple"], side: .left)) == 2)
  }
}
