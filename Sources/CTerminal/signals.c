#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Signals are looked at in one place and waited for in another. Between the two they are blocked, and only ppoll
   lets them in while it waits, so that none can come just after the look and sleep through the wait. */

static volatile sig_atomic_t stop_asked, was_continued, size_changed;
static sigset_t waiting_mask;  // what ppoll blocks while it waits: what was blocked before we came
static pthread_t reader;       // the thread that waits

// The signals that are looked at.
static sigset_t watched(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  sigaddset(&set, SIGCONT);
  sigaddset(&set, SIGWINCH);
  return set;
}

static void note(int number) {
  int error = errno;
  if (number == SIGTSTP) stop_asked = 1;
  if (number == SIGCONT) was_continued = 1;
  if (number == SIGWINCH) size_changed = 1;
  // Threads that were there before the terminal was opened do not block it; the one that waits must wake up.
  if (!pthread_equal(pthread_self(), reader)) pthread_kill(reader, number);
  errno = error;
}

static void die(int number) {
  ct_give_back_at_once();
  // Once more, as if nobody had listened: the status tells the shell what happened.
  signal(number, SIG_DFL);
  raise(number);
}

static void listen_for(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void ct_listen(void) {
  // An overflow of the stack must restore the terminal too. Such a stack is a thread's own: this is that of the one which
  // listens; each worker brings one along (cp_begin).
  static char stack[65536];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  reader = pthread_self();
  sigset_t set = watched();
  pthread_sigmask(SIG_BLOCK, &set, &waiting_mask);
  sigdelset(&waiting_mask, SIGTSTP);
  sigdelset(&waiting_mask, SIGCONT);
  sigdelset(&waiting_mask, SIGWINCH);
  const int deadly[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGHUP, SIGQUIT, SIGTERM, SIGINT};
  for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++)
    listen_for(deadly[i], die, SA_ONSTACK | SA_NODEFER | SA_RESETHAND);
  listen_for(SIGTSTP, note, 0);
  listen_for(SIGCONT, note, 0);
  listen_for(SIGWINCH, note, 0);
}

void ct_stop_listening(void) {
  signal(SIGTSTP, SIG_DFL);
  signal(SIGCONT, SIG_DFL);
  signal(SIGWINCH, SIG_DFL);
  pthread_sigmask(SIG_SETMASK, &waiting_mask, NULL);
}

void ct_stop_job(void) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, NULL);  // here the time stands still
  pthread_sigmask(SIG_BLOCK, &stop, NULL);
  listen_for(SIGTSTP, note, 0);
}

void ct_forget_stop(void) {
  // To ignore a signal forgets the one that waits.
  signal(SIGCONT, SIG_IGN);
  listen_for(SIGCONT, note, 0);
  stop_asked = 0;
  was_continued = 0;
}

ct_signal ct_take_signal(void) {
  if (stop_asked) {
    stop_asked = 0;
    return CT_SIGNAL_STOP;
  }
  if (was_continued) {
    was_continued = 0;
    ct_take_back();
    return CT_SIGNAL_REDRAW;
  }
  if (size_changed) {
    size_changed = 0;
    return CT_SIGNAL_REDRAW;
  }
  return CT_SIGNAL_NONE;
}

int ct_read(uint8_t *bytes, int capacity, int64_t nanoseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  struct timespec time = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
  int ready = ppoll(&input, 1, nanoseconds < 0 ? NULL : &time, &waiting_mask);
  if (ready == 0) return CT_TIMEOUT;
  if (ready < 0) return errno == EINTR ? CT_INTERRUPTED : CT_EOF;
  // After a hang-up there may still be something to read; when there is not, read says so.
  ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? CT_INTERRUPTED : CT_EOF;
}
