import Figure
import FoundationEssentials

extension Atlas {
  /// The atlas in `folder`; throws every problem found, and then nothing is loaded.
  public static func load(from folder: AssetsFolder) throws(Problems) -> Atlas {
    var loader = AtlasLoader(folder: folder, thorough: false)
    if let atlas = loader.load(), loader.problems.isEmpty { return atlas }
    // Something is wrong: look again with the schemas, which see every fault and not only the first.
    throw Problems(list: problems(in: folder))
  }

  /// Every problem in `folder`, by file and line: what `bodymap check` prints.
  public static func problems(in folder: AssetsFolder) -> [Problem] {
    var loader = AtlasLoader(folder: folder, thorough: true)
    _ = loader.load()
    return Set(loader.problems).sorted()
  }
}

/// Reads the files of an assets folder and collects what is wrong with them.
struct AtlasLoader {
  let folder: AssetsFolder
  /// Whether each file is held against its schema even when it can be decoded.
  let thorough: Bool
  private(set) var problems: [Problem] = []
  private var bytesOf: [String: [UInt8]] = [:]
  private var linesOf: [String: JSONLines] = [:]
  private var lineOfShape: [Plate: [String: Int]] = [:]

  static let areasFile = "Areas.json"
  static let contentsFile = "Guides/Contents.json"
  static func figureFile(_ plate: Plate) -> String { "Figures/\(plate.rawValue).svg" }
  static func muscleFile(_ id: String) -> String { "Muscles/\(id).json" }

  init(folder: AssetsFolder, thorough: Bool) {
    self.folder = folder
    self.thorough = thorough
  }

  /// The atlas, or nil when a file could not be understood at all.
  mutating func load() -> Atlas? {
    let contents = decode(ContentsFile.self, Self.contentsFile, schema: "contents")
    let readings = readAtOnce()
    let areas = readings.areas.flatMap { take($0, Self.areasFile, schema: "areas") }
    if readings.muscles.isEmpty { say("Muscles", [], "there is no muscle file (Muscles/ID.json)") }
    let figures = take(readings.drawings)
    var muscles: [(Muscle, MuscleText)] = []
    for (name, reading) in readings.muscles {
      guard let file = take(reading, "Muscles/\(name)", schema: "muscle") else { continue }
      if file.muscle.id + ".json" == name {
        muscles.append((file.muscle, file.text))
      } else {
        say("Muscles/\(name)", [.key("id")], "the id '\(file.muscle.id)' is not the name of the file")
      }
    }
    let chapters = contents.map { loadChapters($0) } ?? []
    let themes = loadThemes()
    let symptoms = take(readings.complaints, of: .symptom)
    let conditions = take(readings.complaints, of: .condition)
    guard let areas, figures.count == View.allCases.count else { return nil }
    let atlas = Atlas(
      regions: areas.regions, parts: areas.parts, dangers: areas.dangers, muscles: muscles,
      symptoms: symptoms, conditions: conditions, chapters: chapters + Atlas.regionChapters(areas.regions),
      figures: figures, themes: themes)
    checkReferences(in: atlas)
    if thorough { checkProse(in: atlas) }
    return atlas
  }

  /// The same with nothing said.
  var withoutProblems: AtlasLoader {
    var blank = self
    blank.problems = []
    return blank
  }

  /// Takes over what another loader found.
  mutating func add(_ found: [Problem]) { problems += found }

  /// Reports a fault at a value of a JSON file.
  mutating func say(_ file: String, _ path: [JSONLines.Step], _ message: String) {
    if linesOf[file] == nil { linesOf[file] = JSONLines(bytesOf[file] ?? []) }
    let line = linesOf[file]?.line(of: path) ?? 1
    let place = path.isEmpty ? "" : "\(ValuePath(path)): "
    problems.append(Problem(file: file, line: line, message: place + message))
  }

  /// Reports a fault at a line of a text.
  mutating func say(_ file: String, line: Int, _ message: String) {
    problems.append(Problem(file: file, line: line, message: message))
  }

  /// Reports a fault at a shape of a drawing.
  mutating func say(_ plate: Plate, shape: String, _ message: String) {
    problems.append(
      Problem(file: Self.figureFile(plate), line: lineOfShape[plate]?[shape] ?? 1, message: message))
  }

  private mutating func read(_ file: String) -> [UInt8]? { keep(folder.bytes(of: file), of: file) }

  private mutating func keep(_ result: Result<[UInt8], Problem>, of file: String) -> [UInt8]? {
    switch result {
    case .success(let bytes):
      bytesOf[file] = bytes
      return bytes
    case .failure(let problem):
      problems.append(problem)
      return nil
    }
  }

  private mutating func decode<Value: Decodable & Sendable>(_: Value.Type, _ file: String, schema: String) -> Value? {
    take(Reading<Value>(file, in: folder), file, schema: schema)
  }

