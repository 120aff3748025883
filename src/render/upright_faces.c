/* upright_faces.c - a second face of a font file: Cairo tells faces apart by the options in their pattern. */
#include "render/upright_faces.h"

#include <cairo-ft.h>
#include <glib.h>
#include <pango/pangofc-font.h>

struct UprightFaces {
    GHashTable *by_usual; /* cairo_font_face_t → cairo_font_face_t */
};

UprightFaces *upright_faces_new(void)
{
    UprightFaces *faces = g_new0(UprightFaces, 1);
    faces->by_usual = g_hash_table_new_full(NULL, NULL, (GDestroyNotify)cairo_font_face_destroy,
                                            (GDestroyNotify)cairo_font_face_destroy);
    return faces;
}

void upright_faces_free(UprightFaces *faces)
{
    g_hash_table_unref(faces->by_usual);
    g_free(faces);
}

/* The order of a screen's colours means nothing to a PDF, but makes another face. */
static cairo_font_face_t *face_of_its_own(const Font *font)
{
    FcPattern *pattern = FcPatternDuplicate(pango_fc_font_get_pattern(PANGO_FC_FONT(font_pango(font))));
    FcPatternDel(pattern, FC_RGBA);
    FcPatternAddInteger(pattern, FC_RGBA, FC_RGBA_VBGR);
    cairo_font_face_t *face = cairo_ft_font_face_create_for_pattern(pattern);
    FcPatternDestroy(pattern);
    return face;
}

cairo_font_face_t *upright_face_find(UprightFaces *faces, const Font *font, cairo_font_face_t *usual)
{
    cairo_font_face_t *face = g_hash_table_lookup(faces->by_usual, usual);
    if (!face) {
        face = face_of_its_own(font);
        g_hash_table_insert(faces->by_usual, cairo_font_face_reference(usual), face);
    }
    return face;
}
