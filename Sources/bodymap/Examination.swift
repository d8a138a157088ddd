import Atlas
import AtlasSource
import Drawing
import Glibc
import Terminal
import Text

/// One thing that the doctor looked at.
struct Examination {
  /// How it is: well, well with something to know, or broken.
  enum Kind {
    case well, note, fault

    var word: DoctorWords {
      switch self {
      case .well: .well
      case .note: .note
      case .fault: .fault
      }
    }
  }

  let kind: Kind
  let name: DoctorWords
  let words: DoctorWords
  let advice: DoctorWords?

  init(_ kind: Kind, _ name: DoctorWords, _ words: DoctorWords, _ advice: DoctorWords? = nil) {
    self.kind = kind
    self.name = name
    self.words = words
    self.advice = advice
  }
}

extension Examination {
  /// What the terminal can show, as its name and the environment tell it.
  static func ofTerminal() -> [Examination] {
    let name = Shell.environment["TERM"] ?? ""
    let support = Terminal.colorSupport
    var found = [term(name, support), size()]
    if let support, !Shell.isDumb {
      found.append(Examination(.well, .colours, depth(support)))
      found.append(ground())
    }
    found.append(signs())
    if !Shell.isDumb { found.append(Examination(.well, .mouse, mouse(name))) }
    return found
  }

  private static func term(_ name: String, _ support: ColorSupport?) -> Examination {
    if name.isEmpty { return Examination(.note, .termName, .termUnset, .adviceDumb) }
    if Shell.isDumb { return Examination(.note, .termName, .termDumb(name), .adviceDumb) }
    guard let support else { return Examination(.fault, .termName, .termUnknown(name.quoted), .adviceTerm) }
    return Examination(.well, .termName, .termKnown(name.quoted, colours: support.colors))
  }

  private static func mouse(_ name: String) -> DoctorWords {
    if name == "linux" { return .mouseConsole }
    return GNUScreen.isBetween(Shell.environment) ? .mouseScreen : .mouseAsked
  }

  private static func size() -> Examination {
    guard let size = Terminal.toldSize else { return Examination(.note, .size, .noTerminal) }
    // A terminal that tells none, such as a serial line, is taken for 80x24 by ncurses.
    guard size.columns > 0, size.rows > 0 else { return Examination(.note, .size, .sizeUntold, .adviceSize) }
    guard size.columns >= 20, size.rows >= 5 else {
      return Examination(.fault, .size, .tooSmall, .adviceSmall)
    }
    let words = DoctorWords.sizeOf(columns: size.columns, rows: size.rows)
    return size.columns < 80 || size.rows < 24
      ? Examination(.note, .size, words, .adviceSmall) : Examination(.well, .size, words)
  }

  private static func depth(_ support: ColorSupport) -> DoctorWords {
    if case .none(let variable) = ColorWish(Shell.environment) { return .noDepth(variable) }
    let (depth, reason) = ColorDepth.seen(in: Shell.environment, support)
    return .depth(DepthChoice(depth).rawValue, why: "\(reason)")
  }

  private static func signs() -> Examination {
    switch Shell.signs {
    case .unicode: Examination(.well, .signs, .signsUnicode)
    case .ascii(.locale): Examination(.note, .signs, .signsASCII, .adviceSigns)
    case .ascii: Examination(.well, .signs, .signsOfTerminal)
    }
  }

  private static func ground() -> Examination {
    if Shell.isGroundTold { return Examination(.well, .ground, .groundTold) }
    return Inquiry.isPossible(Shell.environment)
      ? Examination(.well, .ground, .groundAsked) : Examination(.note, .ground, .groundUnknown, .adviceGround)
  }

  /// The locale, by which characters are told.
  static func ofLocale() -> [Examination] {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].map { Shell.environment[$0] ?? "" }
    let name = names.first { !$0.isEmpty } ?? "C"
    guard setlocale(LC_CTYPE, "") != nil else {
      return [Examination(.fault, .characters, .localeMissing(name.quoted), .adviceLocale)]
    }
    let characters = String(cString: nl_langinfo(nl_item(CODESET)))
    return [Examination(.well, .characters, .localeIs(name.quoted, characters: characters))]
  }

  /// The program, its data, and where it remembers.
  static func ofPaths() -> [Examination] {
    let build = "\(AssetsFolder.programPath), \(Build.version) (commit \(Build.commit ?? "unknown"))"
    return [Examination(.well, .program, .commit(build))] + settings() + assets() + [state()]
  }

  private static func settings() -> [Examination] {
    guard let file = Configuration.file else { return [] }
    if let first = file.problems.first {
      return [Examination(.fault, .settings, .settingsBroken("\(first)", of: file.problems.count), .adviceSettings)]
    }
    return [Examination(.well, .settings, file.isThere ? .settingsRead(file.path) : .settingsNone(file.path))]
  }

  private static func assets() -> [Examination] {
    let folder: AssetsFolder
    do { folder = try Configuration.assetsInSilence ?? AssetsFolder.find() } catch {
      return [Examination(.fault, .assets, .assetsBroken("\(error)"), .adviceAssets)]
    }
    do {
      _ = try Atlas.load(from: folder)
      return [
        Examination(.well, .assets, .assetsLoaded(folder.path)),
        Examination(.well, .data, .assetsLoaded(Build.dataVersion(of: folder))),
      ]
    } catch {
      let first = "\(error)".split(separator: "\n").first.map(String.init) ?? ""
      let more = error.count > 1 ? " (and \(error.count - 1) more)" : ""
      return [Examination(.fault, .assets, .assetsBroken("\(folder.path): \(first)\(more)"), .adviceCheck)]
    }
  }

  private static func state() -> Examination {
    guard let folder = StateFolder.path else { return Examination(.fault, .state, .stateNowhere, .adviceHome) }
    // The nearest folder that is there decides whether those below it can be made.
    var nearest = folder
    while access(nearest, F_OK) != 0, errno == ENOENT, let slash = nearest.lastIndex(of: "/"),
      slash != nearest.startIndex
    {
      nearest = String(nearest[..<slash])
    }
    guard access(nearest, W_OK | X_OK) == 0 else {
      let words = "\(folder): \(nearest): \(String(cString: strerror(errno)))"
      return Examination(.fault, .state, .stateClosed(words), .adviceState)
    }
    return Examination(.well, .state, nearest == folder ? .stateReady(folder) : .stateWillBeMade(folder))
  }
}
