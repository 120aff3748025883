/* output_intent.c - the profile in the catalog. */
#include "press/output_intent.h"
#include "press/deflate.h"

static qpdf_oh embedded(qpdf_data document, FileBytes icc)
{
    qpdf_oh stream = qpdf_oh_new_stream(document);
    qpdf_oh_replace_key(document, qpdf_oh_get_dict(document, stream), "/N", qpdf_oh_new_integer(document, 4));
    stream_data_replace(document, stream, icc.bytes, icc.length);
    return stream;
}

void output_intent_set(qpdf_data document, const InkProfile *profile)
{
    qpdf_oh intent = qpdf_oh_new_dictionary(document);
    qpdf_oh description = qpdf_oh_new_unicode_string(document, ink_profile_description(profile));
    qpdf_oh_replace_key(document, intent, "/Type", qpdf_oh_new_name(document, "/OutputIntent"));
    qpdf_oh_replace_key(document, intent, "/S", qpdf_oh_new_name(document, "/GTS_PDFX"));
    qpdf_oh_replace_key(document, intent, "/OutputConditionIdentifier", description);
    qpdf_oh_replace_key(document, intent, "/Info", description);
    qpdf_oh_replace_key(document, intent, "/DestOutputProfile", embedded(document, ink_profile_bytes(profile)));
    qpdf_oh intents = qpdf_oh_new_array(document);
    qpdf_oh_append_item(document, intents, intent);
    qpdf_oh_replace_key(document, qpdf_get_root(document), "/OutputIntents", intents);
}
