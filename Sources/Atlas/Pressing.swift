import Figure

/// Where a point lies among the places of danger and the areas in which tools are banned.
///
/// Distances are figure units on the plates that show the body straight on: a profile shows depth where a tool has
/// breadth.
extension TriggerPoint {
  /// Its spots on the plates that show the body straight on.
  package var straightSpots: [(view: View, position: Position)] {
    spots.filter { $0.plate != .side && $0.plate != .headSide }
      .map { ($0.plate.view(of: .right), $0.position(on: .right)) }
  }
}

extension Atlas {
  /// How far a point is from a danger where it is nearest; 0 within it, nil where no plate shows both.
  package func distance(from point: TriggerPoint, to danger: Danger) -> Double? {
    point.straightSpots.compactMap { view, position in
      figure(view).dangers.first { $0.id == danger.shapeID }
        .map { $0.contains(position) ? 0 : $0.distanceToEdge(from: position) }
    }.min()
  }

  /// The areas in which a point lies on the whole body, each once.
  package func areas(of point: TriggerPoint) -> [Area] {
    bodySpots(of: point).compactMap { figure($0.view).areaID(at: $0.position).flatMap(area) }.uniqued()
  }

  /// The place where nobody must press in which a point lies, if it lies in one.
  public func neverPressed(at point: TriggerPoint) -> Danger? {
    let shapes = point.straightSpots.flatMap { view, position in
      figure(view).dangers.filter { $0.contains(position) }.map(\.id)
    }
    return shapes.isEmpty ? nil : dangers.first { $0.rule == .never && shapes.contains($0.shapeID) }
  }

  /// Whether a tool is banned where a point lies, or reaches from there what it must not reach.
  public func bans(_ tool: Now.Tool, at point: TriggerPoint) -> Bool {
    let reached = dangers.contains { danger in
      danger.toolsBanned.contains(tool) && distance(from: point, to: danger).map { $0 < max(tool.reach, 0.001) } == true
    }
    return reached
      || areas(of: point).contains { area in
        area.toolsBanned.contains(tool) || region(ofArea: area.id)?.toolsBanned.contains(tool) == true
      }
  }
}

extension TriggerPoint {
  /// Whether somebody may press it at home without a second person.
  public func mayBePressedAlone(in atlas: Atlas) -> Bool {
    press != .never && !needsHelper && atlas.neverPressed(at: self) == nil
  }
}
