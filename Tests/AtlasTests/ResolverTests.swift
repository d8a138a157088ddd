import Atlas
import TestSupport
import Testing

/// One way from a name to what it is of, for every command and for `--at`.
@Suite struct ResolverTests {
  let atlas = Shipped.atlas

  @Test(arguments: [
    ("my left infraspinatus", "infraspinatus"), ("the pain in my trapezius", "trapezius"),
    ("musculus soleus", "soleus"), ("Levator_Scapulae", "levator-scapulae"), ("sore lats", "latissimus-dorsi"),
    ("muscle between the ribs", "intercostals"),
  ])
  func aMuscle(name: String, id: String) throws { #expect(try atlas.muscle(named: name).id == id) }

  @Test(arguments: [
    ("my stiff neck", "stiff-neck"), ("pins and needles in the thumb", "numb-thumb-and-fingers"),
    ("sore balls", "testicular-ache"), ("cant turn my head", "stiff-neck"), ("tinnitus", "ringing-in-ear"),
  ])
  func aSymptom(name: String, id: String) throws { #expect(try atlas.complaint(.symptom, named: name).id == id) }

  @Test(arguments: [
    ("plantar fasciitis", "plantar-heel-pain"), ("tennis elbow on the left", "tennis-elbow"),
    ("frozen shoulder", "frozen-shoulder-like-stiffness"), ("lumbago", "low-back-pain"),
  ])
  func aCondition(name: String, id: String) throws { #expect(try atlas.complaint(.condition, named: name).id == id) }

  @Test(arguments: [
    ("how long to hold", "dosage"), ("massage gun", "tools"), ("at the desk", "desk"), ("driving", "driving"),
  ])
  func aChapter(name: String, id: String) throws { #expect(try atlas.chapter(named: name).id == id) }

  /// What `/` finds, `--at` opens, whatever it is.
  @Test(arguments: [
    ("infraspinatus", "infraspinatus"), ("tennis elbow", "tennis-elbow"), ("ringing in my ears", "ringing-in-ear"),
    ("safety", "safety"), ("left temple", "temple"), ("quad", "anterior-thigh"), ("calf", "posterior-leg"),
    ("infraspinatos", "infraspinatus"), ("cant do up my bra", "frozen-shoulder-like-stiffness"),
    ("hand", "volar-wrist-palm"), ("templ", "temple"),
  ])
  func anything(name: String, id: String) throws {
    switch try atlas.meaning(of: name) {
    case .places(let areas): #expect(areas.contains { $0.id == id }, "\(areas.map(\.id))")
    case .page(let finding): #expect(finding.id == id)
    }
  }

  /// A name of several things, or of nothing, is told with the nearest names; words that are for the search alone are
  /// not shown then either.
  @Test func whatIsNotClearIsSaid() {
    func said<Value>(_ body: () throws(UnknownName) -> Value) -> String {
      do {
        _ = try body()
        return "found"
      } catch { return error.description }
    }
    let muscles = said { () throws(UnknownName) in try atlas.muscle(named: "glutes") }
    #expect(muscles == "'glutes' may be gluteus-maximus, gluteus-medius or gluteus-minimus; say which")
    #expect(
      said { () throws(UnknownName) in try atlas.muscle(named: "trapezuis") }
        == "no muscle 'trapezuis'; did you mean trapezius?")
    let calf = said { () throws(UnknownName) in try atlas.complaint(.condition, named: "calf-pain") }
    #expect(calf.hasPrefix("no condition 'calf-pain'; did you mean "), "\(calf)")
    let balls = said { () throws(UnknownName) in try atlas.complaint(.symptom, named: "sore bals") }
    #expect(!balls.contains("sore balls"), "\(balls)")
    #expect(said { () throws(UnknownName) in try atlas.meaning(of: "zzzqqq") } == "nothing is called 'zzzqqq'")
    for name in ["", " ", "-"] {
      #expect(said { () throws(UnknownName) in try atlas.areas(named: name) } == "no area '\(name)'")
    }
  }

  /// A word of the thesaurus can name what it leads to by its id alone.
  @Test func noTwoThingsShareAnID() {
    let ids =
      atlas.areas.map(\.id) + atlas.muscles.map(\.id) + atlas.symptoms.map(\.id) + atlas.conditions.map(\.id)
      + atlas.chapters.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
