import Foundation
import TestSupport
import Testing

/// The walls of the house: a module imports what it declares and declares what it imports. Without this a module sees
/// everything that lies below it, whether it was meant to or not.
@Suite struct ModuleTests {
  @Test func everyModuleDeclaresWhatItImports() throws {
    let manifest = try String(contentsOfFile: "\(Shipped.checkout)/Package.swift", encoding: .utf8)
    let ours = Set(manifest.matches(of: /(?:arget|Library)\(\s*name: "(\w+)"/).map { String($0.1) })
    let modules = Self.dependencies(in: manifest)
    #expect(modules.count >= 8 && modules["Screens"] != nil, "the manifest is understood: \(modules.keys)")
    for (module, declared) in modules {
      #expect(try Self.imports(of: module).intersection(ours) == declared.intersection(ours), "\(module)")
    }
  }

  /// What each Swift module of the program declares; tests run what they like.
  private static func dependencies(in manifest: String) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for part in manifest.components(separatedBy: "arget(").dropFirst() where part.contains("swiftSettings") {
      guard let name = part.firstMatch(of: /name: "(\w+)"/)?.1,
        FileManager.default.fileExists(atPath: "\(Shipped.checkout)/Sources/\(name)")
      else { continue }
      let list = part.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
      found[String(name)] = Set(list.matches(of: /"(\w+)"/).map { String($0.1) })
    }
    return found
  }

  private static func imports(of module: String) throws -> Set<String> {
    let folder = "\(Shipped.checkout)/Sources/\(module)"
    var found: Set<String> = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      found.formUnion(text.matches(of: /(?m)^(?:@\w+ )?import (?:struct |enum |func )?(\w+)/).map { String($0.1) })
    }
    return found
  }
}
