// What Swift cannot import of ncurses (globals, macros, variadic functions), and what must not be
// Swift at all: the handlers that run in a signal.
//
// Swift compiles these functions into every module that it inlines them in, so a static variable
// would be a different one in each. The state is therefore weak: the linker keeps one of each name.
// The header is in four parts: crash, signals, screen, cells.

#ifndef MUSTER_CNCURSES_SHIM_H
#define MUSTER_CNCURSES_SHIM_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

extern int wcwidth(wchar_t);

// A variable that is the same in every module.
#define CN_SHARED __attribute__((weak, visibility("hidden")))

// --- Crash: the terminal as it was found, whatever ends the program -------------------------

#define CN_RESET_CAPACITY 512
#define CN_STACK_SIZE 65536

struct cn_saved {
  volatile sig_atomic_t active;  // The terminal is ours and must be given back.
  int guards;                    // The handlers of crashes are in place.
  int screen;                    // A private descriptor of the terminal.
  int output, error;             // The descriptors 1 and 2 as they were found, or -1.
  struct termios found;
  char reset[CN_RESET_CAPACITY];  // The modes off, then what leaves the screen.
  size_t modes_length, reset_length;
  struct sigaction chained[NSIG];
};

CN_SHARED struct cn_saved cn_saved = {.screen = -1, .output = -1, .error = -1};
CN_SHARED char cn_stack[CN_STACK_SIZE] = {0};

/// Writes to the terminal itself; returns 0, or -1 if it is gone. Safe in a signal handler.
static inline int cn_write(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = write(cn_saved.screen, bytes, length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return -1;
    bytes += count;
    length -= (size_t)count;
  }
  return 0;
}

/// Puts line settings and descriptors back as they were found.
static inline void cn_restore_line(void) {
  tcsetattr(cn_saved.screen, TCSANOW, &cn_saved.found);
  if (cn_saved.output >= 0) dup2(cn_saved.output, STDOUT_FILENO);
  if (cn_saved.error >= 0) dup2(cn_saved.error, STDERR_FILENO);
}

/// Gives the terminal back; safe in a signal handler, and a second call does nothing.
static inline void cn_give_back(void) {
  if (!cn_saved.active) return;
  cn_saved.active = 0;
  cn_write(cn_saved.reset, cn_saved.reset_length);
  cn_restore_line();
}

/// Gives the terminal back and lets the signal do what it would have done without us.
static void cn_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  int code = errno;
  cn_give_back();
  sigaction(number, &cn_saved.chained[number], NULL);
  // A faulting instruction faults again when this returns, so that the place in a backtrace or a
  // core is the true one. Anything else must be sent again.
  int repeats = info && info->si_code > 0 &&
      (number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE);
  if (!repeats) raise(number);
  errno = code;
}

static inline void cn_guard_crashes(void) {
  static const int numbers[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
  if (cn_saved.guards) return;
  cn_saved.guards = 1;
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    memset(&stack, 0, sizeof stack);
    stack.ss_sp = cn_stack;
    stack.ss_size = sizeof cn_stack;
    sigaltstack(&stack, NULL);
  }
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = cn_crash;
    // Everything is blocked meanwhile: SIGTTOU above all, which would stop us at tcsetattr.
    sigfillset(&action.sa_mask);
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(numbers[i], &action, &cn_saved.chained[numbers[i]]);
  }
}

/// Adds a terminal string to the reset, without the delays that terminfo writes as $<5>.
static inline void cn_add_reset(const char *text) {
  if (!text || text == (char *)-1) return;
  while (*text && cn_saved.reset_length + 1 < CN_RESET_CAPACITY) {
    if (text[0] == '$' && text[1] == '<') {
      while (*text && *text != '>') text++;
      if (*text) text++;
    } else {
      cn_saved.reset[cn_saved.reset_length++] = *text++;
    }
  }
}

