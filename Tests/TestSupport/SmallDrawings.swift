/// The drawings of the small data, and its theme.
extension SmallAssets {
  static let theme = """
    {
      "name": "dark",
      "summary": "For dark rooms.",
      "colors16": {
        "muscle": [7], "tendon": [0, 0], "calm_muscle": [7], "calm_tendon": [7],
        "points": [13], "chosen": [14], "fringe": [3], "spillover": [11], "essential": [9],
        "ink": 0, "accent": 14, "quiet": -1, "caution": 11, "outline": -1, "match": 11, "danger": 15, "by_rule": 11
      }
    }

    """

  /// The pain of alpha: a band down the top half that leads on into the bottom half; of beta, the other way round.
  static let alphaPatterns = patterns(
    "M50 100 C50 200 50 300 50 440", leading: "M50 440 L50 620", second: "M20 300 L80 300 L80 380 L20 380 Z")
  static let betaPatterns = patterns(
    "M50 900 C50 800 50 700 50 560", leading: "M50 560 L50 380", second: "M20 800 L80 800 L80 880 L20 880 Z")

  private static func patterns(_ essential: String, leading spillover: String, second: String) -> String {
    let plates = ["front", "back"].map { plate in
      """
      <svg id="\(plate)" viewBox="-100 0 200 1000">
      <g id="\(plate)-1">
      <path class="spillover stripe" stroke-width="30" d="\(spillover)"/>
      <path class="essential stripe" stroke-width="40" d="\(essential)"/>
      </g>
      <g id="\(plate)-2">
      <path class="essential" d="\(second)"/>
      </g>
      </svg>

      """
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + plates.joined() + "</svg>\n"
  }

  /// A plate with nothing but an outline.
  public static let plain = """
    <svg xmlns="http://www.w3.org/2000/svg">
    <g id="silhouette"><path d="M0 0 L100 0 L100 1000 L0 1000 Z"/></g>
    </svg>

    """

  static let body = """
    <svg xmlns="http://www.w3.org/2000/svg">
    <g id="silhouette"><path d="M0 0 L100 0 L100 1000 L0 1000 Z"/></g>
    <g id="areas">
    <path id="chest" d="M0 0 L100 0 L100 500 L0 500 Z"/>
    <path id="leg" d="M0 500 L100 500 L100 1000 L0 1000 Z"/>
    </g>
    <g id="muscles">
    <path id="alpha" class="surface" d="M10 100 L90 100 L90 400 L10 400 Z"/>
    <path id="beta" d="M10 600 L90 600 L90 900 L10 900 Z"/>
    </g>
    <g id="danger">
    <path id="danger-gut" d="M40 300 L60 300 L60 350 L40 350 Z"/>
    </g>
    <g id="lines">
    <path id="navel" data-scales="0-9" d="M0 400 L5 400"/>
    </g>
    </svg>

    """
}
