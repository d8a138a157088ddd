import TestSupport
import Testing

/// A link of a chapter leads to something that is there; one that does not is named with its file and its line.
@Suite struct LinkTests {
  typealias Edit = SmallAssets.Edit

  static let sleep = "Guides/sleep.md"

  @Test(arguments: [
    Edit(
      sleep, "Lie on your back.", "Lie down, and see\n[alpha](muscle:alpa).",
      "\(sleep):4: a link leads to 'muscle:alpa', and nothing is there; did you mean alpha?"),
    Edit(
      sleep, "Lie on your back.", "See [this](guide:slep) and [that](symptom:cold).",
      "\(sleep):3: a link leads to 'guide:slep', and nothing is there; did you mean sleep?",
      "\(sleep):3: a link leads to 'symptom:cold', and nothing is there; did you mean cold-hand?"),
    Edit(
      sleep, "Lie on your back.", "See [this](https://example.org).",
      "\(sleep):3: a link leads to 'https://example.org'; expected one of muscle:, guide:, symptom:, condition:, area:, plan: and an id behind it"
    ),
    Edit(
      sleep, "Lie on your back.", "See [this][1].\n\n[1]: muscle:none",
      "\(sleep):5: a link leads to 'muscle:none', and nothing is there"),
    Edit(
      sleep, "Lie on your back.", "See [this](guide:sleep).", "\(sleep):3: a link leads to the page it stands on"),
    Edit(
      sleep, "Lie on your back.", "See *Prevention: top\nhalf*.",
      "\(sleep):3: 'Prevention: top half' is the title of a chapter; lead there with '[Prevention: top half](guide:prevent-top)'"
    ),
    Edit(
      sleep, "Lie on your back.",
      "See [a muscle](muscle:alpha), [a hand](symptom:cold-hand), [a\nplan](plan:alpha+beta) and [a leg](area:leg)."),
    Edit(sleep, "Lie on your back.", "Lie down.\n\n## Sources\n\n- *Prevention: top half*, 2011."),
  ])
  func everyLinkLeadsSomewhere(edit: Edit) throws { try expectStyle(edit) }
}

/// A frame of a chapter does not say again what a red flag says.
@Suite struct FrameTests {
  typealias Edit = SmallAssets.Edit

  private static let sleep = "Guides/sleep.md"

  @Test(arguments: [
    Edit(
      sleep, "Lie on your back.", "Lie down.\n\n> With fever and pain there is\n> reason to ask somebody.\n",
      "\(sleep):5: this frame says what the red flag 'fever' says; leave it to '<!-- red-flag: fever -->' below the frame"
    ),
    Edit(sleep, "Lie on your back.", "> Lie down slowly, with somebody near.\n\n<!-- red-flag: fever -->"),
    Edit(sleep, "Lie on your back.", "With fever and pain there is reason to ask somebody."),
  ])
  func framesLeaveRedFlagsToTheirFile(edit: Edit) throws { try expectStyle(edit) }
}
