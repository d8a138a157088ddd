#ifndef CTOML_H
#define CTOML_H

#include <stddef.h>
#include <stdint.h>

/* toml++'s parser without a type of C++: a text that was parsed is one array of values, as in CJSON, each with its
   line. The members of a table stand in the order of their keys, not in that of the text. */

#ifdef __cplusplus
extern "C" {
#endif

typedef enum { TM_FALSE, TM_TRUE, TM_INTEGER, TM_TEXT, TM_LIST, TM_TABLE, TM_OTHER } tm_kind;

/// A value. What is within a list or a table follows it; of a table that is, for each member, the key as a TM_TEXT and
/// then the value.
typedef struct {
  tm_kind kind;
  /// The line that it begins on, from 1.
  uint32_t line;
  /// The bytes of a text, the elements of a list, the members of a table.
  uint32_t count;
  /// The index of what comes after the value and all that is within it.
  uint32_t end;
  union {
    int64_t number;
    /// UTF-8, valid, not ended by a zero; it lives as long as the document.
    const char *text;
  };
} tm_value;

typedef struct {
  /// The line on which the text stops being TOML, from 1.
  uint32_t line;
  /// Why, in English.
  char reason[256];
} tm_break;

typedef struct tm_document tm_document;

/// The values of a text, the whole as the first one; NULL where it is not TOML or there is not enough memory, and
/// `where` says so.
tm_document *tm_parse(const char *bytes, size_t count, tm_break *where);
void tm_free(tm_document *document);

/// The values, and how many there are.
const tm_value *tm_values(const tm_document *document, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
