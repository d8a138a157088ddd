#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include "CTerminal.h"

#include <signal.h>

/* What terminal.c, which owns the terminal, and input.c, which reads it, share. */

/// Set by signals: the program shall stop, and it runs again.
extern volatile sig_atomic_t ct_stop_asked, ct_was_continued;

/// Asks for bracketed paste, and for the mouse where it is wanted.
void ct_set_modes(void);

/// Teaches ncurses the sequences that input.c reads itself.
void ct_define_keys(void);

#endif
