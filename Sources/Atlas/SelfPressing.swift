/// How far oneself may press a place: a trigger point, or what a danger area holds.
public enum SelfPressing: String, Encodable, Sendable, Hashable, CaseIterable {
  /// With finger, ball or cane, as everybody may.
  case free
  /// Only by the rule that stands beside it, and off what lies there.
  case care
  /// Not at all: it is left to a clinician.
  case never
}
