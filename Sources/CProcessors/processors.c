#define _GNU_SOURCE
#include "CProcessors.h"

#include <sched.h>
#include <unistd.h>

int cp_allowed(void) {
  cpu_set_t allowed;
  // It fails where the machine has more than a set can hold, and then there are enough.
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}
