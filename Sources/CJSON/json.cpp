#include "CJSON.h"

#include <cstdlib>
#include <cstring>
#include <new>
#include <vector>

// Before it holds anything, the parser's stack is a null pointer, to which a size is added to see whether there is room. That
// does no harm and is not ours; what else it does is watched.
#ifdef __clang__
#pragma clang attribute push(__attribute__((no_sanitize("pointer-overflow"))), apply_to = function)
#endif
#include <rapidjson/reader.h>
#ifdef __clang__
#pragma clang attribute pop
#endif

using namespace rapidjson;

struct cj_document {
  char *bytes = nullptr;  // the texts lie in it, where they stood, without what was escaped
  std::vector<cj_value> values;

  ~cj_document() { free(bytes); }
};

namespace {

// Deeper than anything we read, so that no text can exhaust the stack.
constexpr size_t deepest = 64;

/// What the parser tells, as values in a row. The names are the parser's; false ends the parsing.
class Collector {
 public:
  explicit Collector(std::vector<cj_value> &values) : values(values) {}

  bool Null() { return add(CJ_NULL); }
  bool Bool(bool value) { return add(value ? CJ_TRUE : CJ_FALSE); }
  bool Int(int value) { return add_number(value); }
  bool Uint(unsigned value) { return add_number(value); }
  bool Int64(int64_t value) { return add_number(static_cast<double>(value)); }
  bool Uint64(uint64_t value) { return add_number(static_cast<double>(value)); }
  bool Double(double value) { return add_number(value); }
  bool RawNumber(const char *, SizeType, bool) { return false; }
  bool Key(const char *text, SizeType count, bool copy) { return String(text, count, copy); }
  bool StartObject() { return open(CJ_OBJECT); }
  bool EndObject(SizeType members) { return close(members); }
  bool StartArray() { return open(CJ_LIST); }
  bool EndArray(SizeType elements) { return close(elements); }

  bool String(const char *text, SizeType count, bool) {
    add(CJ_TEXT);
    values.back().count = count;
    values.back().text = text;
    return true;
  }

 private:
  std::vector<cj_value> &values;
  size_t begun[deepest];  // the lists and objects that are still open
  size_t depth = 0;

  bool add(cj_kind kind) {
    values.push_back({kind, 0, static_cast<uint32_t>(values.size() + 1), {}});
    return true;
  }

  bool add_number(double number) {
    add(CJ_NUMBER);
    values.back().number = number;
    return true;
  }

  bool open(cj_kind kind) {
    if (depth == deepest) return false;
    begun[depth++] = values.size();
    return add(kind);
  }

  bool close(size_t count) {
    cj_value &value = values[begun[--depth]];
    value.count = static_cast<uint32_t>(count);
    value.end = static_cast<uint32_t>(values.size());
    return true;
  }
};

/// Bytes that are only looked at.
struct Bytes {
  typedef char Ch;
  const char *next, *end;

  char Peek() const { return next < end ? *next : '\0'; }
  char Take() { return next < end ? *next++ : '\0'; }
  void Put(char) {}
};

bool is_utf8(const char *bytes, size_t count) {
  Bytes in{bytes, bytes + count}, out{nullptr, nullptr};
  while (in.next < in.end)
    if (!UTF8<>::Validate(in, out)) return false;
  return true;
}

}  // namespace

cj_document *cj_parse(const char *bytes, size_t count, cj_outcome *outcome) {
  cj_document *document = nullptr;
  *outcome = CJ_NO_MEMORY;
  try {
    document = new cj_document;
    document->bytes = static_cast<char *>(malloc(count + 1));
    if (document->bytes != nullptr) {
      memcpy(document->bytes, bytes, count);
      document->bytes[count] = '\0';
      document->values.reserve(count / 16 + 8);
      Collector collector(document->values);
      InsituStringStream stream(document->bytes);
      Reader reader;
      const auto result =
          reader.Parse<kParseInsituFlag | kParseValidateEncodingFlag | kParseFullPrecisionFlag>(stream, collector);
      // The parser takes a zero for the end.
      if (!result.IsError() && stream.Tell() == count) {
        *outcome = CJ_PARSED;
        return document;
      }
      *outcome = is_utf8(bytes, count) ? CJ_BROKEN : CJ_NOT_UTF8;
    }
  } catch (const std::bad_alloc &) {
  }
  delete document;
  return nullptr;
}

void cj_free(cj_document *document) { delete document; }

const cj_value *cj_values(const cj_document *document, size_t *count) {
  *count = document->values.size();
  return document->values.data();
}
