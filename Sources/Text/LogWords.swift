/// What `bodymap log` and `bodymap journal` say, as part of `Message`.
public enum LogWords: Sendable, Hashable {
  // What has come of it
  case recorded(id: String, String)
  case changed(id: String, String)
  case deleted(id: String)
  case undoneAdd(String)
  case undoneChange(String)
  case undoneDelete(String)
  case undoneImport(Int)
  case nothingToUndo, nothingRecorded
  /// How many more entries there are, or that they are more than that.
  case moreEntries(Int, isMore: Bool)
  case sound(Int)
  case unsound(Int)
  case copied(String)
  case exported(Int, String)
  case imported(added: Int, changed: Int, known: Int)

  // Forgetting
  case wouldBeForgotten(entries: Int, elsewhere: Int, traces: Int)
  case forgotten(entries: Int, traces: Int)
  case nothingToForget, askYes, notForgotten, notSwept, copiesStay

  // Heads of a trend
  case trendOf(String)
  case day, mean, worst, times

  // What is the matter with a journal
  case nowhere
  case missing(String)
  case cannotOpen(String, String)
  case notAJournal(String)
  case newer(String, version: Int, known: Int)
  case readOnlyNewer(version: Int, known: Int)
  case full(String)
  case readOnly(String)
  case damaged(String)
  case busy(String)
  case replaced(String)
  case noSuchEntry(String)
  case ambiguousEntry(String)
  case alreadyThere(String)
  case failed(String, String)

  // What cannot be meant
  case nothingSaid
  case noIntensity(String)
  case placeTwice(String)
  case needsMuscle(String)
  case noPoint(muscle: String, String, [String])
  case notFromZeroToTen(String)
  case noSide(String)
  case future(String)
  case noTime(String)
  case noSuchTime(String)
  case noUndoneField(String, [String])
  case sayWhatToForget, sayYes
  case emptyWords(String)

  // A file that is read
  case fileThere(String)
  case fileMissing(String, String)
  case notUTF8(String)
  case atRow(String, Int, column: String?, String)
  case noData(String)
  case badQuote, openQuote
  case columns(Int, of: Int)
  case noColumn(String, [String])
  case unknownColumn(String, [String])
  case columnTwice(String)
  case wrongMap(String, [String])
  case mapIsForCSV
  case emptyField
  case notAnID(String)
  case idAgain(String)
  case rowOutOfTurn(String)
  case onlyInFirstRow
  case unknownArea(String)
  case unknownMuscle(String)
  case unknownSymptom(String)
  case middleHasNoSide(String)
  case noState(String)
  case nothingInEntry
  case notOurJSON
  case jsonNewer(Int)
  case badJSON(String)
}
