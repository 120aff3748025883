/* font_set.h - faces by role. Fontconfig and Pango's font map stay inside. */
#ifndef TYPESET_FONT_FONT_SET_H
#define TYPESET_FONT_FONT_SET_H

#include "font/font.h"
#include "issue/font_role.h"

typedef struct FontSet FontSet;

typedef enum FontScript { FONT_HAN, FONT_WESTERN } FontScript;

typedef struct FontRequest {
    const char *role; /* "song"; an unknown role was reported by the manifest reader: the first role serves */
    int weight;
    FontScript script;
    Length size;
    int width_scale; /* 长体, 扁体: in thousandths of the face's own width; 0 is 1000 */
    Language language; /* whose families of the role come first */
    int height_scale; /* the same of its height, for upright text of vertical lines; 0 is 1000 */
} FontRequest;

/*
 * Loads the project's Fontconfig configuration and finds the families of all roles. A role that
 * no installed family fills is a warning at the role's origin that names the Debian package; its
 * substitute is used. No Han face at all is a failure. Free with font_set_free. `roles` must
 * outlive the set. A program opens one set in its life: Pango 1.50 matches fonts in a thread that
 * may still hold a configuration when its set is freed.
 */
FontSet *font_set_new(const FontRoles *roles, Diagnostics *diagnostics);
void font_set_free(FontSet *fonts);

/* Says again what font_set_new said, for another run with the same set; false when no Chinese face is there. */
bool font_set_tell(const FontSet *fonts, Diagnostics *diagnostics);

/* Whether fonts/roles.toml has the role. */
bool font_set_has_role(const FontSet *fonts, const char *role);

/* Never NULL unless no font is installed at all. The nearest weight of the family serves. Borrowed. */
const Font *font_set_find(FontSet *fonts, const FontRequest *request);

/*
 * The first font that has `character`: the requested one, then the other families of its role,
 * then the substitutes, then any installed face, which is never asked for private-use
 * characters. NULL when no installed face has it. Cached.
 */
const Font *font_set_find_for_character(FontSet *fonts, const FontRequest *request, uint32_t character);

#endif
