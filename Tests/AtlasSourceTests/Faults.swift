import Atlas
import AtlasSource
import TestSupport
import Testing

/// The change is told as expected, and nothing else is said.
func expect(_ edit: SmallAssets.Edit) throws {
  let folder = try #require(try SmallAssets.folder(breaking: edit), "the text to replace is not there")
  #expect(faults(in: folder) == edit.expected)
}

/// What keeps a folder from being loaded.
func faults(in folder: ScratchFolder) -> [String] {
  do throws(Problems) {
    _ = try Atlas.load(from: AssetsFolder(path: folder.path))
    return []
  } catch {
    return error.list.map(\.description)
  }
}
