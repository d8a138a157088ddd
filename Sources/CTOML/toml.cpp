#include "CTOML.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <vector>

// Compiled in: the shared library would be mapped and linked at every start, also where there is nothing to parse.
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_ENABLE_WINDOWS_COMPAT 0
// Deeper than anything we read.
#define TOML_MAX_NESTED_VALUES 16
#include <toml++/toml.h>

struct tm_document {
  toml::table root;  // holds the texts
  std::vector<tm_value> values;
};

namespace {

void add_text(std::vector<tm_value> &values, std::string_view text, uint32_t line) {
  tm_value value{TM_TEXT, line, static_cast<uint32_t>(text.size()), static_cast<uint32_t>(values.size() + 1), {}};
  value.text = text.data();
  values.push_back(value);
}

void add(std::vector<tm_value> &values, const toml::node &node) {
  const size_t index = values.size();
  const uint32_t line = node.source().begin.line;
  tm_value value{TM_OTHER, line, 0, static_cast<uint32_t>(index + 1), {}};
  switch (node.type()) {
    case toml::node_type::string: return add_text(values, node.as_string()->get(), line);
    case toml::node_type::boolean: value.kind = node.as_boolean()->get() ? TM_TRUE : TM_FALSE; break;
    case toml::node_type::integer:
      value.kind = TM_INTEGER;
      value.number = node.as_integer()->get();
      break;
    case toml::node_type::array:
      value.kind = TM_LIST;
      values.push_back(value);
      for (const toml::node &element : *node.as_array()) add(values, element);
      values[index].count = static_cast<uint32_t>(node.as_array()->size());
      values[index].end = static_cast<uint32_t>(values.size());
      return;
    case toml::node_type::table:
      value.kind = TM_TABLE;
      values.push_back(value);
      for (const auto &[key, element] : *node.as_table()) {
        add_text(values, key.str(), key.source().begin.line);
        add(values, element);
      }
      values[index].count = static_cast<uint32_t>(node.as_table()->size());
      values[index].end = static_cast<uint32_t>(values.size());
      return;
    default: break;
  }
  values.push_back(value);
}

void tell(tm_break *where, uint32_t line, std::string_view reason) {
  where->line = line;
  const size_t count = std::min(reason.size(), sizeof where->reason - 1);
  std::memcpy(where->reason, reason.data(), count);
  where->reason[count] = 0;
}

}  // namespace

tm_document *tm_parse(const char *bytes, size_t count, tm_break *where) {
  tm_document *document = nullptr;
  try {
    toml::parse_result result = toml::parse(std::string_view(bytes, count));
    if (!result) {
      tell(where, result.error().source().begin.line, result.error().description());
      return nullptr;
    }
    document = new tm_document{std::move(result).table(), {}};
    add(document->values, document->root);
    return document;
  } catch (const std::bad_alloc &) {
    tell(where, 1, "there is not enough memory for this file");
  }
  delete document;
  return nullptr;
}

void tm_free(tm_document *document) { delete document; }

const tm_value *tm_values(const tm_document *document, size_t *count) {
  *count = document->values.size();
  return document->values.data();
}
