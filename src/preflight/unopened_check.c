/* unopened_check.c - see unopened_check.h. Looks at the bytes, for nobody could read them as objects. */
#include "preflight/unopened_check.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

enum { NOT_ENCRYPTED, PERMISSIONS };

const Requirement unopened_requirements[UNOPENED_REQUIREMENT_COUNT] = {
    [NOT_ENCRYPTED] = {STANDARD_PDF_A_2B | STANDARD_PDF_A_2U, "6.1.3", "the file can be opened: it is not encrypted", "文件应能打开，不得加密", true},
    [PERMISSIONS] = {STANDARD_PDF_UA_1, "7.16", "the encryption says what is allowed (/P)", "加密信息应说明权限（P）", true},
};

enum { LONGEST_DICTIONARY = 4096 };

static const char *find_bytes(const char *from, const char *end, const char *wanted)
{
    size_t length = strlen(wanted);
    while (from && from + length <= end) {
        from = memchr(from, wanted[0], (size_t)(end - from) - length + 1);
        if (!from || memcmp(from, wanted, length) == 0)
            return from;
        from++;
    }
    return NULL;
}

static const char *find_last_bytes(const char *from, const char *end, const char *wanted)
{
    const char *last = NULL;
    for (const char *at = from; (at = find_bytes(at, end, wanted)) != NULL; at++)
        last = at;
    return last;
}

/* Where the dictionary of the encryption is written: after the key, or as the object that it names. NULL: nowhere. */
static const char *find_encryption(const char *start, const char *end)
{
    const char *at = find_last_bytes(start, end, "/Encrypt");
    if (!at)
        return NULL;
    at += strlen("/Encrypt");
    at += strspn(at, " \t\r\n");
    if (*at == '<')
        return at;
    gchar *object = g_strdup_printf("\n%d 0 obj", atoi(at));
    const char *found = find_bytes(start, end, object);
    g_free(object);
    return found;
}

static bool names_permissions(const char *dictionary, const char *end)
{
    const char *limit = end - dictionary > LONGEST_DICTIONARY ? dictionary + LONGEST_DICTIONARY : end;
    const char *last = find_bytes(dictionary, limit, "endobj");
    limit = last ? last : limit;
    for (const char *at = dictionary; (at = find_bytes(at, limit, "/P")) != NULL; at++)
        if (strchr(" \t\r\n-0123456789", at[2]))
            return true;
    return false;
}

bool unopened_inspect(CheckedFile *file)
{
    const char *start = (const char *)file->bytes.bytes;
    const char *end = start + file->bytes.length;
    const char *encryption = find_encryption(start, end);
    if (!encryption)
        return false;
    bool lacks_permissions = is_wanted(file, &unopened_requirements[PERMISSIONS]) && !names_permissions(encryption, end);
    if (lacks_permissions)
        fault(file, &unopened_requirements[PERMISSIONS], (FaultPlace){0}, NULL, NULL);
    fault(file, &unopened_requirements[NOT_ENCRYPTED], (FaultPlace){0}, NULL, NULL);
    return lacks_permissions || is_wanted(file, &unopened_requirements[NOT_ENCRYPTED]);
}
