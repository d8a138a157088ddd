import Atlas
import AtlasSource
import Screens
import Text

/// config.toml as it was read: what it sets, and all that is wrong with it.
public struct ConfigFile: Sendable {
  /// Its path.
  public let path: String
  /// Whether there is one.
  public let isThere: Bool
  /// What it sets, with the line of each.
  public private(set) var values: [Setting: (text: String, line: Int)] = [:]
  /// The keys that it changes.
  public private(set) var keys: [Keymap.Change] = []
  /// What is wrong with it, by line.
  public private(set) var problems: [Problem] = []

  /// The name of the file.
  public static let name = "config.toml"
  /// More than anybody writes by hand.
  private static let sizeLimit = 64 << 10
  private static let (timer, keysTable) = ("timer", "keys")

  /// Reads the file in a folder; one that is not there sets nothing.
  public init(in folder: String, named name: String = Self.name) {
    path = folder + "/" + name
    switch AssetsFolder(path: folder).bytes(of: name) {
    case .failure(let problem) where problem.message == AssetsFolder.missingFile: isThere = false
    case .failure(let problem):
      isThere = true
      add(problem.line, problem.message)
    case .success(let bytes):
      isThere = true
      read(bytes)
    }
  }

  /// Reads a text as the file at a path.
  public init(_ text: String, path: String) {
    self.path = path
    isThere = true
    read(Array(text.utf8))
  }

  private mutating func add(_ line: Int, _ message: String) {
    problems.append(Problem(file: path, line: line, message: message))
  }

  private mutating func read(_ bytes: [UInt8]) {
    guard bytes.count <= Self.sizeLimit else {
      return add(1, "the file has \(bytes.count) bytes; at most \(Self.sizeLimit) are read")
    }
    do throws(TOMLDocument.Break) {
      read(try TOMLDocument(bytes).root)
    } catch {
      return add(max(1, error.line), "this is not TOML: \(error.reason)")
    }
    for (line, fault) in Keymap.shipped.changed(by: keys).faults { add(line, fault.words) }
    problems = Array(Set(problems)).sorted()
  }

  private mutating func read(_ root: TOMLNode) {
    for (key, line, node) in root.members ?? [] {
      if key == Self.keysTable {
        readKeys(node)
      } else if key == Self.timer {
        guard let members = node.members else {
          add(node.line, "\(key): expected a table, found \(node.kind)")
          continue
        }
        for (inner, line, node) in members { read("\(key).\(inner)", shown: inner, line, node) }
      } else {
        read(key, shown: key, line, node)
      }
    }
  }

  private mutating func read(_ name: String, shown: String, _ line: Int, _ node: TOMLNode) {
    let isInside = name != shown
    guard let setting = Setting(rawValue: name), name.contains(".") == isInside else {
      return add(line, "'\(shown.quoted)' is not known here\(Self.guess(shown, isInside: isInside))")
    }
    guard let text = text(of: node, setting) else {
      return add(node.line, "\(name): \(Self.expected(setting)), found \(node.kind)")
    }
    if text.unicodeScalars.contains(where: \.isControl) {
      return add(node.line, "\(name): there is a control character in the text")
    }
    if let fault = setting.fault(of: text) {
      let near: String = if case .expectedWord(let words) = fault { text.guess(among: words, quoted: true) } else { "" }
      let found = node.text == nil ? text : "'\(text.quoted)'"
      return add(node.line, "\(name): \(Catalog.english(.setting(fault))), found \(found)\(near)")
    }
    values[setting] = (text, node.line)
  }

  /// What somebody may have meant who wrote a name that is not known, in a table or outside of all.
  private static func guess(_ name: String, isInside: Bool) -> String {
    let all = Setting.allCases.map(\.rawValue)
    if isInside {
      return name.guess(
        among: all.filter { $0.contains(".") }.map { String($0.dropFirst(timer.count + 1)) }, quoted: true)
    }
    // What belongs into the table stands outside of it.
    if all.contains("\(timer).\(name)") { return "; did you mean '\(name)' in [\(timer)]?" }
    return name.guess(among: all.filter { !$0.contains(".") } + [timer, keysTable], quoted: true)
  }

