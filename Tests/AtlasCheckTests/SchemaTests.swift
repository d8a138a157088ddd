import Atlas
import AtlasCheck
import AtlasSource
import TestSupport
import Testing

/// What only an editor wants to know: lengths, forms, words; and schemas that are broken themselves.
@Suite struct SchemaTests {
  typealias Edit = SmallAssets.Edit

  @Test func theSmallDataHasNoProblems() throws { #expect(problems(in: try SmallAssets.folder()) == []) }

  @Test(arguments: [
    Edit(
      "Muscles/alpha.json", "Bends the top over.", "Bends it.",
      "Muscles/alpha.json:11: action: has 9 characters, at least 10 are needed"),
    Edit(
      "Areas.json", "\"Trunk\"", "\"\(String(repeating: "t", count: 61))\"",
      "Areas.json:3: parts[0].name: has 61 characters, at most 60 are allowed"),
    Edit(
      "Muscles/alpha.json", "\"ta2\": \"1\"", "\"ta2\": \"A1\"",
      "Muscles/alpha.json:7: ta2: 'A1' does not have the form ^[0-9]+$"),
    Edit(
      "Areas.json", "\"choir\": [\"Chest\"]", "\"choir\": []",
      "Areas.json:20: regions[0].areas[0].choir: has 0 entries, at least 1 are needed"),
    Edit(
      "Muscles/alpha.json", "[\"Long work at a bench.\"]",
      "[\(Array(repeating: "\"Work at a bench.\"", count: 9).joined(separator: ","))]",
      "Muscles/alpha.json:35: causes: has 9 entries, at most 8 are allowed"),
    Edit(
      "Muscles/alpha.json", "[\"The top feels stiff.\"]", "[{ \"text\": \"Stiff.\", \"evidence\": \"study\" }]",
      "Muscles/alpha.json:34: symptoms[0].text: has 6 characters, at least 10 are needed"),
    Edit(
      "Muscles/alpha.json", "\"release\"",
      "\"keys\": [{ \"muscle\": \"beta\", \"why\": \"Above.\", \"source\": \"Book, ch. 1\" }], \"release\"",
      "Muscles/alpha.json:38: keys[0].why: has 6 characters, at least 10 are needed"),
    Edit(
      "Guides/Contents.json", "\"aliases\": [\"bed\"] }",
      "\"aliases\": [\"bed\"] },\n    { \"id\": \"desk\", \"title\": \"At the desk\", \"part\": \"prevent\", \"file\": \"desk.md\", \"aliases\": [\"b\"] }",
      "Guides/Contents.json:4: chapters[1].aliases[0]: has 1 characters, at least 2 are needed",
      "Guides/desk.md:1: the file is missing"),
  ])
  func aValueThatBreaksItsSchemaIsNamed(edit: Edit) throws {
    let folder = try #require(try SmallAssets.folder(breaking: edit), "the text to replace is not there")
    #expect(problems(in: folder) == edit.expected)
  }

  @Test(arguments: [
    (
      "{ \"type\": \"text\" }",
      "type: expected one of null, boolean, number, integer, string, array, object, found 'text'"
    ),
    (
      "{ \"minLenght\": 3 }",
      "minLenght: 'minLenght' is not understood in a schema; did you mean 'minLength'?"
    ),
    ("{ \"minLength\": 1e308 }", "minLength: expected a whole number from 0 to a billion, found 1e+308"),
    ("{ \"minLength\": -1 }", "minLength: expected a whole number from 0 to a billion, found -1"),
    ("{ \"minItems\": 4, \"maxItems\": 3 }", "minItems: the least is more than the most"),
    ("{ \"minimum\": \"3\" }", "minimum: expected a number, found '3'"),
    ("{ \"enum\": \"a\" }", "enum: expected an array, found 'a'"),
    ("{ \"enum\": [1] }", "enum[0]: expected a string, found 1"),
    (
      "{ \"required\": [\(Array(repeating: "\"a\"", count: 101).joined(separator: ","))] }",
      "required: has 101 entries, at most 100 are allowed"
    ),
    (
      "{ \"properties\": {\((0...100).map { "\"a\($0)\": {}" }.joined(separator: ","))} }",
      "properties: has 101 entries, at most 100 are allowed"
    ), ("{ \"uniqueItems\": 1 }", "uniqueItems: expected a boolean, found 1"),
    ("{ \"properties\": [] }", "properties: expected an object, found an array"),
    ("{ \"items\": [] }", "items: expected an object, found an array"),
    ("{ \"$ref\": \"#/$defs/nothing\" }", "there is no 'nothing' in $defs"),
    ("{ \"$ref\": 3 }", "$ref: expected #/$defs/NAME, found 3"),
    ("{ \"$ref\": \"elsewhere.json\" }", "$ref: expected #/$defs/NAME, found 'elsewhere.json'"),
    ("{ \"$defs\": [] }", "$defs: expected an object, found an array"),
    ("{ \"pattern\": \"^([a-z\" }", "pattern: the pattern '^([a-z' is broken: Unmatched [, [^, [:, [., or [="),
    (
      "{ \"pattern\": \"(a)\\\\1\" }",
      "pattern: the pattern '(a)\\1' refers back to what it matched; that is not understood"
    ),
    ("{ \"pattern\": \"(a{99}){99}\" }", "pattern: the pattern '(a{99}){99}' asks for too many repetitions"),
    (
      "{ \"pattern\": \"\(String(repeating: "a", count: 201))\" }",
      "pattern: the pattern has 201 bytes; at most 200 are read"
    ),
    ("[]", "expected an object, found an array"), ("{", "this is not JSON: expected a key in quotes"),
  ])
  func aBrokenSchemaIsAFault(schema: String, expected: String) throws {
    let folder = try SmallAssets.folder()
    try folder.write("Schemas/theme.schema.json", schema)
    #expect(problems(in: folder) == ["Schemas/theme.schema.json:1: \(expected)"])
  }

  @Test func aMissingSchemaIsAFault() throws {
    let folder = try SmallAssets.folder()
    try folder.remove("Schemas/theme.schema.json")
    #expect(problems(in: folder) == ["Schemas/theme.schema.json:1: the file is missing"])
  }

  @Test(arguments: [
    ("{ \"type\": \"integer\" }", "expected an integer, found an object"),
    ("{ \"type\": \"array\" }", "expected an array, found an object"), ("{ \"maximum\": 3 }", nil),
    ("{ \"$ref\": \"#/$defs/a\", \"$defs\": { \"a\": { \"$ref\": \"#/$defs/a\" } } }", nil),
    ("{ \"properties\": { \"colors16\": { \"properties\": { \"muscle\": { \"uniqueItems\": true } } } } }", nil),
    (
      "{ \"properties\": { \"colors16\": { \"properties\": { \"tendon\": { \"uniqueItems\": true } } } } }",
      "colors16.tendon[1]: this entry stands twice"
    ),
    ("{ \"properties\": { \"name\": { \"enum\": [\"light\"] } } }", "name: expected one of light"),
    (
      "{ \"properties\": { \"colors16\": { \"properties\": { \"ink\": { \"minimum\": 3 } } } } }",
      "colors16.ink: 0 is below 3"
    ),
    (
      "{ \"properties\": { \"colors16\": { \"properties\": { \"ink\": { \"maximum\": -3.5 } } } } }",
      "colors16.ink: 0 is above -3.5"
    ),
    ("{ \"required\": [\"colors256\"] }", "'colors256' is missing"),
    (
      "{ \"additionalProperties\": false, \"properties\": { \"name\": {}, \"summary\": {} } }",
      "colors16: 'colors16' is not known here"
    ),
  ])
  func theRulesHold(schema: String, expected: String?) throws {
    let folder = try SmallAssets.folder()
    try folder.write("Schemas/theme.schema.json", schema)
    let found = problems(in: folder).map { String($0.drop { $0 != " " }.dropFirst()) }
    #expect(found == (expected.map { [$0] } ?? []))
  }
}
