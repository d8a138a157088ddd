#include "CJSON.h"

#include <simdjson.h>

#include <new>
#include <vector>

using namespace simdjson;

struct cj_document {
  dom::parser parser;  // holds the texts
  std::vector<cj_value> values;
};

namespace {

// Deeper than anything we read, so that no text can exhaust the stack.
constexpr size_t deepest = 64;

void add_text(std::vector<cj_value> &values, std::string_view text) {
  cj_value value{CJ_TEXT, static_cast<uint32_t>(text.size()), static_cast<uint32_t>(values.size() + 1), {}};
  value.text = text.data();
  values.push_back(value);
}

void add(std::vector<cj_value> &values, const dom::element &element) {
  const size_t index = values.size();
  cj_value value{CJ_NULL, 0, static_cast<uint32_t>(index + 1), {}};
  switch (element.type()) {
    case dom::element_type::STRING: return add_text(values, std::string_view(element));
    case dom::element_type::ARRAY:
      value.kind = CJ_LIST;
      values.push_back(value);
      for (const dom::element child : dom::array(element)) {
        add(values, child);
        values[index].count += 1;
      }
      values[index].end = static_cast<uint32_t>(values.size());
      return;
    case dom::element_type::OBJECT:
      value.kind = CJ_OBJECT;
      values.push_back(value);
      for (const dom::key_value_pair member : dom::object(element)) {
        add_text(values, member.key);
        add(values, member.value);
        values[index].count += 1;
      }
      values[index].end = static_cast<uint32_t>(values.size());
      return;
    case dom::element_type::BOOL: value.kind = bool(element) ? CJ_TRUE : CJ_FALSE; break;
    case dom::element_type::NULL_VALUE: break;
    case dom::element_type::INT64:
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE:
      value.kind = CJ_NUMBER;
      value.number = double(element);
      break;
  }
  values.push_back(value);
}

}  // namespace

cj_document *cj_parse(const char *bytes, size_t count, cj_outcome *outcome) {
  cj_document *document = nullptr;
  *outcome = CJ_NO_MEMORY;
  try {
    document = new cj_document;
    error_code error = document->parser.allocate(count, deepest);
    dom::element root;
    if (!error) error = document->parser.parse(bytes, count).get(root);
    if (!error) {
      document->values.reserve(count / 16 + 8);
      add(document->values, root);
      *outcome = CJ_PARSED;
      return document;
    }
    *outcome = error == UTF8_ERROR ? CJ_NOT_UTF8 : error == MEMALLOC ? CJ_NO_MEMORY : CJ_BROKEN;
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
