// A list in plain C ncurses: what the screen's cost is measured against.
//
// usage: plainlist FILE [ROWS]    shows the file's lines; Down and Up move, q quits.
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  char **line;
  size_t count;
} Lines;

static Lines read_lines(const char *path) {
  Lines lines = {0};
  size_t room = 0;
  char *text = NULL;
  size_t size = 0;
  FILE *file = fopen(path, "r");
  if (!file) exit(1);
  while (getline(&text, &size, file) >= 0) {
    text[strcspn(text, "\n")] = 0;
    if (lines.count == room) {
      room = room ? room * 2 : 1024;
      lines.line = realloc(lines.line, room * sizeof *lines.line);
    }
    lines.line[lines.count++] = strdup(text);
  }
  free(text);
  fclose(file);
  return lines;
}

static void draw(const Lines *lines, int rows, size_t top, size_t chosen) {
  erase();
  mvprintw(0, 0, "%zu lines", lines->count);
  for (int row = 0; row < rows && top + row < lines->count; row++) {
    if (top + row == chosen) attron(A_REVERSE);
    mvaddnstr(row + 1, 0, lines->line[top + row], COLS);
    if (top + row == chosen) attroff(A_REVERSE);
  }
  mvprintw(LINES - 1, 0, "%zu of %zu", chosen + 1, lines->count);
  move((int)(chosen - top) + 1, 0);
  refresh();
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  setlocale(LC_ALL, "");
  Lines lines = read_lines(argv[1]);
  set_escdelay(25);
  initscr();
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  size_t top = 0, chosen = 0;
  int wanted = argc > 2 ? atoi(argv[2]) : 0;
  for (int key = 0; key != 'q'; key = getch()) {
    int room = LINES - 2;
    size_t rows = (size_t)(wanted > 0 && wanted < room ? wanted : room);
    if ((key == KEY_DOWN || key == 'j') && chosen + 1 < lines.count) chosen++;
    if ((key == KEY_UP || key == 'k') && chosen > 0) chosen--;
    if (chosen < top) top = chosen;
    if (chosen >= top + rows) top = chosen - rows + 1;
    draw(&lines, (int)rows, top, chosen);
  }
  endwin();
  return 0;
}
