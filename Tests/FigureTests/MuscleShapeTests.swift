import Atlas
import Figure
import TestSupport
import Testing

/// Each muscle's shape lies where anatomy puts the muscle.
@Suite struct MuscleShapeTests {
  /// A muscle, a view, and areas that its shape must reach into.
  @Test(arguments: [
    ("trapezius", View.back, ["back-of-neck", "upper-thoracic-back", "mid-thoracic-back", "low-thoracic-back"]),
    ("sternocleidomastoid", .front, ["throat-front-neck"]),
    ("masseter", .front, ["cheek-jaw"]),
    ("temporalis", .front, ["temple"]),
    ("frontalis", .front, ["forehead"]),
    ("occipitalis", .back, ["back-of-head"]),
    ("splenius-capitis", .back, ["back-of-neck", "back-of-head"]),
    ("semispinalis-capitis", .back, ["back-of-neck"]),
    ("suboccipitals", .back, ["back-of-neck"]),
    ("levator-scapulae", .back, ["back-of-neck", "upper-thoracic-back"]),
    ("scaleni", .front, ["throat-front-neck"]),
    ("supraspinatus", .back, ["upper-thoracic-back", "back-of-shoulder"]),
    ("infraspinatus", .back, ["mid-thoracic-back", "back-of-shoulder"]),
    ("teres-minor", .back, ["back-of-shoulder"]),
    ("teres-major", .back, ["mid-thoracic-back"]),
    ("latissimus-dorsi", .back, ["mid-thoracic-back", "low-thoracic-back", "lumbar"]),
    ("rhomboidei", .back, ["upper-thoracic-back", "mid-thoracic-back"]),
    ("deltoid", .front, ["front-of-shoulder", "side-of-shoulder"]),
    ("deltoid", .back, ["back-of-shoulder", "side-of-shoulder"]),
    ("biceps-brachii", .front, ["front-of-arm"]),
    ("brachialis", .front, ["front-of-arm"]),
    ("triceps-brachii", .back, ["back-of-arm", "olecranon"]),
    ("brachioradialis", .front, ["radial-forearm"]),
    ("supinator", .front, ["antecubital"]),
    ("pronator-teres", .front, ["volar-forearm"]),
    ("flexor-carpi-ulnaris", .front, ["ulnar-forearm"]),
    ("extensor-digitorum", .back, ["dorsal-forearm"]),
    ("first-dorsal-interosseous", .back, ["thumb-radial-hand"]),
    ("adductor-pollicis", .front, ["thumb-radial-hand"]),
    ("pectoralis-major", .front, ["front-of-chest"]),
    ("pectoralis-minor", .front, ["front-of-chest"]),
    ("serratus-anterior", .front, ["side-of-chest"]),
    ("rectus-abdominis", .front, ["abdomen"]),
    ("external-abdominal-oblique", .front, ["abdomen"]),
    ("iliocostalis-lumborum", .back, ["lumbar"]),
    ("longissimus-thoracis", .back, ["mid-thoracic-back", "low-thoracic-back", "lumbar"]),
    ("quadratus-lumborum", .back, ["lumbar"]),
    ("iliopsoas", .front, ["abdomen", "groin"]),
    ("gluteus-maximus", .back, ["buttock"]),
    ("gluteus-medius", .back, ["buttock"]),
    ("piriformis", .back, ["buttock"]),
    ("tensor-fasciae-latae", .front, ["lateral-thigh-hip"]),
    ("rectus-femoris", .front, ["anterior-thigh"]),
    ("vastus-medialis", .front, ["anterior-thigh", "anteromedial-knee"]),
    ("vastus-lateralis", .front, ["anterior-thigh"]),
    ("adductor-longus", .front, ["medial-thigh"]),
    ("gracilis", .front, ["medial-thigh"]),
    ("biceps-femoris", .back, ["posterior-thigh"]),
    ("semitendinosus", .back, ["posterior-thigh"]),
    ("popliteus", .back, ["posterior-knee"]),
    ("gastrocnemius", .back, ["posterior-knee", "posterior-leg"]),
    ("soleus", .back, ["posterior-leg"]),
    ("tibialis-anterior", .front, ["anterior-leg"]),
    ("peroneus-longus", .front, ["lateral-leg"]),
    ("extensor-digitorum-brevis", .front, ["dorsal-forefoot"]),
    ("abductor-hallucis", .back, ["heel", "plantar-midfoot"]),
    ("flexor-digitorum-brevis", .back, ["plantar-midfoot"]),
    ("adductor-hallucis", .back, ["metatarsal-heads"]),
    ("temporalis", .right, ["temple"]),
    ("deltoid", .right, ["side-of-shoulder"]),
    ("gluteus-medius", .left, ["lateral-thigh-hip"]),
    ("vastus-lateralis", .right, ["lateral-thigh-hip"]),
    ("peroneus-longus", .left, ["lateral-leg"]),
    ("sternocleidomastoid", .right, ["throat-front-neck"]),
    ("masseter", .headFront, ["cheek-jaw"]), ("frontalis", .headFront, ["forehead"]),
    ("orbicularis-oculi", .headFront, ["eye-eyebrow"]), ("sternocleidomastoid", .headFront, ["throat-front-neck"]),
    ("temporalis", .rightHead, ["temple"]), ("masseter", .leftHead, ["cheek-jaw"]),
    ("occipitalis", .rightHead, ["back-of-head"]), ("splenius-capitis", .leftHead, ["back-of-neck"]),
    ("opponens-pollicis", .rightPalm, ["thumb-radial-hand"]),
    ("abductor-digiti-minimi-hand", .leftPalm, ["volar-wrist-palm"]),
    ("first-dorsal-interosseous", .leftHandBack, ["thumb-radial-hand"]),
    ("extensor-digitorum-brevis", .rightFootTop, ["dorsal-forefoot"]),
    ("quadratus-plantae", .leftSole, ["plantar-midfoot"]),
    ("adductor-hallucis", .rightSole, ["metatarsal-heads"]),
  ])
  func theShapeReachesIntoItsAreas(muscle: String, view: View, areas: [String]) throws {
    let figure = Shipped.atlas.figure(view)
    let shape = try #require(figure.muscle(muscle), "the \(view) drawing has no \(muscle)")
    var reached: Set<String> = []
    let step = view.plate.isWholeBody || view.plate == .side ? 1.5 : 0.4
    for y in stride(from: shape.bounds.minY, through: shape.bounds.maxY, by: step) {
      for x in stride(from: shape.bounds.minX, through: shape.bounds.maxX, by: step) {
        let place = Position(x: x, y: y)
        if shape.contains(place), let area = figure.areaID(at: place) { reached.insert(area) }
      }
    }
    #expect(reached.isSuperset(of: areas), "\(muscle) reaches \(reached.sorted())")
  }

  /// Nine tenths of every muscle lie inside the body.
  @Test(arguments: View.allCases)
  func musclesLieInsideTheBody(view: View) {
    let figure = Shipped.atlas.figure(view)
    for shape in figure.muscles {
      var inside = 0
      var all = 0
      let step = max(0.2, (shape.bounds.width * shape.bounds.height / 900).squareRoot())
      for y in stride(from: shape.bounds.minY, through: shape.bounds.maxY, by: step) {
        for x in stride(from: max(0, shape.bounds.minX), through: shape.bounds.maxX, by: step) {
          let place = Position(x: x, y: y)
          guard shape.contains(place) else { continue }
          all += 1
          if figure.silhouette.contains(place) { inside += 1 }
        }
      }
      #expect(inside * 10 >= all * 9, "\(shape.id) on the \(view): \(inside) of \(all)")
    }
  }
}
