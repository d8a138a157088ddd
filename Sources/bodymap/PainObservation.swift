import Atlas
import Figure
import Journal

/// A pain as an Observation of FHIR R5 (https://hl7.org/fhir/R5/observation.html): how bad it was on the scale from 0 to
/// 10, where, on which side and when. The person is not named.
struct PainObservation: Encodable {
  private let resourceType = "Observation"
  private let id: String
  private let status: String
  private let category: [Concept]
  private let code: Concept
  private let effectiveDateTime: String
  private let valueQuantity: Quantity
  private let bodySite: Concept
  private let note: [Annotation]?

  /// A concept by its codes and in words.
  private struct Concept: Encodable {
    var `extension`: [Extension]?
    var coding: [Coding]?
    var text: String?
  }

  private struct Coding: Encodable {
    let system: String
    let code: String
    let display: String
  }

  private struct Quantity: Encodable {
    let value: Int
    let unit = "{score}"
    let system = "http://unitsofmeasure.org"
    let code = "{score}"
  }

  private struct Annotation: Encodable { let text: String }

  private struct Extension: Encodable {
    let url: String
    let valueCodeableConcept: Concept
  }

  /// One pain of an entry, by its number from 1 on; the note goes with the first.
  init(_ pain: Entry.Pain, _ number: Int, of entry: Entry, in atlas: Atlas) {
    id = "\(entry.id)-\(number)"
    status = entry.changed == nil ? "final" : "amended"
    category = [
      Concept(
        coding: [
          Coding(
            system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "survey", display: "Survey")
        ], text: nil)
    ]
    let severity = "Pain severity - 0-10 verbal numeric rating"
    code = Concept(coding: [Coding(system: "http://loinc.org", code: "72514-3", display: severity)], text: severity)
    effectiveDateTime = "\(entry.at)"
    valueQuantity = Quantity(value: pain.intensity)
    let name = atlas.area(pain.area)?.name ?? pain.area
    let side = pain.side.flatMap { $0 == .midline ? nil : $0 }
    // R5 has no field for the side beside a bodySite, and a bodyStructure may not stand beside one; this is the published
    // extension of mCODE for it.
    let laterality = side.map { side in
      Extension(
        url: "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-laterality-qualifier",
        valueCodeableConcept: Concept(
          coding: [
            Coding(
              system: "http://snomed.info/sct", code: side.laterality.code, display: side.laterality.name)
          ], text: side.rawValue))
    }
    bodySite = Concept(
      extension: laterality.map { [$0] },
      coding: [Coding(system: "urn:bodymap:area", code: pain.area, display: name)],
      text: side.map { "\(name), \($0.rawValue)" } ?? name)
    // A string of FHIR is never empty, and holds nothing but whitespace less.
    let words = String(entry.note.unicodeScalars.filter { $0.value >= 0x20 || "\n\r\t".unicodeScalars.contains($0) })
    note = number == 1 && words.contains { !$0.isWhitespace } ? [Annotation(text: words)] : nil
  }
}

/// A resource in a Bundle, under a name that is its own everywhere.
struct BundleEntry: Encodable {
  private let fullUrl: String
  private let resource: PainObservation

  init(_ pain: Entry.Pain, _ number: Int, of entry: Entry, in atlas: Atlas) {
    fullUrl = "urn:uuid:" + Entry.derivedID(from: "\(entry.id)-\(number)")
    resource = PainObservation(pain, number, of: entry, in: atlas)
  }
}
