#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdint.h>

/* The terminal through ncurses, without a type of ncurses: its macros and names stay in the C files.
   One terminal a process. */

/// One character cell; colours by number, -1 for the terminal's own.
typedef struct {
  uint32_t scalar;
  int16_t foreground;
  int16_t background;
  uint8_t attributes;  // 1 bold, 2 dim, 4 underline, 8 reverse
} ct_cell;

/// What happened at the keyboard, the mouse or the line.
typedef enum {
  CT_NONE,       // nothing within the time
  CT_CHARACTER,  // code is a Unicode scalar, control characters among them
  CT_KEY,        // code is one of ct_key
  CT_CLICK,      // the first button went down at column, row
  CT_WHEEL,      // code is -1 up or 1 down
  CT_PASTE,      // text and length hold what was pasted; valid until the next call
  CT_REDRAW,     // the size changed or the program came back to the foreground
  CT_STOP,       // somebody sent SIGTSTP
  CT_END         // the input has ended
} ct_event_kind;

typedef enum {
  CT_UP, CT_DOWN, CT_LEFT, CT_RIGHT, CT_ENTER, CT_BACKSPACE, CT_BACK_TAB,
  CT_PAGE_UP, CT_PAGE_DOWN, CT_HOME, CT_END_KEY
} ct_key;

typedef struct {
  ct_event_kind kind;
  int32_t code;
  int32_t column;
  int32_t row;
  const char *text;
  int32_t length;
} ct_event;

/// Sets the locale from the environment; 1 when its characters are UTF-8.
int ct_set_locale(void);

/// Opens the terminal; 0, or -1 when terminfo does not know it. Must follow ct_set_locale.
int ct_open(int use_mouse);

/// Gives the terminal back as it was, and shows what was written to standard error meanwhile.
void ct_close(void);

/// How many colours the terminal has, 0 for none.
int ct_colors(void);

/// The size of the terminal now.
void ct_size(int *columns, int *rows);

/// Puts a row of cells, from its first column on.
void ct_put_row(int row, const ct_cell *cells, int count);

/// Sends the difference to the terminal, with the cursor at a cell; a negative row hides it.
void ct_flush(int column, int row);

/// Makes the next flush send everything.
void ct_repaint(void);

void ct_bell(void);

/// Gives the terminal to the shell and stops the program; returns when it is continued.
void ct_suspend(void);

/// The next event; waits as long as `timeout` milliseconds say, for ever when negative, not at all when 0.
ct_event ct_next(int timeout);

#endif
