#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H

#include "CTerminal.h"

#include <stddef.h>
#include <stdio.h>

/* What the files of this target share: terminal.c owns the terminal, signals.c listens and
   reads, output.c draws, frame.c sends what was drawn. */

/// Writes all of it, however often the system interrupts. Safe in a signal handler.
void ct_write_all(int descriptor, const char *bytes, size_t length);

/// What a deadly signal must do before it kills: give the terminal back, if it is ours. Safe in a signal handler.
void ct_give_back_at_once(void);

/// Makes ready what clears the last of so many rows, for a signal leaves no time to.
void ct_know_rows(int rows);

/// Takes the terminal again after a stop that nobody announced.
void ct_take_back(void);

/// A screen of ncurses with so many colours, 0 for those that terminfo knows; NULL when it does not know the terminal.
struct screen *ct_new_screen(int colors);

/// Where ncurses is to write: the terminal, by a descriptor of its own.
FILE *ct_output(void);

/// From here on what ncurses writes waits; 0 where that is not possible, and it goes to the terminal as it comes.
int ct_gather(void);

/// Sends what waited since `ct_gather`, squeezed.
void ct_send_gathered(void);

/// Makes ready what ct_put_row needs; the colours are on.
void ct_prepare_output(void);

/// Listens to signals from here on, in the thread that opened the terminal.
void ct_listen(void);

/// Ends that: from here on signals do what they do to any program.
void ct_stop_listening(void);

/// Stops the whole job as the terminal would, and returns when it runs again.
void ct_stop_job(void);

/// Forgets what signals told of that: whoever asked for it knows.
void ct_forget_stop(void);

#endif
