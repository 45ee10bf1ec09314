/* Makes a program see a clock that someone sets: to another day whenever it is asked. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>

static long jump(void) {
  static long asked;
  long n = __sync_add_and_fetch(&asked, 1);
  return (n % 2 ? 1 : -1) * (n % 1000) * 86400L;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*real)(clockid_t, struct timespec *);
  if (!real) {
    real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  }
  int code = real(clock, now);
  if (clock == CLOCK_REALTIME) {
    now->tv_sec += jump();
  }
  return code;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec time;
  int code = clock_gettime(CLOCK_REALTIME, &time);
  now->tv_sec = time.tv_sec;
  now->tv_usec = time.tv_nsec / 1000;
  return code;
}