  /// The value of a file, with everything said that is wrong with it.
  private mutating func take<Value>(_ reading: Reading<Value>, _ file: String, schema: String) -> Value? {
    guard let bytes = keep(reading.bytes, of: file) else { return nil }
    let before = problems.count
    if thorough { holdAgainst(schema, file, bytes) }
    if let failure = reading.failure, problems.count == before { say(file, failure.path, failure.message) }
    return reading.value
  }

  private mutating func holdAgainst(_ name: String, _ file: String, _ bytes: [UInt8]) {
    // The rules are the program's; a copy of the data without the schemas is still checked otherwise.
    guard case .success(let text) = folder.bytes(of: "Schemas/\(name).schema.json"),
      let schema = try? JSONSchema(text)
    else {
      let missing = Problem(file: "Schemas/\(name).schema.json", line: 1, message: "the schema is missing or broken")
      if !problems.contains(missing) { problems.append(missing) }
      return
    }
    do {
      let value = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
      for violation in schema.violations(in: value) { say(file, violation.path, violation.message) }
    } catch {
      // The decoder says only that it is not JSON; where it breaks is found by walking it once more.
      let place = JSONLines(bytes).firstBreak
      let reason = place.map { ": expected \($0.expected)" } ?? ""
      problems.append(Problem(file: file, line: place?.line ?? 1, message: "this is not JSON" + reason))
    }
  }

  private mutating func take(_ drawings: [(Plate, Result<Drawing, Problem>)]) -> [View: Figure] {
    var figures: [View: Figure] = [:]
    for (plate, drawing) in drawings {
      switch drawing {
      case .success(.success(let (found, lines))):
        for figure in found { figures[figure.view] = figure }
        lineOfShape[plate] = lines
      case .success(.failure(let faults)):
        let file = Self.figureFile(plate)
        problems += faults.list.map { Problem(file: file, line: $0.line, message: $0.message) }
      case .failure(let problem): problems.append(problem)
      }
    }
    return figures
  }

  private mutating func take(
    _ complaints: [Complaint.Kind: [(name: String, reading: Reading<Complaint>)]], of kind: Complaint.Kind
  ) -> [Complaint] {
    (complaints[kind] ?? []).compactMap { name, reading in
      let file = "\(kind.folder)/\(name)"
      guard let complaint = take(reading, file, schema: "complaint") else { return nil }
      if complaint.id + ".json" == name { return complaint }
      say(file, [.key("id")], "the id '\(complaint.id)' is not the name of the file")
      return nil
    }
  }

  private mutating func loadThemes() -> [ThemeColors] {
    var themes: [ThemeColors] = []
    for name in folder.files(in: "Themes", suffix: ".json") {
      let file = "Themes/\(name)"
      guard let theme = decode(ThemeColors.self, file, schema: "theme") else { continue }
      if theme.name + ".json" != name {
        say(file, [.key("name")], "the name '\(theme.name)' is not the name of the file")
      }
      for (key, palette) in [("colors256", theme.colors256), ("colors16", theme.colors16)] {
        guard let palette else { continue }
        // The schema says so too; here it keeps the drawing from asking for a colour that is not there.
        let lists = [
          palette.body, palette.relief, palette.points, palette.chosen, palette.spillover, palette.essential,
        ]
        if lists.contains(where: \.isEmpty) { say(file, [.key(key)], "every list needs at least one colour") }
      }
      themes.append(theme)
    }
    if !themes.contains(where: { $0.name == ThemeColors.usual }) {
      problems.append(Problem(file: "Themes/\(ThemeColors.usual).json", line: 1, message: "the file is missing"))
    }
    return themes
  }

  private mutating func loadChapters(_ contents: ContentsFile) -> [Chapter] {
    var chapters: [Chapter] = []
    for (index, entry) in contents.chapters.enumerated() {
      let path: [JSONLines.Step] = [.key("chapters"), .index(index)]
      guard !entry.file.contains("/"), entry.file.hasSuffix(".md") else {
        say(Self.contentsFile, path + [.key("file")], "expected the name of a .md file in Guides")
        continue
      }
      if chapters.contains(where: { $0.id == entry.id }) {
        say(Self.contentsFile, path, "the chapter '\(entry.id)' is listed twice")
      }
      let file = "Guides/\(entry.file)"
      guard let bytes = read(file) else { continue }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        problems.append(Problem(file: file, line: 1, message: "the text is not UTF-8"))
        continue
      }
      // A tab and the carriage return of another system's line ends are borne.
      let isPlain = !bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 || $0 >= 0x7F }
      let lines = isPlain ? [] : text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated()
      where line.unicodeScalars.contains(where: { $0.isControl && $0 != "\t" && $0 != "\r" }) {
        problems.append(Problem(file: file, line: number + 1, message: "there is a control character in this line"))
      }
      chapters.append(
        Chapter(
          id: entry.id, title: entry.title, part: entry.part, aliases: entry.aliases, markdown: text))
    }
    return chapters
  }
}
