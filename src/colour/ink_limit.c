/* ink_limit.c - a table of screen colours with their inks, each held to the limit; lcms2 reads between its points. */
#include "colour/ink_limit.h"

#include <glib.h>
#include <math.h>
#include <stdbool.h>

enum {
    POINTS = 33, /* on each axis, as lcms2 itself takes for such tables */
    NODES = POINTS * POINTS * POINTS,
    TRIALS = 12, /* halvings, to a fortieth of a percent of ink */
};

static const cmsUInt32Number flags = cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOOPTIMIZE;

static cmsHTRANSFORM plain_transform(cmsHPROFILE inks, cmsUInt32Number source, cmsUInt32Number target,
                                     cmsUInt32Number how)
{
    cmsHPROFILE screen = cmsCreate_sRGBProfile();
    cmsHTRANSFORM transform = cmsCreateTransform(screen, source, inks, target, INTENT_RELATIVE_COLORIMETRIC, how);
    cmsCloseProfile(screen);
    return transform;
}

/* NULL when the profile does not say what its inks look like. */
static cmsHTRANSFORM lightness_transform(cmsHPROFILE inks)
{
    if (!cmsIsIntentSupported(inks, INTENT_RELATIVE_COLORIMETRIC, LCMS_USED_AS_INPUT))
        return NULL;
    cmsHPROFILE lab = cmsCreateLab4Profile(NULL);
    cmsHTRANSFORM transform =
        cmsCreateTransform(inks, TYPE_CMYK_DBL, lab, TYPE_Lab_DBL, INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE);
    cmsCloseProfile(lab);
    return transform;
}

/* --- one colour ---------------------------------------------------------------------------------- */

/* Percent of each ink. */
typedef struct Inks {
    double amounts[4];
} Inks;

static double chromatic(const Inks *inks)
{
    return inks->amounts[0] + inks->amounts[1] + inks->amounts[2];
}

/* With so much more black, and the other inks cut down to the limit. */
static Inks with_black(const Inks *inks, double more_black, double limit)
{
    double room = fmax(0, limit - inks->amounts[3] - more_black), share = fmin(1, room / chromatic(inks));
    return (Inks){{inks->amounts[0] * share, inks->amounts[1] * share, inks->amounts[2] * share,
                   inks->amounts[3] + more_black}};
}

static double lightness(cmsHTRANSFORM transform, const Inks *inks)
{
    cmsCIELab lab;
    cmsDoTransform(transform, inks->amounts, &lab, 1);
    return lab.L;
}

/* More black is darker, so the amount that keeps the tone is found by halving. */
static Inks held_to(const Inks *inks, double limit, cmsHTRANSFORM transform)
{
    double least = 0, most = fmax(0, fmin(100, limit) - inks->amounts[3]);
    double wanted = lightness(transform, inks);
    for (int i = 0; i < TRIALS; i++) {
        double middle = (least + most) / 2;
        Inks tried = with_black(inks, middle, limit);
        if (lightness(transform, &tried) > wanted)
            least = middle;
        else
            most = middle;
    }
    return with_black(inks, most, limit);
}

/* Without knowing how inks look: the grey that is taken from three inks is given to black. */
static Inks held_plainly(const Inks *inks, double limit)
{
    double grey = fmin(inks->amounts[0], fmin(inks->amounts[1], inks->amounts[2]));
    double excess = chromatic(inks) + inks->amounts[3] - limit;
    double share = chromatic(inks) > grey ? excess / (chromatic(inks) - grey) : 0;
    return with_black(inks, fmin(fmin(1, share) * grey, 100 - inks->amounts[3]), limit);
}

/* --- the table ----------------------------------------------------------------------------------- */

static void fill_screen(cmsUInt16Number *rgb)
{
    for (int i = 0; i < NODES; i++) {
        rgb[3 * i] = (cmsUInt16Number)(i / (POINTS * POINTS) * 65535 / (POINTS - 1));
        rgb[3 * i + 1] = (cmsUInt16Number)(i / POINTS % POINTS * 65535 / (POINTS - 1));
        rgb[3 * i + 2] = (cmsUInt16Number)(i % POINTS * 65535 / (POINTS - 1));
    }
}

/* False when no colour is over the limit. */
static bool hold_nodes(cmsUInt16Number *nodes, double limit, cmsHTRANSFORM transform)
{
    bool held = false;
    for (int i = 0; i < NODES; i++) {
        cmsUInt16Number *node = nodes + 4 * i;
        Inks inks;
        for (int ink = 0; ink < 4; ink++)
            inks.amounts[ink] = node[ink] * 100 / 65535.0;
        if (chromatic(&inks) + inks.amounts[3] <= limit)
            continue;
        inks = transform ? held_to(&inks, limit, transform) : held_plainly(&inks, limit);
        for (int ink = 0; ink < 4; ink++)
            node[ink] = (cmsUInt16Number)(inks.amounts[ink] * 655.35);
        held = true;
    }
    return held;
}

/* The nodes of the table, four amounts each, for the caller to free; NULL when there is nothing to limit. */
static cmsUInt16Number *limited_nodes(cmsHPROFILE inks, double limit)
{
    cmsUInt16Number *rgb = g_new(cmsUInt16Number, 3 * NODES), *nodes = g_new(cmsUInt16Number, 4 * NODES);
    cmsHTRANSFORM to_inks = plain_transform(inks, TYPE_RGB_16, TYPE_CMYK_16, flags);
    fill_screen(rgb);
    cmsDoTransform(to_inks, rgb, nodes, NODES);
    cmsDeleteTransform(to_inks);
    g_free(rgb);
    cmsHTRANSFORM look = lightness_transform(inks);
    bool held = hold_nodes(nodes, limit, look);
    if (look)
        cmsDeleteTransform(look);
    if (held)
        return nodes;
    g_free(nodes);
    return NULL;
}

static cmsHPROFILE link_from_nodes(const cmsUInt16Number *nodes)
{
    cmsHPROFILE link = cmsCreateProfilePlaceholder(NULL);
    cmsPipeline *pipeline = cmsPipelineAlloc(NULL, 3, 4);
    cmsSetProfileVersion(link, 4.3);
    cmsSetDeviceClass(link, cmsSigLinkClass);
    cmsSetColorSpace(link, cmsSigRgbData);
    cmsSetPCS(link, cmsSigCmykData);
    cmsPipelineInsertStage(pipeline, cmsAT_BEGIN, cmsStageAllocCLut16bit(NULL, POINTS, 3, 4, nodes));
    cmsWriteTag(link, cmsSigAToB0Tag, pipeline);
    cmsPipelineFree(pipeline);
    return link;
}

cmsHTRANSFORM limited_transform_new(cmsHPROFILE inks, int limit_percent)
{
    const double rounding = 1; /* four amounts are rounded to bytes */
    cmsUInt16Number *nodes = limited_nodes(inks, limit_percent - rounding);
    if (!nodes)
        return plain_transform(inks, TYPE_RGB_8, TYPE_CMYK_8, cmsFLAGS_BLACKPOINTCOMPENSATION);
    cmsHPROFILE link = link_from_nodes(nodes);
    cmsHTRANSFORM transform = cmsCreateMultiprofileTransform(&link, 1, TYPE_RGB_8, TYPE_CMYK_8, INTENT_PERCEPTUAL, 0);
    cmsCloseProfile(link);
    g_free(nodes);
    return transform;
}
