import Atlas
import Pages
import Screens
import Text

/// Where one reads in a text that is handed out piece by piece.
struct Reader: Sendable {
  let text: DocumentText
  let sections: [DocumentText.Section]
  /// The section that is read, and the block that comes next; nil before the first.
  var place: (section: Int, block: Int)?

  init(_ text: DocumentText) {
    self.text = text
    sections = text.sections
  }

  /// Whether the section that is read goes on.
  var isWithin: Bool { place.map { $0.block < sections[$0.section].blocks.upperBound } ?? false }

  /// The section that Enter reads after this one; nil at the end.
  var next: DocumentText.Section? {
    let number = place.map { $0.section + 1 } ?? text.readAtOnce
    return sections.indices.contains(number) ? sections[number] : nil
  }
}

extension PlainSession {
  /// How many lines are said at once, at the least, before somebody asks for more.
  private static let piece = 12

  /// A text: its title, its warnings, what has to be read at once, and its sections.
  mutating func show(_ document: Document, under page: Page?, isReturn: Bool) {
    let text = DocumentText(document, say)
    writer.add(page == nil ? text.title ?? "" : whereabouts)
    sayWarnings(text.warnings, isReturn: isReturn)
    if !isReturn { for block in text.opening { text.write(block, to: &writer) } }
    if let clock = page?.clock, app.mode == .running { writer.add("\(clock.word): \(clock.line)") }
    addMuscles()
    let reader = Reader(text)
    self.reader = reader
    if !reader.sections.isEmpty { writer.add(say(.plain(.partsOfPage))) }
    for (number, section) in reader.sections.enumerated() {
      add(Choice(text: section.title, deed: .section(number)))
    }
    if let reading = page?.reading { addLinks(of: reading) }
  }

  /// What the words of a text lead to, each once; the muscles of a complaint stand above already.
  private mutating func addLinks(of reading: Page.Reading) {
    var isComplaint = false
    if case .complaint = reading.subject { isComplaint = true }
    var known: Set<Link> = []
    let links = reading.links.enumerated().filter { _, place in
      !(isComplaint && place.link.kind == .muscle) && known.insert(place.link).inserted
    }
    guard !links.isEmpty else { return }
    writer.add(say(.plain(.links)))
    for (number, place) in links {
      let words = reading.document.blocks[place.block].text.utf8.dropFirst(place.range.lowerBound)
        .prefix(place.range.count)
      add(Choice(text: String(decoding: Array(words), as: UTF8.self), deed: .target(.link(number))))
    }
  }

  /// The muscles worth checking on the page of a symptom or a condition.
  private mutating func addMuscles() {
    guard plan == nil, case .reading(let screen) = app.top, case .complaint(let kind, let id, _) = screen.subject else {
      return
    }
    writer.add(say(.worthChecking) + ":")
    for (number, lead) in (atlas.complaint(kind, id)?.muscles ?? []).enumerated() {
      let name = atlas.muscle(lead.id)?.name ?? lead.id
      add(Choice(text: "\(name): \(lead.why)", deed: .target(.entry(number)), muscle: lead.id))
    }
  }

  /// Reads a section from its beginning.
  mutating func read(section: Int) {
    guard let sections = reader?.sections, sections.indices.contains(section) else { return }
    reader?.place = (section, sections[section].blocks.lowerBound)
    readPiece()
  }

  /// Reads on: what is left of the section, or the next one.
  mutating func readOn() {
    guard let reader else { return }
    if reader.isWithin { return readPiece() }
    guard reader.next != nil else {
      writer.add(say(.plain(.nothingMore)))
      return prompt()
    }
    read(section: reader.place.map { $0.section + 1 } ?? reader.text.readAtOnce)
  }

  private mutating func readPiece() {
    guard var reader, var place = reader.place else { return }
    let end = reader.sections[place.section].blocks.upperBound
    let start = writer.lines.count
    while place.block < end, writer.lines.count - start < Self.piece {
      reader.text.write(place.block, to: &writer)
      place.block += 1
    }
    reader.place = place
    self.reader = reader
    if !reader.isWithin, reader.next == nil { writer.add(say(.plain(.theEnd))) }
    prompt()
  }
}
