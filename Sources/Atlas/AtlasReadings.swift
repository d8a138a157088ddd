import Figure
import FoundationEssentials

/// What is read on all processors before anything is checked.
extension AtlasLoader {
  /// A file as it was read and decoded, before anything is said of it.
  struct Reading<Value: Decodable & Sendable>: Sendable {
    let bytes: Result<[UInt8], Problem>
    var value: Value?
    var failure: (path: [JSONLines.Step], message: String)?

    init(_ file: String, in folder: AssetsFolder) {
      bytes = folder.bytes(of: file)
      guard case .success(let bytes) = bytes else { return }
      do {
        value = try JSONDecoder().decode(Value.self, from: Data(bytes))
      } catch let error as DecodingError {
        failure = error.place
      } catch {
        failure = ([], "\(error)")
      }
    }
  }

  typealias Drawing = Result<(figures: [Figure], lineOf: [String: Int]), FigureReader.Faults>

  /// A file to read, and what it holds.
  fileprivate enum Job {
    case areas
    case drawing(Plate)
    case muscle(String)
    case complaint(Complaint.Kind, String)
  }

  /// What was read of a job.
  fileprivate enum Product {
    case areas(Reading<AreasFile>)
    case drawing(Plate, Result<Drawing, Problem>)
    case muscle(String, Reading<MuscleFile>)
    case complaint(Complaint.Kind, String, Reading<Complaint>)
  }

  /// What was read of all jobs, each kind in the order of its files.
  struct Readings {
    var areas: Reading<AreasFile>?
    var drawings: [(Plate, Result<Drawing, Problem>)] = []
    var muscles: [(name: String, reading: Reading<MuscleFile>)] = []
    var complaints: [Complaint.Kind: [(name: String, reading: Reading<Complaint>)]] = [:]

    fileprivate mutating func add(_ product: Product) {
      switch product {
      case .areas(let reading): areas = reading
      case .drawing(let plate, let drawing): drawings.append((plate, drawing))
      case .muscle(let name, let reading): muscles.append((name, reading))
      case .complaint(let kind, let name, let reading): complaints[kind, default: []].append((name, reading))
      }
    }
  }

  /// Reads the files on all processors, the largest first: most of the time before the first picture goes here.
  func readAtOnce() -> Readings {
    let folder = folder
    var jobs = Plate.allCases.map { Job.drawing($0) } + [.areas]
    jobs += folder.files(in: "Muscles", suffix: ".json").map { .muscle($0) }
    for kind in Complaint.Kind.allCases {
      jobs += folder.files(in: kind.folder, suffix: ".json").map { .complaint(kind, $0) }
    }
    let products = Processors.map(jobs) { job -> Product in
      switch job {
      case .areas: .areas(Reading(Self.areasFile, in: folder))
      case .drawing(let plate):
        .drawing(plate, folder.bytes(of: Self.figureFile(plate)).map { FigureReader.read($0, plate: plate) })
      case .muscle(let name): .muscle(name, Reading("Muscles/\(name)", in: folder))
      case .complaint(let kind, let name): .complaint(kind, name, Reading("\(kind.folder)/\(name)", in: folder))
      }
    }
    var readings = Readings()
    for product in products { readings.add(product) }
    return readings
  }
}

extension DecodingError {
  /// Where the decoder stopped, and why, in plain words.
  fileprivate var place: (path: [JSONLines.Step], message: String) {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      (.init(context.codingPath), context.debugDescription)
    case .keyNotFound(let key, let context): (.init(context.codingPath), "'\(key.stringValue)' is missing")
    case .dataCorrupted(let context):
      (.init(context.codingPath), context.underlyingError.map { "\($0)" } ?? context.debugDescription)
    @unknown default: ([], "\(self)")
    }
  }
}
