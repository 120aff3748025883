/* test_ua_preflight.c - PDF/UA-1, clause by clause: what is right passes, and what is wrong is told by its clause. */
#include "ua_scene.h"

#define ELEMENT(number, role, more) #number " 0 obj\n<< /Type /StructElem /S /" role " /P 8 0 R " more " >>\nendobj\n"

static void test_sound_file_passes(void)
{
    assert_breaks("", (UaScene){0});
}

static void test_file_says_that_it_is_pdf_ua(void)
{
    assert_breaks("5", (UaScene){.part = ""});
    assert_breaks("5", (UaScene){.part = "<pdfuaid:part>2</pdfuaid:part>"});
    assert_breaks("5", (UaScene){.part = "<other:part>1</other:part>"});
    assert_breaks("5", (UaScene){.part = "<pdfuaid:part>1</pdfuaid:part><other:amd>2</other:amd>"});
}

static void test_header_and_mark_are_those_of_tagged_pdf(void)
{
    assert_breaks("6.1", (UaScene){.header = "%PDF-2.0\n"});
    assert_breaks("6.1", (UaScene){.header = "%PDF-1.7 \n"});
    assert_breaks("", (UaScene){.header = "%PDF-1.4\r\n"});
    assert_breaks("6.2", (UaScene){.marked = "/Marked false"});
    assert_breaks("7.1", (UaScene){.marked = "/Marked true /Suspects true"});
}

static void test_title_is_wanted(void)
{
    assert_breaks("7.1", (UaScene){.title = ""});
}

static void test_content_is_tagged_or_an_artifact(void)
{
    assert_breaks("7.1", (UaScene){.content = "BT (x) Tj ET"});
    assert_breaks("7.1", (UaScene){.content = "0 0 9 9 re f"});
    assert_breaks("7.1", (UaScene){.content = "/P << /MCID 9 >> BDC BT (x) Tj ET EMC"});
    assert_breaks("7.1", (UaScene){.content = "/P BMC BT (x) Tj ET EMC"});
    assert_breaks("7.1", (UaScene){.content = "/Artifact BMC EMC BT [(x)] TJ ET"});
    assert_breaks("", (UaScene){.content = "/Artifact BMC 0 0 9 9 re f EMC 0 0 9 9 re W n BT () Tj ET"});
    assert_breaks("", (UaScene){.content = "/P << /MCID 0 >> BDC /Span << /ActualText (y) >> BDC (x) Tj EMC EMC"});
}

static void test_artifacts_and_tags_stand_apart(void)
{
    assert_breaks("7.1", (UaScene){.content = "/P << /MCID 0 >> BDC /Artifact BMC EMC EMC"});
    assert_breaks("7.1", (UaScene){.content = "/Artifact << /Type /Layout >> BDC /P << /MCID 0 >> BDC EMC EMC"});
    assert_breaks("7.1", (UaScene){.content = "/Artifact << /MCID 0 >> BDC EMC"});
}

#define FORM(number, more, content, length) \
    #number " 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length " #length " " more \
    " >>\nstream\n" content "\nendstream\nendobj\n"

static void test_forms_take_the_mark_around_them(void)
{
    UaScene scene = {.resources = "/XObject << /F 20 0 R >>", .objects = FORM(20, "", "0 0 9 9 re f", 12)};
    scene.content = "/P << /MCID 0 >> BDC /F Do EMC";
    assert_breaks("", scene);
    scene.content = "/Artifact BMC /F Do EMC";
    assert_breaks("", scene);
    scene.content = "/F Do";
    assert_breaks("7.1", scene);
    scene.content = "/Artifact BMC /F Do EMC /F Do"; /* the second use is walked no more */
    assert_breaks("7.1", scene);
}

static void test_forms_with_marks_of_the_structure_are_painted_once(void)
{
    UaScene scene = {.resources = "/XObject << /F 20 0 R >>", .parents = "1 [7 0 R]",
                     .objects = FORM(20, "/StructParents 1", "/P << /MCID 0 >> BDC f EMC", 26)};
    scene.content = "/F Do";
    assert_breaks("", scene);
    scene.content = "/F Do q 1 0 0 1 9 9 cm /F Do Q";
    assert_breaks("7.20", scene);
    scene.objects = FORM(20, "/StructParents 1 /Ref << >>", "/P << /MCID 0 >> BDC f EMC", 26);
    scene.content = "/F Do";
    assert_breaks("7.20", scene);
}

