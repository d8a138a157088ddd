public typealias MuscleText = Muscle
extension Atlas {
  public func text(of muscle: Muscle) -> MuscleText { muscle }
}
public typealias PointText = TriggerPoint
