#ifndef CJSON_H
#define CJSON_H

#include <stddef.h>
#include <stdint.h>

/* The parser of RapidJSON without a type of C++: a text that was parsed is one array of values, in the order in which they
   stand in the text. */

#ifdef __cplusplus
extern "C" {
#endif

typedef enum { CJ_NULL, CJ_FALSE, CJ_TRUE, CJ_NUMBER, CJ_TEXT, CJ_LIST, CJ_OBJECT } cj_kind;

/// A value. What is within a list or an object follows it; of an object that is, for each member, the key as a CJ_TEXT
/// and then the value.
typedef struct {
  cj_kind kind;
  /// The bytes of a text, the elements of a list, the members of an object.
  uint32_t count;
  /// The index of what comes after the value and all that is within it.
  uint32_t end;
  union {
    double number;
    /// UTF-8, valid, not ended by a zero; it lives as long as the document.
    const char *text;
  };
} cj_value;

typedef enum { CJ_PARSED, CJ_BROKEN, CJ_NOT_UTF8, CJ_NO_MEMORY } cj_outcome;

typedef struct cj_document cj_document;

/// The values of a text, the whole as the first one. NULL where it is not JSON, is nested deeper than 64 or holds a
/// number beyond all doubles; `outcome` says which. Keys that stand twice are kept.
cj_document *cj_parse(const char *bytes, size_t count, cj_outcome *outcome);
void cj_free(cj_document *document);

/// The values, and how many there are.
const cj_value *cj_values(const cj_document *document, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
