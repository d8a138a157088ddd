// What the library of C has since 2.36, for systems with an older one: see older-libc.
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/random.h>

void arc4random_buf(void *buffer, size_t size) {
  unsigned char *bytes = buffer;
  while (size > 0) {
    ssize_t count = getrandom(bytes, size, 0);
    if (count < 0 && errno == EINTR) continue;
    // Numbers that can be guessed would be worse than none.
    if (count < 0) abort();
    bytes += count;
    size -= (size_t)count;
  }
}

uint32_t arc4random(void) {
  uint32_t number;
  arc4random_buf(&number, sizeof number);
  return number;
}
