/// Where words stand, in the order in which they are met.
struct PostingList {
  typealias Posting = SearchIndex.Posting

  /// A word with the place where it stands.
  private struct Note {
    let word: Int32
    var posting: Posting
  }

  private var notes: [Note] = []
  /// For each word its last note; −1 where it has none.
  private var last: [Int32] = []

  /// Notes where a word stands; of one entry the place where it counts most, and of such places the first.
  mutating func note(_ word: Int32, _ posting: Posting) {
    let index = Int(word)
    if index >= last.count { last += repeatElement(-1, count: index + 1 - last.count) }
    let known = Int(last[index])
    if known >= 0, notes[known].posting.entry == posting.entry {
      if notes[known].posting.weight < posting.weight { notes[known].posting = posting }
    } else {
      last[index] = Int32(notes.count)
      notes.append(Note(word: word, posting: posting))
    }
  }

  /// Adds what another list noted, whose words, entries and sentences have other numbers here.
  mutating func append(_ other: PostingList, words: [Int32], entries: Int32, sentences: Int32) {
    notes.reserveCapacity(notes.count + other.notes.count)
    for note in other.notes {
      let (entry, sentence) = (note.posting.entry + entries, note.posting.sentence)
      self.note(
        words[Int(note.word)],
        Posting(
          entry: entry, sentence: sentence < 0 ? sentence : sentence + sentences, weight: note.posting.weight))
    }
  }

  /// The postings of each word together after the words were given new numbers, and where those of each begin.
  func sorted(_ newNumbers: [Int32]) -> (postings: [Posting], starts: [Int32]) {
    var starts = [Int32](repeating: 0, count: newNumbers.count + 1)
    for note in notes { starts[Int(newNumbers[Int(note.word)]) + 1] += 1 }
    for word in newNumbers.indices { starts[word + 1] += starts[word] }
    // All empty arrays are one, and threads must not write its length into it.
    guard !notes.isEmpty else { return ([], starts) }
    var next = starts
    let sorted = [Posting](unsafeUninitializedCapacity: notes.count) { room, count in
      for note in notes {
        let word = Int(newNumbers[Int(note.word)])
        room.initializeElement(at: Int(next[word]), to: note.posting)
        next[word] += 1
      }
      count = notes.count
    }
    return (sorted, starts)
  }
}
