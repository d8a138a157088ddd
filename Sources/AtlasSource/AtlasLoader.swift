import Atlas
import Figure
import Text

extension Atlas {
  /// The atlas in `folder`; throws every problem that keeps it from being right, and then nothing is loaded.
  ///
  /// - Parameter build: what tells this build of the program from every other; with it the pack of the folder is taken
  ///   where there is one that fits.
  public static func load(from folder: AssetsFolder, build: String? = nil) throws(Problems) -> Atlas {
    try load(from: folder, build.flatMap { AtlasPack.Look(folder, build: $0) })
  }

  /// The same where its pack is looked at already.
  public static func load(from folder: AssetsFolder, _ look: AtlasPack.Look?) throws(Problems) -> Atlas {
    if let look, look.isAt(folder), let atlas = look.atlas { return atlas }
    let (atlas, report) = AtlasLoader.load(folder)
    if let atlas, report.isEmpty { return atlas }
    throw report.named(by: folder).sorted
  }
}

/// Reads the files of an assets folder, puts them together and holds them against each other.
package struct AtlasLoader {
  let folder: AssetsFolder
  var problems = Report()
  /// Ids of what has a broken file: what names them is not to blame.
  var unread: Set<String> = []

  /// The atlas of a folder, and what is wrong with it; nil when a file that everything stands on cannot be understood.
  package static func load(_ folder: AssetsFolder) -> (atlas: Atlas?, report: Report) {
    var loader = AtlasLoader(folder: folder)
    let atlas = loader.load()
    return (atlas, loader.problems)
  }

  private init(folder: AssetsFolder) { self.folder = folder }

  /// The folders of which every file of a kind is read.
  static let kinds: [(folder: String, suffix: String)] =
    [
      ("Muscles", ".json"), ("Themes", ".json"), ("Guides", ".md"), ("Patterns", ".svg"),
    ] + Complaint.Kind.allCases.map { ($0.folder, ".json") }
  /// The other files.
  static let files =
    [AssetFile.areas, AssetFile.redFlags, AssetFile.contents, AssetFile.thesaurus, AssetFile.words, AssetFile.wording]
    + Plate.allCases.map { AssetFile.drawing($0) }

  private mutating func load() -> Atlas? {
    if let excess = folder.excess(in: Self.kinds + (folder.own == nil ? [] : [("Notes", ".md")]), besides: Self.files) {
      problems.add(excess)
      return nil
    }
    let readings = Readings(folder)
    let areas = readings.areas.flatMap { accept($0) }
    let redFlags = readings.redFlags.flatMap { accept($0) }
    let contents = readings.contents.flatMap { accept($0) }
    let thesaurus = readings.thesaurus.flatMap { accept($0) }
    let muscles = accept(readings.muscles)
    let chapters = withOwn(contents.map { accept($0, in: folder) } ?? [])
    let pages = areas.map { accept(pagesOf: $0.regions) } ?? []
    let themes = accept(readings.themes)
    let symptoms = accept(readings.symptoms, .symptom)
    let conditions = accept(readings.conditions, .condition)
    let figures = accept(readings.drawings)
    guard let areas, let redFlags, let thesaurus, contents != nil, figures.count == View.allCases.count else {
      return nil
    }
    let atlas = Atlas(
      regions: areas.regions, parts: areas.parts, dangers: areas.dangers, layers: areas.layers,
      redFlags: redFlags.flags, muscles: muscles, symptoms: symptoms, conditions: conditions,
      chapters: chapters + pages,
      figures: figures, themes: themes, thesaurus: thesaurus, notes: notes(on: muscles.map(\.0.id)),
      patterns: folder.patterns)
    problems.add(ReferenceChecks.report(of: atlas, in: folder, unread: unread))
    return atlas
  }

  private mutating func accept<Value>(_ reading: JSONReading<Value>) -> Value? {
    problems.add(reading.report)
    return reading.value
  }

  private mutating func accept(_ readings: [(name: String, reading: JSONReading<MuscleFile>)]) -> [(Muscle, MuscleText)]
  {
    if readings.isEmpty { problems.add("Muscles", "there is no muscle file (Muscles/ID.json)") }
    return readings.compactMap { name, reading in
      guard let file = accept(reading), isNamed(file.muscle.id, name, AssetFile.muscle(name)) else {
        unread.insert(name)
        return nil
      }
      return (file.muscle, file.text)
    }
  }

  private mutating func accept(
    _ readings: [(name: String, reading: JSONReading<Complaint>)], _ kind: Complaint.Kind
  ) -> [Complaint] {
    readings.compactMap { name, reading in
      guard let complaint = accept(reading), isNamed(complaint.id, name, AssetFile.complaint(kind, name)) else {
        unread.insert(name)
        return nil
      }
      return complaint
    }
  }

  private mutating func accept(_ readings: [(name: String, reading: JSONReading<ThemeColors>)]) -> [ThemeColors] {
    if !readings.contains(where: { $0.name == ThemeColors.usual }) {
      problems.add(AssetFile.theme(ThemeColors.usual), "the file is missing")
    }
    return readings.compactMap { name, reading in
      accept(reading).flatMap { isNamed($0.name, name, AssetFile.theme(name), key: "name") ? $0 : nil }
    }
  }

  /// Whether an id is the name of its file; anything else is a problem.
  private mutating func isNamed(_ id: String, _ name: String, _ file: String, key: String = "id") -> Bool {
    if id == name { return true }
    var reporter = Reporter(folder)
    reporter.report(file, ValuePath(key), "the \(key) '\(id.quoted)' is not the name of the file")
    problems.add(reporter.problems)
    return false
  }

  private mutating func accept(_ drawings: [(Plate, Result<Readings.Drawing, Problem>)]) -> [View: Figure] {
    var figures: [View: Figure] = [:]
    for (plate, drawing) in drawings {
      switch drawing {
      case .success(.success(let found)):
        for figure in found { figures[figure.view] = figure }
      case .success(.failure(let faults)):
        for fault in faults.list { problems.add(AssetFile.drawing(plate), line: fault.line, fault.message) }
      case .failure(let problem): problems.add(problem)
      }
    }
    return figures
  }

  mutating func accept(_ contents: ContentsFile, in place: AssetsFolder) -> [Chapter] {
    var chapters: [Chapter] = []
    var reporter = Reporter(place)
    for (index, entry) in contents.chapters.enumerated() {
      let path = ValuePath("chapters")[index]
      guard AssetFile.chapter(entry.id) == "Guides/\(entry.file)", !entry.id.contains("/") else {
        reporter.report(AssetFile.contents, path["file"], "expected the name of a .md file in Guides: the id and .md")
        unread.insert(entry.id)
        continue
      }
      if entry.id.hasPrefix(Atlas.pagePrefix) {
        reporter.report(
          AssetFile.contents, path["id"],
          "ids that begin with '\(Atlas.pagePrefix)' belong to the pages of the regions, which are not listed")
      }
      if chapters.contains(where: { $0.id == entry.id }) {
        reporter.report(AssetFile.contents, path, "the chapter '\(entry.id)' is listed twice")
      }
      switch folder.text(AssetFile.chapter(entry.id)) {
      case .success(let text):
        chapters.append(
          Chapter(
            id: entry.id, title: entry.title, part: entry.part, aliases: entry.aliases, words: entry.words,
            markdown: text))
      case .failure(let faults):
        problems.add(faults.report)
        unread.insert(entry.id)
      }
    }
    problems.add(reporter.problems)
    return chapters
  }

  /// The pages of the regions: each region has its file, and no such file is without a region.
  private mutating func accept(pagesOf regions: [Region]) -> [Chapter] {
    for name in folder.names(in: "Guides", suffix: ".md") where name.hasPrefix(Atlas.pagePrefix) {
      let id = String(name.dropFirst(Atlas.pagePrefix.count))
      if regions.contains(where: { $0.id == id }) { continue }
      problems.add(AssetFile.chapter(name), ReferenceChecks.unknown("region", id, regions.map(\.id)))
    }
    var pages: [Chapter] = []
    for region in regions where !pages.contains(where: { $0.id == Atlas.pagePrefix + region.id }) {
      let file = AssetFile.chapter(Atlas.pagePrefix + region.id)
      switch folder.text(file) {
      case .success(let text):
        let page = Atlas.page(of: region, markdown: text)
        if text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first != "# \(page.title)"[...] {
          problems.add(file, "expected the title '# \(page.title)'")
        }
        pages.append(page)
      case .failure(let faults):
        problems.add(faults.report)
        unread.insert(Atlas.pagePrefix + region.id)
      }
    }
    return pages
  }
}
