/* signature_check.c - see signature_check.h. */
#include "preflight/signature_check.h"

#include "preflight/pdf_values.h"
#include "preflight/signed_data.h"

#include <string.h>

enum { PERMISSION_KEYS, DIGEST_KEYS, BYTE_RANGE, SIGNERS, VALIDITY };

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };
enum { DEEPEST = 64 };

const Requirement signature_requirements[SIGNATURE_REQUIREMENT_COUNT] = {
    [PERMISSION_KEYS] = {PDF_A, "6.1.12",
                         "the permissions dictionary has no keys but UR3 and DocMDP",
                         "权限字典只应有 UR3 和 DocMDP", true},
    [DIGEST_KEYS] =
        {PDF_A, "6.1.12",
         "with DocMDP, signature references have no DigestLocation, DigestMethod or DigestValue",
         "有 DocMDP 时，签名引用不得含 DigestLocation、DigestMethod 或 DigestValue", true},
    [BYTE_RANGE] = {PDF_A, "6.4.3",
                    "ByteRange of a signature covers the whole file but the signature itself",
                    "签名的 ByteRange 应覆盖除签名本身以外的整个文件", true},
    [SIGNERS] = {PDF_A, "6.4.3",
                 "a signature is a PKCS #7 object with the certificate of a single signer",
                 "签名应为含签名证书、只有一个签名者的 PKCS #7 对象", true},
    [VALIDITY] = {PDF_A, "6.4.3",
                  "the digest and the chain of certificates of a signature are valid",
                  "签名的摘要与证书链应有效", false},
};

/* --- permissions ------------------------------------------------------------------------------------- */

static bool has_only_known_keys(const CheckedFile *file, qpdf_oh permissions)
{
    GPtrArray *keys = keys_of(file, permissions);
    bool is_known = true;
    for (guint i = 0; i < keys->len; i++)
        is_known = is_known &&
                   (strcmp(keys->pdata[i], "/UR3") == 0 || strcmp(keys->pdata[i], "/DocMDP") == 0);
    g_ptr_array_unref(keys);
    return is_known;
}

static void check_references(CheckedFile *file, qpdf_oh signature)
{
    static const char *const keys[] = {"/DigestLocation", "/DigestMethod", "/DigestValue"};
    qpdf_oh references = value_of(file, signature, "/Reference");
    for (int i = 0; i < item_count(file, references); i++)
        for (size_t key = 0; key < G_N_ELEMENTS(keys); key++)
            if (has_key(file, item_of(file, references, i), keys[key]))
                fault(file, &signature_requirements[DIGEST_KEYS], place_of(file, 0, signature),
                      "%s", "%s", keys[key] + 1);
}

/* --- what is signed ---------------------------------------------------------------------------------- */

static bool ends_revision(FileBytes bytes, size_t end)
{
    static const char marker[] = "%%EOF";
    size_t length = strlen(marker);
    for (size_t white = 0; white <= 2 && end >= length + white; white++)
        if (memcmp(bytes.bytes + end - white - length, marker, length) == 0)
            return true;
    return false;
}

/* Two stretches with nothing but the string of Contents between them; the second ends the file, or a revision of it. */
static bool covers_all(const CheckedFile *file, qpdf_oh range)
{
    FileBytes bytes = file->bytes;
    double at[4];
    for (int i = 0; i < 4; i++) {
        at[i] = number_of(file, item_of(file, range, i), -1);
        if (at[i] < 0 || at[i] > (double)bytes.length)
            return false;
    }
    size_t gap = (size_t)at[1], after = (size_t)at[2], end = (size_t)(at[2] + at[3]);
    if (at[0] > 0 || end > bytes.length || after <= gap + 1 || bytes.bytes[gap] != '<' ||
        bytes.bytes[after - 1] != '>')
        return false;
    if (memchr(bytes.bytes + gap, '>', after - gap) != bytes.bytes + after - 1)
        return false;
    return end == bytes.length || ends_revision(bytes, end);
}

static bool is_signed_well(const CheckedFile *file, qpdf_oh contents)
{
    size_t length = 0;
    const char *bytes = qpdf_oh_get_binary_string_value(file->document, contents, &length);
    SignedData data = signed_data_parse((const unsigned char *)bytes, length);
    if (!data.is_read)
        return length > 0 && (unsigned char)bytes[0] == 0x30;
    return data.certificate_count > 0 && data.signer_count == 1;
}

static void check_signature(CheckedFile *file, qpdf_oh signature, bool has_permissions)
{
    FaultPlace place = place_of(file, 0, signature);
    qpdf_oh range = value_of(file, signature, "/ByteRange"),
            contents = value_of(file, signature, "/Contents");
    if (has_permissions)
        check_references(file, signature);
    if (qpdf_oh_is_array(file->document, range) && !covers_all(file, range))
        fault(file, &signature_requirements[BYTE_RANGE], place, NULL, NULL);
    if (qpdf_oh_is_string(file->document, contents) && !is_signed_well(file, contents))
        fault(file, &signature_requirements[SIGNERS], place, NULL, NULL);
}

/* FT may stand in a field above. */
static void check_fields(CheckedFile *file, GHashTable *seen, qpdf_oh fields, bool are_signatures,
                         bool has_permissions, int depth)
{
    for (int i = 0; depth <= DEEPEST && i < item_count(file, fields); i++) {
        qpdf_oh field = item_of(file, fields, i), value = value_of(file, field, "/V");
        if (!is_plain_dictionary(file, field) || !is_seen_first(seen, file, field))
            continue;
        bool is_signature =
            has_key(file, field, "/FT") ? has_name(file, field, "/FT", "/Sig") : are_signatures;
        if (is_signature && is_plain_dictionary(file, value) && is_seen_first(seen, file, value))
            check_signature(file, value, has_permissions);
        check_fields(file, seen, value_of(file, field, "/Kids"), is_signature, has_permissions,
                     depth + 1);
    }
}

void signature_inspect(CheckedFile *file)
{
    qpdf_oh root = qpdf_get_root(file->document), permissions = value_of(file, root, "/Perms");
    if (!is_wanted(file, &signature_requirements[0]))
        return;
    if (!has_only_known_keys(file, permissions))
        fault(file, &signature_requirements[PERMISSION_KEYS], place_of(file, 0, permissions), NULL,
              NULL);
    GHashTable *seen = g_hash_table_new(NULL, NULL);
    check_references(file, value_of(file, permissions, "/DocMDP"));
    check_fields(file, seen, value_of(file, value_of(file, root, "/AcroForm"), "/Fields"), false,
                 has_key(file, permissions, "/DocMDP"), 0);
    g_hash_table_unref(seen);
}
