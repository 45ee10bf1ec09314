/* Makes a program find that its file system has no locks, as some network shares do. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>

#define WITHOUT_LOCKS(name)                                                  \
  int name(int file, int command, ...) {                                     \
    va_list rest;                                                            \
    va_start(rest, command);                                                 \
    void *argument = va_arg(rest, void *);                                   \
    va_end(rest);                                                            \
    if (command == F_SETLK || command == F_SETLKW) {                         \
      errno = ENOLCK;                                                        \
      return -1;                                                             \
    }                                                                        \
    int (*real)(int, int, ...) = (int (*)(int, int, ...))dlsym(RTLD_NEXT, #name); \
    return real(file, command, argument);                                    \
  }

WITHOUT_LOCKS(fcntl)
WITHOUT_LOCKS(fcntl64)
