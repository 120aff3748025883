/* signed_data.c - see signed_data.h. Only lengths that are given are followed (DER, ITU-T X.690). */
#include "preflight/signed_data.h"

enum {
    TAG_INTEGER = 0x02,
    TAG_OBJECT = 0x06,
    TAG_SEQUENCE = 0x30,
    TAG_SET = 0x31,
    TAG_CONTEXT_0 = 0xa0
};

typedef struct Bytes {
    const unsigned char *at;
    const unsigned char *end;
} Bytes;

static bool read_length(Bytes *bytes, size_t *length)
{
    if (bytes->at == bytes->end)
        return false;
    *length = *bytes->at++;
    if (*length < 0x80)
        return true;
    size_t count = *length & 0x7f;
    if (count == 0 || count > 4 || (size_t)(bytes->end - bytes->at) < count)
        return false;
    *length = 0;
    for (size_t i = 0; i < count; i++)
        *length = *length << 8 | *bytes->at++;
    return true;
}

static bool next_value(Bytes *bytes, int *tag, Bytes *content)
{
    size_t length;
    if (bytes->at == bytes->end)
        return false;
    *tag = *bytes->at++;
    if (!read_length(bytes, &length) || length > (size_t)(bytes->end - bytes->at))
        return false;
    *content = (Bytes){bytes->at, bytes->at + length};
    bytes->at += length;
    return true;
}

static bool expect_value(Bytes *bytes, int expected, Bytes *content)
{
    int tag;
    return next_value(bytes, &tag, content) && tag == expected;
}

static int value_count(Bytes bytes)
{
    int count = 0, tag;
    Bytes content;
    while (next_value(&bytes, &tag, &content))
        count++;
    return count;
}

/* What follows version, digest algorithms and content: certificates [0], revoked ones [1], signers. */
static bool read_lists(Bytes data, SignedData *result)
{
    Bytes content;
    int tag;
    while (next_value(&data, &tag, &content)) {
        if (tag == TAG_CONTEXT_0)
            result->certificate_count = value_count(content);
        if (tag == TAG_SET) {
            result->signer_count = value_count(content);
            return true;
        }
    }
    return false;
}

SignedData signed_data_parse(const unsigned char *bytes, size_t length)
{
    SignedData result = {0};
    Bytes all = {bytes, bytes + length}, outer, kind, explicit, data, skipped;
    result.is_read =
        expect_value(&all, TAG_SEQUENCE, &outer) && expect_value(&outer, TAG_OBJECT, &kind) &&
        expect_value(&outer, TAG_CONTEXT_0, &explicit) &&
        expect_value(&explicit, TAG_SEQUENCE, &data) &&
        expect_value(&data, TAG_INTEGER, &skipped) && expect_value(&data, TAG_SET, &skipped) &&
        expect_value(&data, TAG_SEQUENCE, &skipped) && read_lists(data, &result);
    return result;
}
