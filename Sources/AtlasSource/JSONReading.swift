import Atlas

/// A JSON file as it was read: what it holds, or what is wrong with it.
struct JSONReading<Value: Sendable>: Sendable {
  /// What the file holds; nil where anything is wrong with it.
  let value: Value?
  /// What is wrong with it.
  let report: Report

  /// Reads a file of a folder; `make` takes what it knows from the members of the outermost object.
  init(_ file: String, in folder: AssetsFolder, _ make: (inout Fields) -> Value) {
    var report = Report()
    var value: Value?
    switch folder.json(file) {
    case .failure(let problem): report.add(problem)
    case .success(let (document, bytes)):
      let faults = FaultList()
      value = Fields.read(document.root, faults, make)
      if !faults.isEmpty {
        value = nil
        report = faults.report(in: file, bytes)
      }
    }
    self.value = value
    self.report = report
  }
}

extension AssetsFolder {
  /// A JSON file parsed, with its bytes, or what keeps it from being JSON and on which line.
  package func json(_ file: String) -> Result<(document: JSONDocument, bytes: [UInt8]), Problem> {
    bytes(of: file).flatMap { bytes in
      do throws(JSONDocument.Refusal) {
        return .success((try JSONDocument(bytes), bytes))
      } catch {
        return .failure(error.problem(in: file, bytes))
      }
    }
  }
}

extension JSONDocument.Refusal {
  /// The refusal as a problem, with the line of the break.
  fileprivate func problem(in file: String, _ bytes: [UInt8]) -> Problem {
    switch self {
    case .noMemory: return Problem(file: file, line: 1, message: "there is not enough memory for this file")
    case .notUTF8: return Problem(file: file, line: bytes.lineThatIsNotUTF8, message: "the text is not UTF-8")
    case .broken:
      let place = JSONLines(bytes).firstBreak
      let reason = place.map { ": expected \($0.expected)" } ?? ""
      return Problem(file: file, line: place?.line ?? 1, message: "this is not JSON" + reason)
    }
  }
}
