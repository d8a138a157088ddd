// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// The two halves of each type are documented once, at Packable.

import Figure
import Packing

// Muscles as bytes, facts and sentences apart as they are in the program.

extension Frequency: PackableChoice {}
extension Evidence: PackableChoice {}
extension SelfPressing: PackableChoice {}
extension Now.Tool: PackableChoice {}

extension Spot: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(plate: unpacker.next(), x: unpacker.next(), y: unpacker.next())
  }

  public func pack(into packer: inout Packer) { packer.add(plate, x, y) }
}

extension TriggerPoint: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), name: unpacker.next(), frequency: unpacker.next(), press: unpacker.next(),
      needsHelper: unpacker.next(), spots: unpacker.next(), essential: unpacker.next(), spillover: unpacker.next(),
      evidence: unpacker.next(), isUnconfirmed: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(id, name, frequency, press, needsHelper, spots, essential, spillover, evidence, isUnconfirmed)
  }
}

extension Muscle: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      id: unpacker.next(), name: unpacker.next(), latin: unpacker.next(), aliases: unpacker.next(),
      words: unpacker.next(), ta2: unpacker.next(), uberon: unpacker.next(), regions: unpacker.next(),
      frequency: unpacker.next(), chapter: unpacker.next(), points: unpacker.next(), related: unpacker.next(),
      keys: unpacker.next(), redFlags: unpacker.next(), evidence: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(id, name, latin, aliases, words, ta2, uberon, regions)
    packer.add(frequency, chapter, points, related, keys, redFlags, evidence)
  }
}

extension PointText: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(find: unpacker.next(), care: unpacker.next(), instead: unpacker.next(), source: unpacker.next())
  }

  public func pack(into packer: inout Packer) { packer.add(find, care, instead, source) }
}

extension KeyText: Packable {
  public init(from unpacker: inout Unpacker) { self.init(why: unpacker.next(), source: unpacker.next()) }

  public func pack(into packer: inout Packer) { packer.add(why, source) }
}

extension MuscleText: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      action: unpacker.next(), points: unpacker.next(), keys: unpacker.next(), symptoms: unpacker.next(),
      causes: unpacker.next(), mistakenFor: unpacker.next(), release: unpacker.next(), stretch: unpacker.next(),
      prevent: unpacker.next(), cautions: unpacker.next(), sources: unpacker.next(), now: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(action, points, keys, symptoms, causes, mistakenFor)
    packer.add(release, stretch, prevent, cautions, sources, now)
  }
}

extension Now: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      muscle: unpacker.next(), point: unpacker.next(), place: unpacker.next(), position: unpacker.next(),
      tool: unpacker.next(), pressure: unpacker.next(), hold: unpacker.next(), rest: unpacker.next(),
      repeats: unpacker.next(), perDay: unpacker.next(), then: unpacker.next(), expect: unpacker.next(),
      stop: unpacker.next(), firstDays: unpacker.next(), weeks: unpacker.next(), chapter: unpacker.next())
  }

  public func pack(into packer: inout Packer) {
    packer.add(muscle, point, place, position, tool, pressure, hold, rest)
    packer.add(repeats, perDay, then, expect, stop, firstDays, weeks, chapter)
  }
}
