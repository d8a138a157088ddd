#ifndef CBUILD_H
#define CBUILD_H

/// The commit that the program was built from, or "unknown"; `make install` writes it into the finished program.
const char *build_commit(void);

#endif
