import Atlas

/// What a person's own folder adds to the data that it is laid over.
extension AtlasLoader {
  /// The chapters of the book with the person's own: one of a known id in its place, the others at the end of their part.
  mutating func withOwn(_ chapters: [Chapter]) -> [Chapter] {
    guard let own = folder.ownFolder, case .success = own.bytes(of: AssetFile.contents) else { return chapters }
    let reading = JSONReading(AssetFile.contents, in: own) { ContentsFile(&$0) }
    problems.add(reading.report.renamed { "\(own.path)/\($0)" })
    var chapters = chapters
    let before = problems
    problems = Report()
    let added = reading.value.map { accept($0, in: own) } ?? []
    let found = problems.renamed { $0 == AssetFile.contents ? "\(own.path)/\($0)" : $0 }
    problems = before
    problems.add(found)
    for chapter in added {
      if let index = chapters.firstIndex(where: { $0.id == chapter.id }) {
        chapters[index] = chapter
      } else {
        let end = chapters.lastIndex { $0.part == chapter.part }.map { $0 + 1 } ?? chapters.endIndex
        chapters.insert(chapter, at: end)
      }
    }
    return chapters
  }

  /// What the person noted on muscles; a note on what is none is a problem.
  mutating func notes(on muscles: [String]) -> [String: String] {
    guard let own = folder.ownFolder else { return [:] }
    var notes: [String: String] = [:]
    for name in own.names(in: "Notes", suffix: ".md") {
      let file = AssetFile.note(name)
      guard muscles.contains(name) || unread.contains(name) else {
        problems.add(file, ReferenceChecks.unknown("muscle", name, muscles))
        continue
      }
      switch folder.text(file) {
      case .success(let text): notes[name] = text
      case .failure(let faults): problems.add(faults.report)
      }
    }
    return notes
  }
}

extension AssetsFolder {
  /// What is laid over the folder, alone.
  var ownFolder: AssetsFolder? { own.map { AssetsFolder(path: $0) } }

  /// Whether a file is read from what is laid over the folder.
  package func isOwn(_ file: String) -> Bool { root(of: file) != path }
}

extension Report {
  /// The same with the files of a person's own named by their whole paths.
  package func named(by folder: AssetsFolder) -> Report { folder.own == nil ? self : renamed(folder.shown) }
}
