import Figure

/// Where the edges of a part stand when something in it must not be cut off at them.
extension BodyPart {
  /// How far from an edge stands what is marked, in figure units, where the body goes on beyond it.
  public static let clearance = 6.0

  /// What it shows of a figure for a side of the person, as a rectangle of the page: moved so that what is marked keeps clear
  /// of the edges, and grown in its own shape where it has no room for that.
  ///
  /// - Parameter contents: what lies in this part of it, on the pages of figures that are shown beside each other: the same
  ///   stretch of the body is shown of all of them.
  public func bounds(
    on side: Side, of figure: Figure, around contents: [(figure: Figure, content: Bounds)]
  ) -> Bounds {
    let own = bounds(on: side, of: figure)
    let room = contents.map { other, content in
      let needed = content.clear(of: other.bounds)
      // Only its height says where a profile is on the other views, and theirs where it is on a profile.
      guard figure.isMirrored, other.isMirrored else {
        let x = other.isMirrored == figure.isMirrored ? needed : own
        return Bounds(minX: x.minX, minY: needed.minY, maxX: x.maxX, maxY: needed.maxY)
      }
      return figure.sign(of: side) == other.sign(of: side) ? needed : needed.mirrored
    }
    guard let needed = Bounds(around: room.flatMap(\.corners)) else { return own }
    let scale = max(1, needed.height / own.height, needed.width / own.width)
    let (width, height) = (own.width * scale, own.height * scale)
    let x = min(max(own.middle.x - width / 2, needed.maxX - width), needed.minX)
    let y = min(max(own.middle.y - height / 2, needed.maxY - height), needed.minY)
    return Bounds(minX: x, minY: y, maxX: x + width, maxY: y + height)
  }
}

extension Bounds {
  fileprivate var corners: [Position] { [Position(x: minX, y: minY), Position(x: maxX, y: maxY)] }

  /// The same about the midline.
  fileprivate var mirrored: Bounds { Bounds(minX: -maxX, minY: minY, maxX: -minX, maxY: maxY) }

  /// With room round it, but no more than the body has.
  fileprivate func clear(of body: Bounds) -> Bounds {
    let room = BodyPart.clearance
    return Bounds(
      minX: min(minX, max(minX - room, body.minX)), minY: min(minY, max(minY - room, body.minY)),
      maxX: max(maxX, min(maxX + room, body.maxX)), maxY: max(maxY, min(maxY + room, body.maxY)))
  }
}
