/* icc_profile.c - see icc_profile.h. */
#include "preflight/icc_profile.h"

#include "preflight/pdf_values.h"

#include <stdlib.h>
#include <string.h>

enum { HEADER_LENGTH = 128, VERSION = 8, DEVICE_CLASS = 12, COLOUR_SPACE = 16, SIGNATURE = 36 };

IccProfile icc_profile_parse(const unsigned char *bytes, size_t length)
{
    IccProfile profile = {0};
    if (length < HEADER_LENGTH)
        return profile;
    profile.is_profile = memcmp(bytes + SIGNATURE, "acsp", 4) == 0;
    profile.version = bytes[VERSION];
    memcpy(profile.device_class, bytes + DEVICE_CLASS, 4);
    memcpy(profile.colour_space, bytes + COLOUR_SPACE, 4);
    return profile;
}

IccProfile icc_profile_read(const CheckedFile *file, qpdf_oh stream)
{
    StreamBytes bytes;
    if (!stream_bytes(file, stream, &bytes))
        return (IccProfile){0};
    IccProfile profile = icc_profile_parse(bytes.start, bytes.length);
    free(bytes.start);
    return profile;
}

int icc_component_count(const IccProfile *profile)
{
    static const struct {
        const char *space;
        int count;
    } spaces[] = {{"GRAY", 1}, {"RGB ", 3}, {"Lab ", 3}, {"CMYK", 4}};
    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++)
        if (strcmp(profile->colour_space, spaces[i].space) == 0)
            return spaces[i].count;
    return 0;
}
