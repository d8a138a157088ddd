import Atlas
import AtlasSource
import Foundation

/// The data as an installation has it: a folder of links to it, with its pack beside it.
struct InstalledAssets {
  /// What tells this program from others.
  static let build = "benchmarks"
  /// The folder, whose pack lies beside it.
  let folder: AssetsFolder
  /// What was read from the pack.
  let atlas: Atlas

  init(of assets: AssetsFolder) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "bodymap-benchmarks-\(getpid())")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    folder = AssetsFolder(path: place.appending(path: "Assets").path)
    try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: assets.path)
    _ = try AtlasPack.write(folder, build: Self.build)
    atlas = try Atlas.load(from: folder, build: Self.build)
  }
}
