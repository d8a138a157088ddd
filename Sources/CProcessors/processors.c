#define _GNU_SOURCE
#include "CProcessors.h"

#include <malloc.h>
#include <sched.h>
#include <unistd.h>

int cp_allowed(void) {
  cpu_set_t allowed;
  // It fails where the machine has more than a set can hold, and then there are enough.
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}

void cp_keep_memory(void) {
  // Beyond 128 KiB the library would ask the system for every piece and give it back, and each page that is touched for the
  // first time costs as much as a thousand steps of the program.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
}
