/// Parts of sentences in English.
extension Catalog {
  /// What presses, in a few words; nothing where nothing does.
  static func tool(_ id: String) -> String {
    switch id {
    case "finger": "fingertips"
    case "thumb": "the thumb"
    case "pinch": "thumb and finger"
    case "knuckle": "a knuckle"
    case "flat-hand": "the flat hand"
    case "ball-wall": "a ball on the wall"
    case "ball-floor": "a ball on the floor"
    case "two-balls": "two balls in a sock"
    case "cane": "a cane"
    case "roller": "a roller"
    default: ""
    }
  }

  /// How hard, how long and how often, as far as it is said.
  static func dose(
    _ pressure: ClosedRange<Int>?, _ hold: Int?, _ rest: Int?, _ repeats: Int?, _ perDay: Int?
  ) -> String {
    var parts: [String] = []
    if let pressure { parts.append("\(pressure.lowerBound) to \(pressure.upperBound) of 10") }
    if let hold { parts.append("\(hold) seconds") }
    if let repeats, repeats > 1 {
      parts.append("\(repeats) times" + (rest.map { " with \($0) seconds between" } ?? ""))
    }
    if let perDay { parts.append(perDay == 1 ? "once a day" : "\(perDay) times a day") }
    return parts.joined(separator: ", ")
  }

  static func things(_ places: Int, _ symptoms: Int) -> String {
    var parts: [String] = []
    if places > 0 || symptoms == 0 { parts.append(places == 1 ? "1 place" : "\(places) places") }
    if symptoms > 0 { parts.append(symptoms == 1 ? "1 symptom" : "\(symptoms) symptoms") }
    return listed(parts)
  }

  /// "1st", "2nd", "3rd", "11th", "22nd".
  static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
  }

  static func standing(_ standing: Message.Standing) -> String {
    standing.place.map { "\(standing.area) (\(ordinal($0)) of \(standing.of))" } ?? "\(standing.area) (in no list)"
  }

  /// Which points of a muscle it is that send the pain.
  static func which(_ points: [String], _ name: String, of count: Int) -> String {
    switch (points.count, points.count == count) {
    case (1, true): "of its one point"
    case (_, true): "of all its \(count) points"
    case (1, _): "of point \(points[0]) (\(name))"
    default: "of points \(listed(points)) of \(count)"
    }
  }

  /// "1", "1 and 2", "1, 2 and 3".
  static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    var list = words[0]
    for word in words[1..<words.count - 1] { list += ", \(word)" }
    return "\(list) and \(last)"
  }
}
