import Atlas

/// The problems of a folder while they are collected: at most a hundred a file in words, of the others the number.
package struct Report: Sendable {
  private var found: [String: Set<Problem>] = [:]
  private var rest: [String: Int] = [:]

  /// Nothing wrong yet.
  package init() {}

  /// Whether nothing is wrong.
  package var isEmpty: Bool { found.isEmpty }

  /// Whether something is wrong with a file.
  package func holds(_ file: String) -> Bool { found[file] != nil }

  /// Whether another problem of a file is told in words.
  package func hasRoom(for file: String) -> Bool { found[file]?.count ?? 0 < FaultList.most }

  /// Adds a problem.
  package mutating func add(_ problem: Problem) { found[problem.file, default: []].insert(problem) }

  /// Adds a problem at a line; the words are made only where they are told.
  package mutating func add(_ file: String, line: Int = 1, _ message: @autoclosure () -> String) {
    if hasRoom(for: file) {
      add(Problem(file: file, line: line, message: message()))
    } else {
      rest[file, default: 0] += 1
    }
  }

  /// Adds to the number of problems of a file that are not told.
  package mutating func addRest(_ count: Int, in file: String) {
    if count > 0 { rest[file, default: 0] += count }
  }

  /// Takes over another report; a problem that both have counts once. Of a file that both find more in than they tell,
  /// they have looked at the same.
  package mutating func add(_ other: Report) {
    for (file, problems) in other.found { found[file, default: []].formUnion(problems) }
    for (file, count) in other.rest { rest[file] = max(rest[file] ?? 0, count) }
  }

  /// The same of files that are called otherwise.
  package func renamed(_ name: (String) -> String) -> Report {
    var report = Report()
    for problem in found.values.joined() {
      report.add(Problem(file: name(problem.file), line: problem.line, message: problem.message))
    }
    for (file, count) in rest { report.rest[name(file)] = count }
    return report
  }

  /// All of them, by file and line; a file with more than a hundred ends with the number of the others.
  package var sorted: Problems {
    var list: [Problem] = []
    var count = 0
    for file in found.keys.sorted() {
      let all = found[file, default: []].sorted()
      let told = all.prefix(FaultList.most)
      let more = all.count - told.count + (rest[file] ?? 0)
      list += told
      count += told.count + more
      guard more > 0, let last = told.last else { continue }
      let words = more == 1 ? "one more problem" : "\(more) more problems"
      list.append(Problem(file: file, line: last.line, message: "\(words) in this file"))
    }
    return Problems(list: list, count: count)
  }
}
