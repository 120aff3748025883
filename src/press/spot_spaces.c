/* spot_spaces.c - Separation colour spaces (ISO 32000-1, 8.6.6.4), with a function that tints the alternate. */
#include "press/spot_spaces.h"
#include "press/objects.h"

#include <glib.h>

static qpdf_oh numbers(qpdf_data document, const int *thousandths)
{
    qpdf_oh array = qpdf_oh_new_array(document);
    for (int i = 0; i < 4; i++)
        qpdf_oh_append_item(document, array, qpdf_oh_new_real_from_double(document, thousandths[i] / 1000.0, 3));
    return array;
}

static qpdf_oh tint_function(qpdf_data document, Ink alternate)
{
    const int none[4] = {0}, full[4] = {alternate.cyan, alternate.magenta, alternate.yellow, alternate.black};
    qpdf_oh function = qpdf_oh_parse(document, "<< /FunctionType 2 /Domain [0 1] /N 1 >>");
    qpdf_oh_replace_key(document, function, "/C0", numbers(document, none));
    qpdf_oh_replace_key(document, function, "/C1", numbers(document, full));
    return function;
}

/* libqpdf escapes what a name cannot hold: blanks and UTF-8. */
static qpdf_oh separation(qpdf_data document, const char *name, Ink alternate)
{
    gchar *slashed = g_strconcat("/", name, NULL);
    qpdf_oh space = qpdf_oh_new_array(document);
    qpdf_oh_append_item(document, space, qpdf_oh_new_name(document, "/Separation"));
    qpdf_oh_append_item(document, space, qpdf_oh_new_name(document, slashed));
    qpdf_oh_append_item(document, space, qpdf_oh_new_name(document, "/DeviceCMYK"));
    qpdf_oh_append_item(document, space, tint_function(document, alternate));
    g_free(slashed);
    return qpdf_make_indirect_object(document, space);
}

void spot_spaces_make(qpdf_data document, PressColours *colours)
{
    colours->spot_spaces[0] = separation(document, "All", INK_REGISTRATION);
    for (int i = 0; i < colours->spots.count; i++)
        colours->spot_spaces[i + 1] =
            separation(document, colours->spots.items[i].name, colours->spots.items[i].alternate);
}

void spot_spaces_add(qpdf_data document, qpdf_oh owner, const PressColours *colours, unsigned used)
{
    if (used == 0)
        return;
    qpdf_oh spaces = dictionary_under(document, dictionary_under(document, owner, "/Resources"), "/ColorSpace");
    for (int i = 0; i <= colours->spots.count; i++) {
        char name[16];
        if (!(used & 1u << i))
            continue;
        g_snprintf(name, sizeof name, SPOT_SPACE_NAME, i);
        qpdf_oh_replace_key(document, spaces, name, colours->spot_spaces[i]);
    }
}
