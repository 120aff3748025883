/* ua_scene.h - a PDF of one page that keeps PDF/UA-1 in what is looked at here, and what a test changes in it. */
#ifndef TYPESET_TESTS_UA_SCENE_H
#define TYPESET_TESTS_UA_SCENE_H

#include "preflight/preflight.h"

#include <glib.h>
#include <string.h>

/* NULL leaves a part as it is. Objects from 20 on are free for `objects`. */
typedef struct UaScene {
    const char *header;    /* the first line */
    const char *catalog;   /* entries of the catalog besides those it always has */
    const char *language;  /* entry /Lang of the catalog; "" leaves it out */
    const char *marked;    /* entries of /MarkInfo */
    const char *title;     /* elements in the metadata besides the identification */
    const char *part;      /* of the identification */
    const char *roles;     /* of the role map */
    const char *classes;   /* of the class map */
    const char *kids;      /* of the element Document: references to objects */
    const char *paragraph; /* entries of the paragraph, object 7 */
    const char *parents;   /* of the tree of parents, after the page's */
    const char *page;      /* entries of the page besides */
    const char *resources; /* of the page */
    const char *content;   /* of the page */
    const char *objects;
    const char *trailer;   /* entries of the trailer besides */
} UaScene;

static inline const char *or_else(const char *given, const char *usual)
{
    return given ? given : usual;
}

static inline void add_stream(GString *pdf, int number, const char *entries, const char *bytes)
{
    g_string_append_printf(pdf, "%d 0 obj\n<< %s /Length %zu >>\nstream\n%s\nendstream\nendobj\n", number, entries,
                           strlen(bytes), bytes);
}

static inline void add_metadata(GString *pdf, const UaScene *scene)
{
    gchar *packet = g_strdup_printf(
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about='' "
        "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/' "
        "xmlns:other='http://www.aiim.org/pdfua/ns/id/'>%s%s</rdf:Description></rdf:RDF></x:xmpmeta>"
        "<?xpacket end='w'?>",
        or_else(scene->part, "<pdfuaid:part>1</pdfuaid:part>"),
        or_else(scene->title,
                "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Paper</rdf:li></rdf:Alt></dc:title>"));
    add_stream(pdf, 4, "/Type /Metadata /Subtype /XML", packet);
    g_free(packet);
}

/* There is no table of objects: libqpdf finds them by itself. */
static inline GString *pdf_of_scene(const UaScene *scene)
{
    GString *pdf = g_string_new(or_else(scene->header, "%PDF-1.7\n"));
    g_string_append_printf(
        pdf,
        "1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R /StructTreeRoot 5 0 R /MarkInfo << %s >> "
        "/ViewerPreferences << /DisplayDocTitle true >> %s %s >>\nendobj\n"
        "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 200] >>\nendobj\n"
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /StructParents 0 /Contents 6 0 R /Resources << %s >> %s >>\nendobj\n"
        "5 0 obj\n<< /Type /StructTreeRoot /K 8 0 R /ParentTree << /Nums [0 [7 0 R] %s] >> /RoleMap << %s >> "
        "/ClassMap << %s >> >>\nendobj\n"
        "7 0 obj\n<< /Type /StructElem /S /P /P 8 0 R /Pg 3 0 R /K 0 %s >>\nendobj\n"
        "8 0 obj\n<< /Type /StructElem /S /Document /P 5 0 R /K [7 0 R %s] >>\nendobj\n",
        or_else(scene->marked, "/Marked true"), or_else(scene->language, "/Lang (zh-CN)"), or_else(scene->catalog, ""),
        or_else(scene->resources, ""), or_else(scene->page, ""), or_else(scene->parents, ""),
        or_else(scene->roles, ""), or_else(scene->classes, ""), or_else(scene->paragraph, ""),
        or_else(scene->kids, ""));
    add_metadata(pdf, scene);
    add_stream(pdf, 6, "", or_else(scene->content, "/P << /MCID 0 >> BDC BT (x) Tj ET EMC"));
    g_string_append_printf(pdf, "%s\ntrailer\n<< /Root 1 0 R /Size 100 %s >>\n", or_else(scene->objects, ""),
                           or_else(scene->trailer, ""));
    return pdf;
}

/* The clauses that are broken, each once, in the order found: "7.1 7.18.5". Fonts are looked at elsewhere. */
static inline gchar *broken_clauses(const UaScene *scene)
{
    Arena *arena = arena_new();
    GString *pdf = pdf_of_scene(scene);
    GString *clauses = g_string_new(NULL);
    Preflight result = preflight_check(arena, (FileBytes){(const unsigned char *)pdf->str, pdf->len}, STANDARD_PDF_UA_1,
                                       MESSAGE_LANGUAGE_ENGLISH);
    g_assert_true(result.is_readable);
    for (int i = 0; i < result.fault_count; i++) {
        const char *clause = result.faults[i].requirement->clause;
        bool is_same = i > 0 && strcmp(clause, result.faults[i - 1].requirement->clause) == 0;
        if (!is_same && !g_str_has_prefix(clause, "7.21"))
            g_string_append_printf(clauses, "%s%s", clauses->len ? " " : "", clause);
    }
    g_string_free(pdf, TRUE);
    arena_free(arena);
    return g_string_free(clauses, FALSE);
}

static inline void assert_breaks(const char *expected, UaScene scene)
{
    gchar *clauses = broken_clauses(&scene);
    g_assert_cmpstr(clauses, ==, expected);
    g_free(clauses);
}

#endif