static void test_language_comes_from_wherever_it_is_given(void)
{
    static const char title[] = "<dc:title>Paper</dc:title>";
    assert_breaks("7.2", (UaScene){.language = "", .title = title});
    assert_breaks("7.2", (UaScene){.language = "/Lang (Chinese language)"});
    assert_breaks("7.2", (UaScene){.paragraph = "/Lang (zh_CN)"});
    assert_breaks("", (UaScene){.language = "", .title = title, .paragraph = "/Lang (zh)"});
    assert_breaks("", (UaScene){.language = "", .title = title,
                                .content = "/P << /MCID 0 /Lang (zh) >> BDC (x) Tj EMC"});
    assert_breaks("7.2", (UaScene){.content = "/P << /MCID 0 /Lang (zh-) >> BDC (x) Tj EMC"});
    assert_breaks("7.2", (UaScene){.language = "", .title = title, .content = "/Span << /ActualText (y) >> BDC EMC"});
    assert_breaks("7.2", (UaScene){.language = "", .paragraph = "/Lang (zh)"}); /* the title's default */
    assert_breaks("7.2", (UaScene){.language = "", .title = title, .paragraph = "/Lang (zh)",
                                   .catalog = "/Outlines << /First 20 0 R >>",
                                   .objects = "20 0 obj\n<< /Title (a) >>\nendobj\n"});
    assert_breaks("7.2", (UaScene){.language = "", .title = title, .content = "", .paragraph = "/Alt (a)"});
}

static void test_types_lead_to_standard_ones(void)
{
    UaScene scene = {.kids = "20 0 R", .objects = ELEMENT(20, "Lead", "")};
    assert_breaks("7.1", scene);
    scene.roles = "/Lead /Opening /Opening /P";
    assert_breaks("", scene);
    scene.roles = "/Lead /Opening /Opening /Lead";
    assert_breaks("7.1", scene);
    assert_breaks("7.1", (UaScene){.roles = "/P /Span"});
    assert_breaks("7.1", (UaScene){.kids = "20 0 R", .objects = "20 0 obj\n<< /Type /StructElem /S /P >>\nendobj\n"});
}

static void test_figures_formulas_and_notes_are_described(void)
{
    assert_breaks("7.3", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "Figure", "/Alt ()")});
    assert_breaks("", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "Figure", "/Alt (a street)")});
    assert_breaks("", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "Figure", "/ActualText ()")});
    assert_breaks("7.7", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "Formula", "")});
    assert_breaks("7.9", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "Note", "")});
    assert_breaks("7.9", (UaScene){.kids = "20 0 R 21 0 R",
                                   .objects = ELEMENT(20, "Note", "/ID (a)") ELEMENT(21, "Note", "/ID (a)")});
    assert_breaks("", (UaScene){.kids = "20 0 R 21 0 R",
                                .objects = ELEMENT(20, "Note", "/ID (a)") ELEMENT(21, "Note", "/ID (b)")});
}

static void test_headings_go_down_step_by_step(void)
{
    UaScene scene = {.kids = "20 0 R 21 0 R 22 0 R"};
    scene.objects = ELEMENT(20, "H1", "") ELEMENT(21, "H2", "") ELEMENT(22, "H1", "");
    assert_breaks("", scene);
    scene.objects = ELEMENT(20, "H1", "") ELEMENT(21, "H3", "") ELEMENT(22, "H1", "");
    assert_breaks("7.4.2", scene);
    scene.objects = ELEMENT(20, "H2", "") ELEMENT(21, "H1", "") ELEMENT(22, "H1", "");
    assert_breaks("7.4.2", scene);
    scene.objects = ELEMENT(20, "H", "") ELEMENT(21, "H1", "") ELEMENT(22, "P", "");
    assert_breaks("7.4.4", scene);
    scene.objects = ELEMENT(20, "H", "") ELEMENT(21, "H", "") ELEMENT(22, "P", "");
    assert_breaks("7.4.4", scene);
}