  /// What a value says, where it is of a kind that the setting has.
  private func text(of node: TOMLNode, _ setting: Setting) -> String? {
    switch setting.kind {
    case .flag: node.flag.map { "\($0)" }
    case .number(_, let orPage): node.number.map { "\($0)" } ?? (orPage ? node.text : nil)
    // 256 is a word among others.
    case .words: node.text ?? node.number.map { "\($0)" }
    case .theme, .place, .folder: node.text
    }
  }

  private static func expected(_ setting: Setting) -> String {
    switch setting.kind {
    case .words(let words): Catalog.english(.setting(.expectedWord(words)))
    case .flag: Catalog.english(.setting(.expectedFlag))
    case .number(let range, let orPage): Catalog.english(.setting(.expectedNumber(range, orPage: orPage)))
    case .theme: Catalog.english(.setting(.expectedTheme))
    case .place, .folder: "expected a text"
    }
  }
}

/// The keys.
extension ConfigFile {
  private mutating func readKeys(_ node: TOMLNode) {
    guard let members = node.members else { return add(node.line, "keys: expected a table, found \(node.kind)") }
    for (name, line, node) in members {
      if name == Self.situations { readSituations(node) } else { readKeys(of: name, in: nil, line, node) }
    }
  }

  /// Situations and things that are done share names, such as `contents`: the situations have a table of their own.
  private static let situations = "in"

  private mutating func readSituations(_ node: TOMLNode) {
    guard let members = node.members else { return add(node.line, "keys.in: expected a table, found \(node.kind)") }
    for (name, line, node) in members {
      guard let mode = Keymap.Mode(rawValue: name) else {
        let known = Keymap.Mode.allCases.map(\.rawValue)
        add(line, "there is no situation '\(name.quoted)'\(name.guess(among: known, quoted: true))")
        continue
      }
      guard let inner = node.members else {
        add(node.line, "keys.in.\(name): expected a table, found \(node.kind)")
        continue
      }
      for (name, line, node) in inner { readKeys(of: name, in: mode, line, node) }
    }
  }

  private mutating func readKeys(of name: String, in mode: Keymap.Mode?, _ line: Int, _ node: TOMLNode) {
    let known = Keymap.shipped.intentNames
    guard known.contains(name) else {
      return add(
        line, "nothing is called '\(name.quoted)' that a key could mean\(name.guess(among: known, quoted: true))")
    }
    var keys: [Key] = []
    for element in node.elements ?? [node] {
      guard let text = element.text else {
        add(element.line, "\(name): expected the name of a key, found \(element.kind)")
        return
      }
      guard let key = Key(named: text) else {
        let near = text.guess(among: Key.writtenNames, quoted: true)
        add(element.line, "\(name): there is no key '\(text.quoted)', or no terminal tells it apart\(near)")
        return
      }
      keys.append(key)
    }
    self.keys.append(Keymap.Change(name, in: mode, keys: keys, line: line))
  }
}

extension Keymap.Fault {
  /// The same in words.
  var words: String {
    switch self {
    case .twice(let key, let modes, let first, let second):
      "the key '\(key.writtenName)' would mean both '\(first)' and '\(second)' in \(modes.map { "[keys.in.\($0.rawValue)]" }.listed); give one of them another key, or []"
    case .noWayOut(let mode):
      "no key would lead out of [keys.in.\(mode.rawValue)] (\(mode.title.lowercasedFirst)): give 'back' or 'quit' one"
    case .typed(let key, let mode):
      "'\(key.writtenName)' types itself in [keys.in.\(mode.rawValue)]; expected a key with Ctrl or Alt, or one with a name"
    case .notHere(let name, let mode):
      "no key means '\(name)' in [keys.in.\(mode.rawValue)] (\(mode.title.lowercasedFirst))"
    }
  }
}
