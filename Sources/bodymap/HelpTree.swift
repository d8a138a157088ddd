import ArgumentParser
import FoundationEssentials

/// The commands with their options, as the parser tells them of itself (`--experimental-dump-help`).
struct HelpTree: Decodable {
  /// A command, and those below it.
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// Its arguments, a flag and what takes it back as one.
    var shownArguments: [Argument] {
      let all = arguments ?? []
      func long(_ argument: Argument) -> String? { argument.names?.first { $0.kind == "long" }?.name }
      let names = Set(all.compactMap(long))
      return all.compactMap { argument in
        guard let name = long(argument), argument.kind == "flag" else { return argument }
        if name.hasPrefix("no-"), names.contains(String(name.dropFirst(3))) { return nil }
        guard let back = all.first(where: { long($0) == "no-" + name }) else { return argument }
        var both = argument
        both.names = (argument.names ?? []) + (back.names ?? [])
        return both
      }
    }
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// A way to say it: `--at`, or `-h`.
    struct Name: Decodable {
      let kind: String
      let name: String

      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    var names: [Name]?
    let valueName: String?
    let abstract: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let allValues: [String]?

    /// As it stands in the manual: `--at <at>`, `[<name>...]`.
    var label: String {
      let value = "<\(valueName ?? "value")>" + (isRepeating && kind == "positional" ? "..." : "")
      switch kind {
      case "positional": return isOptional ? "[\(value)]" : value
      case "flag": return typed
      default: return "\(typed) \(value)"
      }
    }

    private var typed: String { (names ?? []).map(\.typed).joined(separator: ", ") }
  }

  let command: Command

  /// The tree of this program.
  static func read() throws -> HelpTree {
    do { _ = try Bodymap.parseAsRoot(["--experimental-dump-help"]) } catch {
      return try JSONDecoder().decode(HelpTree.self, from: Data(Bodymap.fullMessage(for: error).utf8))
    }
    throw ExitCode(1)
  }
}