/* A table of two rows; cells 23 and 24 in the first, 25 and 26 in the second. */
#define ROWS                                                                                   \
    "20 0 obj\n<< /S /Table /P 8 0 R /K [21 0 R 22 0 R] >>\nendobj\n"                          \
    "21 0 obj\n<< /S /TR /P 20 0 R /K [23 0 R 24 0 R] >>\nendobj\n"                            \
    "22 0 obj\n<< /S /TR /P 20 0 R /K [25 0 R 26 0 R] >>\nendobj\n"
#define CELL(number, role, more) #number " 0 obj\n<< /S /" role " /P 21 0 R " more " >>\nendobj\n"
#define BODY_ROW CELL(25, "TD", "") CELL(26, "TD", "")

static void test_cells_have_headings(void)
{
    UaScene scene = {.kids = "20 0 R"};
    scene.objects = ROWS CELL(23, "TH", "") CELL(24, "TH", "") BODY_ROW;
    assert_breaks("7.5", scene);
    scene.objects = ROWS CELL(23, "TH", "/A << /O /Table /Scope /Column >>") CELL(24, "TH", "/C /Top") BODY_ROW;
    assert_breaks("7.5", scene);
    scene.classes = "/Top [<< /O /Table /Scope /Column >> 0]";
    assert_breaks("", scene);
    scene.objects = ROWS CELL(23, "TH", "/ID (a)") CELL(24, "TH", "/ID (b)")
        CELL(25, "TD", "/A [<< /O /Table /Headers [(a)] >>]") CELL(26, "TD", "/A << /O /Table /Headers [(b)] >>");
    assert_breaks("", scene);
    scene.objects = ROWS CELL(23, "TD", "") CELL(24, "TD", "") BODY_ROW;
    assert_breaks("", scene);
}

static void test_tables_are_regular(void)
{
    UaScene scene = {.kids = "20 0 R"};
    scene.objects = ROWS CELL(23, "TD", "/A << /O /Table /ColSpan 2 >>") CELL(24, "TD", "") BODY_ROW;
    assert_breaks("7.2", scene);
    scene.objects = ROWS CELL(23, "TD", "/A << /O /Table /RowSpan 3 >>") CELL(24, "TD", "") BODY_ROW;
    assert_breaks("7.2", scene);
    scene.objects = ROWS CELL(23, "TD", "/A << /O /Table /ColSpan 2000000000 >>") CELL(24, "TD", "") BODY_ROW;
    assert_breaks("7.2", scene);
}

static void test_tables_lists_and_contents_hold_what_they_may(void)
{
    assert_breaks("7.2", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "TR", "")});
    assert_breaks("7.2", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "Table", "/K << /S /P /P 20 0 R >>")});
    assert_breaks("7.2", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "L", "/K << /S /LBody /P 20 0 R >>")});
    assert_breaks("7.2", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "TOCI", "")});
    assert_breaks("7.2", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "TOC", "/K [<< /S /TOCI /P 20 0 R >> << /S /Caption /P 20 0 R >>]")});
    assert_breaks("", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "TOC", "/K [<< /S /Caption /P 20 0 R >> << /S /TOCI /P 20 0 R >>]")});
    assert_breaks("", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "L", "/K << /S /Div /P 20 0 R /K << /S /LI /P 20 0 R >> >>")});
    assert_breaks("7.2", (UaScene){.kids = "20 0 R", .objects = ELEMENT(20, "Table", "/K << /S /THead /P 20 0 R >>")});
}

/* An annotation, object 20, on the page; element 21 owns it when `owner` names a role. */
static gchar *annotated_clauses(const char *annotation, const char *owner, const char *page)
{
    gchar *objects = g_strdup_printf(
        "20 0 obj\n<< /Type /Annot /Rect [1 1 9 9] /StructParent 1 %s >>\nendobj\n"
        "21 0 obj\n<< /Type /StructElem /S /%s /P 8 0 R /K << /Type /OBJR /Obj 20 0 R /Pg 3 0 R >> >>\nendobj\n",
        annotation, owner ? owner : "P");
    UaScene scene = {.page = page, .objects = objects, .kids = "21 0 R", .parents = owner ? "1 21 0 R" : ""};
    gchar *clauses = broken_clauses(&scene);
    g_free(objects);
    return clauses;
}