/// Has the line at descriptor 0 edited, echoed and answered by signals; -1 if it is no terminal.
static inline int cn_make_sane(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return -1;
  modes.c_iflag |= BRKINT | ICRNL | IXON;
  modes.c_iflag &= ~(tcflag_t)(INLCR | IGNCR);
  modes.c_oflag |= OPOST | ONLCR;
  modes.c_cflag |= CREAD;
  modes.c_lflag |= ISIG | ICANON | IEXTEN | ECHO | ECHOE | ECHOK;
  return tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

// --- Signals: a byte in a pipe, and nothing else ----------------------------------------------

CN_SHARED volatile int cn_signal_pipe = -1;

static void cn_note_signal(int number) {
  int code = errno;
  unsigned char byte = (unsigned char)number;
  if (cn_signal_pipe >= 0) (void)!write(cn_signal_pipe, &byte, 1);
  errno = code;
}

/// Sends the numbers of the signals that the loop handles to a pipe; -1 gives them back.
static inline void cn_watch_signals(int pipe) {
  static const int numbers[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
  cn_signal_pipe = pipe;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = pipe >= 0 ? cn_note_signal : SIG_DFL;
  action.sa_flags = SA_RESTART;
  // Whoever started the program may have held signals back, and then none would come.
  sigset_t ours;
  sigemptyset(&ours);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    sigaction(numbers[i], &action, NULL);
    sigaddset(&ours, numbers[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}

/// Stops the foreground processes as Ctrl-Z in a shell would; returns when continued.
///
/// This process lets the signal to the group pass and sends its own to the calling thread: any thread
/// may take one that is sent to a process, and then kill can be back before anything stops.
static inline void cn_stop(void) {
  struct sigaction plain, ours;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &plain, &ours);
  kill(0, SIGTSTP);
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &plain, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

// --- Screen --------------------------------------------------------------------------------

CN_SHARED SCREEN *cn_screen = NULL;
CN_SHARED FILE *cn_stream = NULL;

/// Sets the character set; returns whether it is UTF-8. The plain C locale becomes C.UTF-8.
static inline int cn_set_locale(void) {
  const char *set = setlocale(LC_CTYPE, "") ? nl_langinfo(CODESET) : "ANSI_X3.4-1968";
  if (strcmp(set, "ANSI_X3.4-1968") == 0 && setlocale(LC_CTYPE, "C.UTF-8"))
    set = nl_langinfo(CODESET);
  return strcmp(set, "UTF-8") == 0;
}

static inline void cn_prepare(int escape_delay, int wants_color) {
  set_escdelay(escape_delay);
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  if (wants_color && has_colors()) {
    start_color();
    use_default_colors();
  }
}

/// Opens the screen on the terminal at descriptor 1; returns 0, or -1 for a TERM that is not known
/// or that cannot place its cursor.
static inline int cn_open(int escape_delay, int wants_color, const char *modes_off) {
  if (tcgetattr(STDIN_FILENO, &cn_saved.found) != 0) return -1;
  cn_saved.screen = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
  cn_stream = cn_saved.screen >= 0 ? fdopen(cn_saved.screen, "w") : NULL;
  if (!cn_stream) return -1;
  cn_screen = newterm(NULL, cn_stream, stdin);
  if (!cn_screen || !tigetstr("cup")) {
    if (cn_screen) endwin();
    fclose(cn_stream);
    return -1;
  }
  cn_saved.reset_length = 0;
  cn_add_reset(modes_off);
  cn_saved.modes_length = cn_saved.reset_length;
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) cn_add_reset(tigetstr(names[i]));
  if (!tigetstr("rmcup")) cn_add_reset(tigetstr("clear"));
  cn_guard_crashes();
  atexit(cn_give_back);
  cn_saved.active = 1;
  cn_prepare(escape_delay, wants_color);
  return 0;
}

/// Leaves the screen for the shell, with the terminal as it was found; `cn_reenter` returns.
static inline void cn_leave(void) {
  cn_write(cn_saved.reset, cn_saved.modes_length);
  if (!tigetstr("rmcup")) {
    // Without a screen apart the picture would stay, and the shell's words come over it.
    werase(stdscr);
    wrefresh(stdscr);
  }
  curs_set(1);
  endwin();
  cn_saved.active = 0;
  cn_restore_line();
}

/// Takes the terminal again after `cn_leave` and has everything redrawn.
static inline void cn_reenter(void) {
  cn_saved.active = 1;
  reset_prog_mode();
  clearok(curscr, TRUE);
  wrefresh(stdscr);
}

static inline void cn_close(void) {
  cn_leave();
  delscreen(cn_screen);
  fclose(cn_stream);
  cn_screen = NULL;
  cn_saved.screen = -1;
}

/// Notes the descriptors that 1 and 2 are to become when the terminal is given back.
static inline void cn_set_streams(int output, int error) {
  cn_saved.output = output;
  cn_saved.error = error;
}

/// Reads the size that the terminal has now; returns -1 if the terminal is gone.
static inline int cn_ask_size(int *columns, int *rows) {
  struct winsize size;
  if (ioctl(cn_saved.screen, TIOCGWINSZ, &size) != 0) return -1;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

static inline void cn_resize(int columns, int rows) { resizeterm(rows, columns); }
static inline int cn_columns(void) { return getmaxx(stdscr); }
static inline int cn_rows(void) { return getmaxy(stdscr); }
static inline int cn_colors(void) { return has_colors() ? COLORS : 0; }
static inline void cn_redraw_all(void) { clearok(curscr, TRUE); }
static inline void cn_erase(void) { werase(stdscr); }

/// Defines a pair of palette colours, -1 for the terminal's own; returns whether it could.
static inline int cn_define_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background) != ERR;
}

/// Puts the cursor and sends what has changed, in one go.
static inline void cn_show(int x, int y) {
  wmove(stdscr, y, x);
  wnoutrefresh(stdscr);
  doupdate();
}

// --- Cells ---------------------------------------------------------------------------------

#define CN_ROW_CAPACITY 1024

CN_SHARED cchar_t cn_row[CN_ROW_CAPACITY] = {{0}};
CN_SHARED int cn_row_length = 0;

static inline int cn_attributes(int bold, int reverse, int underline) {
  return (int)((bold ? A_BOLD : 0) | (reverse ? A_REVERSE : 0) | (underline ? A_UNDERLINE : 0));
}

/// Returns the columns that the C library gives a character, which ncurses goes by; -1 for none.
static inline int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// Adds a character, a base and up to four marks ended by 0, to the row being put together.
static inline void cn_add_cell(const uint32_t *scalars, int attributes, int pair) {
  if (cn_row_length >= CN_ROW_CAPACITY) return;
  wchar_t text[CCHARW_MAX + 1];
  int count = 0;
  while (count < CCHARW_MAX && scalars[count]) {
    text[count] = (wchar_t)scalars[count];
    count++;
  }
  text[count] = 0;
  cchar_t *cell = &cn_row[cn_row_length++];
  if (setcchar(cell, text, (attr_t)attributes, (short)0, &pair) == ERR)
    setcchar(cell, L"?", (attr_t)attributes, (short)0, &pair);
}

/// Adds a character of one scalar.
static inline void cn_add_scalar(uint32_t scalar, int attributes, int pair) {
  uint32_t text[2] = {scalar, 0};
  cn_add_cell(text, attributes, pair);
}

/// Writes the row that was put together, from a position.
static inline void cn_put_row(int x, int y) {
  // This call moves no cursor and never scrolls, so that the bottom right cell is like any other.
  mvwadd_wchnstr(stdscr, y, x, cn_row, cn_row_length);
  cn_row_length = 0;
}

#endif
