#define _GNU_SOURCE
#include "internal.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

/* ncurses sends what it has at every jump of the cursor, some hundred times a picture, and names both colours at every
   change of either. So it writes into a file in memory, and the whole picture goes to the terminal at once, with each colour
   named where it changes. */

static int terminal = -1;  // what ncurses writes to: the terminal, and a file in memory while a picture is made
static int memory = -1;
static char *frame;
static size_t room;

FILE *ct_output(void) {
  static FILE *output;
  if (output != NULL) return output;
  terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  output = terminal < 0 ? NULL : fdopen(terminal, "w");
  if (output == NULL) return stdout;
  // What limits the size of files limits those in memory too: with less than the largest picture needs, there is none.
  struct rlimit limit;
  if (getrlimit(RLIMIT_FSIZE, &limit) == 0 && (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= 64 << 20))
    memory = memfd_create("bodymap-frame", MFD_CLOEXEC);
  return output;
}

int ct_gather(void) { return terminal >= 0 && memory >= 0 && dup3(memory, terminal, O_CLOEXEC) >= 0; }

void ct_send_gathered(void) {
  dup3(STDOUT_FILENO, terminal, O_CLOEXEC);
  off_t end = lseek(memory, 0, SEEK_CUR);
  if (end <= 0) return;
  size_t length = (size_t)end;
  if (length > room) {
    char *larger = realloc(frame, length);
    if (larger != NULL) {
      frame = larger;
      room = length;
    }
  }
  // In pieces as large as there is memory for: one, but for a machine that has none left.
  for (off_t start = 0; room > 0 && start < end;) {
    size_t rest = (size_t)(end - start);  // beyond it lie the bytes of a longer picture before
    ssize_t count = pread(memory, frame, rest < room ? rest : room, start);
    if (count <= 0) break;
    start += count;
    ct_write_all(STDOUT_FILENO, frame, room < length ? (size_t)count : ct_squeeze(frame, (size_t)count));
  }
  lseek(memory, 0, SEEK_SET);
  // A first picture of a very large terminal is not kept.
  if (length <= 1 << 20 || ftruncate(memory, 0) != 0) return;
  free(frame);
  frame = NULL;
  room = 0;
}
