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
    #expect(try journal.count(Filter(areas: ["jaw-angle"])) == 1)
    #expect(try journal.count(Filter(areas: ["temple"], side: .left)) == 2)
  }
}
