/* ink_limit.c - less of three inks, more of black. */
#include "colour/ink_limit.h"

#include <math.h>

enum { TRIALS = 12 }; /* halvings, to a fortieth of a percent of ink */

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

void hold_to_ink_limit(cmsHPROFILE inks, int limit_percent, cmsUInt16Number *colours, int count)
{
    const double limit = limit_percent - 1; /* four amounts are rounded to bytes later */
    cmsHTRANSFORM look = lightness_transform(inks);
    for (int i = 0; i < count; i++) {
        cmsUInt16Number *colour = colours + 4 * (size_t)i;
        Inks held;
        for (int ink = 0; ink < 4; ink++)
            held.amounts[ink] = colour[ink] * 100 / 65535.0;
        if (chromatic(&held) + held.amounts[3] <= limit)
            continue;
        held = look ? held_to(&held, limit, look) : held_plainly(&held, limit);
        for (int ink = 0; ink < 4; ink++)
            colour[ink] = (cmsUInt16Number)(held.amounts[ink] * 655.35);
    }
    if (look)
        cmsDeleteTransform(look);
}
