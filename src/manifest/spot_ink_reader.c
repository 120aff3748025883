/* spot_ink_reader.c - see spot_ink_reader.h. */
#include "manifest/spot_ink_reader.h"

#include <glib.h>
#include <string.h>

/* Names that mean something else in every PDF (ISO 32000-1, 8.6.6.4), and plates that are there anyway. */
static bool is_reserved(const char *name)
{
    static const char *const reserved[] = {"All", "None", "Cyan", "Magenta", "Yellow", "Black"};
    for (size_t i = 0; i < G_N_ELEMENTS(reserved); i++)
        if (g_ascii_strcasecmp(reserved[i], name) == 0)
            return true;
    return false;
}

static int find_spot(const SpotInks *spots, const char *name)
{
    for (int i = 0; i < spots->count; i++)
        if (strcmp(spots->items[i].name, name) == 0)
            return i;
    return -1;
}

static bool is_same_ink(Ink one, Ink other)
{
    return one.cyan == other.cyan && one.magenta == other.magenta && one.yellow == other.yellow &&
           one.black == other.black;
}

/* The plate's number among `spots`; 0 when it cannot have one, which is reported. */
static int plate_of(const KeyReader *reader, const TomlValue *origin, SpotInks *spots, SpotInk ink)
{
    int known = find_spot(spots, ink.name);
    if (known >= 0 && !is_same_ink(spots->items[known].alternate, ink.alternate))
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, origin->origin,
                           "the spot ink \"%s\" is named twice with different alternates; give both the same",
                           "专色“%s”写了两次，替代色却不同；请写成一样", ink.name);
    if (known >= 0)
        return known + 1;
    if (spots->count == SPOT_INK_LIMIT) {
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, origin->origin,
                           "there are more than %d spot inks; name this one by four percentages",
                           "专色超过 %d 种；这一种请写四个百分数", SPOT_INK_LIMIT);
        return 0;
    }
    ((SpotInk *)spots->items)[spots->count] = ink; /* room that ink_reader.c made */
    return ++spots->count;
}

static bool is_name(const KeyReader *reader, const TomlValue *origin, const char *name)
{
    if (!name || !*name || is_reserved(name)) {
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, origin->origin,
                           "\"%s\" can be no spot ink; write the name of its plate, such as \"PANTONE 185 C\"",
                           "“%s”不能作专色名；请写印版的名称，例如“PANTONE 185 C”", name ? name : "");
        return false;
    }
    return true;
}

static Ink read_alternate(KeyReader *reader)
{
    Ink ink = INK_BLACK;
    const TomlValue *value = read_value(reader, "alternate");
    require_key(reader, "alternate", "alternate = [0, 91, 76, 0]");
    if (value && !ink_from_array(value, &ink)) {
        diagnostics_report(reader->diagnostics, SEVERITY_ERROR, value->origin,
                           "\"alternate\" must be four percentages of cyan, magenta, yellow, black, as in "
                           "[0, 91, 76, 0]",
                           "“alternate”应当是青、品红、黄、黑四个百分数，例如 [0, 91, 76, 0]");
        return INK_BLACK;
    }
    return ink;
}

Ink read_spot_ink(const KeyReader *palette, const TomlEntry *entry, SpotInks *spots)
{
    KeyReader reader = key_reader_for(palette->arena, &entry->value, palette->diagnostics);
    bool has_name = require_key(&reader, "spot", "spot = \"PANTONE 185 C\"");
    const char *name = read_text(&reader, "spot", NULL);
    Ink ink = read_alternate(&reader);
    report_wrong_keys(&reader);
    if (!has_name || !name)
        return ink;
    const TomlValue *origin = &find_toml_entry(&entry->value, "spot")->value;
    int plate = is_name(&reader, origin, name) ? plate_of(&reader, origin, spots, (SpotInk){name, ink}) : 0;
    ink.spot = plate;
    ink.spot_amount = plate ? 1000 : 0;
    return ink;
}
