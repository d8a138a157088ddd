#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static const char modes_on[] = "\033[?2004h";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
static const char modes_off[] = "\033[?1006l\033[?1000l\033[?2004l";

/// Bytes made ready while there is time, for when there is none.
typedef struct {
  char bytes[256];
  size_t length;
} message;

static struct termios saved_modes;
static int has_saved_modes;
static message restore;  // gives the terminal back
static message wipe;     // clears the picture away where nothing else does
static message retake;   // takes it again where ncurses does not know that it was away
static message last_row[2];   // clears the last row: one of a size, and room for that of the next
static atomic_int which_row;  // the one that is whole, for a signal may come while the other is written
static int real_error = -1;  // the person's standard error
static int error_log = -1;   // what stands in for it while the screen is ours
static int mouse_wanted;
static volatile sig_atomic_t is_open;  // the screen is ours, and whoever takes the processor away must give it back

void ct_write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

int ct_set_locale(void) {
  // The signs alone: what is said is English, numbers are written one way, and each category more is a file to open.
  if (setlocale(LC_CTYPE, "") == NULL) {
    // The locale asked for was never generated, as is usual over ssh and in containers.
    const char *asked = getenv("LC_ALL");
    if (asked == NULL || *asked == 0) asked = getenv("LC_CTYPE");
    if (asked == NULL || *asked == 0) asked = getenv("LANG");
    if (asked != NULL && (strcasestr(asked, "utf-8") || strcasestr(asked, "utf8"))) setlocale(LC_CTYPE, "C.UTF-8");
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// From here on what is written to standard error waits.
static void hide_errors(void) {
  if (real_error >= 0 && error_log >= 0) dup2(error_log, STDERR_FILENO);
}

// Shows what went to standard error while the screen was ours. Safe in a signal handler.
static void show_errors(void) {
  if (real_error < 0 || error_log < 0) return;
  dup2(real_error, STDERR_FILENO);
  char buffer[4096];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(error_log, buffer, sizeof buffer, offset)) > 0) {
    ct_write_all(STDERR_FILENO, buffer, (size_t)count);
    offset += count;
  }
  if (offset > 0 && ftruncate(error_log, 0) == 0) lseek(error_log, 0, SEEK_SET);
}

static void append(message *message, const char *text) {
  for (; text && *text && message->length + 1 < sizeof message->bytes; text++) {
    if (text[0] == '$' && text[1] == '<') {  // a padding note is not for the terminal
      const char *end = strchr(text, '>');
      if (end) { text = end; continue; }
    }
    message->bytes[message->length++] = *text;
  }
}

const char *ct_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (char *)-1 ? NULL : text;
}

void ct_know_rows(int rows) {
  int next = 1 - atomic_load(&which_row);
  message *row = &last_row[next];
  row->length = 0;
  append(row, ct_capability("sgr0"));
  const char *place = ct_capability("cup");
  if (place) append(row, tparm((char *)place, (long)rows - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
  if (place) append(row, ct_capability("el"));
  atomic_store(&which_row, next);
}

// Where the prompt comes if what says it has a second screen has none, as mosh, and screen by default. Safe in a signal
// handler.
static void clear_last_row(void) {
  const message *row = &last_row[atomic_load(&which_row)];
  ct_write_all(STDOUT_FILENO, row->bytes, row->length);
}

static void prepare_messages(void) {
  append(&restore, modes_off);
  append(&restore, ct_capability("sgr0"));
  append(&restore, ct_capability("cnorm"));
  append(&restore, ct_capability("rmkx"));
  append(&restore, ct_capability("rmcup"));
  // Without a second screen the picture would stay, and the prompt be written into it.
  if (ct_capability("rmcup") == NULL) append(&wipe, ct_capability("clear"));
  append(&restore, wipe.bytes);
  append(&retake, ct_capability("smcup"));
  append(&retake, ct_capability("smkx"));
  ct_know_rows(getmaxy(stdscr));
}

// ncurses does not know these modes.
static void set_modes(void) {
  if (mouse_wanted) ct_write_all(STDOUT_FILENO, mouse_on, sizeof mouse_on - 1);
  ct_write_all(STDOUT_FILENO, modes_on, sizeof modes_on - 1);
}

void ct_use_mouse(int use_mouse) {
  mouse_wanted = use_mouse;
  if (use_mouse)
    ct_write_all(STDOUT_FILENO, mouse_on, sizeof mouse_on - 1);
  else
    ct_write_all(STDOUT_FILENO, mouse_off, sizeof mouse_off - 1);
}

int ct_open(int use_mouse, int colors) {
  has_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
  use_tioctl(TRUE);  // exported LINES and COLUMNS are an old size as soon as the window changes
  SCREEN *screen = ct_new_screen(colors);
  if (screen == NULL) return -1;
  set_term(screen);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);  // for what it sends: ncurses reads nothing
  ct_prepare_output();
  mouse_wanted = use_mouse;
  prepare_messages();
  error_log = memfd_create("bodymap-errors", MFD_CLOEXEC);
  real_error = dup(STDERR_FILENO);
  hide_errors();
  is_open = 1;
  ct_listen();
  atexit(ct_give_back_at_once);  // whoever ends the program without a word of its own
  set_modes();
  return 0;
}

// Gives the terminal back in good order.
static void give_back(void) {
  ct_write_all(STDOUT_FILENO, modes_off, sizeof modes_off - 1);
  curs_set(1);
  clear_last_row();
  endwin();
  ct_write_all(STDOUT_FILENO, wipe.bytes, wipe.length);
  if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  is_open = 0;
  show_errors();
}

void ct_give_back_at_once(void) {
  if (!is_open) return;
  is_open = 0;
  // In the background the settings of the line are the shell's, and to touch them would stop us.
  signal(SIGTTOU, SIG_IGN);
  clear_last_row();
  ct_write_all(STDOUT_FILENO, restore.bytes, restore.length);
  if (has_saved_modes && tcgetpgrp(STDIN_FILENO) == getpgrp()) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  show_errors();
}

void ct_close(void) {
  if (!is_open) return;
  give_back();
  ct_stop_listening();
}

void ct_suspend(void) {
  give_back();
  ct_stop_job();
  // The line first: who was continued in the background stops here again, before anything is written.
  reset_prog_mode();
  ct_forget_stop();
  is_open = 1;
  hide_errors();
  refresh();
  keypad(stdscr, TRUE);  // ncurses would do it with the next key it reads
  set_modes();
  ct_repaint();
}

void ct_take_back(void) {
  reset_prog_mode();
  ct_write_all(STDOUT_FILENO, retake.bytes, retake.length);
  set_modes();
  ct_repaint();
}
