import Atlas
import Text

extension Suspect {
  /// Why it stands where it stands, in a sentence that can be checked against the manual's lists.
  public func reason(in atlas: Atlas, _ say: Catalog) -> String {
    let name = muscle.points.first { $0.id == points.first }?.name ?? ""
    guard let referral else { return "\(standing(in: atlas, say))." }
    let why = say(
      .reason(
        standing: standing(in: atlas, say), isEssential: referral == .essential, points: points, name: name,
        of: muscle.points.count))
    let first = keys.map { atlas.muscle($0)?.name.lowercasedFirst ?? $0 }
    return first.isEmpty ? why : "\(why) \(say(.treatFirst(first)))"
  }

  /// The same in a few words, for a row of a list.
  public func briefReason(_ say: Catalog) -> String {
    guard let referral else { return briefStanding(say) }
    return say(.briefReason(say(referral == .essential ? .essential : .spillover), briefStanding(say)))
  }

  /// Where it stands, in a few words.
  public func briefStanding(_ say: Catalog) -> String {
    guard asked == 1, let only = standings.first else {
      return say(.briefExplains(standings.count + symptoms.count, of: asked))
    }
    return only.isListed ? say(.briefPlace(only.place, of: only.listed)) : say(.briefNoList)
  }

  private func standing(in atlas: Atlas, _ say: Catalog) -> String {
    if asked == 1, let only = standings.first {
      return only.isListed ? say(.inList(only.place, of: only.listed)) : say(.inNoList)
    }
    // Those that speak most for it come first; who reads one line needs no more than three.
    let best = standings.sorted { ($0.place, $0.area) < ($1.place, $1.area) }.prefix(3)
    let named = best.map { standing in
      let area = atlas.area(standing.area)?.name.lowercasedFirst ?? standing.area
      return Message.Standing(area: area, place: standing.isListed ? standing.place : nil, of: standing.listed)
    }
    let ofSymptoms = symptoms.map { standing in
      Message.Standing(
        area: atlas.complaint(.symptom, standing.symptom)?.name.lowercasedFirst ?? standing.symptom,
        place: standing.place,
        of: standing.listed)
    }
    return say(.explains(standings.count + symptoms.count, of: asked, named + ofSymptoms))
  }
}
