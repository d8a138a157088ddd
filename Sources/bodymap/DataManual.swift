import ArgumentParser
import AtlasSource
import Text

/// bodymap-data(5): the files of the data, from the descriptions in their schemas.
struct DataManual {
  /// The page as man reads it.
  let text: String

  init(_ folder: AssetsFolder) throws {
    var page = Roff("bodymap-data", section: 5, version: Build.version, summary: ManualWords.dataSummary)
    page.heading("DESCRIPTION")
    page.paragraph(ManualWords.data)
    for name in folder.names(in: "Schemas", suffix: ".schema.json") {
      let file = "Schemas/\(name).schema.json"
      switch folder.json(file) {
      case .failure(let problem):
        Shell.complain("bodymap: \(problem)")
        throw ExitCode(1)
      case .success(let (document, _)):
        page.heading(ManualWords.files[name] ?? "\(name) files")
        SchemaPart(document.root).write(document.root, to: &page)
      }
    }
    page.heading("SEE ALSO")
    page.paragraph("bodymap(1)")
    text = page.text
  }
}

/// A schema written out, key by key, those within others further in.
private struct SchemaPart {
  private let definitions: JSONNode?

  init(_ root: JSONNode) { definitions = root["$defs"] }

  func write(_ rule: JSONNode, to page: inout Roff) {
    if let title = rule["title"] { page.paragraph(title.text + ".") }
    if let description = rule["description"] { page.paragraph(description.text) }
    keys(of: rule, to: &page)
  }

  private func keys(of rule: JSONNode, to page: inout Roff) {
    let required = rule["required"]?.elements.map(\.text) ?? []
    for (key, value) in rule["properties"]?.members.map({ ($0.key.text, $0.value) }) ?? [] where key != "$schema" {
      let target = resolved(value)
      let element = target["items"].map(resolved)
      let note = "(\(kind(of: target))\(required.contains(key) ? "" : ", may be left out"))"
      let words = value["description"] ?? target["description"] ?? element?["description"]
      page.item(
        key, ([words?.text ?? ""] + limits(of: target, element)).filter { !$0.isEmpty }.joined(separator: " "),
        note: note)
      let inner = target["properties"] != nil ? target : element
      if let inner, inner["properties"] != nil { page.indented { keys(of: inner, to: &$0) } }
    }
    if let other = rule["additionalProperties"], other.kind == .object {
      let target = resolved(other)
      page.item(
        "NAME", (other["description"] ?? target["description"])?.text ?? "", note: "(any name; \(kind(of: target)))")
      if target["properties"] != nil { page.indented { keys(of: target, to: &$0) } }
    }
  }

  /// The rule itself, or the one that it refers to.
  private func resolved(_ rule: JSONNode) -> JSONNode {
    guard let name = rule["$ref"]?.text.split(separator: "/").last else { return rule }
    return definitions?[String(name)] ?? rule
  }

  private func kind(of rule: JSONNode) -> String {
    if rule["enum"] != nil { return "one of a few words" }
    guard let type = rule["type"] else { return rule["properties"] == nil ? "value" : "text or object" }
    let words = type.kind == .array ? type.elements.map(\.text).joined(separator: " or ") : type.text
    guard words == "array", let items = rule["items"] else { return words }
    return "list; each: \(kind(of: resolved(items)))"
  }

  private func limits(of rule: JSONNode, _ element: JSONNode?) -> [String] {
    func words(_ rule: JSONNode, of what: String) -> [String] {
      var found: [String] = []
      if let values = rule["enum"] {
        found.append(
          "One of: \(values.elements.map { $0.kind == .string ? $0.text : $0.json }.joined(separator: ", ")).")
      }
      for (least, most, unit) in [
        ("minLength", "maxLength", "characters"), ("minItems", "maxItems", "entries"), ("minimum", "maximum", ""),
      ] {
        let bounds = [(rule[least], "at least"), (rule[most], "at most")].compactMap { bound, word in
          bound?.number.map { "\(word) \($0 == $0.rounded() ? "\(Int($0))" : "\($0)")" }
        }
        if !bounds.isEmpty {
          let text = "\(what)\(bounds.joined(separator: ", "))\(unit.isEmpty ? "" : " " + unit)."
          found.append(what.isEmpty ? text.prefix(1).uppercased() + text.dropFirst() : text)
        }
      }
      return found
    }
    return words(rule, of: "") + (element.map { words($0, of: "Each: ") } ?? [])
  }
}
