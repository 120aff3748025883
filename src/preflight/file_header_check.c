/* file_header_check.c - see file_header_check.h. */
#include "preflight/file_header_check.h"

#include <string.h>

enum { VERSION_LINE, BINARY_LINE, LAST_LINE };

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };

const Requirement file_header_requirements[FILE_HEADER_REQUIREMENT_COUNT] = {
    [VERSION_LINE] = {PDF_A, "6.1.2",
                      "the file begins with %PDF-1.0 to %PDF-1.7 and an end of line",
                      "文件应以 %PDF-1.0 至 %PDF-1.7 开头并换行", true},
    [BINARY_LINE] = {PDF_A, "6.1.2", "the second line is % and four or more bytes above 127",
                     "第二行应为 % 及至少四个大于 127 的字节", true},
    [LAST_LINE] = {PDF_A, "6.1.3", "nothing but one end of line follows the last %%EOF",
                   "最后的 %%EOF 之后至多一个换行，别无他物", true},
};

enum { VERSION_LENGTH = 8, HIGH_BYTES = 4 };

static size_t end_of_line_length(const unsigned char *at, const unsigned char *end)
{
    if (end - at >= 2 && at[0] == '\r' && at[1] == '\n')
        return 2;
    return at < end && (*at == '\r' || *at == '\n') ? 1 : 0;
}

static bool is_binary_line(const unsigned char *at, const unsigned char *end)
{
    if (end - at <= HIGH_BYTES || *at != '%')
        return false;
    for (int i = 1; i <= HIGH_BYTES; i++)
        if (at[i] <= 127)
            return false;
    return true;
}

static void check_first_lines(CheckedFile *file, const unsigned char *start,
                              const unsigned char *end)
{
    bool has_version = end - start > VERSION_LENGTH && memcmp(start, "%PDF-1.", 7) == 0 &&
                       start[7] >= '0' && start[7] <= '7';
    size_t line = has_version ? end_of_line_length(start + VERSION_LENGTH, end) : 0;
    if (line == 0)
        fault(file, &file_header_requirements[VERSION_LINE], (FaultPlace){0}, NULL, NULL);
    else if (!is_binary_line(start + VERSION_LENGTH + line, end))
        fault(file, &file_header_requirements[BINARY_LINE], (FaultPlace){0}, NULL, NULL);
}

/* A file without the marker is broken in other ways, which are told elsewhere. */
static void check_last_line(CheckedFile *file, const unsigned char *start, const unsigned char *end)
{
    static const char marker[] = "%%EOF";
    const unsigned char *at = end - strlen(marker);
    while (at > start && memcmp(at, marker, strlen(marker)) != 0)
        at--;
    const unsigned char *after = at + strlen(marker);
    if (at > start && after + end_of_line_length(after, end) != end)
        fault(file, &file_header_requirements[LAST_LINE], (FaultPlace){0}, NULL, NULL);
}

void file_header_inspect(CheckedFile *file)
{
    const unsigned char *start = file->bytes.bytes, *end = start + file->bytes.length;
    if (file->bytes.length <= VERSION_LENGTH)
        return;
    check_first_lines(file, start, end);
    check_last_line(file, start, end);
}
