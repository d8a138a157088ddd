/// What the program says where somebody tries whether a point is behind the pain.
public enum CheckWords: Sendable, Hashable {
  case title, whatIsFelt, whereToPress, howToPress, whatToExpect, notAlone
  /// How to try a point: with no more than a number on the scale from 0 to 10.
  case gently(Int)
  /// What may be felt, by its id.
  case outcome(String)
  /// Where the point sends pain.
  case felt(essential: [String], spillover: [String])
  /// What an answer has come to, by the id of what was felt: a muscle and its point.
  case answered(String, String)
  /// The state of a muscle in a list, by the id of what was felt.
  case mark(String)
}

extension Catalog {
  /// The words of a check in English.
  static func check(_ words: CheckWords) -> String {
    switch words {
    case .title: "Is it your pain?"
    case .whatIsFelt: "What do you feel?"
    case .whereToPress: "Where:"
    case .howToPress: "How:"
    case .whatToExpect: "You may feel:"
    case .gently(let most): "gently, \(most) of 10 at the most, ten seconds. Let go if it tingles or has a pulse."
    case .notAlone: "Nobody presses that point alone: a doctor or a therapist can check it"
    case .outcome(let id):
      switch id {
      case "mine": "Yes: this is the pain I know"
      case "tender": "It hurts there, but it is not my pain"
      case "nothing": "No: nothing special there"
      default: "I am not sure"
      }
    case .felt(let essential, let spillover):
      essential.isEmpty && spillover.isEmpty
        ? "a tender spot or a tight band; no pain is known to spread from it."
        : "a tender spot or a tight band, and perhaps pain in the "
          + listed(Array((essential.isEmpty ? spillover : essential).prefix(3))) + "."
    case .answered(let place, let id):
      switch id {
      case "mine": "\(place): active, it gives you the pain you know. It stands first now"
      case "tender": "\(place): latent, tender but not your pain. It stands behind the others now"
      case "nothing": "\(place): not it. It stands last now"
      default: "\(place): not clear. It stays where it stood"
      }
    case .mark(let id):
      switch id {
      case "mine": "active: your pain"
      case "tender": "latent: tender"
      case "nothing": "nothing felt"
      default: "not sure"
      }
    }
  }
}
