#ifndef CPROCESSORS_H
#define CPROCESSORS_H

/// How many processors this process may use: what sched_getaffinity says, which Swift's Glibc does not show.
int cp_allowed(void);

#endif
