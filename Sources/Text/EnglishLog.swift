extension Catalog {
  /// The words of `bodymap log` and `bodymap journal` in English.
  static func log(_ words: LogWords) -> String {
    switch words {
    case .recorded(let id, let entry): "Recorded \(id): \(entry)"
    case .changed(let id, let entry): "Changed \(id): \(entry)"
    case .deleted(let id): "Deleted \(id). 'bodymap journal undo' brings it back."
    case .undoneAdd(let entry): "No longer recorded: \(entry)"
    case .undoneChange(let entry): "Again as it was: \(entry)"
    case .undoneDelete(let entry): "There again: \(entry)"
    case .undoneImport(let count): "Taken back: an import of \(entries(count))."
    case .nothingToUndo: "Nothing is left to undo."
    case .nothingRecorded: "Nothing has been recorded yet. 'bodymap log back-of-neck:left=6' records how bad it is."
    case .moreEntries(let count, let isMore):
      "\(isMore ? "More than \(grouped(count)) others" : "\(grouped(count)) more"); --limit shows them."
    case .sound(let count): "The journal is sound: \(entries(count))."
    case .unsound(let count):
      "\(count == 1 ? "One thing is" : "\(count) things are") wrong with the journal. Keep the file; a copy made by 'bodymap journal backup' is what to go on with."
    case .copied(let path): "The journal is copied to \(path)."
    case .exported(let count, let path): "\(entries(count).capitalizedStart) written to \(path)."
    case .imported(let added, let changed, let known):
      "\(entries(added).capitalizedStart) added, \(changed) changed, \(known) known already."

    case .wouldBeForgotten(let count, let elsewhere, let traces):
      "This would be gone for good: \(entries(count))"
        + (elsewhere > 0 ? ", of which \(elsewhere) speak\(elsewhere == 1 ? "s" : "") of another place as well" : "")
        + (traces > 0 ? "; \(traces == 1 ? "1 earlier form" : "\(traces) earlier forms") of entries" : "") + "."
    case .forgotten(let count, let traces):
      "Gone for good: \(entries(count))"
        + (traces > 0 ? ", \(traces == 1 ? "1 earlier form" : "\(traces) earlier forms") of entries" : "") + "."
    case .nothingToForget: "The journal holds nothing of that."
    case .askYes: "Type yes to forget it: "
    case .notForgotten: "Nothing was changed."
    case .notSwept:
      "Another program has the journal open: what was forgotten may stand in the file beside it (-wal) until that program ends."
    case .copiesStay: "Copies and exports that you made are files of their own and still have it."

    case .trendOf(let place): "How bad it was: \(place)"
    case .day: "day"
    case .mean: "mean"
    case .worst: "worst"
    case .times: "n"

    case .nowhere: "neither XDG_DATA_HOME nor HOME names a folder for the journal; say --journal FILE"
    case .missing(let path): "there is no journal at \(path)"
    case .cannotOpen(let path, let reason): "the journal \(path) cannot be opened: \(reason)"
    case .notAJournal(let path): "\(path) is no journal of bodymap; it was left as it is"
    case .newer(let path, let version, let known):
      "\(path) was written by a newer bodymap (tables \(version), this one knows \(known)): it can be looked at, and nothing was changed"
    case .readOnlyNewer(let version, let known):
      "bodymap: a newer bodymap wrote this journal (tables \(version), this one knows \(known)): it is only looked at"
    case .full(let path): "there is no room left for \(path); what was recorded before is safe, and nothing was changed"
    case .readOnly(let path): "\(path) cannot be written; nothing was changed"
    case .damaged(let path):
      "\(path) is damaged; nothing was changed. 'bodymap journal check' says more, a backup is what to go on with"
    case .replaced(let path):
      "\(path) was replaced or taken away while bodymap had it open; nothing was recorded. Leave bodymap, and look at what lies there"
    case .busy(let path): "another program is writing to \(path); nothing was changed, try again"
    case .noSuchEntry(let id): "there is no entry '\(id.quoted)'; 'bodymap journal' lists them"
    case .ambiguousEntry(let id): "several entries begin with '\(id.quoted)'; type more of it"
    case .alreadyThere(let id): "there is an entry \(id.quoted) already"
    case .failed(let path, let reason): "\(path): \(reason); nothing was changed"

    case .nothingSaid:
      "Say where it hurts and how bad it is, as in 'bodymap log back-of-neck:left=6', or --muscle, or --note."
    case .noIntensity(let name): "Say how bad it is, from 0 to 10: '\(name)=6'."
    case .placeTwice(let name): "'\(name)' is named twice."
    case .needsMuscle(let option): "\(option) says something of a muscle; name it with --muscle."
    case .noPoint(let muscle, let point, let points):
      "\(muscle) has no point '\(point.quoted)'; it has \(points.joined(separator: ", "))."
    case .notFromZeroToTen(let number): "'\(number.quoted)' is not from 0 to 10"
    case .noSide(let word): "'\(word.quoted)' is no side; say left or right"
    case .future(let time): "'\(time.quoted)' lies in the future"
    case .noTime(let time):
      "'\(time.quoted)' is no time; write 2026-11-26, '2026-11-26 18:30', 18:30, or 2026-11-26T18:30:00+01:00"
    case .noSuchTime(let time): "'\(time.quoted)' never was: the clock was put forward over it"
    case .noUndoneField(let word, let all):
      "'\(word.quoted)' cannot be left out; it is one of \(all.joined(separator: ", "))."
    case .sayWhatToForget: "Say what to forget: --area AREA, --before DAY, or --all."
    case .sayYes: "Nobody can be asked here; --yes forgets it without asking."
    case .emptyWords(let option): "\(option) says nothing."

    case .fileThere(let path): "\(path) is there already; it was left as it is"
    case .fileMissing(let path, let reason): "\(path): \(reason)"
    case .notUTF8(let path): "\(path): the text is not UTF-8"
    case .atRow(let path, let row, let column, let reason):
      "\(path): row \(row)\(column.map { ", column \($0)" } ?? ""): \(reason); nothing was imported"
    case .noData(let path): "\(path): there is nothing in it"
    case .badQuote: "a quotation mark stands where none belongs"
    case .openQuote: "a quotation mark is not closed"
    case .columns(let count, let all): "\(count) columns instead of \(all)"
    case .noColumn(let name, let found):
      "there is no column '\(name)'; there are \(found.map(\.quoted).joined(separator: ", "))"
    case .unknownColumn(let name, let all):
      "'\(name.quoted)' is no column of a journal; these are: \(all.joined(separator: ", ")). --map tells which column of another file is which"
    case .columnTwice(let name): "the column '\(name.quoted)' stands there twice"
    case .wrongMap(let typed, let all):
      "'\(typed.quoted)' maps nothing; say --map COLUMN=FIELD, where a field is one of \(all.joined(separator: ", "))."
    case .mapIsForCSV: "--map is for CSV."
    case .emptyField: "nothing stands there"
    case .notAnID(let id): "'\(id.quoted)' is no id: a UUID in small letters"
    case .idAgain(let id): "the entry \(id.quoted) stood in the file before"
    case .rowOutOfTurn(let row): "'\(row.quoted)' is not the next row of its entry"
    case .onlyInFirstRow: "this stands in the first row of an entry only"
    case .unknownArea(let id): "no area '\(id.quoted)'"
    case .unknownMuscle(let id): "no muscle '\(id.quoted)'"
    case .unknownSymptom(let id): "no symptom '\(id.quoted)'"
    case .middleHasNoSide(let id): "'\(id)' lies in the middle and has no side"
    case .noState(let word): "'\(word.quoted)' is neither active nor latent"
    case .nothingInEntry: "the entry says nothing"
    case .notOurJSON: "it is no journal in JSON"
    case .jsonNewer(let version): "a newer bodymap wrote it (version \(version))"
    case .badJSON(let reason): "\(reason)"
    }
  }

  private static func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }
}

extension String {
  fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
