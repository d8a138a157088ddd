#ifndef CPROCESSORS_H
#define CPROCESSORS_H

/// How many processors this process may use: what sched_getaffinity says, which Swift's Glibc does not show.
int cp_allowed(void);

/// Begins a thread that nobody joins, on another processor than the one that asks where there is one; 0, or an error of
/// pthread_create.
///
/// Left to itself the system may put it on this one, where it waits until whoever asked pauses: in the middle two and a half
/// milliseconds on a machine of two processors, and a tenth of one on the other. It has an alternate stack for signals, on
/// which a handler runs also when its own is full.
int cp_begin(void *(*work)(void *), void *context);

/// Keeps memory that was freed for what comes next, in place of giving it back to the system at once.
void cp_keep_memory(void);

#endif
