/* impose.c - makes forms of pages, and sheets that paint them. */
#include "press/impose.h"
#include "press/deflate.h"
#include "press/imposed_links.h"
#include "press/objects.h"

#include <glib.h>
#include <string.h>

enum { DECIMALS = 3 };

typedef struct Imposer {
    qpdf_data document;
    const Imposition *imposition;
    int page_count;  /* of the issue; sheets come behind */
    GArray *placed;  /* PageOnSheet */
} Imposer;

/* A box of the sheet in its own coordinates: from the lower left corner of the paper. */
typedef struct Box {
    double sides[4];
} Box;

static Box box_on(Rect rect, Size sheet, Length margin)
{
    return (Box){{
        length_to_points(margin + rect.x),
        length_to_points(margin + sheet.height - rect_bottom(rect)),
        length_to_points(margin + rect_right(rect)),
        length_to_points(margin + sheet.height - rect.y),
    }};
}

static void set_box(const Imposer *imposer, qpdf_oh dictionary, const char *key, const Box *box)
{
    qpdf_oh array = qpdf_oh_new_array(imposer->document);
    for (int i = 0; i < 4; i++)
        qpdf_oh_append_item(imposer->document, array,
                            qpdf_oh_new_real_from_double(imposer->document, box->sides[i], DECIMALS));
    qpdf_oh_replace_key(imposer->document, dictionary, key, array);
}

/* --- one page ------------------------------------------------------------------------------------- */

/* The size of the page at `place`: pages and sheets differ, margins do not. */
static Size page_size(const Imposer *imposer, qpdf_oh page)
{
    qpdf_oh box = qpdf_oh_get_key(imposer->document, page, "/MediaBox");
    double width = qpdf_oh_get_numeric_value(imposer->document, qpdf_oh_get_array_item(imposer->document, box, 2));
    double height = qpdf_oh_get_numeric_value(imposer->document, qpdf_oh_get_array_item(imposer->document, box, 3));
    Length margins = 2 * imposer->imposition->margin;
    return (Size){length_from_points(width) - margins, length_from_points(height) - margins};
}

/* The stream of what the page paints becomes the form, cropped by its box; nothing is copied. */
static qpdf_oh make_form(const Imposer *imposer, qpdf_oh page, const Box *shown)
{
    qpdf_oh form = qpdf_oh_get_key(imposer->document, page, "/Contents");
    qpdf_oh dictionary = qpdf_oh_get_dict(imposer->document, form);
    qpdf_oh_replace_key(imposer->document, dictionary, "/Type", qpdf_oh_new_name(imposer->document, "/XObject"));
    qpdf_oh_replace_key(imposer->document, dictionary, "/Subtype", qpdf_oh_new_name(imposer->document, "/Form"));
    qpdf_oh_replace_key(imposer->document, dictionary, "/Resources",
                        qpdf_oh_get_key(imposer->document, page, "/Resources"));
    set_box(imposer, dictionary, "/BBox", shown);
    return form;
}

/* From the corner of the paper under the page to that under the sheet. */
static PageOnSheet page_on_sheet(const Imposer *imposer, const ImposedPlace *place, Size page, Size sheet)
{
    double scale = place->thousandths / 1000.0, margin = length_to_points(imposer->imposition->margin);
    double foot = length_to_points(sheet.height - place->corner.y) - scale * length_to_points(page.height);
    return (PageOnSheet){
        .scale = scale,
        .x = margin + length_to_points(place->corner.x) - scale * margin,
        .y = margin + foot - scale * margin,
    };
}

static void write_number(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append_printf(out, "%s ", g_ascii_formatd(text, sizeof text, "%.4f", number));
}

static void paint_form(GString *out, const PageOnSheet *place, const char *name)
{
    g_string_append(out, "q ");
    write_number(out, place->scale);
    g_string_append(out, "0 0 ");
    write_number(out, place->scale);
    write_number(out, place->x);
    write_number(out, place->y);
    g_string_append_printf(out, "cm %s Do Q\n", name);
}

