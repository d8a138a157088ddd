#ifndef CXML_H
#define CXML_H

/* The reader of libxml2 without a type of libxml2: its headers bring ICU's, and those clash with Foundation's. */

typedef struct cx_reader cx_reader;

typedef enum { CX_END, CX_ELEMENT, CX_ENTITY, CX_OTHER, CX_BROKEN } cx_node;

/// A reader of a text that stays where it is until cx_close; NULL when there is no memory.
/// No network, no external entities, no entity expansion; libxml2's limits on depth and size stay on.
cx_reader *cx_open(const char *bytes, int count);
void cx_close(cx_reader *reader);

/// Steps to the next node.
cx_node cx_next(cx_reader *reader);

int cx_depth(cx_reader *reader);

/// The line of the node, from 1.
int cx_line(cx_reader *reader);

/// The name of the element without its prefix; valid until the next step.
const char *cx_name(cx_reader *reader);

/// An attribute of the element, or NULL; valid until the next call.
const char *cx_attribute(cx_reader *reader, const char *name);

/// What broke, after CX_BROKEN.
const char *cx_error(void);

#endif
