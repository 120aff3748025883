/* bad_requests.c - PORT COUNT SEED: sends COUNT malformed requests to 127.0.0.1:PORT and prints how many were sent. */
#include <arpa/inet.h>
#include <glib.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static int connect_to(int port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port),
                                  .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    struct timeval limit = {.tv_sec = 2};
    int socket_number = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(socket_number, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    setsockopt(socket_number, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    if (connect(socket_number, (struct sockaddr *)&address, sizeof address) == 0)
        return socket_number;
    close(socket_number);
    return -1;
}

static void append_noise(GRand *random, GString *request, int most)
{
    int length = g_rand_int_range(random, 1, most);
    for (int i = 0; i < length; i++)
        g_string_append_c(request, (char)g_rand_int_range(random, 0, 256));
}

static void append_repeated(GString *request, const char *text, int count)
{
    for (int i = 0; i < count; i++)
        g_string_append(request, text);
}

typedef void (*Damage)(GRand *random, GString *request);

static void only_noise(GRand *random, GString *request)
{
    g_string_truncate(request, 0);
    append_noise(random, request, 4000);
}

static void endless_path(GRand *random, GString *request)
{
    g_string_assign(request, "GET /");
    append_repeated(request, "../", g_rand_int_range(random, 10, 20000));
    g_string_append(request, " HTTP/1.1\r\n\r\n");
}

static void endless_header(GRand *random, GString *request)
{
    g_string_append(request, "X: ");
    append_repeated(request, "abcdefgh", g_rand_int_range(random, 10, 20000));
    g_string_append(request, "\r\n\r\n");
}

static void many_headers(GRand *random, GString *request)
{
    append_repeated(request, "A: b\r\n", g_rand_int_range(random, 10, 8000));
    g_string_append(request, "\r\n");
}

static void noise_in_header(GRand *random, GString *request)
{
    g_string_append(request, "Host: ");
    append_noise(random, request, 300);
    g_string_append(request, "\r\n\r\n");
}

static void wrong_length(GRand *random, GString *request)
{
    static const char *const lengths[] = {"-1", "99999999999999999999999", "0x10", "1, 2", "", "18446744073709551615"};
    g_string_append_printf(request, "Content-Length: %s\r\n\r\n",
                           lengths[g_rand_int_range(random, 0, (int)G_N_ELEMENTS(lengths))]);
    append_noise(random, request, 2000);
}

static void wrong_chunks(GRand *random, GString *request)
{
    g_string_append(request, "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n");
    append_noise(random, request, 2000);
}

static void wrong_numbers(GRand *random, GString *request)
{
    static const char *const paths[] = {"/page/1.png?scale=1e308&x=-1", "/page/1.png?scale=nan", "/page/999999.png",
                                        "/page/1.png?width=16384&height=16384&scale=16", "/overlay/0.svg?show=%00,,,",
                                        "/lines/-1", "/page/1.png?scale=0.0000001", "/page/00001.png", "/state%00",
                                        "/lines/99999999999999999999", "/overlay/1.svg?label=1e9&show=grid"};
    gchar *rest = g_strdup(strchr(request->str, ' ') + 1);
    g_string_printf(request, "GET %s %s\r\n", paths[g_rand_int_range(random, 0, (int)G_N_ELEMENTS(paths))],
                    strchr(rest, ' ') + 1);
    g_free(rest);
}

static void cut_short(GRand *random, GString *request)
{
    g_string_append(request, "\r\n");
    g_string_truncate(request, (gsize)g_rand_int_range(random, 1, (int)request->len));
}

static void some_bytes_changed(GRand *random, GString *request)
{
    g_string_append(request, "\r\n");
    for (int i = 0; i < 6; i++)
        request->str[g_rand_int_range(random, 0, (int)request->len)] = (char)g_rand_int_range(random, 0, 256);
}

static void many_in_one(GRand *random, GString *request)
{
    g_string_append(request, "\r\n");
    gchar *one = g_strdup(request->str);
    append_repeated(request, one, g_rand_int_range(random, 2, 200));
    g_free(one);
}

static const Damage damages[] = {only_noise,   endless_path,  endless_header, many_headers,       noise_in_header, wrong_length,
                                 wrong_chunks, wrong_numbers, cut_short,      some_bytes_changed, many_in_one};

/* Reads a little or nothing, and goes without a word. */
static void send_request(GRand *random, int port, const GString *request)
{
    char answer[512];
    int socket_number = connect_to(port);
    if (socket_number < 0)
        return;
    if (send(socket_number, request->str, request->len, MSG_NOSIGNAL) > 0 && g_rand_boolean(random)) {
        shutdown(socket_number, SHUT_WR);
        recv(socket_number, answer, sizeof answer, 0);
    }
    close(socket_number);
}

int main(int argument_count, char **arguments)
{
    if (argument_count != 4)
        return 2;
    int port = (int)g_ascii_strtoll(arguments[1], NULL, 10), count = (int)g_ascii_strtoll(arguments[2], NULL, 10);
    GRand *random = g_rand_new_with_seed((guint32)g_ascii_strtoull(arguments[3], NULL, 10));
    GString *request = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        g_string_printf(request, "GET /state HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n", port);
        damages[g_rand_int_range(random, 0, (int)G_N_ELEMENTS(damages))](random, request);
        send_request(random, port, request);
    }
    printf("%d\n", count);
    g_string_free(request, TRUE);
    g_rand_free(random);
    return 0;
}