static void place_page(Imposer *imposer, qpdf_oh sheet, Size sheet_size, const ImposedPlace *place, GString *out)
{
    qpdf_oh page = qpdf_get_page_n(imposer->document, (size_t)place->page);
    Size size = page_size(imposer, page);
    Box shown = box_on(place->shown, size, imposer->imposition->margin);
    PageOnSheet placed = page_on_sheet(imposer, place, size, sheet_size);
    placed.page = page;
    placed.sheet = sheet;
    memcpy(placed.shown, shown.sides, sizeof placed.shown);

    gchar *name = g_strdup_printf("/Page%d", place->page + 1);
    qpdf_oh resources = dictionary_under(imposer->document, sheet, "/Resources");
    qpdf_oh_replace_key(imposer->document, dictionary_under(imposer->document, resources, "/XObject"), name,
                        make_form(imposer, page, &shown));
    paint_form(out, &placed, name);
    g_free(name);
    g_array_append_val(imposer->placed, placed);
}

/* --- one sheet ------------------------------------------------------------------------------------ */

/* The marks are painted last, over the pages. */
static void append_marks(const Imposer *imposer, qpdf_oh sheet, GString *out)
{
    StreamData marks;
    if (!stream_data_read(imposer->document, qpdf_oh_get_key(imposer->document, sheet, "/Contents"), &marks))
        return;
    g_string_append_len(out, (const char *)marks.bytes, (gssize)marks.length);
    stream_data_free(&marks);
}

static void set_boxes(const Imposer *imposer, qpdf_oh sheet, const ImposedSide *side)
{
    Box trim = box_on(side->trim, side->sheet, imposer->imposition->margin);
    Box bleed = box_on(rect_inset(side->trim, -side->bleed, -side->bleed), side->sheet, imposer->imposition->margin);
    set_box(imposer, sheet, "/TrimBox", &trim);
    set_box(imposer, sheet, "/BleedBox", &bleed);
}

static void impose_side(Imposer *imposer, int index)
{
    const ImposedSide *side = &imposer->imposition->sides[index];
    qpdf_oh sheet = qpdf_get_page_n(imposer->document, (size_t)(imposer->page_count + index));
    GString *out = g_string_new(NULL);
    for (int i = 0; i < side->place_count; i++)
        place_page(imposer, sheet, side->sheet, &side->places[i], out);
    append_marks(imposer, sheet, out);
    stream_data_replace(imposer->document, qpdf_oh_get_key(imposer->document, sheet, "/Contents"), out->str, out->len);
    set_boxes(imposer, sheet, side);
    g_string_free(out, TRUE);
}

/* --- the document --------------------------------------------------------------------------------- */

static void drop_structure(qpdf_data document)
{
    qpdf_oh catalog = qpdf_get_root(document);
    qpdf_oh_remove_key(document, catalog, "/StructTreeRoot");
    qpdf_oh_remove_key(document, catalog, "/MarkInfo");
    int page_count = qpdf_get_num_pages(document);
    for (int i = 0; i < page_count; i++)
        qpdf_oh_remove_key(document, qpdf_get_page_n(document, (size_t)i), "/StructParents");
}

void pages_impose(qpdf_data document, const Imposition *imposition)
{
    Imposer imposer = {
        .document = document,
        .imposition = imposition,
        .page_count = qpdf_get_num_pages(document) - imposition->side_count,
        .placed = g_array_new(FALSE, FALSE, sizeof(PageOnSheet)),
    };
    for (int i = 0; i < imposition->side_count; i++)
        impose_side(&imposer, i);
    links_follow_pages(document, (const PageOnSheet *)imposer.placed->data, (int)imposer.placed->len);
    drop_structure(document);
    for (int i = 0; i < imposer.page_count; i++)
        qpdf_remove_page(document, qpdf_get_page_n(document, 0));
    g_array_unref(imposer.placed);
}
