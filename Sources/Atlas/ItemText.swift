/// A text of the atlas: where it stands and what it is for.
public struct ItemText: Sendable, Hashable {
  /// The path of the file below the assets folder.
  public let file: String
  /// What the text is for.
  public let role: Role
  /// The words.
  public let text: String
  /// The way to the object that has the text.
  private let owner: ValuePath
  /// Under which key of it the text stands, at which place of a list, and under which key there.
  private let key: String?
  private let index: Int?
  private let innerKey: String?

  fileprivate init(
    _ role: Role, _ text: String, in file: String, at owner: ValuePath = ValuePath(), _ key: String? = nil,
    _ index: Int? = nil, _ innerKey: String? = nil
  ) {
    self.file = file
    self.role = role
    self.text = text
    self.owner = owner
    (self.key, self.index, self.innerKey) = (key, index, innerKey)
  }

  /// The way to the text in a JSON file; nothing where the file itself is the text. It is put together when somebody asks,
  /// which the search does not.
  public var path: ValuePath {
    guard let key else { return owner }
    let path = index.map { owner.element(key, $0) } ?? owner[key]
    return innerKey.map { path[$0] } ?? path
  }

  /// The part of the file in which the text stands: the first key on the way.
  var section: String {
    if case .key(let key)? = owner.steps.first { return key }
    return key ?? ""
  }

  /// What a text is for.
  public enum Role: Sendable, Hashable {
    /// What the item is called.
    case name
    /// What a part of it is called: a trigger point, a region as one view shows it.
    case partName
    /// What it is called as well.
    case alias
    /// What people type when they mean it, right or wrong; for the search alone.
    case searchWord
    /// One sentence or a few.
    case sentence
    /// A sign to stop, which many pages say alike because it is the same sign.
    case warning
    /// A book, a paper, a page.
    case source
    /// A whole chapter in Markdown.
    case chapter
  }
}

extension Atlas {
  /// Something that has texts of its own, by its place in the lists of the atlas.
  public enum Item: Sendable, Hashable {
    case part(Int)
    case danger(Int)
    case redFlag(Int)
    case region(Int)
    case area(region: Int, area: Int)
    case muscle(Int)
    case complaint(Complaint.Kind, Int)
    case chapter(Int)
  }

  /// Everything that has texts in a file.
  public var items: [Item] {
    var items = parts.indices.map { Item.part($0) } + dangers.indices.map { .danger($0) }
    items += redFlags.indices.map { .redFlag($0) }
    for (r, region) in regions.enumerated() {
      items.append(.region(r))
      items += region.areas.indices.map { .area(region: r, area: $0) }
    }
    items += muscles.indices.map { .muscle($0) }
    for kind in Complaint.Kind.allCases { items += complaints(kind).indices.map { .complaint(kind, $0) } }
    return items + chapters.indices.map { .chapter($0) }
  }

  /// Every text of an item, in the order in which a person meets it: what checks, spelling and search all go by.
  public func texts(of item: Item) -> [ItemText] {
    switch item {
    case .part(let index):
      var list = TextList(AssetFile.areas, ValuePath("parts")[index])
      list.add("name", .name, parts[index].name)
      return list.texts
    case .danger(let index): return texts(of: dangers[index], ValuePath("dangers")[index])
    case .redFlag(let index): return texts(of: redFlags[index], ValuePath("flags")[index])
    case .region(let index): return texts(of: regions[index], ValuePath("regions")[index])
    case .area(let region, let area):
      return texts(of: regions[region].areas[area], ValuePath("regions")[region]["areas"][area])
    case .muscle(let index): return texts(of: muscles[index])
    case .complaint(let kind, let index): return texts(of: complaints(kind)[index], kind)
    case .chapter(let index):
      let chapter = chapters[index]
      var list = TextList(AssetFile.contents, ValuePath("chapters")[index])
      // The names of a region's page are made from the region's name and stand in no file.
      if chapter.part != .regions {
        list.add("title", .name, chapter.title)
        list.add("aliases", .alias, chapter.aliases)
        list.add("words", .searchWord, chapter.words)
      }
      return list.texts + [ItemText(.chapter, chapter.markdown, in: AssetFile.chapter(chapter.id))]
    }
  }

  private func texts(of danger: Danger, _ path: ValuePath) -> [ItemText] {
    var list = TextList(AssetFile.areas, path)
    list.add("name", .name, danger.name)
    list.add("why", .sentence, danger.why)
    return list.texts
  }

