// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// The two halves of each type are documented once, at Packable.

import Packing

// An index as bytes. What there are ten thousand of is written by columns, each of which is read in one go.

extension SearchIndex.NameRole: PackableChoice {}

extension SearchIndex: Packable {
  public init(from unpacker: inout Unpacker) {
    self.init(
      entries: unpacker.next(), nameWords: unpacker.plain(), sentences: unpacker.sentences(), texts: unpacker.next(),
      words: unpacker.next(), postings: unpacker.postings(), starts: unpacker.plain(), phrases: unpacker.next(),
      senses: unpacker.next(), nearness: unpacker.next(), faint: Set(unpacker.plain(as: Int32.self)))
  }

  public func pack(into packer: inout Packer) {
    packer.add(entries)
    packer.add(plain: nameWords)
    packer.add(plain: sentences.map(\.text))
    packer.add(plain: sentences.map(\.start))
    packer.add(plain: sentences.map(\.end))
    packer.add(plain: sentences.map { UInt8($0.isAlias ? 1 : 0) })
    packer.add(texts, words)
    packer.add(plain: postings.map(\.entry))
    packer.add(plain: postings.map(\.sentence))
    packer.add(plain: postings.map(\.weight))
    packer.add(plain: starts)
    packer.add(phrases, senses, nearness)
    packer.add(plain: faint.sorted())
  }
}

extension SearchIndex.Entry: Packable {
  init(from unpacker: inout Unpacker) {
    (kind, id, name, frequency) = (unpacker.next(), unpacker.next(), unpacker.next(), unpacker.next())
    names = unpacker.next()
  }

  func pack(into packer: inout Packer) { packer.add(kind, id, name, frequency, names) }
}

extension SearchIndex.Name: Packable {
  init(from unpacker: inout Unpacker) {
    self.init(role: unpacker.next(), words: unpacker.range(), senses: unpacker.range(), saysPain: unpacker.next())
  }

  func pack(into packer: inout Packer) {
    packer.add(role)
    packer.add(range: words)
    packer.add(range: senses)
    packer.add(saysPain)
  }
}

extension SearchIndex.Sense: Packable {
  init(from unpacker: inout Unpacker) {
    self.init(kind: unpacker.next(), leads: unpacker.plain(), areas: unpacker.next())
  }

  func pack(into packer: inout Packer) {
    packer.add(kind)
    packer.add(plain: leads)
    packer.add(areas)
  }
}

extension Packer {
  mutating func add(range: Range<Int>) { add(range.lowerBound, range.upperBound) }
}

extension Unpacker {
  mutating func range() -> Range<Int> {
    let (lower, upper) = (next(as: Int.self), next(as: Int.self))
    guard lower <= upper else {
      isBroken = true
      return 0..<0
    }
    return lower..<upper
  }

  fileprivate mutating func sentences() -> [SearchIndex.Sentence] {
    let (texts, starts, ends) = (plain(as: Int32.self), plain(as: Int32.self), plain(as: Int32.self))
    let aliases = plain(as: UInt8.self)
    guard [starts.count, ends.count, aliases.count].allSatisfy({ $0 == texts.count }) else {
      isBroken = true
      return []
    }
    return texts.indices.map {
      SearchIndex.Sentence(text: texts[$0], start: starts[$0], end: ends[$0], isAlias: aliases[$0] != 0)
    }
  }

  fileprivate mutating func postings() -> [SearchIndex.Posting] {
    let (entries, sentences, weights) = (plain(as: Int32.self), plain(as: Int32.self), plain(as: Double.self))
    guard [sentences.count, weights.count].allSatisfy({ $0 == entries.count }) else {
      isBroken = true
      return []
    }
    return entries.indices.map {
      SearchIndex.Posting(entry: entries[$0], sentence: sentences[$0], weight: weights[$0])
    }
  }
}
