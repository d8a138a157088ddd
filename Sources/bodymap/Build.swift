import AtlasSource
import CBuild
import Glibc
import Text

/// What this program is: its version, the commit it was built from, the data it works with.
enum Build {
  static let version = "0.1.0"

  /// The commit, or nil where the build did not say.
  static var commit: String? {
    let words = String(cString: build_commit())
    return words == "unknown" ? nil : words
  }

  /// What tells this build from every other: a pack that another one wrote is not read. One that was not installed is told
  /// by its own file.
  static var mark: String {
    if let commit { return "\(version) \(commit)" }
    var status = stat()
    guard stat(AssetsFolder.programPath, &status) == 0 else { return version }
    return "\(version) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  /// What `--version` prints; missing data is told and is no failure here.
  static var description: String {
    let name = "bodymap \(version) (commit \(commit ?? "unknown"))"
    do {
      let assets = try AssetsFolder.find()
      return "\(name)\ndata \(dataVersion(of: assets))\nassets \(assets.path.printable)"
    } catch {
      return "\(name)\ndata none\nassets not found: \("\(error)".printable)"
    }
  }

  /// The data version of a folder: what tells it from any other edition.
  static func dataVersion(of assets: AssetsFolder) -> String {
    assets.fingerprint.map { "\($0.digits) (\($0.files) files)" } ?? "none: this folder holds no data"
  }
}
