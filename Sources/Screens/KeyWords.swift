import Pages
import Text

extension Catalog {
  /// The same words, where they name a key with the one that is in force.
  func naming(_ keymap: Keymap) -> Catalog {
    Catalog(language: language) { message in
      Message.Phrase.all(in: message).reduce(into: self(message)) { text, phrase in
        text = text.replacing(phrase.words, with: phrase.words(by: keymap), maxReplacements: 1)
      }
    }
  }
}

extension Message {
  /// Words of a sentence that name a key, and what the key means.
  struct Phrase {
    let words: String
    let intent: Intent
    let mode: Keymap.Mode

    /// The same with the key that is in force; as they are where none is.
    func words(by keymap: Keymap) -> String {
      guard let old = Keymap.shipped.firstKey(of: intent, in: mode)?.name,
        let new = keymap.firstKey(of: intent, in: mode)?.name
      else { return words }
      return words.split(separator: " ").map { $0 == old ? new : String($0) }.joined(separator: " ")
    }

    /// Those of a sentence. A key that is not named here keeps its shipped name in it.
    static func all(in message: Message) -> [Phrase] {
      func phrases(_ mode: Keymap.Mode, _ pairs: (String, Intent)...) -> [Phrase] {
        pairs.map { Phrase(words: $0, intent: $1, mode: mode) }
      }
      switch message {
      case .bothViews, .nothingThere: return phrases(.body, ("f turns", .turn))
      case .question: return phrases(.body, ("press Enter", .tap), ("Space marks", .mark), ("/ in words", .find))
      case .shortQuestion: return phrases(.body, ("Press Enter", .tap))
      case .askedSoFar, .shortAskedSoFar: return phrases(.body, ("Enter answers", .tap))
      case .hidesSigns: return phrases(.body, ("d hides", .dangers))
      case .noWayThere: return phrases(.muscle, ("+ and", .nearer), ("and -", .farther), ("f turns", .turn))
      case .qLeaves: return phrases(.body, ("q leaves", .quit))
      case .noLinkChosen: return phrases(.guide, ("Tab chooses", .next), ("Enter opens", .open))
      case .readFirst: return phrases(.region, ("press !", .warnings))
      case .moreFlagsBehindKey, .flagsBehindKey: return phrases(.region, ("! shows", .warnings))
      case .outsidePicture: return phrases(.region, ("- shows", .farther))
      case .mouseHelp: return phrases(.body, ("m gives", .mouse))
      case .release(let words): return all(in: words)
      case .typing(.everythingHint): return phrases(.palette, ("Enter does", .tap))
      case .typing(.onlyPlacesAndSymptoms): return phrases(.search, ("Enter opens", .tap))
      case .typing(.listIsNotNearer): return phrases(.body, ("L shows", .list))
      case .typing(.mouseIsTheTerminals): return phrases(.body, ("m takes", .mouse))
      case .setting(.explanation("symbols")): return phrases(.body, ("a goes", .glyphs))
      case .setting(.explanation("side")): return phrases(.body, ("s on", .swapSide))
      default: return []
      }
    }

    private static func all(in message: ReleaseMessage) -> [Phrase] {
      func phrases(_ mode: Keymap.Mode, _ pairs: (String, Intent)...) -> [Phrase] {
        pairs.map { Phrase(words: $0, intent: $1, mode: mode) }
      }
      switch message {
      case .enterBegins: return phrases(.release, ("Enter begins", .tap))
      case .enterWaits: return phrases(.running, ("Enter waits", .tap), ("x ends", .endRelease))
      case .enterGoesOn: return phrases(.running, ("Enter goes", .tap), ("x ends", .endRelease))
      case .brief: return phrases(.muscle, ("t shows", .release))
      case .otherRuns: return phrases(.release, ("t shows", .release))
      case .pressY: return phrases(.consent, ("press y", .confirm))
      case .chooseFirst: return phrases(.complaint, ("Tab goes", .next))
      case .hadItsPressure: return phrases(.release, ("Tab takes", .next), ("s the other", .swapSide))
      default: return []
      }
    }
  }
}
