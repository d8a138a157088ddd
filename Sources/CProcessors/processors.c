#define _GNU_SOURCE
#include "CProcessors.h"

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

int cp_allowed(void) {
  cpu_set_t allowed;
  // It fails where the machine has more than a set can hold, and then there are enough.
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) return CPU_COUNT(&allowed);
  return (int)sysconf(_SC_NPROCESSORS_ONLN);
}

/// What a thread is to do and, if it was begun elsewhere, where it may run from then on.
struct start {
  void *(*work)(void *);
  void *context;
  bool is_elsewhere;
  cpu_set_t allowed;
};

static void *begun(void *context) {
  struct start start = *(struct start *)context;
  free(context);
  // Who overflows the stack of a thread stands on its last page; up here, where it began, there is room for a handler that
  // gives the terminal back.
  char room[65536];
  stack_t alternate = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&alternate, NULL);
  // Only its beginning had to be elsewhere.
  if (start.is_elsewhere) sched_setaffinity(0, sizeof start.allowed, &start.allowed);
  void *answer = start.work(start.context);
  // The room goes with this call.
  alternate.ss_flags = SS_DISABLE;
  sigaltstack(&alternate, NULL);
  return answer;
}

static int begin(const cpu_set_t *processors, struct start *start) {
  pthread_t thread;
  pthread_attr_t attributes;
  int failure = pthread_attr_init(&attributes);
  if (failure != 0) return failure;
  failure = pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  if (failure == 0 && processors) failure = pthread_attr_setaffinity_np(&attributes, sizeof *processors, processors);
  if (failure == 0) failure = pthread_create(&thread, &attributes, begun, start);
  pthread_attr_destroy(&attributes);
  return failure;
}

static int begin_elsewhere(struct start *start) {
  int here = sched_getcpu();
  cpu_set_t *allowed = &start->allowed;
  if (here < 0 || sched_getaffinity(0, sizeof *allowed, allowed) != 0 || CPU_COUNT(allowed) < 2) return -1;
  cpu_set_t others = *allowed;
  CPU_CLR(here, &others);
  start->is_elsewhere = true;
  return begin(&others, start);
}

int cp_begin(void *(*work)(void *), void *context) {
  struct start *start = malloc(sizeof *start);
  if (!start) return ENOMEM;
  *start = (struct start){.work = work, .context = context};
  if (begin_elsewhere(start) == 0) return 0;
  start->is_elsewhere = false;
  int failure = begin(NULL, start);
  if (failure != 0) free(start);
  return failure;
}

void cp_keep_memory(void) {
  // Beyond 128 KiB the library would ask the system for every piece and give it back, and each page that is touched for the
  // first time costs as much as a thousand steps of the program.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 32 << 20);
}
