import ArgumentParser
import Atlas
import Pages
import Text

/// `bodymap symptom [NAME]`: what beside pain may come from muscles.
struct SymptomCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "symptom",
    abstract: "List the symptoms beyond pain, or show one: muscles worth checking, what else it may be.")

  @Argument(help: "The symptom, by its id, a name of it, or in your own words.", completion: .symptoms)
  var name: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws { try show(.symptom, name, json: json) }
}

/// `bodymap condition [NAME]`: conditions in which muscles are worth checking.
struct ConditionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "condition",
    abstract: "List the conditions, or show one: muscles worth checking, when to see somebody.")

  @Argument(help: "The condition, by its id, a name of it, or in your own words.", completion: .conditions)
  var name: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws { try show(.condition, name, json: json) }
}

/// Lists the complaints of a kind, or shows the one that is named.
private func show(_ kind: Complaint.Kind, _ name: [String], json: Bool) throws {
  let atlas = try Shell.loadAtlas()
  guard !name.isEmpty else {
    let all = atlas.complaints(kind)
    if json { return try Shell.printJSON(all.map { ComplaintAnswer($0, in: atlas) }) }
    if all.isEmpty { print("The atlas knows no \(kind.rawValue)s yet.") }
    let width = all.map { $0.id.columns }.max() ?? 0
    for complaint in all { print("\(complaint.id.padded(to: width))  \(complaint.name)") }
    return
  }
  let wanted = name.joined(separator: " ")
  let found = try Shell.resolve { () throws(UnknownName) in try atlas.complaint(kind, named: wanted) }
  if json { return try Shell.printJSON(ComplaintAnswer(found, in: atlas)) }
  printDocument(Document(found, in: atlas, .english))
}
