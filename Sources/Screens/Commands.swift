import Atlas
import Pages
import Text

extension PaletteScreen.Command {
  /// Everything that can be done in a situation: what its keys do, in the order of the table, and what has no key.
  static func all(in mode: Keymap.Mode, _ keymap: Keymap, _ edition: Edition) -> [Self] {
    withKeys(in: mode, keymap) + withoutKeys(in: mode, keymap, edition) + severities(in: mode, keymap, edition.say)
  }

  private static func withKeys(in mode: Keymap.Mode, _ keymap: Keymap) -> [Self] {
    keymap.bindings(in: mode).filter { $0.intent != .palette && $0.intent != .intensity(0) }.map { binding in
      Self(title: binding.summary, keys: binding.names, intent: binding.intent, shelf: .withKeys)
    }
  }

  /// One row of the table stands for ten keys, and for the one number that needs two.
  private static func severities(in mode: Keymap.Mode, _ keymap: Keymap, _ say: Catalog) -> [Self] {
    guard keymap.bindings(in: mode).contains(where: { $0.intent == .intensity(0) }) else { return [] }
    return (0...10).map { number in
      Self(
        title: say(.typing(.intensity(number))), keys: number < 10 ? "\(number)" : "1 0", intent: .severity(number),
        shelf: .intensities)
    }
  }

  private static func withoutKeys(in mode: Keymap.Mode, _ keymap: Keymap, _ edition: Edition) -> [Self] {
    let say = edition.say
    func rows(_ shelf: TypingWords, _ pairs: [(TypingWords, Intent)]) -> [Self] {
      pairs.map { Self(title: say(.typing($0)), keys: nil, intent: $1, shelf: shelf) }
    }
    let intents = keymap.bindings(in: mode).map(\.intent)
    let anything: [(TypingWords, Intent)] = intents.contains(.find) ? [] : [(.searchAnything, .find)]
    let lists: [(TypingWords, Intent)] = [
      (.allPlaces, .browse(.places)), (.allMuscles, .browse(.muscles)), (.allSymptoms, .browse(.symptoms)),
      (.allConditions, .browse(.conditions)), (.allChapters, .browse(.chapters)),
    ]
    let places = edition.atlas.regions.map { region -> (TypingWords, Intent) in
      (.goToPlace(region.name.lowercasedFirst), .go(region.id))
    }
    let symbols = intents.contains(.glyphs) ? Glyphs.allCases : []
    let settings = Self(title: say(.setting(.palette)), keys: nil, intent: .settings, shelf: .theProgram)
    return rows(.lists, anything + lists) + rows(.goTo, places)
      + rows(.symbols, symbols.map { (.draw($0.rawValue), .draw($0)) }) + (mode == .settings ? [] : [settings])
  }

  /// How many words it has.
  var length: Int { title.split(separator: " ").count }

  /// How well it answers to some words: 0 where they are its key, 1 where it begins with them, 2 where each begins a word
  /// of it, 3 where each stands somewhere in it; nil where one does not.
  func rank(of words: [Substring]) -> Int? {
    if words.count == 1, let keys, keys.split(separator: " ").contains(words[0]) { return 0 }
    let title = title.lowercased()
    let typed = words.map { $0.lowercased() }
    let parts = title.split { !$0.isLetter && !$0.isNumber }
    if typed.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) {
      return parts.first.map { typed.isEmpty || $0.hasPrefix(typed[0]) } ?? false ? 1 : 2
    }
    return typed.allSatisfy { title.contains($0) } ? 3 : nil
  }
}
