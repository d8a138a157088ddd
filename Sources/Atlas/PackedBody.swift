// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// The two halves of each type are documented once, at Packable.

import Figure
import Packing

// Places, warnings, complaints, chapters and themes as bytes.

extension Heading: PackableChoice {}
extension RedFlag.Level: PackableChoice {}
extension Chapter.Part: PackableChoice {}
extension Thesaurus.Kind: PackableChoice {}
extension Finding.Kind: PackableChoice {}

extension Area: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), name: unpacker.next(), aliases: unpacker.next(), covers: unpacker.next(),
      paired: unpacker.next(), choir: unpacker.next(), acr: unpacker.next(), order: unpacker.next(),
      orderSource: unpacker.next(), toolsBanned: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(id, name, aliases, covers, paired, choir, acr, order, orderSource, toolsBanned)
  }
}

extension Region: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), name: unpacker.next(), names: unpacker.next(), redFlags: unpacker.next(),
      behind: unpacker.next(), neighbours: unpacker.next(), areas: unpacker.next(), toolsBanned: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(id, name, names, redFlags, behind, neighbours, areas, toolsBanned)
  }
}

extension BodyPart: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), name: unpacker.next(), x: unpacker.next(), y: unpacker.next(), sided: unpacker.next(),
      plates: unpacker.next())
  }

  public func pack(into packer: inout Packer) { packer.add(id, name, x, y, sided, plates) }
}

extension Danger: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), name: unpacker.next(), why: unpacker.next(), rule: unpacker.next(),
      toolsBanned: unpacker.next(as: [Now.Tool].self))
  }

  public func pack(into packer: inout Packer) { packer.add(id, name, why, rule, toolsBanned) }
}

extension PointName: Packable {
  public init(from unpacker: inout Unpacker) { self.init(muscle: unpacker.next(), point: unpacker.next()) }

  public func pack(into packer: inout Packer) { packer.add(muscle, point) }
}

extension Layering: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(beneath: unpacker.next(), above: unpacker.next(), why: unpacker.next())
  }

  public func pack(into packer: inout Packer) { packer.add(beneath, above, why) }
}

extension RedFlag: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), level: unpacker.next(), name: unpacker.next(), text: unpacker.next(),
      words: unpacker.next(), unless: unpacker.next(), isForPressing: unpacker.next(), source: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(id, level, name, text, words, unless, isForPressing, source)
  }
}

extension Complaint: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), name: unpacker.next(), aliases: unpacker.next(), words: unpacker.next(),
      frequency: unpacker.next(), summary: unpacker.next(), areas: unpacker.next(), muscles: unpacker.next(),
      also: unpacker.next(), redFlags: unpacker.next(), see: unpacker.next(), evidence: unpacker.next(),
      sources: unpacker.next(), now: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(id, name, aliases, words, frequency, summary, areas)
    packer.add(muscles, also, redFlags, see, evidence, sources, now)
  }
}

extension Complaint.MuscleToCheck: Packable {
  public init(from unpacker: inout Unpacker) { self.init(id: unpacker.next(), why: unpacker.next()) }

  public func pack(into packer: inout Packer) { packer.add(id, why) }
}

extension Complaint.Sign: Packable {
  public init(from unpacker: inout Unpacker) { self.init(level: unpacker.next(), text: unpacker.next()) }

  public func pack(into packer: inout Packer) { packer.add(level, text) }
}

extension Chapter: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), title: unpacker.next(), part: unpacker.next(), aliases: unpacker.next(),
      words: unpacker.next(), markdown: unpacker.next())
  }

  public func pack(into packer: inout Packer) { packer.add(id, title, part, aliases, words, markdown) }
}

extension Thesaurus.Sense: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(kind: unpacker.next(), words: unpacker.next(), leads: unpacker.next())
  }

  public func pack(into packer: inout Packer) { packer.add(kind, words, leads) }
}

extension ThemeColors: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      name: unpacker.next(), summary: unpacker.next(), colors24: unpacker.next(), colors256: unpacker.next(),
      colors16: unpacker.next())
  }

  public func pack(into packer: inout Packer) { packer.add(name, summary, colors24, colors256, colors16) }
}

extension ThemeColors.Palette: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      body: unpacker.next(), ink: unpacker.next(), accent: unpacker.next(), quiet: unpacker.next(),
      caution: unpacker.next(), outline: unpacker.next(), match: unpacker.next(), danger: unpacker.next(),
      byRule: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(body, ink, accent, quiet, caution, outline, match, danger, byRule)
  }
}

extension Atlas.PointsInRegion: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      muscle: unpacker.next(), points: unpacker.next(), views: Set(unpacker.next(as: [View].self)))
  }

  public func pack(into packer: inout Packer) { packer.add(muscle, points, View.allCases.filter(views.contains)) }
}
