#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "internal.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

/* What terminfo says of the terminal; and where it shows more colours than terminfo knows, the same
   description with other colours. ncurses takes a compiled one from TERMINFO itself (term(5), "hex:"),
   so that it needs no file and keeps all that it had: keys, second screen, cursor. */

enum { DIRECT = 0x1000000, PAIRS = 0x10000, ROOM = 16384 };

/// A compiled description while it is put together, as term(5) has it.
typedef struct {
  uint8_t bytes[ROOM];
  size_t length;
} entry;

static const char *described;  // the name of the description that is used

static int is_modern(const char *name) {
  const char *known[] = {"xterm", "ghostty", "kitty", "foot", "alacritty", "wezterm", "tmux", "screen", "vte", "rio", "contour"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (name && strstr(name, known[i])) return 1;
  return 0;
}

int ct_describe(int *colors, int *is_direct) {
  int result;
  described = getenv("TERM");
  if (described == NULL) return -1;
  if (setupterm((char *)described, STDOUT_FILENO, &result) == ERR) {
    if (!is_modern(described)) return -1;
    described = "xterm-256color";
    if (setupterm((char *)described, STDOUT_FILENO, &result) == ERR) return -1;
  }
  int known = tigetnum("colors");
  *colors = known > 0 ? known : 0;
  *is_direct = tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || ct_capability("RGB") != NULL;
  return 0;
}

static void put(entry *entry, int value, int bytes) {
  for (; bytes > 0 && entry->length < ROOM; bytes--, value >>= 8) entry->bytes[entry->length++] = (uint8_t)value;
}

static void put_text(entry *entry, const char *text) {
  for (; *text; text++) put(entry, *text, 1);
  put(entry, 0, 1);
}

static void put_even(entry *entry) {
  if (entry->length % 2) put(entry, 0, 1);
}

static int is(const char *name, const char *other) { return strcmp(name, other) == 0; }

static int number_of(const char *name, int colors) {
  if (is(name, "colors")) return colors;
  if (is(name, "pairs")) return colors == DIRECT || colors == 256 ? PAIRS : colors * colors;
  if (is(name, "ncv")) return -1;
  return tigetnum((char *)name);
}

static const char *string_of(const char *name, int colors) {
  if (is(name, "setaf"))
    return colors == DIRECT ? "\033[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
                            : "\033[%?%p1%{8}%<%t3%p1%d%e%p1%{16}%<%t9%p1%{8}%-%d%e38;5;%p1%d%;m";
  if (is(name, "setab"))
    return colors == DIRECT ? "\033[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m"
                            : "\033[%?%p1%{8}%<%t4%p1%d%e%p1%{16}%<%t10%p1%{8}%-%d%e48;5;%p1%d%;m";
  if (is(name, "op")) return "\033[39;49m";
  // What would define, order or bring back colours in another way.
  const char *others[] = {"setf", "setb", "initc", "initp", "scp", "oc"};
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (is(name, others[i])) return NULL;
  return ct_capability(name);
}

// The description that is loaded, with so many colours.
static void compile(entry *entry, int colors) {
  size_t size = 0;
  for (int i = 0; i < STRCOUNT; i++) {
    const char *text = string_of(strnames[i], colors);
    size += text ? strlen(text) + 1 : 0;
  }
  put(entry, 01036, 2);  // numbers of 32 bits
  put(entry, (int)strlen(described) + 1, 2);
  put(entry, BOOLCOUNT, 2);
  put(entry, NUMCOUNT, 2);
  put(entry, STRCOUNT, 2);
  put(entry, (int)size, 2);
  put_text(entry, described);
  for (int i = 0; i < BOOLCOUNT; i++) put(entry, !is(boolnames[i], "ccc") && tigetflag(boolnames[i]) > 0, 1);
  put_even(entry);
  for (int i = 0; i < NUMCOUNT; i++) {
    int number = number_of(numnames[i], colors);
    put(entry, number < 0 ? -1 : number, 4);
  }
  int offset = 0;
  for (int i = 0; i < STRCOUNT; i++) {
    const char *text = string_of(strnames[i], colors);
    put(entry, text ? offset : -1, 2);
    offset += text ? (int)strlen(text) + 1 : 0;
  }
  for (int i = 0; i < STRCOUNT; i++) {
    const char *text = string_of(strnames[i], colors);
    if (text) put_text(entry, text);
  }
  if (colors != DIRECT) return;
  // And a name that is not among the standard ones: RGB, by which ncurses knows direct colour.
  put_even(entry);
  put(entry, 1, 2);  // booleans
  put(entry, 0, 2);
  put(entry, 0, 2);
  put(entry, 1, 2);  // texts, that of the name
  put(entry, 4, 2);  // and their bytes
  put(entry, 1, 1);
  put_even(entry);
  put(entry, 0, 2);
  put_text(entry, "RGB");
}

// Lends TERMINFO to ncurses while it reads the description.
static SCREEN *open_with(int colors) {
  static entry entry;
  static char text[5 + 2 * ROOM] = "hex:";
  compile(&entry, colors);
  if (entry.length >= ROOM) return NULL;
  for (size_t i = 0; i < entry.length; i++) snprintf(text + 4 + 2 * i, 3, "%02X", entry.bytes[i]);
  const char *before = getenv("TERMINFO");
  char *kept = before ? strdup(before) : NULL;
  SCREEN *screen = setenv("TERMINFO", text, 1) == 0 ? newterm((char *)described, ct_output(), stdin) : NULL;
  if (kept)
    setenv("TERMINFO", kept, 1);
  else
    unsetenv("TERMINFO");
  free(kept);
  return screen;
}

struct screen *ct_new_screen(int colors) {
  int known, is_direct;
  if (ct_describe(&known, &is_direct) != 0) return NULL;
  TERMINAL *probe = cur_term;
  int is_known = colors == 0 || (colors == DIRECT ? is_direct && known == DIRECT : known >= colors && known <= 256);
  SCREEN *screen = is_known ? NULL : open_with(colors);
  if (screen == NULL) screen = newterm((char *)described, ct_output(), stdin);
  if (probe != cur_term) del_curterm(probe);
  return screen;
}
