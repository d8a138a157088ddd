import Atlas

/// What is wrong with one JSON file, collected while it is read.
package final class FaultList {
  /// The most faults of a file that are told; of the others only the number is.
  package static let most = 100

  /// The faults told, and where.
  package private(set) var faults: [(node: JSONNode, message: String)] = []
  /// How many more there are.
  package private(set) var rest = 0

  /// Nothing wrong yet.
  package init() {}

  /// Whether nothing is wrong.
  package var isEmpty: Bool { faults.isEmpty }

  /// Notes a fault at a value or a key; the words are made only where they are told.
  package func add(_ node: JSONNode, _ message: @autoclosure () -> String) {
    if faults.count < Self.most { faults.append((node, message())) } else { rest += 1 }
  }

  /// The faults as problems of a file, whose bytes have the lines.
  package func report(in file: String, _ bytes: [UInt8]) -> Report {
    var report = Report()
    guard !faults.isEmpty else { return report }
    let lines = JSONLines(bytes)
    for (node, message) in faults {
      let path = node.document.path(to: node)
      let place = path.steps.isEmpty ? "" : "\(path): "
      report.add(Problem(file: file, line: lines.line(of: node), message: place + message))
    }
    report.addRest(rest, in: file)
    return report
  }
}
