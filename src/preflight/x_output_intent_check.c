/* x_output_intent_check.c - see x_output_intent_check.h. */
#include "preflight/x_output_intent_check.h"

#include "preflight/object_values.h"

#include <string.h>

enum { ONE, IDENTIFIER, INFO, EMBEDDED, REGISTERED, PROFILE, PROFILE_1A, REFERENCE };

enum { PDF_X = STANDARD_PDF_X_4 | STANDARD_PDF_X_1A };

const Requirement x_output_intent_requirements[X_OUTPUT_INTENT_REQUIREMENT_COUNT] = {
    [ONE] = {PDF_X, "output intent", "there is exactly one output intent for PDF/X", "应恰有一个 PDF/X 输出意图", true},
    [IDENTIFIER] = {PDF_X, "output intent", "the output intent has OutputConditionIdentifier",
                    "输出意图应有 OutputConditionIdentifier", true},
    [INFO] = {PDF_X, "output intent", "an output intent that no registry names has Info",
              "未登记的输出意图应有 Info", true},
    [EMBEDDED] = {STANDARD_PDF_X_4, "output intent", "the profile of the output intent is embedded",
                  "输出意图的配置文件应嵌入", true},
    [REGISTERED] = {STANDARD_PDF_X_1A, "output intent",
                    "the output intent has an embedded profile or is one of the registry of the ICC",
                    "输出意图应嵌入配置文件，或为 ICC 登记的印刷条件", true},
    [PROFILE] = {PDF_X, "output intent",
                 "the profile of the output intent is one of a printer, of ICC version 2 or 4, with as many components as N "
                 "says",
                 "输出意图的配置文件应属打印机，为 ICC 第 2 或第 4 版，分量数与 N 相同", true},
    [PROFILE_1A] = {STANDARD_PDF_X_1A, "output intent", "the profile of the output intent is for CMYK",
                    "输出意图的配置文件应为 CMYK", true},
    [REFERENCE] = {PDF_X, "output intent", "the output intent has no DestOutputProfileRef",
                   "输出意图不得含 DestOutputProfileRef", true},
};

static bool is_for_pdf_x(const CheckedFile *file, qpdf_oh intent)
{
    return has_name(file, intent, "/S", "/GTS_PDFX");
}

/* The first; `count` is how many there are. */
static qpdf_oh find_intent(const CheckedFile *file, int *count)
{
    qpdf_oh intents = value_of(file, qpdf_get_root(file->document), "/OutputIntents");
    qpdf_oh found = qpdf_oh_new_null(file->document);
    *count = 0;
    for (int i = 0; i < item_count(file, intents); i++) {
        qpdf_oh intent = item_of(file, intents, i);
        if (is_for_pdf_x(file, intent) && (*count)++ == 0)
            found = intent;
    }
    return found;
}

qpdf_oh x_output_profile(const CheckedFile *file)
{
    int count;
    return value_of(file, find_intent(file, &count), "/DestOutputProfile");
}

static bool is_registered(const CheckedFile *file, qpdf_oh intent)
{
    const char *registry = text_value(file, intent, "/RegistryName");
    return registry && strstr(registry, "www.color.org");
}

static void x_fault(CheckedFile *file, int requirement, FaultPlace place)
{
    fault(file, &x_output_intent_requirements[requirement], place, NULL, NULL);
}

static void check_profile(CheckedFile *file, qpdf_oh stream)
{
    IccProfile profile = icc_profile_read(file, stream);
    FaultPlace place = place_of(file, 0, stream);
    int components = icc_component_count(&profile);
    bool is_output = profile.is_profile && strcmp(profile.device_class, "prtr") == 0 && profile.version < 5 &&
                     components > 0 && strcmp(profile.colour_space, "Lab ") != 0;
    if (!is_output || (int)number_of(file, value_of(file, stream, "/N"), 0) != components)
        fault(file, &x_output_intent_requirements[PROFILE], place, "%s, %s", "%s，%s", profile.device_class,
              profile.colour_space);
    else if (components != 4)
        x_fault(file, PROFILE_1A, place);
}

static void check_intent(CheckedFile *file, qpdf_oh intent)
{
    FaultPlace place = place_of(file, 0, intent);
    qpdf_oh profile = value_of(file, intent, "/DestOutputProfile");
    bool has_profile = qpdf_oh_is_stream(file->document, profile), registered = is_registered(file, intent);
    if (!has_text(file, intent, "/OutputConditionIdentifier"))
        x_fault(file, IDENTIFIER, place);
    if (!registered && !has_text(file, intent, "/Info"))
        x_fault(file, INFO, place);
    if (has_key(file, intent, "/DestOutputProfileRef"))
        x_fault(file, REFERENCE, place);
    if (has_profile)
        check_profile(file, profile);
    else
        x_fault(file, EMBEDDED, place);
    if (!has_profile && !registered)
        x_fault(file, REGISTERED, place);
}

void x_output_intent_inspect(CheckedFile *file)
{
    int count;
    if (!(file->standards & PDF_X))
        return;
    qpdf_oh intent = find_intent(file, &count);
    if (count != 1)
        fault(file, &x_output_intent_requirements[ONE], (FaultPlace){0}, "%d", "%d", count);
    if (count > 0)
        check_intent(file, intent);
}
