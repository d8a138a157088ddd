import Figure
import Packing
import TestSupport
import Testing

@testable import Atlas
@testable import AtlasSource

#if canImport(Glibc)
  import Glibc
#endif

/// The pack says what the files say, or is not used at all.
@Suite struct AtlasPackTests {
  /// A folder with its pack beside it; both are gone when the test is over.
  private final class Packed {
    let folder: ScratchFolder
    var assets: AssetsFolder { AssetsFolder(path: folder.path) }
    var pack: String { AtlasPack.path(of: assets) }

    init(_ folder: ScratchFolder) throws {
      self.folder = folder
      _ = try AtlasPack.write(assets, build: "a")
    }

    var isUsed: Bool { AtlasPack.Look(assets, build: "a")?.atlas != nil }

    /// The first name of the muscle alpha, as whoever loads gets it.
    var name: String? { try? Atlas.load(from: assets, build: "a").muscle("alpha")?.name }

    func bytes() -> [UInt8] {
      guard let file = fopen(pack, "r") else { return [] }
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 8 << 20)
      bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
      return bytes
    }

    func write(_ bytes: [UInt8]) {
      unlink(pack)
      guard let file = fopen(pack, "w") else { return }
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }

    deinit { unlink(pack) }
  }

  private static func bytes(_ value: some Packable) -> [UInt8] {
    var packer = Packer()
    packer.add(value)
    return packer.bytes
  }

  /// Every value of the shipped data comes back as it was.
  @Test func whatWasPackedIsWhatWasRead() throws {
    let (packed, read) = (try Packed(ScratchFolder(copying: Shipped.assets.path)), Shipped.atlas)
    let atlas = try #require(AtlasPack.Look(packed.assets, build: "a")?.atlas)
    // From here on nothing can come from the files.
    for folder in ["Muscles", "Figures", "Guides", "Symptoms", "Conditions"] { try packed.folder.remove(folder) }
    #expect(atlas.regions == read.regions)
    #expect(atlas.parts == read.parts)
    #expect(atlas.dangers == read.dangers)
    #expect(atlas.layers == read.layers)
    #expect(atlas.redFlags == read.redFlags)
    #expect(atlas.muscles == read.muscles)
    #expect(atlas.muscles.map { atlas.text(of: $0) } == read.muscles.map { read.text(of: $0) })
    #expect(atlas.symptoms == read.symptoms)
    #expect(atlas.conditions == read.conditions)
    #expect(atlas.chapters == read.chapters)
    #expect(atlas.themes == read.themes)
    #expect(atlas.thesaurus == read.thesaurus)
    for area in read.areas {
      #expect(atlas.muscles(withPointsInArea: area.id) == read.muscles(withPointsInArea: area.id))
      #expect(atlas.views(ofArea: area.id) == read.views(ofArea: area.id))
      let question = Question(areas: [area.id])
      #expect(atlas.suspects(of: question).map(\.muscle.id) == read.suspects(of: question).map(\.muscle.id))
    }
    for region in read.regions {
      #expect(atlas.muscles(withPointsIn: region.id) == read.muscles(withPointsIn: region.id))
    }
    for view in View.allCases {
      let isSame = Self.bytes(atlas.figure(view)) == Self.bytes(read.figure(view))
      #expect(isSame, "\(view)")
    }
    #expect(atlas.patterns.patterns(of: "trapezius").count == read.patterns.patterns(of: "trapezius").count)
    // Without one the index would be built, and be the same.
    #expect(atlas.madeIndex() != nil)
    let isSameIndex = Self.bytes(SearchIndex(atlas)) == Self.bytes(SearchIndex(read))
    #expect(isSameIndex)
  }

  /// The same folder gives the same bytes, whoever packs it and when.
  @Test func packsAreReproducible() throws {
    let packed = try Packed(SmallAssets.folder())
    let first = packed.bytes()
    _ = try AtlasPack.write(packed.assets, build: "a")
    let isSame = packed.bytes() == first
    #expect(first.count > 1000 && isSame)
  }

  /// Whatever changes in the folder, the folder counts.
  @Test func aChangedFolderIsReadItself() throws {
    let packed = try Packed(SmallAssets.folder())
    #expect(packed.isUsed && packed.name == "Alpha")
    try packed.folder.edit("Muscles/alpha.json") { $0.replacing("\"Alpha\"", with: "\"Gamma\"") }
    #expect(!packed.isUsed && packed.name == "Gamma")
    // As it was, though at another time: the bytes decide.
    try packed.folder.edit("Muscles/alpha.json") { $0.replacing("\"Gamma\"", with: "\"Alpha\"") }
    #expect(packed.isUsed)
    let muscle = try packed.folder.read("Muscles/beta.json")
    try packed.folder.write("Muscles/more.json", muscle)
    #expect(!packed.isUsed)
    try packed.folder.remove("Muscles/more.json")
    #expect(packed.isUsed)
    // A broken file is told as ever.
    try packed.folder.write("Muscles/beta.json", "{")
    #expect(!packed.isUsed)
    #expect(throws: Problems.self) { try Atlas.load(from: packed.assets, build: "a") }
    try packed.folder.remove("Muscles/beta.json")
    #expect(!packed.isUsed)
    try packed.folder.write("Muscles/beta.json", muscle)
    #expect(packed.isUsed)
    // What an editor keeps beside its files is none of ours.
    try packed.folder.write("Muscles/.beta.json.swp", "x")
    #expect(packed.isUsed)
  }

  /// Only the build that wrote it reads it, and only where nothing lies over the folder.
  @Test func aPackIsForOneBuildAndOneFolder() throws {
    let packed = try Packed(SmallAssets.folder())
    #expect(AtlasPack.Look(packed.assets, build: "b")?.atlas == nil)
    #expect(try Atlas.load(from: packed.assets, build: "b").muscles.count == 2)
    let own = try ScratchFolder()
    #expect(AtlasPack.Look(AssetsFolder(path: packed.folder.path, under: own.path), build: "a")?.atlas == nil)
  }

  /// Data that is not in order is not packed, and the old pack stays as it is.
  @Test func brokenDataIsNotPacked() throws {
    let packed = try Packed(SmallAssets.folder())
    let before = packed.bytes()
    try packed.folder.write("Muscles/beta.json", "{")
    #expect(throws: AtlasPack.WritingFailure.self) { try AtlasPack.write(packed.assets, build: "a") }
    let isSame = packed.bytes() == before
    #expect(isSame)
  }

  /// A pack that is cut off, or of which a bit is another, is never believed: what it says is read from the files.
  @Test func aDamagedPackIsNotBelieved() throws {
    let packed = try Packed(SmallAssets.folder())
    let whole = packed.bytes()
    let read = try Atlas.load(from: packed.assets)
    func expectTheFiles(_ words: String) throws {
      let atlas = try Atlas.load(from: packed.assets, build: "a")
      #expect(atlas.muscles == read.muscles && atlas.regions == read.regions, "\(words)")
      #expect(atlas.muscles.map { atlas.text(of: $0) } == read.muscles.map { read.text(of: $0) }, "\(words)")
      #expect(atlas.symptoms == read.symptoms && atlas.chapters == read.chapters, "\(words)")
      let areFiguresTheSame = View.allCases.allSatisfy {
        Self.bytes(atlas.figure($0)) == Self.bytes(read.figure($0))
      }
      #expect(areFiguresTheSame, "\(words)")
      #expect(SearchIndex(atlas).find("alpha").map(\.id) == SearchIndex(read).find("alpha").map(\.id), "\(words)")
    }
    for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 150)) {
      var bytes = whole
      bytes[place] ^= 0x10
      packed.write(bytes)
      try expectTheFiles("a bit at \(place)")
    }
    for count in [0, 1, 15, 16, 31, 32, 33, 500, whole.count / 2, whole.count - 1] {
      packed.write(Array(whole[..<count]))
      try expectTheFiles("cut off at \(count)")
    }
    packed.write(Array("bodymap pack 1\n\0".utf8) + [UInt8](repeating: 0xFF, count: 64))
    try expectTheFiles("a table beyond its end")
  }

  /// Nothing but a plain file is opened: a pipe in its place holds nobody up.
  @Test func whatIsNoFileIsNoPack() throws {
    let packed = try Packed(SmallAssets.folder())
    unlink(packed.pack)
    mkfifo(packed.pack, 0o600)
    #expect(!packed.isUsed && packed.name == "Alpha")
    unlink(packed.pack)
    mkdir(packed.pack, 0o700)
    #expect(!packed.isUsed && packed.name == "Alpha")
    rmdir(packed.pack)
  }
}
