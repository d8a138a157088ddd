import Foundation

@testable import Drawing

/// How far apart two colours of the palette look: CIEDE2000, for the usual eye and for those that lack a cone
/// (Machado, Oliveira, Fernandes 2009).
enum Perception {
  enum Eye: CaseIterable { case usual, protan, deutan, tritan }

  static func luminance(_ color: Int32) -> Double {
    let light = linear(color)
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
  }

  private static func linear(_ color: Int32) -> [Double] {
    let (r, g, b) = PaletteRGB.rgb(color)
    return [r, g, b].map { part in
      let c = Double(part) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
  }

  private static func seen(_ light: [Double], _ eye: Eye) -> [Double] {
    let rows: [[Double]] =
      switch eye {
      case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protan:
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
      case .deutan:
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
      case .tritan:
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
      }
    return rows.map { row in max(0, min(1, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
  }

  private static func lab(_ light: [Double]) -> (l: Double, a: Double, b: Double) {
    let (r, g, b) = (light[0], light[1], light[2])
    let xyz = [
      (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047, 0.2126 * r + 0.7152 * g + 0.0722 * b,
      (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16 / 116 }
    return (116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2]))
  }

  static func distance(_ one: Int32, _ other: Int32, _ eye: Eye) -> Double {
    let (p, q) = (lab(seen(linear(one), eye)), lab(seen(linear(other), eye)))
    func seventh(_ c: Double) -> Double { (pow(c, 7) / (pow(c, 7) + pow(25, 7))).squareRoot() }
    let stretch = 1 + 0.5 * (1 - seventh((hypot(p.a, p.b) + hypot(q.a, q.b)) / 2))
    let (a1, a2) = (p.a * stretch, q.a * stretch)
    let (c1, c2) = (hypot(a1, p.b), hypot(a2, q.b))
    func hue(_ a: Double, _ b: Double) -> Double {
      let degrees = atan2(b, a) * 180 / .pi
      return degrees < 0 ? degrees + 360 : degrees
    }
    let (h1, h2) = (hue(a1, p.b), hue(a2, q.b))
    var turn = h2 - h1
    if c1 * c2 == 0 { turn = 0 } else if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var h = (h1 + h2) / 2
    if c1 * c2 == 0 { h = h1 + h2 } else if abs(h1 - h2) > 180 { h = h1 + h2 < 360 ? h + 180 : h - 180 }
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    let (l, c) = ((p.l + q.l) / 2, (c1 + c2) / 2)
    let t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) - 0.2 * cosine(4 * h - 63)
    let light = (q.l - p.l) / (1 + 0.015 * (l - 50) * (l - 50) / (20 + (l - 50) * (l - 50)).squareRoot())
    let chroma = (c2 - c1) / (1 + 0.045 * c)
    let hueStep = 2 * (c1 * c2).squareRoot() * sin(turn / 2 * .pi / 180) / (1 + 0.015 * c * t)
    let rotation = -sin(60 * exp(-pow((h - 275) / 25, 2)) * .pi / 180) * 2 * seventh(c)
    return (light * light + chroma * chroma + hueStep * hueStep + rotation * chroma * hueStep).squareRoot()
  }
}
