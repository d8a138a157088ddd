extension Plan {
  /// A time of a day, in minutes since midnight.
  public struct Time: Sendable, Hashable {
    /// Minutes since midnight.
    public let minutes: Int

    /// As a person writes it: "9:00".
    public var words: String { "\(minutes / 60):\(twoDigits(minutes % 60))" }
    /// As a calendar file has it: "090000".
    var compact: String { twoDigits(minutes / 60) + twoDigits(minutes % 60) + "00" }
  }

  /// When each muscle is released: as often as it asks for, spread over nine to twenty o'clock, a little later from one
  /// muscle to the next.
  public var times: [[Time]] {
    let (first, last) = (9 * 60, 20 * 60)
    let shift = min(10, 60 / max(1, parts.count))
    return parts.enumerated().map { number, part in
      let begin = first + number * shift
      let room = last - begin - (parts.count - 1 - number) * shift
      return (0..<part.sessions).map { session in
        let minutes = part.sessions == 1 ? 0 : room * session / (part.sessions - 1)
        return Time(minutes: begin + minutes / 5 * 5)
      }
    }
  }
}

/// A number below 100 with a nought before it where it needs one.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
