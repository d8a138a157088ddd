#include "CXML.h"

#include <libxml/xmlreader.h>

cx_reader *cx_open(const char *bytes, int count) {
  int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  return (cx_reader *)xmlReaderForMemory(bytes, count, NULL, NULL, options);
}

static xmlTextReaderPtr reader_of(cx_reader *reader) { return (xmlTextReaderPtr)reader; }

void cx_close(cx_reader *reader) { xmlFreeTextReader(reader_of(reader)); }

cx_node cx_next(cx_reader *reader) {
  int state = xmlTextReaderRead(reader_of(reader));
  if (state != 1) return state == 0 ? CX_END : CX_BROKEN;
  switch (xmlTextReaderNodeType(reader_of(reader))) {
    case XML_READER_TYPE_ELEMENT: return CX_ELEMENT;
    case XML_READER_TYPE_ENTITY_REFERENCE:
    case XML_READER_TYPE_DOCUMENT_TYPE: return CX_ENTITY;
    default: return CX_OTHER;
  }
}

int cx_depth(cx_reader *reader) { return xmlTextReaderDepth(reader_of(reader)); }

int cx_line(cx_reader *reader) {
  // The parser itself may be lines ahead of the node.
  xmlNodePtr node = xmlTextReaderCurrentNode(reader_of(reader));
  long line = node ? xmlGetLineNo(node) : -1;
  return line > 0 ? (int)line : xmlTextReaderGetParserLineNumber(reader_of(reader));
}

const char *cx_name(cx_reader *reader) { return (const char *)xmlTextReaderConstLocalName(reader_of(reader)); }

const char *cx_attribute(cx_reader *reader, const char *name) {
  if (xmlTextReaderMoveToAttribute(reader_of(reader), (const xmlChar *)name) != 1) return NULL;
  const xmlChar *value = xmlTextReaderConstValue(reader_of(reader));
  xmlTextReaderMoveToElement(reader_of(reader));
  return (const char *)value;
}

const char *cx_error(void) {
  const xmlError *error = xmlGetLastError();
  return error ? error->message : NULL;
}
