#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "internal.h"

#include <curses.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { CHUNK = 256 };

static int plain_pair;  // the terminal's own colours, for text

// After a colour, ncurses resets everything for pair 0, but for any other pair only what differs.
static void make_plain_pair(void) {
  int pair = 1;
  cchar_t ground;
  if (init_extended_pair(pair, -1, -1) == ERR || setcchar(&ground, L" ", A_NORMAL, 0, &pair) == ERR) return;
  bkgrndset(&ground);
  plain_pair = pair;
}

void ct_prepare_output(void) {
  idlok(stdscr, FALSE);
  typeahead(-1);  // ncurses would ask every five lines whether something was typed
  if (!has_colors()) return;
  start_color();
  if (use_default_colors() == OK) make_plain_pair();
}

int ct_told_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

void ct_size(int *width, int *height) {
  int columns, rows;
  // Asked for each picture: a signal may be on its way, and a job in the background gets none.
  if (ct_told_size(&columns, &rows) == 0 && columns > 0 && rows > 0 && is_term_resized(rows, columns)) {
    // Not resizeterm, which would also put a key into an input that nobody reads.
    resize_term(rows, columns);
    ct_know_rows(rows);
    ct_repaint();
  }
  getmaxyx(stdscr, *height, *width);
}

// The lowest numbers, 8, 16 or 256 of them, are the palette's where colours are direct too: there black is nearly black.
static int number_of(int color) {
  if (color < CT_RGB) return color;
  return color - CT_RGB < 256 ? color - CT_RGB + 0x010100 : color - CT_RGB;
}

static int pair_of(const ct_cell *cell) {
  static int last_pair, last_foreground = -2, last_background = -2;
  if (cell->foreground < 0 && cell->background < 0) return plain_pair;
  if (cell->foreground != last_foreground || cell->background != last_background) {
    last_foreground = cell->foreground;
    last_background = cell->background;
    last_pair = alloc_pair(number_of(last_foreground), number_of(last_background));
  }
  return last_pair > 0 ? last_pair : 0;
}

static attr_t attributes_of(const ct_cell *cell) {
  attr_t attributes = A_NORMAL;
  if (cell->attributes & 1) attributes |= A_BOLD;
  if (cell->attributes & 2) attributes |= A_DIM;
  if (cell->attributes & 4) attributes |= A_UNDERLINE;
  if (cell->attributes & 8) attributes |= A_REVERSE;
  return attributes;
}

// How many columns a character takes, as the C library says, which ncurses asks too.
static int width_of(const ct_cell *cell) {
  return cell->scalar >= 0x20 && cell->scalar < 0x7F ? 1 : wcwidth((wchar_t)cell->scalar);
}

static void set(cchar_t *result, const ct_cell *cell, wchar_t scalar) {
  int pair = pair_of(cell);
  wchar_t text[3] = {scalar, (wchar_t)cell->mark, 0};
  if (setcchar(result, text, attributes_of(cell), 0, &pair) == OK) return;
  text[1] = 0;  // no mark that ncurses would set on a character
  setcchar(result, text, attributes_of(cell), 0, &pair);
}

void ct_put_row(int row, const ct_cell *cells, int count) {
  cchar_t line[CHUNK];
  for (int column = 0; column < count;) {
    int first = column, length = 0;
    for (; column < count && length < CHUNK; column++) {
      const ct_cell *cell = &cells[column];
      // Where canvas and C library do not agree on a width, the rest of the row must stay where it is.
      int width = width_of(cell);
      int is_wide = width == 2 && column + 1 < count && cells[column + 1].scalar == 0;
      wchar_t scalar = cell->scalar == 0 ? L' ' : is_wide || width == 1 ? (wchar_t)cell->scalar : L'?';
      set(&line[length++], cell, scalar);
      column += is_wide;
    }
    mvadd_wchnstr(row, first, line, length);
  }
}

void ct_flush(int column, int row) {
  int gathers = ct_gather();
  curs_set(row >= 0 ? 1 : 0);
  if (row >= 0) move(row, column);
  refresh();
  if (gathers) ct_send_gathered();
}

void ct_repaint(void) { clearok(curscr, TRUE); }

void ct_send(const char *bytes, int count) { ct_write_all(STDOUT_FILENO, bytes, (size_t)count); }

void ct_bell(void) { beep(); }
