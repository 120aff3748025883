/* output_intent_check.c - see output_intent_check.h. */
#include "preflight/output_intent_check.h"

#include "preflight/pdf_values.h"

#include <string.h>

enum { PROFILE, CLASS_AND_SPACE, SAME_PROFILE, REFERENCED_PROFILE };

enum { PDF_A = STANDARD_PDF_A_2B | STANDARD_PDF_A_2U };

const Requirement output_intent_requirements[OUTPUT_INTENT_REQUIREMENT_COUNT] = {
    [PROFILE] = {PDF_A, "6.2.3", "DestOutputProfile is an ICC profile of version 2 or 4",
                 "DestOutputProfile 应为第 2 或第 4 版的 ICC 配置文件", true},
    [CLASS_AND_SPACE] =
        {PDF_A, "6.2.3",
         "the profile of the output intent is for a printer or a monitor, in grey, RGB or CMYK",
         "输出意图的配置文件应属打印机或显示器，颜色空间为灰度、RGB 或 CMYK", true},
    [SAME_PROFILE] = {PDF_A, "6.2.3", "output intents with a profile share one and the same object",
                      "各输出意图的配置文件应为同一个间接对象", true},
    [REFERENCED_PROFILE] = {PDF_A, "6.2.3", "no output intent for PDF/X has DestOutputProfileRef",
                            "PDF/X 输出意图不得含 DestOutputProfileRef", true},
};

static qpdf_oh output_intents(const CheckedFile *file)
{
    return value_of(file, qpdf_get_root(file->document), "/OutputIntents");
}

static bool is_for_pdf_a(const CheckedFile *file, qpdf_oh intent)
{
    return has_name(file, intent, "/S", "/GTS_PDFA1");
}

bool pdf_a_profile(const CheckedFile *file, IccProfile *profile)
{
    qpdf_oh intents = output_intents(file);
    for (int i = 0; i < item_count(file, intents); i++) {
        qpdf_oh intent = item_of(file, intents, i);
        qpdf_oh stream = value_of(file, intent, "/DestOutputProfile");
        if (is_for_pdf_a(file, intent) && qpdf_oh_is_stream(file->document, stream)) {
            *profile = icc_profile_read(file, stream);
            return true;
        }
    }
    return false;
}

static bool is_output_profile(const IccProfile *profile)
{
    bool has_class =
        strcmp(profile->device_class, "prtr") == 0 || strcmp(profile->device_class, "mntr") == 0;
    return has_class && icc_component_count(profile) > 0 &&
           strcmp(profile->colour_space, "Lab ") != 0;
}

static void check_profile(CheckedFile *file, qpdf_oh stream)
{
    IccProfile profile = icc_profile_read(file, stream);
    FaultPlace place = place_of(file, 0, stream);
    if (!profile.is_profile || profile.version >= 5)
        fault(file, &output_intent_requirements[PROFILE], place, NULL, NULL);
    else if (!is_output_profile(&profile))
        fault(file, &output_intent_requirements[CLASS_AND_SPACE], place, "%s, %s", "%s，%s",
              profile.device_class, profile.colour_space);
}

/* `shared` is the profile of the intents before; 0 before the first. */
static void check_intent(CheckedFile *file, qpdf_oh intent, int *shared)
{
    FaultPlace place = place_of(file, 0, intent);
    qpdf_oh profile = value_of(file, intent, "/DestOutputProfile");
    if (has_name(file, intent, "/S", "/GTS_PDFX") && has_key(file, intent, "/DestOutputProfileRef"))
        fault(file, &output_intent_requirements[REFERENCED_PROFILE], place, NULL, NULL);
    if (qpdf_oh_is_null(file->document, profile))
        return;
    int number = qpdf_oh_get_object_id(file->document, profile);
    if (*shared != 0 && number != *shared)
        fault(file, &output_intent_requirements[SAME_PROFILE], place, NULL, NULL);
    else if (is_for_pdf_a(file, intent))
        check_profile(file, profile);
    *shared = number;
}

void output_intent_inspect(CheckedFile *file)
{
    qpdf_oh intents = output_intents(file);
    int shared = 0;
    if (!is_wanted(file, &output_intent_requirements[0]))
        return;
    for (int i = 0; i < item_count(file, intents); i++)
        check_intent(file, item_of(file, intents, i), &shared);
}
