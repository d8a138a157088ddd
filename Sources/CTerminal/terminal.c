#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

enum { ROW_LIMIT = 1024 };

static const char modes_on[] = "\033[?2004h";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char modes_off[] = "\033[?1006l\033[?1000l\033[?2004l";

static SCREEN *screen;
static struct termios saved_modes;
static int has_saved_modes;
static char restore[512];  // what a signal handler writes to give the terminal back
static size_t restore_length;
static int real_error = -1;  // the person's standard error
static int error_log = -1;   // what stands in for it while the screen is ours
static int mouse_wanted;
static volatile sig_atomic_t is_open;
volatile sig_atomic_t ct_stop_asked, ct_was_continued;

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

int ct_set_locale(void) {
  if (setlocale(LC_ALL, "") == NULL) {
    // The locale asked for was never generated, as is usual over ssh and in containers.
    const char *asked = getenv("LC_ALL");
    if (asked == NULL || *asked == 0) asked = getenv("LC_CTYPE");
    if (asked == NULL || *asked == 0) asked = getenv("LANG");
    if (asked != NULL && (strcasestr(asked, "utf-8") || strcasestr(asked, "utf8"))) setlocale(LC_ALL, "C.UTF-8");
  }
  setlocale(LC_NUMERIC, "C");
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

// Shows what went to standard error while the screen was ours. Safe in a signal handler.
static void show_errors(void) {
  if (real_error < 0 || error_log < 0) return;
  dup2(real_error, STDERR_FILENO);
  char buffer[4096];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(error_log, buffer, sizeof buffer, offset)) > 0) {
    write_all(STDERR_FILENO, buffer, (size_t)count);
    offset += count;
  }
  if (offset > 0 && ftruncate(error_log, 0) == 0) lseek(error_log, 0, SEEK_SET);
}

static void give_back(int number) {
  if (is_open) {
    is_open = 0;
    write_all(STDOUT_FILENO, restore, restore_length);
    if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
    show_errors();
  }
  // Once more, as if nobody had listened: the status tells the shell what happened.
  signal(number, SIG_DFL);
  raise(number);
}

static void note_stop(int number) { (void)number; ct_stop_asked = 1; }
static void note_continue(int number) { (void)number; ct_was_continued = 1; }

static void listen_for(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void listen_to_signals(void) {
  static char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);  // an overflow of the stack must restore the terminal too
  const int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGHUP, SIGQUIT, SIGTERM, SIGINT};
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
    listen_for(deadly[i], give_back, SA_ONSTACK | SA_NODEFER | SA_RESETHAND);
  listen_for(SIGTSTP, note_stop, 0);
  listen_for(SIGCONT, note_continue, 0);
}

static void append_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  if (text == NULL || text == (char *)-1) return;
  for (; *text && restore_length < sizeof restore; text++) {
    if (text[0] == '$' && text[1] == '<') {  // a padding note is not for the terminal
      const char *end = strchr(text, '>');
      if (end) { text = end; continue; }
    }
    restore[restore_length++] = *text;
  }
}

static int plain_pair;  // the terminal's own colours, for text

// After a colour, ncurses resets everything for pair 0, but for any other pair only what differs.
static void make_plain_pair(void) {
  int pair = 1;
  cchar_t ground;
  if (init_extended_pair(pair, -1, -1) == ERR || setcchar(&ground, L" ", A_NORMAL, 0, &pair) == ERR) return;
  bkgrndset(&ground);
  plain_pair = pair;
}

static int is_modern(const char *name) {
  const char *known[] = {"xterm", "ghostty", "kitty", "foot", "alacritty", "wezterm", "tmux", "screen", "vte", "rio", "contour"};
  for (size_t i = 0; i < sizeof known / sizeof *known; i++)
    if (name && strstr(name, known[i])) return 1;
  return 0;
}

void ct_set_modes(void) {
  if (mouse_wanted) write_all(STDOUT_FILENO, mouse_on, sizeof mouse_on - 1);
  write_all(STDOUT_FILENO, modes_on, sizeof modes_on - 1);
}

int ct_open(int use_mouse) {
  has_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
  set_escdelay(25);
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL && is_modern(getenv("TERM"))) screen = newterm("xterm-256color", stdout, stdin);
  if (screen == NULL) return -1;
  set_term(screen);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  idlok(stdscr, FALSE);
  if (has_colors()) {
    start_color();
    if (use_default_colors() == OK) make_plain_pair();
  }
  ct_define_keys();
  mouse_wanted = use_mouse;
  memcpy(restore, modes_off, sizeof modes_off - 1);
  restore_length = sizeof modes_off - 1;
  append_capability("sgr0");
  append_capability("cnorm");
  append_capability("rmkx");
  append_capability("rmcup");
  error_log = memfd_create("bodymap-errors", MFD_CLOEXEC);
  real_error = dup(STDERR_FILENO);
  if (error_log >= 0 && real_error >= 0) dup2(error_log, STDERR_FILENO);
  is_open = 1;
  listen_to_signals();
  ct_set_modes();
  return 0;
}

void ct_close(void) {
  if (!is_open) return;
  is_open = 0;
  write_all(STDOUT_FILENO, modes_off, sizeof modes_off - 1);
  curs_set(1);
  endwin();
  if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  show_errors();
}

int ct_colors(void) { return has_colors() ? COLORS : 0; }

// term.h makes `columns` a macro.
void ct_size(int *width, int *height) { getmaxyx(stdscr, *height, *width); }

void ct_put_row(int row, const ct_cell *cells, int count) {
  static cchar_t line[ROW_LIMIT];
  static int last_pair, last_foreground = -2, last_background = -2;
  if (count > ROW_LIMIT) count = ROW_LIMIT;
  for (int i = 0; i < count; i++) {
    const ct_cell *cell = &cells[i];
    attr_t attributes = A_NORMAL;
    if (cell->attributes & 1) attributes |= A_BOLD;
    if (cell->attributes & 2) attributes |= A_DIM;
    if (cell->attributes & 4) attributes |= A_UNDERLINE;
    if (cell->attributes & 8) attributes |= A_REVERSE;
    int pair = plain_pair;
    if (cell->foreground >= 0 || cell->background >= 0) {
      if (cell->foreground != last_foreground || cell->background != last_background) {
        last_foreground = cell->foreground;
        last_background = cell->background;
        last_pair = alloc_pair(last_foreground, last_background);
      }
      pair = last_pair > 0 ? last_pair : 0;
    }
    wchar_t text[2] = {(wchar_t)cell->scalar, 0};
    setcchar(&line[i], text, attributes, 0, &pair);
  }
  mvadd_wchnstr(row, 0, line, count);
}

void ct_flush(int column, int row) {
  curs_set(row >= 0 ? 1 : 0);
  if (row >= 0) move(row, column);
  refresh();
}

void ct_repaint(void) { clearok(curscr, TRUE); }

void ct_bell(void) { beep(); }

void ct_suspend(void) {
  write_all(STDOUT_FILENO, modes_off, sizeof modes_off - 1);
  endwin();
  if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  listen_for(SIGTSTP, note_stop, 0);
  ct_stop_asked = 0;
  ct_was_continued = 0;
  refresh();
  ct_set_modes();
  ct_repaint();
}
