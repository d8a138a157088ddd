#define _GNU_SOURCE
#include "CProcessors.h"

#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <unistd.h>

int cp_allowed(void) {
  cpu_set_t allowed;
  // It fails where the machine has more than a set can hold, and then there are enough.
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}

/// What a thread that was begun elsewhere is to do, and where it may run from then on.
struct start {
  void *(*work)(void *);
  void *context;
  cpu_set_t allowed;
};

static void *begun(void *context) {
  struct start start = *(struct start *)context;
  free(context);
  // Only its beginning had to be elsewhere.
  sched_setaffinity(0, sizeof start.allowed, &start.allowed);
  return start.work(start.context);
}

static int begin(const cpu_set_t *processors, void *(*work)(void *), void *context) {
  pthread_t thread;
  pthread_attr_t attributes;
  int failure = pthread_attr_init(&attributes);
  if (failure != 0) return failure;
  failure = pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  if (failure == 0 && processors) failure = pthread_attr_setaffinity_np(&attributes, sizeof *processors, processors);
  if (failure == 0) failure = pthread_create(&thread, &attributes, work, context);
  pthread_attr_destroy(&attributes);
  return failure;
}

static int begin_elsewhere(void *(*work)(void *), void *context) {
  cpu_set_t others;
  int here = sched_getcpu();
  if (here < 0 || sched_getaffinity(0, sizeof others, &others) != 0 || CPU_COUNT(&others) < 2) return -1;
  struct start *start = malloc(sizeof *start);
  if (!start) return -1;
  *start = (struct start){work, context, others};
  CPU_CLR(here, &others);
  int failure = begin(&others, begun, start);
  if (failure != 0) free(start);
  return failure;
}

int cp_begin(void *(*work)(void *), void *context) {
  return begin_elsewhere(work, context) == 0 ? 0 : begin(NULL, work, context);
}

void cp_keep_memory(void) {
  // Beyond 128 KiB the library would ask the system for every piece and give it back, and each page that is touched for the
  // first time costs as much as a thousand steps of the program.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
}