static void assert_annotation_breaks(const char *expected, const char *annotation, const char *owner)
{
    gchar *clauses = annotated_clauses(annotation, owner, "/Tabs /S /Annots [20 0 R]");
    g_assert_cmpstr(clauses, ==, expected);
    g_free(clauses);
}

static void test_annotations_have_their_place_and_words(void)
{
    assert_annotation_breaks("", "/Subtype /Link /Contents (to page 3)", "Link");
    assert_annotation_breaks("7.18.5", "/Subtype /Link /Contents (to page 3)", "P");
    assert_annotation_breaks("7.18.5", "/Subtype /Link /Contents (to page 3)", NULL);
    assert_annotation_breaks("7.18.5", "/Subtype /Link", "Link");
    assert_annotation_breaks("", "/Subtype /Link /F 2", "P");
    assert_annotation_breaks("7.18.1", "/Subtype /Text /Contents (a)", "P");
    assert_annotation_breaks("7.18.1", "/Subtype /Text", "Annot");
    assert_annotation_breaks("", "/Subtype /Text /Contents (a)", "Annot");
    assert_annotation_breaks("7.18.2", "/Subtype /TrapNet", NULL);
    assert_annotation_breaks("7.18.8", "/Subtype /PrinterMark", "Annot");
    assert_annotation_breaks("", "/Subtype /PrinterMark", NULL);
    assert_annotation_breaks("", "/Subtype /Widget /TU (name)", "Form");
    assert_annotation_breaks("7.18.1", "/Subtype /Widget", "Form");
    assert_annotation_breaks("7.18.4", "/Subtype /Widget /TU (name)", "Sect");
    assert_annotation_breaks("7.18.4", "/Subtype /Square /F 2", "Form");
}

static void test_annotations_outside_of_the_page_are_let_be(void)
{
    assert_annotation_breaks("", "/Subtype /Link /Rect [300 300 400 400]", "P");
}

static void test_tabs_follow_the_structure(void)
{
    gchar *clauses = annotated_clauses("/Subtype /Link /Contents (a)", "Link", "/Annots [20 0 R]");
    g_assert_cmpstr(clauses, ==, "7.18.3");
    g_free(clauses);
}

static void test_layers_have_names(void)
{
    assert_breaks("7.10", (UaScene){.catalog = "/OCProperties << /OCGs [] /D << >> >>"});
    assert_breaks("7.10", (UaScene){.catalog = "/OCProperties << /OCGs [] /D << /Name (a) /AS [] >> >>"});
    assert_breaks("7.10", (UaScene){.catalog = "/OCProperties << /D << /Name (a) >> /Configs [<< /Name () >>] >>"});
    assert_breaks("", (UaScene){.catalog = "/OCProperties << /OCGs [] /D << /Name (a) >> >>"});
}

static void test_attached_files_have_names(void)
{
    UaScene scene = {.catalog = "/Names << /EmbeddedFiles << /Kids [<< /Names [(a) 20 0 R] >>] >> >>"};
    scene.objects = "20 0 obj\n<< /Type /Filespec /F (a) /EF << >> >>\nendobj\n";
    assert_breaks("7.11", scene);
    scene.objects = "20 0 obj\n<< /Type /Filespec /F (a) /UF (a) /EF << >> >>\nendobj\n";
    assert_breaks("", scene);
}

static void test_dynamic_forms_are_refused(void)
{
    UaScene scene = {.catalog = "/AcroForm << /Fields [] /XFA [(config) 20 0 R] >>"};
    scene.objects = "20 0 obj\n<< /Length 38 >>\nstream\n<dynamicRender>required</dynamicRender>\nendstream\nendobj\n";
    assert_breaks("7.15", scene);
    scene.objects = "20 0 obj\n<< /Length 39 >>\nstream\n<dynamicRender>forbidden</dynamicRender>\nendstream\nendobj\n";
    assert_breaks("", scene);
}

