import Atlas

/// `Assets/RedFlags.json`: every warning of the atlas, once.
struct RedFlagsFile: Sendable {
  let flags: [RedFlag]

  init(_ fields: inout Fields) {
    _ = fields.optionalText("$schema")
    flags = fields.objects("flags") { RedFlag(&$0) }
  }
}

extension RedFlag {
  fileprivate init(_ fields: inout Fields) {
    let (id, level): (String, Level) = (fields.text("id"), fields.word("level"))
    let (name, text) = (fields.text("name"), fields.text("text"))
    let isForPressing = fields.optionalFlag("pressing") ?? false
    self.init(
      id: id, level: level, name: name, text: text, words: fields.texts("words"),
      unless: fields.optionalTexts("unless"), isForPressing: isForPressing,
      source: fields.text("source"))
  }
}
