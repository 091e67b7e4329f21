/*
 * A power cut, for one process: loaded before libc (LD_PRELOAD), it remembers everything that was done to files under
 * a folder and was not synced yet. At a chosen step it takes all of that back and ends the process, so that the folder
 * is what a disk would hold that had written nothing but what it was told to sync.
 *
 *   CUT_DIR   the folder; CUT_AT  which step is the last one; CUT_SEED  0: everything unsynced is lost,
 *   else a random part of the unsynced writes has reached the disk, in any order, the last of it torn.
 *
 * What counts as synced, to the letter of POSIX: the bytes and the length of a file after fsync or fdatasync of it; a
 * name that was made, changed or removed after fsync of the folder it stands in.
 * Left alone: the WAL index (-shm, rebuilt by whoever opens next) and lock.sqlite.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum kind { WRITE, TRUNCATE, CREATE, MKDIR, RENAME, UNLINK };

/* One unsynced step. `before` are the bytes it replaced, `after` those it wrote. */
struct step {
  enum kind kind;
  ino_t inode;      /* of the file */
  ino_t folder;     /* of the folder its name stands in */
  char *path;
  char *from;       /* RENAME: the former name */
  char *kept;       /* RENAME, UNLINK: where what they took away is kept */
  off_t offset, old_size;
  size_t before_length, after_length;
  char *before, *after;
};

static struct step *steps;
static size_t count, room;
static long done, cut_at;
static unsigned long seed;
static char folder[PATH_MAX];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* Calls of our own go to the kernel directly: what libc offers under these names is what we stand before. */
static ssize_t raw_pwrite(int fd, const void *bytes, size_t length, off_t at) {
  return syscall(SYS_pwrite64, fd, bytes, length, at);
}
static int raw_open(const char *path, int flags, int mode) { return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode); }

__attribute__((constructor)) static void start(void) {
  const char *dir = getenv("CUT_DIR"), *at = getenv("CUT_AT"), *from = getenv("CUT_SEED");
  if (!dir || !at || !realpath(dir, folder)) folder[0] = 0;
  cut_at = at ? atol(at) : 0;
  seed = from ? strtoul(from, NULL, 10) : 0;
}

static int ends_with(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && strcmp(text + length - tail, end) == 0;
}

