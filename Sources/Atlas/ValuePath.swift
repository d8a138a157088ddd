/// The way to a value in a file of the assets, as a person would write it: `points[2].spots`.
public struct ValuePath: Sendable, Hashable, CustomStringConvertible {
  /// One step of the way.
  public enum Step: Sendable, Hashable {
    /// To the member of an object by its key.
    case key(String)
    /// To an element of a list, counted from 0.
    case index(Int)
  }

  /// The steps from the whole file to the value; none for the file itself.
  public private(set) var steps: [Step]

  /// The way along some steps; without any it leads to the whole file.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The way to a member of the whole.
  public init(_ key: String) { steps = [.key(key)] }

  /// The way on to a member.
  public subscript(key: String) -> ValuePath { ValuePath(steps + [.key(key)]) }

  /// The way on to an element, counted from 0.
  public subscript(index: Int) -> ValuePath { ValuePath(steps + [.index(index)]) }

  /// `points[2].spots`; nothing for the whole file.
  public var description: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .key(let name): text += text.isEmpty ? name : ".\(name)"
      case .index(let number): text += "[\(number)]"
      }
    }
  }
}
