#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <stdint.h>

/* The terminal, without a type of ncurses: its macros and names stay in the C files. Output goes through
   ncurses, input does not: here it is bytes and signals. One terminal a process. */

/// One character cell; colours by number, -1 for the terminal's own; with 24 bits from CT_RGB on, red first.
typedef struct {
  uint32_t scalar;  // 0 is the second half of the wide character on the left
  uint32_t mark;    // a combining character on top of it, or 0
  int32_t foreground;
  int32_t background;
  uint8_t attributes;  // 1 bold, 2 dim, 4 underline, 8 reverse
} ct_cell;

/// From here on a number is red, green and blue.
enum { CT_RGB = 0x1000000 };

/// What a signal told.
typedef enum {
  CT_SIGNAL_NONE,
  CT_SIGNAL_STOP,   // somebody sent SIGTSTP
  CT_SIGNAL_REDRAW  // the size changed, or the program runs again after it was stopped
} ct_signal;

/// Sets the locale from the environment; 1 when its characters are UTF-8.
int ct_set_locale(void);

/// What terminfo says of the terminal's colours: how many, and whether a number is red, green and blue; 0, or -1 when
/// it does not know the terminal.
int ct_describe(int *colors, int *is_direct);

/// Opens the terminal; 0, or -1 when terminfo does not know it. Must follow ct_set_locale. Has so many colours whatever
/// terminfo says (8, 16, 256 or CT_RGB), as many as it says for 0.
int ct_open(int use_mouse, int colors);

/// Takes the mouse, or leaves it to the terminal; it stays so when the terminal is taken again.
void ct_use_mouse(int use_mouse);

/// Gives the terminal back as it was, and shows what was written to standard error meanwhile.
void ct_close(void);

/// What terminfo says of a capability by its short name; NULL when it has none.
const char *ct_capability(const char *name);

/// The size that the terminal behind the output tells, 0 for what it does not; 0, or -1 where there is no terminal. May be
/// called before it is opened.
int ct_told_size(int *columns, int *rows);

/// The size of the terminal now; what is drawn next has it.
void ct_size(int *columns, int *rows);

/// Puts a row of cells of any length, from its first column on.
void ct_put_row(int row, const ct_cell *cells, int count);

/// Shortens what ncurses sends, in place, without changing what it paints: the colours of a sign in one sequence, and only
/// those that do not hold already. Returns how many bytes are left.
size_t ct_squeeze(char *bytes, size_t length);

/// Sends the difference to the terminal, with the cursor at a cell; a negative row hides it.
void ct_flush(int column, int row);

/// Makes the next flush send everything.
void ct_repaint(void);

/// Sends bytes that make no picture: a question to the terminal.
void ct_send(const char *bytes, int count);

void ct_bell(void);

/// Gives the terminal to the shell and stops the program; returns when it is continued.
void ct_suspend(void);

/// What signals told since the last call, one thing a call.
ct_signal ct_take_signal(void);

/// What ct_read returns when it has no bytes.
enum { CT_TIMEOUT = 0, CT_EOF = -1, CT_INTERRUPTED = -2 };

/// Reads what was typed: the number of bytes, or why there are none. Waits for `nanoseconds`, for ever when they
/// are negative; a signal that came since ct_take_signal ends the wait at once.
int ct_read(uint8_t *bytes, int capacity, int64_t nanoseconds);

#endif
