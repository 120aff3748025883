/* icc_profile.h - the header of an ICC profile (ICC.1:2004-10, 7.2). */
#ifndef TYPESET_PREFLIGHT_ICC_PROFILE_H
#define TYPESET_PREFLIGHT_ICC_PROFILE_H

#include "preflight/checked_file.h"

typedef struct IccProfile {
    bool is_profile;      /* long enough, and with the signature of a profile */
    int version;          /* 2 or 4 */
    char device_class[5]; /* "prtr" */
    char colour_space[5]; /* "CMYK", "RGB " */
} IccProfile;

IccProfile icc_profile_parse(const unsigned char *bytes, size_t length);
IccProfile icc_profile_read(const CheckedFile *file, qpdf_oh stream);

/* How many components a colour of its space has; 0 for spaces that no PDF may use. */
int icc_component_count(const IccProfile *profile);

#endif
