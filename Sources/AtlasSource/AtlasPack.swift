import Atlas
import Figure
import Glibc
import Packing
import Text

/// The data of a folder in the form in which the program holds it, in a file beside the folder: written by the program when
/// it is built, and read by the same program in place of four hundred files.
///
/// It is used only where nothing speaks against it: the same build wrote it, every file of the folder is the one that it
/// was made of, and its parts have the sums that they should have. In every other case the folder is read as if there were
/// no such file.
public struct AtlasPack: Sendable {
  private let file: PackFile
  private let folder: AssetsFolder

  /// The file of a folder.
  public static func path(of folder: AssetsFolder) -> String { folder.path + ".pack" }

  /// The pack of a folder that is looked at: whether it may be used is being found out beside everything else.
  public struct Look: Sendable {
    fileprivate let pack: AtlasPack
    private let isOfFolder: Errand<Bool>

    /// Begins to look at a folder with its pack; nil where there is none that this build wrote.
    ///
    /// - Parameter build: what tells this build of the program from every other.
    public init?(_ folder: AssetsFolder, build: String) {
      guard folder.own == nil, let file = PackFile(AtlasPack.path(of: folder), build: build) else { return nil }
      let pack = AtlasPack(file: file, folder: folder)
      self.pack = pack
      isOfFolder = Errand { pack.isOfFolder }
    }

    /// Whether it is a folder that is looked at.
    public func isAt(_ folder: AssetsFolder) -> Bool { folder.own == nil && folder.path == pack.folder.path }

    /// The atlas in the pack; nil where it may not be used.
    var atlas: Atlas? {
      // Side by side: looking at the files takes as long as reading the facts.
      let atlas = pack.atlas
      return isOfFolder.finish() ? atlas : nil
    }
  }

  /// Whether every file of the folder is the one that the pack was made of.
  private var isOfFolder: Bool { file.read("stamps") { FolderStamps(from: &$0) }?.hold(of: folder) ?? false }

  /// What it holds; nil where a part that is needed at once is not whole.
  private var atlas: Atlas? {
    let (file, folder) = (file, folder)
    let texts = Shelf<Int, MuscleText>([:]) { number in
      file.read(Self.text(number)) { $0.next() } ?? folder.missingText(number)
    }
    let figures = Shelf<View, Figure>([:]) { view in
      (file.read(Self.figure(view.plate)) { $0.next(as: Figure.self) } ?? folder.missingFigure(view.plate))
        .turned(to: view)
    }
    let prose = Later { file.read("prose") { Atlas.Prose(from: &$0) } ?? folder.missingProse }
    return file.read("facts") {
      Atlas(
        from: &$0, prose: prose, texts: texts, figures: figures, patterns: folder.patterns,
        index: { file.read("index") { $0.next() } })
    }
  }

  /// Writes the pack of a folder, whole or not at all.
  ///
  /// - Returns: how many bytes it has.
  public static func write(_ folder: AssetsFolder, build: String) throws(WritingFailure) -> Int {
    let atlas: Atlas
    do { atlas = try Atlas.load(from: folder) } catch { throw WritingFailure("\(error)") }
    guard let stamps = FolderStamps(of: folder) else { throw WritingFailure("\(folder.path): a file cannot be read") }
    var parts: [(name: String, bytes: [UInt8])] = []
    func add(_ name: String, _ body: (inout Packer) -> Void) {
      var packer = Packer()
      body(&packer)
      parts.append((name, packer.bytes))
    }
    add("stamps") { stamps.pack(into: &$0) }
    add("facts") { atlas.pack(into: &$0) }
    add("prose") { atlas.packProse(into: &$0) }
    for (number, muscle) in atlas.muscles.enumerated() { add(text(number)) { $0.add(atlas.text(of: muscle)) } }
    for plate in Plate.allCases {
      if let view = View.allCases.first(where: { $0.plate == plate }) {
        add(figure(plate)) { $0.add(atlas.figure(view)) }
      }
    }
    add("index") { $0.add(SearchIndex(atlas)) }
    return try PackFile.write(parts, to: path(of: folder), build: build)
  }

  private static func text(_ number: Int) -> String { "text \(number)" }
  private static func figure(_ plate: Plate) -> String { "figure \(plate.rawValue)" }

  /// Why a pack was not written.
  public struct WritingFailure: Error, CustomStringConvertible {
    /// What went wrong, in words.
    public let description: String

    init(_ description: String) { self.description = description }
  }
}

extension AssetsFolder {
  /// The patterns of the folder, each muscle's read when it is first painted.
  ///
  /// A pattern that cannot be read is no reason to keep a page back: its areas are painted, `check` says what is wrong.
  var patterns: PatternShelf {
    PatternShelf { [self] in (try? PatternReader.read($0, in: self).get())?.list ?? [] }
  }

  /// The prose, where the pack was damaged while the program ran: from all the files.
  fileprivate var missingProse: Atlas.Prose {
    guard let atlas = try? Atlas.load(from: self) else { gone() }
    return Atlas.Prose(of: atlas)
  }

  /// What is said of a muscle by its place in the order of the ids, for the same reason from its file.
  fileprivate func missingText(_ number: Int) -> MuscleText {
    let names = names(in: "Muscles", suffix: ".json")
    guard names.indices.contains(number),
      let file = JSONReading(AssetFile.muscle(names[number]), in: self, { MuscleFile(&$0) }).value
    else { gone() }
    return file.text
  }

  /// A drawing, for the same reason from its file.
  fileprivate func missingFigure(_ plate: Plate) -> Figure {
    guard case .success(let bytes) = bytes(of: AssetFile.drawing(plate)),
      let figure = try? FigureReader.read(bytes, plate: plate).get().first
    else { gone() }
    return figure
  }

  /// Ends the program where its data went away under it, and says so; the terminal is given back on the way out.
  ///
  /// No page may be shown without its warnings, and to hand the reason up everything that asks for a text or a drawing would
  /// have to be able to fail, for what happens only to whoever takes the program away while it runs.
  private func gone() -> Never {
    var words = "bodymap: the data in \(path.printable) was changed while the program ran; start it again\n"
    words.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
  }
}