static void test_media_are_described(void)
{
    UaScene scene = {.catalog = "/OpenAction << /S /Rendition /R << /S /MR /C 20 0 R >> >>"};
    scene.objects = "20 0 obj\n<< /S /MCD /CT (audio/mpeg) >>\nendobj\n";
    assert_breaks("7.18.6.2", scene);
    scene.objects = "20 0 obj\n<< /S /MCD /Alt [() (a song)] >>\nendobj\n";
    assert_breaks("7.18.6.2", scene);
    scene.objects = "20 0 obj\n<< /S /MCD /CT (audio/mpeg) /Alt [() (a song)] >>\nendobj\n";
    assert_breaks("", scene);
}

/* No program can read on, for the key is made of /P too; yet it can be told. */
static void test_encryption_without_permissions_is_told(void)
{
    assert_breaks("7.16", (UaScene){.trailer = "/ID [(a) (a)] /Encrypt 20 0 R",
                                    .objects = "20 0 obj\n<< /Filter /Standard /V 1 /R 2 /O () /U () >>\nendobj\n"});
    assert_breaks("7.16", (UaScene){.trailer = "/ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /O () /U () >>"});
}

static void test_reference_forms_are_found_in_appearances_too(void)
{
    assert_breaks("7.20", (UaScene){
        .page = "/Tabs /S /Annots [<< /Type /Annot /Subtype /Popup /Rect [1 1 9 9] /AP << /N 20 0 R >> >>]",
        .objects = FORM(20, "/Resources << /XObject << /F 21 0 R >> >>", "/F Do", 5)
            FORM(21, "/Ref << >>", "f", 1)});
}

static void test_loops_in_the_structure_come_to_an_end(void)
{
    assert_breaks("", (UaScene){.kids = "20 0 R 8 0 R 7 0 R", .objects = ELEMENT(20, "Sect", "/K [20 0 R 8 0 R]")});
    assert_breaks("", (UaScene){.parents = "1 20 0 R", .objects = ELEMENT(20, "Sect", "/P 20 0 R")});
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ua/sound", test_sound_file_passes);
    g_test_add_func("/ua/identification", test_file_says_that_it_is_pdf_ua);
    g_test_add_func("/ua/header", test_header_and_mark_are_those_of_tagged_pdf);
    g_test_add_func("/ua/title", test_title_is_wanted);
    g_test_add_func("/ua/content", test_content_is_tagged_or_an_artifact);
    g_test_add_func("/ua/artifacts", test_artifacts_and_tags_stand_apart);
    g_test_add_func("/ua/forms", test_forms_take_the_mark_around_them);
    g_test_add_func("/ua/forms-once", test_forms_with_marks_of_the_structure_are_painted_once);
    g_test_add_func("/ua/language", test_language_comes_from_wherever_it_is_given);
    g_test_add_func("/ua/types", test_types_lead_to_standard_ones);
    g_test_add_func("/ua/described", test_figures_formulas_and_notes_are_described);
    g_test_add_func("/ua/headings", test_headings_go_down_step_by_step);
    g_test_add_func("/ua/cells", test_cells_have_headings);
    g_test_add_func("/ua/tables", test_tables_are_regular);
    g_test_add_func("/ua/nesting", test_tables_lists_and_contents_hold_what_they_may);
    g_test_add_func("/ua/annotations", test_annotations_have_their_place_and_words);
    g_test_add_func("/ua/annotations-outside", test_annotations_outside_of_the_page_are_let_be);
    g_test_add_func("/ua/tabs", test_tabs_follow_the_structure);
    g_test_add_func("/ua/layers", test_layers_have_names);
    g_test_add_func("/ua/attachments", test_attached_files_have_names);
    g_test_add_func("/ua/dynamic-forms", test_dynamic_forms_are_refused);
    g_test_add_func("/ua/media", test_media_are_described);
    g_test_add_func("/ua/permissions", test_encryption_without_permissions_is_told);
    g_test_add_func("/ua/reference-forms", test_reference_forms_are_found_in_appearances_too);
    g_test_add_func("/ua/loops", test_loops_in_the_structure_come_to_an_end);
    return g_test_run();
}
