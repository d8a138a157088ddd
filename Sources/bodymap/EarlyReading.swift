import Atlas
import AtlasSource
import Figure

/// The data as it was installed, read while it is found out how the program is set; most people have laid nothing over it.
struct EarlyReading {
  private let folder: AssetsFolder
  private let errand: Errand<Result<Atlas, Problems>>

  /// Begins to read; nil where there is no data to be found.
  init?() {
    guard let folder = try? AssetsFolder.find() else { return nil }
    self.folder = folder
    errand = Errand { Result { () throws(Problems) in try Atlas.load(from: folder, build: Build.mark) } }
  }

  /// The atlas of a folder, if that is the one that was read; nil if not.
  func atlas(of folder: AssetsFolder) throws(Problems) -> Atlas? {
    guard folder.path == self.folder.path, folder.own == nil else { return nil }
    return try errand.finish().get()
  }
}
