/// One character cell.
public struct Cell: Sendable, Hashable {
  /// The sign in the cell; `rest` in the second cell of a wide one.
  public var scalar: Unicode.Scalar
  /// What joins the sign, such as an accent that no single scalar has; nil for nothing.
  public var mark: Unicode.Scalar?
  /// How the sign is coloured and set.
  public var style: Style

  /// A cell; blank unless told.
  public init(_ scalar: Unicode.Scalar = " ", _ style: Style = .plain) {
    self.scalar = scalar
    self.style = style
  }

  /// What stands in a cell that the wide sign on its left covers as well.
  public static let rest: Unicode.Scalar = "\0"
}
