import Atlas
import Text

/// The warnings of what is shown: as much of them as there is room for, and all of them whole behind a key.
public struct Warnings: Sendable, Hashable {
  /// What has to be seen at once, in forms that need less and less room.
  public let forms: [[Notice]]
  /// Every one of them, whole.
  public let all: [Notice]

  /// No warning.
  public static let none = Warnings(first: [], all: [])

  /// Some warnings, of which the first have to be seen at once.
  public init(first: [Notice], all: [Notice]) {
    forms = first.isEmpty ? [] : [first]
    self.all = all
  }

  private init(forms: [[Notice]], all: [Notice]) {
    self.forms = forms
    self.all = all
  }

  /// These warnings, each form of them followed by the first of others.
  public func with(_ others: Warnings) -> Warnings {
    guard let first = others.forms.first, !forms.isEmpty else { return forms.isEmpty ? others : self }
    return Warnings(forms: forms.map { $0 + first }, all: all + others.all)
  }

  /// Red flags of which there may be many: the most urgent whole and the others by name, or all by name, or the names of
  /// the most urgent level. An emergency is never hidden, and the signs themselves are a key away.
  ///
  /// - Parameter others: rules that are no red flags and stand behind the key as well.
  public init(_ flags: [RedFlag], and others: [Notice] = [], _ say: Catalog) {
    let whole = flags.map { Notice($0, say) }
    all = whole + others
    let urgent = flags.filter { $0.level == flags.first?.level }
    let more = Message.moreFlagsBehindKey(flags.count - urgent.count)
    var forms = [Array(whole.prefix(1))]
    if flags.count > 1 {
      forms[0].append(Notice(names: Array(flags.dropFirst()), .flagsBehindKey, say))
      forms.append([Notice(names: flags, .flagsBehindKey, say)])
      forms.append([Notice(names: urgent, more, say)])
    }
    self.forms = flags.isEmpty ? [] : forms
  }
}

extension RedFlag.Level {
  /// The same as the text knows it.
  public var urgency: Notice.Urgency {
    switch self {
    case .now: .now
    case .today: .today
    case .soon: .soon
    case .ask: .ask
    }
  }
}

extension Notice {
  /// A red flag with its level before it.
  public init(_ flag: RedFlag, _ say: Catalog) {
    self.init(flag.text, flag.level.urgency, named: say(.level(flag.level.urgency)))
  }

  /// A sign of one page with its level before it.
  init(_ sign: Complaint.Sign, _ say: Catalog) {
    self.init(sign.text, sign.level.urgency, named: say(.level(sign.level.urgency)))
  }

  /// The names of some red flags by level, and where their signs are read.
  public init(names flags: [RedFlag], _ end: Message, _ say: Catalog) {
    let groups = RedFlag.Level.allCases.compactMap {
      level -> (urgency: Notice.Urgency, named: String, list: [String])? in
      let names = flags.filter { $0.level == level }.map(\.name.lowercasedFirst)
      return names.isEmpty ? nil : (level.urgency, say(.level(level.urgency)), names)
    }
    self.init(names: groups, say(end), link: end == .safetyChapterHasThem ? .safety : nil)
  }
}

extension Region {
  /// What must be ruled out before anybody presses in it.
  public func warnings(in atlas: Atlas, _ say: Catalog) -> Warnings { Warnings(atlas.redFlags(of: self), say) }
}

extension Region {
  /// The same at the head of a text about the place: the gravest whole, the others by name.
  func warningsInText(in atlas: Atlas, _ say: Catalog) -> [Notice] {
    let flags = atlas.redFlags(of: self)
    return flags.prefix(1).map { Notice($0, say) } + Notice.names(of: Array(flags.dropFirst()), say)
  }
}

extension Muscle {
  /// What must be ruled out before it is pressed: the gravest sign, the rules of the page, and then the other red flags.
  ///
  /// What everybody has to ask who presses anything stands by name: the safety chapter says it in full.
  public func notices(in atlas: Atlas, _ say: Catalog) -> [Notice] {
    let flags = atlas.redFlags(of: self)
    let own = Set(redFlags + regions.compactMap { atlas.region($0) }.flatMap(\.redFlags))
    let signs = flags.filter { !$0.isForPressing || own.contains($0.id) }
    let whole = signs.prefix(Notice.mostWhole)
    let named = Array(signs.dropFirst(Notice.mostWhole)) + flags.filter { $0.isForPressing && !own.contains($0.id) }
    return whole.prefix(1).map { Notice($0, say) } + atlas.text(of: self).cautions.map { Notice($0) }
      + whole.dropFirst().map { Notice($0, say) } + Notice.names(of: named, say)
  }

  /// What stands beside its name in a list of a place, whose own red flags are told already: its own, then its rules.
  public func notices(beside region: Region?, in atlas: Atlas, _ say: Catalog) -> [Notice] {
    notices(besides: region.map { atlas.redFlags(of: $0) } ?? [], in: atlas, say)
  }

  /// The same beside some red flags that are told already.
  public func notices(besides told: [RedFlag], in atlas: Atlas, _ say: Catalog) -> [Notice] {
    let known = Set(told.map(\.id))
    let own = atlas.redFlags(of: self).filter { redFlags.contains($0.id) && !known.contains($0.id) }
    // Its rules come before what only somebody with a condition has to ask.
    let (urgent, others) = (own.filter { $0.level <= .today }, own.filter { $0.level > .today })
    return urgent.map { Notice($0, say) } + atlas.text(of: self).cautions.map { Notice($0) }
      + others.map { Notice($0, say) }
  }
}

extension Complaint {
  /// What must be ruled out, the most urgent first: of each level its red flags, what this page alone has to say, and the
  /// red flags of the places where it is felt.
  ///
  /// Who is sore in many places would read the signs of half the body: beyond a number, those of the places stand by name,
  /// and so do those of everybody who presses, as on the page of a muscle.
  public func notices(in atlas: Atlas, _ say: Catalog) -> [Notice] {
    let flags = atlas.redFlags(of: self)
    let places = Set(atlas.redFlags(ofAreas: areas).map(\.id))
    let own = flags.filter { redFlags.contains($0.id) }
    let others = flags.filter { !redFlags.contains($0.id) && places.contains($0.id) }
    let pressing = flags.filter { !redFlags.contains($0.id) && !places.contains($0.id) }
    let whole = others.prefix(max(0, Notice.mostWhole - own.count))
    let signs = RedFlag.Level.allCases.flatMap { level in
      own.filter { $0.level == level }.map { Notice($0, say) }
        + see.filter { $0.level == level }.map { Notice($0, say) }
        + whole.filter { $0.level == level }.map { Notice($0, say) }
    }
    return signs + Notice.names(of: Array(others.dropFirst(whole.count)) + pressing, say)
  }
}

extension Notice {
  /// How many red flags a page shows whole; of the others it has the names.
  static let mostWhole = 12

  /// A line with the names of some red flags; none where there are none.
  static func names(of flags: [RedFlag], _ say: Catalog) -> [Notice] {
    flags.isEmpty ? [] : [Notice(names: flags, .safetyChapterHasThem, say)]
  }
}
