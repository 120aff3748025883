/*
 * stopwatch.c - times two programs in turns: stopwatch RUNS PROGRAM ARGUMENTS -- PROGRAM ARGUMENTS.
 *
 * Runs A B A B ... after one unmeasured run of each, whole processes on the monotonic clock.
 * Prints: median of A in ms, median of B in ms, median of the ratios B / A pair by pair, largest
 * memory of A and of B in MB, with tabs between them.
 */
#define _DEFAULT_SOURCE /* wait4 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS_MAX = 1001 };

typedef struct Measurement {
    double milliseconds;
    double megabytes;
} Measurement;

static double now_in_milliseconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

static void become(char **command)
{
    int nowhere = open("/dev/null", O_RDWR);

    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execv(command[0], command);
    _exit(127);
}

/* A program that ends with more than 1 (a text that does not fit) did not do its work. */
static Measurement run(char **command)
{
    struct rusage usage;
    int status;
    double start = now_in_milliseconds();
    pid_t child = fork();

    if (child == 0)
        become(command);
    if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) > 1) {
        fprintf(stderr, "stopwatch: %s failed\n", command[0]);
        exit(1);
    }
    return (Measurement){now_in_milliseconds() - start, (double)usage.ru_maxrss / 1024};
}

static int compare_doubles(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, compare_doubles);
    return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

int main(int argc, char **argv)
{
    static double first_times[RUNS_MAX];
    static double second_times[RUNS_MAX];
    static double ratios[RUNS_MAX];
    double first_memory = 0;
    double second_memory = 0;
    int runs = argc > 1 ? atoi(argv[1]) : 0;
    int bar = 2;

    while (bar < argc && strcmp(argv[bar], "--") != 0)
        bar++;
    if (runs < 1 || runs > RUNS_MAX || bar <= 2 || bar + 1 >= argc) {
        fputs("usage: stopwatch RUNS PROGRAM ARGUMENTS -- PROGRAM ARGUMENTS\n", stderr);
        return 2;
    }
    argv[bar] = NULL;
    run(argv + 2);
    run(argv + bar + 1);
    for (int i = 0; i < runs; i++) {
        Measurement first = run(argv + 2);
        Measurement second = run(argv + bar + 1);
        first_times[i] = first.milliseconds;
        second_times[i] = second.milliseconds;
        ratios[i] = second.milliseconds / first.milliseconds;
        first_memory = first.megabytes > first_memory ? first.megabytes : first_memory;
        second_memory = second.megabytes > second_memory ? second.megabytes : second_memory;
    }
    printf("%.1f\t%.1f\t%.2f\t%.0f\t%.0f\n", median(first_times, runs), median(second_times, runs),
           median(ratios, runs), first_memory, second_memory);
    return 0;
}
