#ifndef CBUILD_H
#define CBUILD_H

/// The commit that the program was built from, or "unknown"; `make install` writes it into the finished program.
const char *build_commit(void);

/// What the program was told by its environment, "NAME=value" each, nil at the end: environ, which Swift 6 does not show.
char *const *build_environment(void);

#endif