  private func texts(of flag: RedFlag, _ path: ValuePath) -> [ItemText] {
    var list = TextList(AssetFile.redFlags, path)
    list.add("name", .partName, flag.name)
    list.add("text", .warning, flag.text)
    list.add("words", .searchWord, flag.words)
    list.add("source", .source, flag.source)
    return list.texts
  }

  private func texts(of region: Region, _ path: ValuePath) -> [ItemText] {
    var list = TextList(AssetFile.areas, path)
    list.add("name", .name, region.name)
    for view in region.views {
      if let name = region.names[view] { list.add("names", view.rawValue, .partName, name) }
    }
    return list.texts
  }

  private func texts(of area: Area, _ path: ValuePath) -> [ItemText] {
    var list = TextList(AssetFile.areas, path)
    list.add("name", .name, area.name)
    list.add("aliases", .alias, area.aliases)
    list.add("covers", .sentence, area.covers)
    list.add("order_source", .source, area.orderSource)
    return list.texts
  }

  private func texts(of muscle: Muscle) -> [ItemText] {
    let text = text(of: muscle)
    var list = TextList(AssetFile.muscle(muscle.id))
    list.add("name", .name, muscle.name)
    list.add("aliases", .alias, muscle.aliases)
    list.add("words", .searchWord, muscle.words)
    list.add("latin", .name, muscle.latin)
    list.add("action", .sentence, text.action)
    for (key, lines) in text.proseByKey { list.add(key, .sentence, lines) }
    for (index, (point, said)) in zip(muscle.points, text.points).enumerated() {
      var part = TextList(list.file, ValuePath("points")[index])
      part.add("name", .partName, point.name)
      part.add("find", .sentence, said.find)
      if let care = said.care { part.add("care", .sentence, care) }
      if let instead = said.instead { part.add("instead", .sentence, instead) }
      part.add("source", .source, said.source)
      list.texts += part.texts
    }
    for (index, key) in text.keys.enumerated() {
      var part = TextList(list.file, ValuePath("keys")[index])
      part.add("why", .sentence, key.why)
      part.add("source", .source, key.source)
      list.texts += part.texts
    }
    list.add("sources", .source, text.sources)
    list.texts += texts(of: text.now, in: list.file)
    return list.texts
  }

  private func texts(of now: Now, in file: String) -> [ItemText] {
    var list = TextList(file, ValuePath("now"))
    list.add("where", .sentence, now.place)
    list.add("position", .sentence, now.position)
    list.add("expect", .sentence, now.expect)
    for (key, lines) in now.textsByKey { list.add(key, key == "stop" ? .warning : .sentence, lines) }
    return list.texts
  }

  private func texts(of complaint: Complaint, _ kind: Complaint.Kind) -> [ItemText] {
    var list = TextList(AssetFile.complaint(kind, complaint.id))
    list.add("name", .name, complaint.name)
    list.add("aliases", .alias, complaint.aliases)
    list.add("words", .searchWord, complaint.words)
    for (key, lines) in [("summary", complaint.summary), ("also", complaint.also)] { list.add(key, .sentence, lines) }
    for (index, sign) in complaint.see.enumerated() {
      var part = TextList(list.file, ValuePath("see")[index])
      part.add("text", .sentence, sign.text)
      list.texts += part.texts
    }
    for (index, muscle) in complaint.muscles.enumerated() {
      var part = TextList(list.file, ValuePath("muscles")[index])
      part.add("why", .sentence, muscle.why)
      list.texts += part.texts
    }
    list.add("sources", .source, complaint.sources)
    list.texts += texts(of: complaint.now, in: list.file)
    return list.texts
  }
}

/// The texts of an item while they are put together.
private struct TextList {
  let file: String
  let path: ValuePath
  var texts: [ItemText] = []

  init(_ file: String, _ path: ValuePath = ValuePath()) {
    self.file = file
    self.path = path
  }

  mutating func add(_ key: String, _ role: ItemText.Role, _ text: String) {
    texts.append(ItemText(role, text, in: file, at: path, key))
  }

  mutating func add(_ key: String, _ inner: String, _ role: ItemText.Role, _ text: String) {
    texts.append(ItemText(role, text, in: file, at: path, key, nil, inner))
  }

  /// A sentence with a label of its own is one member of an object, beside the label.
  mutating func add(_ key: String, _ role: ItemText.Role, _ lines: Lines) {
    for (index, line) in lines.enumerated() {
      texts.append(ItemText(role, line, in: file, at: path, key, index, lines.label(at: index) == nil ? nil : "text"))
    }
  }

  mutating func add(_ key: String, _ role: ItemText.Role, _ lines: [String]) {
    for (index, line) in lines.enumerated() {
      texts.append(ItemText(role, line, in: file, at: path, key, index))
    }
  }
}
