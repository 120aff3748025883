/* signed_data.h - the outline of a PKCS #7 object (RFC 2315): how many certificates and signers it has. */
#ifndef TYPESET_PREFLIGHT_SIGNED_DATA_H
#define TYPESET_PREFLIGHT_SIGNED_DATA_H

#include <stdbool.h>
#include <stddef.h>

typedef struct SignedData {
    bool is_read; /* false: no signed data, or written in a form that is not followed here */
    int certificate_count;
    int signer_count;
} SignedData;

SignedData signed_data_parse(const unsigned char *bytes, size_t length);

#endif
