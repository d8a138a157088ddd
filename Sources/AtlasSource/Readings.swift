import Atlas
import Figure

/// What is read on all processors before anything is held against anything else.
struct Readings: Sendable {
  typealias Named<Value: Sendable> = [(name: String, reading: JSONReading<Value>)]
  typealias Drawing = Result<[Figure], FigureReader.Faults>

  private(set) var areas: JSONReading<AreasFile>?
  private(set) var redFlags: JSONReading<RedFlagsFile>?
  private(set) var contents: JSONReading<ContentsFile>?
  private(set) var thesaurus: JSONReading<Thesaurus>?
  private(set) var drawings: [(Plate, Result<Drawing, Problem>)] = []
  private(set) var muscles: Named<MuscleFile> = []
  private(set) var symptoms: Named<Complaint> = []
  private(set) var conditions: Named<Complaint> = []
  private(set) var themes: Named<ThemeColors> = []

  /// A file to read.
  private enum Job {
    case areas
    case redFlags
    case contents
    case thesaurus
    case drawing(Plate)
    case muscle(String)
    case complaint(Complaint.Kind, String)
    case theme(String)
  }

  /// What was read of a job.
  private enum Product: Sendable {
    case areas(JSONReading<AreasFile>)
    case redFlags(JSONReading<RedFlagsFile>)
    case contents(JSONReading<ContentsFile>)
    case thesaurus(JSONReading<Thesaurus>)
    case drawing(Plate, Result<Drawing, Problem>)
    case muscle(String, JSONReading<MuscleFile>)
    case complaint(Complaint.Kind, String, JSONReading<Complaint>)
    case theme(String, JSONReading<ThemeColors>)
  }

  /// Reads the files of a folder, the largest first: most of the time before the first picture goes here.
  init(_ folder: AssetsFolder) {
    var jobs = Plate.allCases.map { Job.drawing($0) } + [.areas, .redFlags, .thesaurus, .contents]
    jobs += folder.names(in: "Muscles", suffix: ".json").map { .muscle($0) }
    for kind in Complaint.Kind.allCases {
      jobs += folder.names(in: kind.folder, suffix: ".json").map { .complaint(kind, $0) }
    }
    jobs += folder.names(in: "Themes", suffix: ".json").map { .theme($0) }
    for product in Processors.map(jobs, { Self.read($0, in: folder) }) { add(product) }
  }

  private static func read(_ job: Job, in folder: AssetsFolder) -> Product {
    switch job {
    case .areas: .areas(JSONReading(AssetFile.areas, in: folder) { AreasFile(&$0) })
    case .redFlags: .redFlags(JSONReading(AssetFile.redFlags, in: folder) { RedFlagsFile(&$0) })
    case .contents: .contents(JSONReading(AssetFile.contents, in: folder) { ContentsFile(&$0) })
    case .thesaurus: .thesaurus(JSONReading(AssetFile.thesaurus, in: folder) { Thesaurus(&$0) })
    case .drawing(let plate):
      .drawing(plate, folder.bytes(of: AssetFile.drawing(plate)).map { FigureReader.read($0, plate: plate) })
    case .muscle(let name): .muscle(name, JSONReading(AssetFile.muscle(name), in: folder) { MuscleFile(&$0) })
    case .complaint(let kind, let name):
      .complaint(kind, name, JSONReading(AssetFile.complaint(kind, name), in: folder) { Complaint(&$0) })
    case .theme(let name): .theme(name, JSONReading(AssetFile.theme(name), in: folder) { ThemeColors(&$0) })
    }
  }

  private mutating func add(_ product: Product) {
    switch product {
    case .areas(let reading): areas = reading
    case .redFlags(let reading): redFlags = reading
    case .contents(let reading): contents = reading
    case .thesaurus(let reading): thesaurus = reading
    case .drawing(let plate, let drawing): drawings.append((plate, drawing))
    case .muscle(let name, let reading): muscles.append((name, reading))
    case .complaint(.symptom, let name, let reading): symptoms.append((name, reading))
    case .complaint(.condition, let name, let reading): conditions.append((name, reading))
    case .theme(let name, let reading): themes.append((name, reading))
    }
  }
}
