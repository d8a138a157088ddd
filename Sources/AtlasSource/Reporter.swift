import Atlas

/// Reports problems at values of JSON files, whose lines it looks up: a file is parsed for that once at most.
package struct Reporter {
  /// The folder whose files are spoken of.
  package let folder: AssetsFolder
  /// What was reported.
  package private(set) var problems = Report()
  private var sources: [String: (document: JSONDocument, lines: JSONLines)?] = [:]

  /// A reporter that has said nothing yet.
  package init(_ folder: AssetsFolder) { self.folder = folder }

  /// Reports a fault at a value of a JSON file.
  package mutating func report(_ file: String, _ path: ValuePath, _ message: @autoclosure () -> String) {
    guard problems.hasRoom(for: file) else { return problems.addRest(1, in: file) }
    let place = path.steps.isEmpty ? "" : "\(path): "
    problems.add(file, line: line(of: path, in: file), place + message())
  }

  /// Reports a fault at a line of a file.
  package mutating func report(_ file: String, line: Int, _ message: @autoclosure () -> String) {
    problems.add(file, line: line, message())
  }

  /// Takes over what another one reported.
  package mutating func add(_ report: Report) { problems.add(report) }

  private mutating func line(of path: ValuePath, in file: String) -> Int {
    if sources[file] == nil {
      let found = try? folder.json(file).get()
      sources[file] = .some(found.map { ($0.document, JSONLines($0.bytes)) })
    }
    guard let source = sources[file] ?? nil else { return 1 }
    return source.lines.line(of: source.document.node(at: path))
  }
}
