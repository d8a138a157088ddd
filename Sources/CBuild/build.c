#define _GNU_SOURCE
#include "CBuild.h"

#include <unistd.h>

/* A section of its own, which `objcopy --update-section` fills in the finished program: a macro would build all of it anew
   with every commit. Volatile, or the compiler would answer with what stands here. */
__attribute__((used, section(".bodymap_commit"))) static const volatile char commit[64] = "unknown";

const char *build_commit(void) { return (const char *)commit; }

char *const *build_environment(void) { return environ; }
