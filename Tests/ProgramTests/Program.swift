import Foundation
import TestSupport

/// The program that was built with these tests, and what it prints.
enum Program {
  /// Its path: beside the test bundle.
  static let path: String = {
    let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = (bundle as NSString).deletingLastPathComponent
    let built = "\(folder)/bodymap"
    return FileManager.default.fileExists(atPath: built) ? built : "\(Shipped.checkout)/.build/debug/bodymap"
  }()

  /// The assets of the checkout as an installation has them, with their pack beside them: most runs read that.
  static let assets: String = {
    let folder = "\((path as NSString).deletingLastPathComponent)/packed"
    let assets = "\(folder)/Assets"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: assets)
    try? FileManager.default.createSymbolicLink(atPath: assets, withDestinationPath: Shipped.assets.path)
    let status = try? execute(path, ["pack", assets], ["BODYMAP_ASSETS": assets]).status
    return status == 0 ? assets : Shipped.assets.path
  }()

  /// What a run printed, and how it ended.
  struct Output {
    let text: String
    let errors: String
    let status: Int32

    var json: Any? { try? JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  /// Runs the program with its input and output away from any terminal.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Output {
    try execute(path, arguments, environment)
  }

  /// Runs a command to its end.
  static func execute(_ command: String, _ arguments: [String], _ environment: [String: String] = [:]) throws -> Output
  {
    let scratch = try ScratchFolder()
    var environment = environment
    // Not asked for where it is being made.
    if environment["BODYMAP_ASSETS"] == nil { environment["BODYMAP_ASSETS"] = assets }
    let process = try Spawn.start([command] + arguments, environment: Spawn.environment(environment)) { files in
      posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&files, 1, "\(scratch.path)/output", O_WRONLY | O_CREAT, 0o600)
      posix_spawn_file_actions_addopen(&files, 2, "\(scratch.path)/errors", O_WRONLY | O_CREAT, 0o600)
    }
    let status = Spawn.end(of: process)
    return Output(text: try scratch.read("output"), errors: try scratch.read("errors"), status: status)
  }
}

/// What was waited for did not come.
struct TimedOut: Error, CustomStringConvertible {
  /// What was waited for, and what came instead.
  let description: String
}
