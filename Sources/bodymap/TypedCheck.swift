import ArgumentParser
import Atlas

extension Check {
  /// What somebody typed of a point, such as `trapezius:2=mine`; what cannot be meant is told with a form that can.
  init(typed: String, in atlas: Atlas) throws {
    let form = "MUSCLE:POINT=\(Outcome.allCases.map(\.rawValue).joined(separator: "|"))"
    let halves = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let place = halves[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, place.count == 2, let outcome = Outcome(rawValue: halves[1].lowercased()) else {
      throw ValidationError("'\(typed.quoted)' is no check; say \(form), as in 'trapezius:2=mine'.")
    }
    let muscle = try Shell.resolve { () throws(UnknownName) in try atlas.muscle(named: String(place[0])) }
    let points = muscle.points.map(\.id)
    guard points.contains(String(place[1])) else {
      throw ValidationError(
        "\(muscle.name) has no point '\(String(place[1]).quoted)'; it has \(points.joined(separator: ", ")).")
    }
    self.init(muscle: muscle.id, point: String(place[1]), outcome: outcome)
  }
}