static int is_ours(const char *path) {
  size_t length = strlen(folder);
  return length && strncmp(path, folder, length) == 0 && path[length] == '/' && !ends_with(path, "-shm") &&
         !strstr(path, "/lock.sqlite") && !strstr(path, "/.cut-");
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

static int absolute(int dirfd, const char *name, char *path) {
  if (name[0] == '/') snprintf(path, PATH_MAX, "%s", name);
  else if (dirfd == AT_FDCWD) {
    if (!realpath(".", path)) return 0;
    strncat(path, "/", PATH_MAX - strlen(path) - 1);
    strncat(path, name, PATH_MAX - strlen(path) - 1);
  } else return 0;
  return is_ours(path);
}

static ino_t folder_of(const char *path) {
  char parent[PATH_MAX];
  struct stat info;
  snprintf(parent, sizeof parent, "%s", path);
  char *slash = strrchr(parent, '/');
  if (slash) *slash = 0;
  return stat(parent, &info) == 0 ? info.st_ino : 0;
}

static struct step *add(enum kind kind, const char *path) {
  if (count == room) steps = realloc(steps, (room = room ? room * 2 : 1024) * sizeof *steps);
  struct step *step = &steps[count++];
  memset(step, 0, sizeof *step);
  step->kind = kind;
  step->path = strdup(path);
  step->folder = folder_of(path);
  return step;
}

static void drop(struct step *step) {
  if (step->kept) unlink(step->kept);
  free(step->path), free(step->from), free(step->kept), free(step->before), free(step->after);
}

/* What was synced cannot be lost any more. */
static void forget(int fd) {
  struct stat info;
  if (fstat(fd, &info) != 0) return;
  size_t left = 0;
  for (size_t i = 0; i < count; i++) {
    struct step *step = &steps[i];
    int of_file = (step->kind == WRITE || step->kind == TRUNCATE) && step->inode == info.st_ino;
    int of_folder = step->kind >= CREATE && step->folder == info.st_ino;
    if (of_file || of_folder) drop(step);
    else steps[left++] = *step;
  }
  count = left;
}

static char *keep_aside(const char *path) {
  static unsigned long number;
  char kept[PATH_MAX + 64];
  snprintf(kept, sizeof kept, "%s/.cut-%d-%lu", folder, getpid(), number++);
  return link(path, kept) == 0 ? strdup(kept) : NULL;
}

static void take_back(struct step *step) {
  int fd;
  switch (step->kind) {
  case WRITE:
  case TRUNCATE:
    fd = raw_open(step->path, O_WRONLY, 0);
    if (fd < 0) return;
    if (step->before_length) raw_pwrite(fd, step->before, step->before_length, step->offset);
    syscall(SYS_ftruncate, fd, step->old_size);
    close(fd);
    return;
  case CREATE:
    syscall(SYS_unlinkat, AT_FDCWD, step->path, 0);
    return;
  case MKDIR: {
    /* A folder whose name is lost takes with it whatever was synced inside. */
    char gone[PATH_MAX + 64];
    snprintf(gone, sizeof gone, "%s/.cut-gone-%d-%ld", folder, getpid(), (long)(step - steps));
    syscall(SYS_renameat, AT_FDCWD, step->path, AT_FDCWD, gone);
    return;
  }
  case RENAME:
    syscall(SYS_renameat, AT_FDCWD, step->path, AT_FDCWD, step->from);
    if (step->kept) syscall(SYS_renameat, AT_FDCWD, step->kept, AT_FDCWD, step->path);
    return;
  case UNLINK:
    if (step->kept) syscall(SYS_renameat, AT_FDCWD, step->kept, AT_FDCWD, step->path);
    return;
  }
}

static unsigned long chance(void) {
  seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
  return seed >> 11;
}

/* A disk may have written any of it already, in any order, and the sector under way not to its end. */
static void let_some_through(void) {
  for (size_t i = 0; i < count; i++) {
    struct step *step = &steps[i];
    if (step->kind != WRITE || chance() % 2) continue;
    int fd = raw_open(step->path, O_WRONLY, 0);
    if (fd < 0) continue;
    size_t length = step->after_length;
    if (chance() % 4 == 0) length = length / 512 * 512 / 2;
    raw_pwrite(fd, step->after, length, step->offset);
    close(fd);
  }
}

/* Called with the lock held, before every step: the step that is one too many does not happen. */
static void pass(void) {
  if (++done < cut_at) return;
  for (size_t i = count; i > 0; i--) take_back(&steps[i - 1]);
  if (seed) let_some_through();
  _exit(137);
}

static void note_write(int fd, const char *path, const void *bytes, size_t length, off_t at) {
  struct stat info;
  if (fstat(fd, &info) != 0 || !S_ISREG(info.st_mode)) return;
  struct step *step = add(WRITE, path);
  step->inode = info.st_ino, step->offset = at, step->old_size = info.st_size;
  step->before = malloc(length), step->after = malloc(length), step->after_length = length;
  memcpy(step->after, bytes, length);
  int reader = raw_open(path, O_RDONLY, 0);
  ssize_t got = reader < 0 ? 0 : pread(reader, step->before, length, at);
  if (reader >= 0) close(reader);
  step->before_length = got > 0 ? (size_t)got : 0;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) {
  char path[PATH_MAX];
  if (!folder[0] || !path_of(fd, path)) return raw_pwrite(fd, bytes, length, at);
  pthread_mutex_lock(&lock);
  pass();
  note_write(fd, path, bytes, length, at);
  ssize_t written = raw_pwrite(fd, bytes, length, at);
  pthread_mutex_unlock(&lock);
  return written;
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return pwrite64(fd, bytes, length, at); }

ssize_t write(int fd, const void *bytes, size_t length) {
  char path[PATH_MAX];
  if (!folder[0] || !path_of(fd, path)) return syscall(SYS_write, fd, bytes, length);
  pthread_mutex_lock(&lock);
  pass();
  note_write(fd, path, bytes, length, lseek(fd, 0, SEEK_CUR));
  ssize_t written = syscall(SYS_write, fd, bytes, length);
  pthread_mutex_unlock(&lock);
  return written;
}

int ftruncate64(int fd, off_t size) {
  char path[PATH_MAX];
  if (!folder[0] || !path_of(fd, path)) return (int)syscall(SYS_ftruncate, fd, size);
  pthread_mutex_lock(&lock);
  pass();
  struct stat info;
  if (fstat(fd, &info) == 0) {
    struct step *step = add(TRUNCATE, path);
    step->inode = info.st_ino, step->old_size = info.st_size, step->offset = size;
    size_t lost = info.st_size > size ? (size_t)(info.st_size - size) : 0;
    int reader = lost ? raw_open(path, O_RDONLY, 0) : -1;
    step->before = malloc(lost ? lost : 1);
    ssize_t got = reader < 0 ? 0 : pread(reader, step->before, lost, size);
    if (reader >= 0) close(reader);
    step->before_length = got > 0 ? (size_t)got : 0;
  }
  int result = (int)syscall(SYS_ftruncate, fd, size);
  pthread_mutex_unlock(&lock);
  return result;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int opened(int dirfd, const char *name, int flags, int mode) {
  char path[PATH_MAX];
  if (!folder[0] || !(flags & O_CREAT) || !absolute(dirfd, name, path) || access(path, F_OK) == 0)
    return (int)syscall(SYS_openat, dirfd, name, flags, mode);
  pthread_mutex_lock(&lock);
  pass();
  int fd = (int)syscall(SYS_openat, dirfd, name, flags, mode);
  struct stat info;
  if (fd >= 0 && fstat(fd, &info) == 0) {
    struct step *step = add(CREATE, path);
    step->inode = info.st_ino;
  }
  pthread_mutex_unlock(&lock);
  return fd;
}

static int mode_of(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, int) : 0; }

#define WITH_MODE(call) \
  va_list rest; \
  va_start(rest, flags); \
  int mode = mode_of(flags, rest); \
  va_end(rest); \
  return call

int open(const char *name, int flags, ...) { WITH_MODE(opened(AT_FDCWD, name, flags, mode)); }
int open64(const char *name, int flags, ...) { WITH_MODE(opened(AT_FDCWD, name, flags, mode)); }
int openat(int dirfd, const char *name, int flags, ...) { WITH_MODE(opened(dirfd, name, flags, mode)); }
int openat64(int dirfd, const char *name, int flags, ...) { WITH_MODE(opened(dirfd, name, flags, mode)); }

int mkdir(const char *name, mode_t mode) {
  char path[PATH_MAX];
  if (!folder[0] || !absolute(AT_FDCWD, name, path)) return (int)syscall(SYS_mkdirat, AT_FDCWD, name, mode);
  pthread_mutex_lock(&lock);
  pass();
  int result = (int)syscall(SYS_mkdirat, AT_FDCWD, name, mode);
  if (result == 0) add(MKDIR, path);
  int error = errno;
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

int rename(const char *from, const char *to) {
  char old[PATH_MAX], path[PATH_MAX];
  if (!folder[0] || !absolute(AT_FDCWD, from, old) || !absolute(AT_FDCWD, to, path))
    return (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
  pthread_mutex_lock(&lock);
  pass();
  char *kept = keep_aside(path);
  int result = (int)syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
  int error = errno;
  if (result == 0) {
    struct step *step = add(RENAME, path);
    step->from = strdup(old), step->kept = kept;
  }
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

int unlink(const char *name) {
  char path[PATH_MAX];
  if (!folder[0] || !absolute(AT_FDCWD, name, path)) return (int)syscall(SYS_unlinkat, AT_FDCWD, name, 0);
  pthread_mutex_lock(&lock);
  pass();
  char *kept = keep_aside(path);
  int result = (int)syscall(SYS_unlinkat, AT_FDCWD, name, 0);
  int error = errno;
  if (result == 0 && kept) add(UNLINK, path)->kept = kept;
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}

static int synced(int fd, long call) {
  pthread_mutex_lock(&lock);
  int result = (int)syscall(call, fd);
  int error = errno;
  if (result == 0 && folder[0]) forget(fd);
  pthread_mutex_unlock(&lock);
  errno = error;
  return result;
}
int fsync(int fd) { return synced(fd, SYS_fsync); }
int fdatasync(int fd) { return synced(fd, SYS_fdatasync); }
