import CSQLite

/// A value that is bound to a statement.
enum Value {
  case nothing
  case number(Int64)
  case text(String)

  init(_ number: Int?) { self = number.map { .number(Int64($0)) } ?? .nothing }
  init(_ number: Int64?) { self = number.map(Value.number) ?? .nothing }
  init(_ text: String?) { self = text.map(Value.text) ?? .nothing }

  /// Puts it in the place of a question mark, counted from 1.
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .nothing: return sqlite3_bind_null(statement, index)
    case .number(let number): return sqlite3_bind_int64(statement, index, number)
    case .text(var text):
      // The length is told: a text may hold a zero. SQLite takes a copy.
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { letters in
          let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
          guard let first = letters.baseAddress else { return sqlite3_bind_text(statement, index, "", 0, copied) }
          return sqlite3_bind_text64(statement, index, first, UInt64(letters.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    }
  }
}

/// A row of an answer, valid until the next one is asked for.
struct Row {
  fileprivate let statement: OpaquePointer

  init(statement: OpaquePointer) { self.statement = statement }

  private func isNothing(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
  func count(_ column: Int32) -> Int { Int(number(column)) }
  func fraction(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func optionalNumber(_ column: Int32) -> Int64? { isNothing(column) ? nil : number(column) }
  func optionalCount(_ column: Int32) -> Int? { isNothing(column) ? nil : count(column) }
  func optionalFraction(_ column: Int32) -> Double? { isNothing(column) ? nil : fraction(column) }
  func optionalText(_ column: Int32) -> String? { isNothing(column) ? nil : text(column) }
}
