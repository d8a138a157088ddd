#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { KEY_PASTE_BEGIN = KEY_MAX + 1, KEY_PASTE_END, KEY_SGR_MOUSE, PASTE_LIMIT = 65536 };

static char paste[PASTE_LIMIT];

void ct_define_keys(void) {
  define_key("\033[200~", KEY_PASTE_BEGIN);
  define_key("\033[201~", KEY_PASTE_END);
  // The mouse is asked for in SGR coding and read here: terminfo promises it for few terminals (not for
  // tmux), and the older coding that ncurses would use ends at column 223.
  define_key("\033[<", KEY_SGR_MOUSE);
}

static ct_event event(ct_event_kind kind, int code) {
  ct_event result = {.kind = kind, .code = code};
  return result;
}

// Reads what the terminal pastes, up to its end mark; what does not fit is dropped.
static ct_event read_paste(void) {
  size_t length = 0;
  wint_t code;
  timeout(500);
  for (;;) {
    int kind = get_wch(&code);
    if (kind == ERR || (kind == KEY_CODE_YES && code == KEY_PASTE_END)) break;
    char bytes[MB_LEN_MAX];
    int count = kind == OK ? wctomb(bytes, (wchar_t)code) : 0;
    if (count > 0 && length + (size_t)count < sizeof paste) {
      memcpy(paste + length, bytes, (size_t)count);
      length += (size_t)count;
    }
  }
  nodelay(stdscr, TRUE);
  ct_event result = {.kind = CT_PASTE, .text = paste, .length = (int32_t)length};
  return result;
}

// Reads the rest of a mouse report: BUTTON;COLUMN;ROW and M for pressed or m for released.
static ct_event read_mouse(void) {
  int numbers[3] = {0}, count = 0;
  wint_t code = 0;
  timeout(50);
  while (get_wch(&code) == OK && count < 3) {
    if (code >= '0' && code <= '9') {
      if (numbers[count] < 100000) numbers[count] = numbers[count] * 10 + (int)(code - '0');
    } else if (code == ';') {
      count++;
    } else {
      break;
    }
  }
  nodelay(stdscr, TRUE);
  if (code != 'M' || count != 2) return event(CT_NONE, 0);
  switch (numbers[0] & ~(4 | 8 | 16)) {  // without Shift, Alt and Control
    case 0: {
      ct_event result = {.kind = CT_CLICK, .column = numbers[1] - 1, .row = numbers[2] - 1};
      return result;
    }
    case 64: return event(CT_WHEEL, -1);
    case 65: return event(CT_WHEEL, 1);
    default: return event(CT_NONE, 0);
  }
}

static ct_event key_event(wint_t code) {
  switch (code) {
    case KEY_UP: return event(CT_KEY, CT_UP);
    case KEY_DOWN: return event(CT_KEY, CT_DOWN);
    case KEY_LEFT: return event(CT_KEY, CT_LEFT);
    case KEY_RIGHT: return event(CT_KEY, CT_RIGHT);
    case KEY_ENTER: return event(CT_KEY, CT_ENTER);
    case KEY_BACKSPACE: return event(CT_KEY, CT_BACKSPACE);
    case KEY_BTAB: return event(CT_KEY, CT_BACK_TAB);
    case KEY_PPAGE: return event(CT_KEY, CT_PAGE_UP);
    case KEY_NPAGE: return event(CT_KEY, CT_PAGE_DOWN);
    case KEY_HOME: return event(CT_KEY, CT_HOME);
    case KEY_END: return event(CT_KEY, CT_END_KEY);
    case KEY_SGR_MOUSE: return read_mouse();
    case KEY_PASTE_BEGIN: return read_paste();
    case KEY_RESIZE: return event(CT_REDRAW, 0);
    default: return event(CT_NONE, 0);
  }
}

// What ncurses already holds, without waiting.
static ct_event pending(void) {
  wint_t code = 0;
  switch (get_wch(&code)) {
    case OK: return event(CT_CHARACTER, (int)code);
    case KEY_CODE_YES: return key_event(code);
    default: return event(CT_NONE, 0);
  }
}

ct_event ct_next(int timeout) {
  for (;;) {
    if (ct_stop_asked) {
      ct_stop_asked = 0;
      return event(CT_STOP, 0);
    }
    if (ct_was_continued) {
      ct_was_continued = 0;
      ct_repaint();
      ct_set_modes();
      return event(CT_REDRAW, 0);
    }
    ct_event found = pending();
    if (found.kind != CT_NONE) return found;
    // Waiting happens in poll and never in getch: a program that blocks in getch loses the keypad on fg.
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    int ready = poll(&input, 1, timeout);
    if (ready == 0) return event(CT_NONE, 0);
    if (ready < 0) {
      if (errno == EINTR) continue;
      return event(CT_END, 0);
    }
    int waiting = 0;
    int is_over = (input.revents & (POLLHUP | POLLERR | POLLNVAL)) ||
                  (ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting == 0);
    if (is_over && waiting == 0) return event(CT_END, 0);
  }
}
