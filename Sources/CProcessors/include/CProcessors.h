#ifndef CPROCESSORS_H
#define CPROCESSORS_H

/// How many processors this process may use: what sched_getaffinity says, which Swift's Glibc does not show.
int cp_allowed(void);

/// Keeps memory that was freed for what comes next, in place of giving it back to the system at once.
void cp_keep_memory(void);

#endif
