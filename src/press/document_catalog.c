/* document_catalog.c - completes the catalog of Cairo's PDF. */
#include "press/document_catalog.h"

void catalog_complete(qpdf_data document, const char *language)
{
    qpdf_oh catalog = qpdf_get_root(document);
    qpdf_oh preferences = qpdf_oh_new_dictionary(document);
    qpdf_oh_replace_key(document, preferences, "/DisplayDocTitle", qpdf_oh_new_bool(document, QPDF_TRUE));
    qpdf_oh_replace_key(document, catalog, "/ViewerPreferences", preferences);
    qpdf_oh_replace_key(document, catalog, "/Lang", qpdf_oh_new_unicode_string(document, language));
}
