import AtlasSource
import TestSupport
import Testing

/// Where the program looks for its data.
@Suite struct AssetsFolderTests {
  @Test func everyPlaceThatWasLookedAtIsNamed() {
    let missing = #expect(throws: AssetsFolder.NotFound.self) {
      try AssetsFolder.find(chosen: nil, program: "/nowhere/bin/deep/bodymap")
    }
    let places = [
      "/nowhere/bin/deep/Assets", "/nowhere/bin/share/bodymap/Assets", "/nowhere/bin/Assets", "/nowhere/Assets",
      "/Assets",
    ]
    #expect(missing?.tried == places)
    for place in places { #expect(missing?.description.contains(place) == true) }
  }

  /// A folder that is asked for is the only one.
  @Test func theEnvironmentDecides() throws {
    let folder = try AssetsFolder.find(chosen: "/nowhere", program: "\(Shipped.checkout)/x")
    #expect(folder.path == "/nowhere")
    #expect(
      try AssetsFolder.find(chosen: "", program: "\(Shipped.checkout)/.build/debug/x").path
        == Shipped.assets.path)
  }
}
